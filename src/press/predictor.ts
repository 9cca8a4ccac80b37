import type { PDFDict, PDFRawStream } from "pdf-lib";
import { asDict, asNumber, entry, items, PressTrouble } from "./separate/pdf-objects.js";

/** How rows of samples were predicted from their neighbours (ISO 32000-1, 7.4.4.4). */
export interface Prediction {
  readonly predictor: number;
  /** Bytes of a pixel, one at least, and of a row. */
  readonly pixel: number;
  readonly row: number;
}

/** The prediction that a filter's parameters name, with the bits of a sample; undefined where there is none. */
export function readPrediction(
  params: PDFDict | undefined,
): (Prediction & { readonly bits: number }) | undefined {
  const number = (key: string, standard: number): number =>
    asNumber(entry(params, key)) ?? standard;
  const predictor = number("Predictor", 1);
  if (predictor <= 1) return undefined;
  const [bits, colours] = [number("BitsPerComponent", 8), number("Colors", 1)];
  const pixel = Math.max(1, (colours * bits) >> 3);
  return { predictor, bits, pixel, row: Math.ceil((colours * bits * number("Columns", 1)) / 8) };
}

/**
 * The prediction of an image's one filter; undefined where its samples stand as they are.
 * @throws PressTrouble for samples that are no bytes
 */
export function predictionOf({ dict }: PDFRawStream): Prediction | undefined {
  const params = entry(dict, "DecodeParms");
  const found = readPrediction(asDict(params) ?? asDict(items(params)[0]));
  if (found && found.bits !== 8) throw new PressTrouble(`a predictor over ${found.bits} bits`);
  return found;
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

/**
 * The samples themselves: rows of PNG say in their first byte how they were predicted, in TIFF's each sample
 * was less its left neighbour. A last row that is cut short stays so.
 */
export function unpredicted(bytes: Uint8Array, { predictor, pixel, row }: Prediction): Uint8Array {
  const tagged = predictor >= 10 ? 1 : 0;
  const rows = Math.ceil(bytes.length / Math.max(1, row + tagged));
  const out = new Uint8Array(bytes.length - rows * tagged);
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
