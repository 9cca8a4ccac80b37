import { deflateSync } from "node:zlib";
import { pagePdf, pdfStream } from "./pdfs.js";

export interface ImageEntries {
  readonly width: number;
  readonly height: number;
  readonly space?: string;
  readonly filter?: string;
  readonly more?: string;
}

/** An image XObject with these data. */
export function imageObject(data: Uint8Array, entries: ImageEntries): string {
  const { width, height, space = "/DeviceRGB", filter = "/DCTDecode", more = "" } = entries;
  const size = `/Width ${width}/Height ${height}/BitsPerComponent 8`;
  const dict = `/Type/XObject/Subtype/Image${size}/ColorSpace ${space}/Filter ${filter}${more}`;
  return pdfStream(dict, Buffer.from(data).toString("latin1"));
}

/** A page that shows an image on 100 by 50 points, 10 from the left and 100 from the foot. */
export const imagePage = (object: string, ...more: string[]): Uint8Array =>
  pagePdf("q 100 0 0 50 10 100 cm /X Do Q", "/XObject<</X 5 0 R>>", [object, ...more]);

/** Deflated pixels of one colour. */
export const flat = (count: number, ...colour: number[]): Uint8Array =>
  deflateSync(
    Uint8Array.from({ length: count * colour.length }, (_, i) => colour[i % colour.length] ?? 0),
  );
