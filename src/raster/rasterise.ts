import sharp from "sharp";
import { drawPdf } from "./pdfium.js";

/** A page as a picture. */
export interface PagePicture {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** PNG file. */
  readonly png: Uint8Array;
}

/**
 * Draws the pages of a PDF with pdfium.
 * @param dpi dots per inch of the pictures
 */
export async function rasterise(pdf: Uint8Array, dpi: number): Promise<PagePicture[]> {
  const pictures: PagePicture[] = [];
  for (const { page, width, height, data } of (await drawPdf(pdf, { dpi })).pages) {
    const png = await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png({ compressionLevel: 9 })
      .toBuffer();
    pictures.push({ page, width, height, png });
  }
  return pictures;
}
