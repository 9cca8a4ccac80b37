import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { Pt } from "../../src/units.js";
import { unradical } from "./kinds.js";

/** One printed character. `x` and `y` are those of its origin, from the page's left and top edge. */
export interface Glyph {
  readonly text: string;
  readonly x: Pt;
  readonly y: Pt;
  /** As the PDF's font says, spacing not counted. */
  readonly advance: Pt;
}

/** The part of pdfium's C interface that the package hands through but does not describe. */
interface Pdfium {
  readonly wasmExports: { malloc(bytes: number): number; free(at: number): void };
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  _FPDF_LoadMemDocument(at: number, bytes: number, password: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
}

const DOUBLE = 8;
const FLOAT = 4;

function pageGlyphs(pdfium: Pdfium, page: number, scratch: number): Glyph[] {
  pdfium._FPDF_GetPageBoundingBox(page, scratch);
  const pageLeft = pdfium.HEAPF32[scratch / FLOAT] ?? 0;
  const pageTop = pdfium.HEAPF32[scratch / FLOAT + 1] ?? 0;
  const text = pdfium._FPDFText_LoadPage(page);
  const count = pdfium._FPDFText_CountChars(text);
  const glyphs: Glyph[] = [];
  for (let i = 0; i < count; i++) {
    const character = String.fromCodePoint(pdfium._FPDFText_GetUnicode(text, i));
    // pdfium adds blanks and line ends where it believes in them, and Chromium inks none of its own:
    // where blanks stand is known from the text alone.
    if (character.trim() === "" || pdfium._FPDFText_IsGenerated(text, i) === 1) continue;
    pdfium._FPDFText_GetCharOrigin(text, i, scratch, scratch + DOUBLE);
    const x = pdfium.HEAPF64[scratch / DOUBLE] ?? 0;
    const y = pdfium.HEAPF64[scratch / DOUBLE + 1] ?? 0;
    pdfium._FPDFText_GetLooseCharBox(text, i, scratch);
    const left = pdfium.HEAPF32[scratch / FLOAT] ?? 0;
    const right = pdfium.HEAPF32[scratch / FLOAT + 2] ?? 0;
    glyphs.push({
      text: unradical(character),
      x: x - pageLeft,
      y: pageTop - y,
      advance: right - left,
    });
  }
  pdfium._FPDFText_ClosePage(text);
  return glyphs;
}

/**
 * Reads where every character of a PDF was printed, with pdfium: the same reader for all engines, so
 * that none is measured by its own word.
 * @returns glyphs in the order of inking, one array for each page
 * @throws Error where the bytes are no PDF
 */
export async function readGlyphs(pdf: Uint8Array): Promise<Glyph[][]> {
  const library = await PDFiumLibrary.init();
  const pdfium = (library as unknown as { module: Pdfium }).module;
  const at = pdfium.wasmExports.malloc(pdf.length);
  const scratch = pdfium.wasmExports.malloc(4 * DOUBLE);
  try {
    pdfium.HEAPU8.set(pdf, at);
    const document = pdfium._FPDF_LoadMemDocument(at, pdf.length, 0);
    if (document === 0) throw new Error("not a PDF");
    const pages: Glyph[][] = [];
    for (let i = 0; i < pdfium._FPDF_GetPageCount(document); i++) {
      const page = pdfium._FPDF_LoadPage(document, i);
      pages.push(pageGlyphs(pdfium, page, scratch));
      pdfium._FPDF_ClosePage(page);
    }
    pdfium._FPDF_CloseDocument(document);
    return pages;
  } finally {
    library.destroy();
  }
}
