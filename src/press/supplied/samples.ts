import type { PDFRawStream } from "pdf-lib";
import { MOST_PIXELS } from "../image/source-image.js";
import { filtersOf } from "../separate/decode-stream.js";
import { asNumber, entry } from "../separate/pdf-objects.js";
import { type AdSpace, partsOf } from "./ad-colours.js";
import { unpack } from "./unpack.js";

/** Larger pictures are not unpacked to count their samples. */
const MOST_COUNTED = 64_000_000;

/**
 * Why a picture's samples are not what it promises, in a short English phrase; undefined where they are, or
 * where only its decoder could say. Readers differ in what they draw of a picture that is cut short.
 */
export function sampleTrouble(stream: PDFRawStream, space: AdSpace): string | undefined {
  const number = (key: string): number => asNumber(entry(stream.dict, key)) ?? 0;
  const [width, height, bits] = [number("Width"), number("Height"), number("BitsPerComponent")];
  if (!(width >= 1 && height >= 1)) return "a picture without pixels";
  if (width * height > MOST_PIXELS) return `a picture of more than ${MOST_PIXELS / 1e6} megapixels`;
  const [filter, ...others] = filtersOf(stream);
  if (others.length > 0 || (filter !== undefined && filter !== "FlateDecode")) return undefined;
  const wanted = Math.ceil((width * partsOf(space) * bits) / 8) * height;
  if (wanted > MOST_COUNTED) return undefined;
  return unpack(stream, MOST_COUNTED).length < wanted ? "a picture that is cut short" : undefined;
}
