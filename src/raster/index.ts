export { type DrawnPage, type DrawWish, drawPdf, type PdfDrawing, PdfTrouble } from "./pdfium.js";
export { type PagePicture, rasterise } from "./rasterise.js";
