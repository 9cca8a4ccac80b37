import { inflateSync } from "node:zlib";
import type { PDFRawStream } from "pdf-lib";
import { asDict, asName, asNumber, entry, items, PressTrouble } from "./pdf-objects.js";

/** The filters of a stream, in the order in which they are undone. */
export function filtersOf(stream: PDFRawStream): string[] {
  const filter = entry(stream.dict, "Filter");
  const one = asName(filter);
  return one === undefined ? items(filter).map((item) => asName(item) ?? "?") : [one];
}

/** Whether rows were predicted from their neighbours, which Chromium never writes. */
function isPredicted(stream: PDFRawStream): boolean {
  const params = entry(stream.dict, "DecodeParms");
  const all = params && asDict(params) ? [asDict(params)] : items(params).map(asDict);
  return all.some((dict) => (asNumber(entry(dict, "Predictor")) ?? 1) > 1);
}

/**
 * Unpacks Flate data.
 * @param most bytes that may come out: 1 KB of deflate holds up to 1 MB
 * @throws PressTrouble where they are more, or damaged
 */
export function inflate(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") {
      throw new PressTrouble(`a stream larger than ${Math.ceil(most / 1e6)} MB unpacked`);
    }
    throw new PressTrouble("a damaged stream");
  }
}

/**
 * The bytes of a stream without its filters. Only what Chromium writes is undone: Flate, or none.
 * @param most bytes that may come out
 * @throws PressTrouble for other filters, damaged data and more bytes
 */
export function decodeStream(stream: PDFRawStream, most: number): Uint8Array {
  const filters = filtersOf(stream);
  // Each filter more multiplies what a bomb unpacks to; none has two.
  if (filters.length > 1) throw new PressTrouble("a stream with several filters");
  const [filter] = filters;
  const bytes = stream.getContents();
  if (filter === undefined) return bytes;
  if (filter !== "FlateDecode" && filter !== "Fl") throw new PressTrouble(`the filter ${filter}`);
  if (isPredicted(stream)) throw new PressTrouble("a stream with a predictor");
  return inflate(bytes, most);
}
