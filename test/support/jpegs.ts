import { PDFDocument } from "pdf-lib";
import sharp from "sharp";

/** A picture that no compression makes small: every pixel by chance, the same in each run. */
export async function noisePng(width: number, height: number): Promise<Uint8Array> {
  let seed = 1;
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < pixels.length; i += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[i] = seed >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** A PDF of one page of 200 x 300 points, full of noise: as large as a page of photographs. */
export async function heavyPage(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 300]);
  const png = await document.embedPng(await noisePng(600, 900));
  page.drawImage(png, { x: 0, y: 0, width: 200, height: 300 });
  return document.save();
}
