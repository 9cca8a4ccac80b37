import type { PDFRawStream } from "pdf-lib";
import { asDict, asNumber, entry, items, PressTrouble } from "../separate/pdf-objects.js";

/** How rows of samples were predicted from their neighbours (ISO 32000-1, 7.4.4.4). */
export interface Prediction {
  readonly predictor: number;
  /** Bytes of a pixel and of a row. */
  readonly pixel: number;
  readonly row: number;
}

/** The prediction of an image's one filter; undefined where its samples stand as they are. */
export function predictionOf({ dict }: PDFRawStream): Prediction | undefined {
  const params = entry(dict, "DecodeParms");
  const own = asDict(params) ?? asDict(items(params)[0]);
  const predictor = asNumber(entry(own, "Predictor")) ?? 1;
  if (predictor <= 1) return undefined;
  const bits = asNumber(entry(own, "BitsPerComponent")) ?? 8;
  const colours = asNumber(entry(own, "Colors")) ?? 1;
  const columns = asNumber(entry(own, "Columns")) ?? 1;
  if (bits !== 8) throw new PressTrouble(`a predictor over ${bits} bits`);
  return { predictor, pixel: colours, row: colours * columns };
}

/** PNG's predictor of three neighbours (RFC 2083, 6.6). */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function added(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  return kind === 4 ? paeth(left, above, corner) : 0;
}

/** The samples themselves: rows of PNG say in their first byte how they were predicted. */
export function unpredicted(bytes: Uint8Array, { predictor, pixel, row }: Prediction): Uint8Array {
  const tagged = predictor >= 10 ? 1 : 0;
  const rows = Math.floor(bytes.length / Math.max(1, row + tagged));
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++) {
    const from = y * (row + tagged);
    const kind = tagged ? (bytes[from] ?? 0) : 1;
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= pixel ? (out[at - pixel] ?? 0) : 0;
      const above = y > 0 ? (out[at - row] ?? 0) : 0;
      const corner = x >= pixel && y > 0 ? (out[at - row - pixel] ?? 0) : 0;
      out[at] = (bytes[from + tagged + x] ?? 0) + added(kind, left, above, corner);
    }
  }
  return out;
}
