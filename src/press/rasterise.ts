import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";

/** A page as a picture. */
export interface PagePicture {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** PNG file. */
  readonly png: Uint8Array;
}

const PT_PER_INCH = 72;

/**
 * Draws the pages of a PDF with pdfium.
 * @param dpi dots per inch of the pictures
 */
export async function rasterise(pdf: Uint8Array, dpi: number): Promise<PagePicture[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pictures: PagePicture[] = [];
    for (const page of document.pages()) {
      const drawn = await page.render({ scale: dpi / PT_PER_INCH, render: "bitmap" });
      const { width, height, data } = drawn;
      const png = await sharp(data, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .png({ compressionLevel: 9 })
        .toBuffer();
      pictures.push({ page: page.number + 1, width, height, png });
    }
    document.destroy();
    return pictures;
  } finally {
    library.destroy();
  }
}
