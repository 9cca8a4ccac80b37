import type { PDFDict, PDFRawStream } from "pdf-lib";
import { readPrediction, unpredicted } from "../predictor.js";
import { filtersOf, inflate } from "../separate/decode-stream.js";
import { asDict, entry, items, PressTrouble } from "../separate/pdf-objects.js";

/** A chain of filters longer than this is an attack: each may unpack to a thousand times its size. */
const MOST_FILTERS = 3;

const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13) || byte === 0;

/** Pairs of hexadecimal digits up to `>` (ISO 32000-1, 7.4.2). */
function fromHex(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1").split(">")[0] ?? "";
  const digits = text.replace(/[\0\t\n\v\f\r ]/g, "");
  if (!/^[0-9A-Fa-f]*$/.test(digits)) throw new PressTrouble("a damaged stream");
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

const tooLarge = (most: number): PressTrouble =>
  new PressTrouble(`a stream larger than ${Math.ceil(most / 1e6)} MB unpacked`);

/** Five characters for four bytes, `z` for four zeros (7.4.3). */
function from85(bytes: Uint8Array, most: number): Uint8Array {
  const out = new Uint8Array(Math.min(most, bytes.length * 4));
  let [size, count, value] = [0, 0, 0];
  const put = (group: number, wanted: number): void => {
    if (size + wanted > out.length) throw tooLarge(most);
    for (let i = 0; i < wanted; i++) out[size++] = Math.floor(group / 256 ** (3 - i)) % 256;
  };
  for (const byte of bytes) {
    if (isBlank(byte)) continue;
    if (byte === 126) break;
    if (byte === 122 && count === 0) put(0, 4);
    else if (byte < 33 || byte > 117) throw new PressTrouble("a damaged stream");
    else {
      value = value * 85 + byte - 33;
      if (++count < 5) continue;
      put(value, 4);
      [count, value] = [0, 0];
    }
  }
  if (count > 1) {
    for (let i = count; i < 5; i++) value = value * 85 + 84;
    put(value, count - 1);
  }
  return out.subarray(0, size);
}

/** Runs and copies by their length byte (7.4.5). */
function fromRuns(bytes: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at++] ?? 128;
    if (length === 128) break;
    const count = length < 128 ? length + 1 : 257 - length;
    parts.push(
      length < 128 ? bytes.subarray(at, at + count) : new Uint8Array(count).fill(bytes[at] ?? 0),
    );
    at += length < 128 ? count : 1;
    size += count;
    if (size > most) throw tooLarge(most);
  }
  return Buffer.concat(parts);
}

/** @throws PressTrouble for rows without end, and for TIFF's prediction of samples that are no bytes */
function predicted(bytes: Uint8Array, params: PDFDict | undefined): Uint8Array {
  const found = readPrediction(params);
  if (!found) return bytes;
  const { predictor, bits, row } = found;
  if (!(row > 0 && row <= 10_000_000)) throw new PressTrouble("a damaged stream");
  if (predictor < 10 && bits !== 8) throw new PressTrouble("a stream with a predictor");
  return unpredicted(bytes, found);
}

/**
 * The bytes of a stream without its filters, those of pictures left out.
 * @param most bytes that may come out of each filter
 * @throws PressTrouble for other filters, damaged data and more bytes
 */
export function unpack(stream: PDFRawStream, most: number): Uint8Array {
  const filters = filtersOf(stream);
  if (filters.length > MOST_FILTERS) throw new PressTrouble("a stream with several filters");
  const params = entry(stream.dict, "DecodeParms") ?? entry(stream.dict, "DP");
  const all = params && asDict(params) ? [asDict(params)] : items(params).map(asDict);
  return filters.reduce<Uint8Array>((bytes, filter, i) => {
    switch (filter) {
      case "FlateDecode":
      case "Fl":
        return predicted(inflateAll(bytes, most), all[i]);
      case "ASCIIHexDecode":
      case "AHx":
        return fromHex(bytes);
      case "ASCII85Decode":
      case "A85":
        return from85(bytes, most);
      case "RunLengthDecode":
      case "RL":
        return fromRuns(bytes, most);
      default:
        throw new PressTrouble(`the filter ${filter}`);
    }
  }, stream.getContents());
}

const inflateAll = (bytes: Uint8Array, most: number): Uint8Array =>
  bytes.length === 0 ? bytes : inflate(bytes, most);
