import {
  ContentError,
  endsWord,
  isSpace,
  type Operand,
  type TokenReader,
} from "./content-tokens.js";

/** An image that stands in the content itself (ISO 32000-1, 8.9.7). */
export interface InlineImage {
  /** As they were written, abbreviated or not. */
  readonly entries: readonly (readonly [string, Operand])[];
  /** As it was written, with its filters. */
  readonly data: Uint8Array;
}

/** Tables 93 and 94 of ISO 32000-1. */
const KEYS: Readonly<Record<string, string>> = {
  BPC: "BitsPerComponent",
  CS: "ColorSpace",
  D: "Decode",
  DP: "DecodeParms",
  F: "Filter",
  H: "Height",
  IM: "ImageMask",
  I: "Interpolate",
  L: "Length",
  W: "Width",
};
const VALUES: Readonly<Record<string, string>> = {
  G: "DeviceGray",
  RGB: "DeviceRGB",
  CMYK: "DeviceCMYK",
  I: "Indexed",
  AHx: "ASCIIHexDecode",
  A85: "ASCII85Decode",
  LZW: "LZWDecode",
  Fl: "FlateDecode",
  RL: "RunLengthDecode",
  CCF: "CCITTFaxDecode",
  DCT: "DCTDecode",
};

const longValue = (value: Operand): Operand => {
  if (value.type === "name") return { type: "name", value: VALUES[value.value] ?? value.value };
  return value.type === "array" ? { type: "array", items: value.items.map(longValue) } : value;
};

/** The entries of an inline image with their full names. */
export const imageEntries = (image: InlineImage): ReadonlyMap<string, Operand> =>
  new Map(
    image.entries.map(([key, value]) => {
      const long = KEYS[key] ?? key;
      const named = long === "ColorSpace" || long === "Filter";
      return [long, named ? longValue(value) : value];
    }),
  );

const COMPONENTS: Readonly<Record<string, number>> = {
  DeviceGray: 1,
  DeviceRGB: 3,
  DeviceCMYK: 4,
};

/** How many bytes the data take, where the entries say so: what is unfiltered, or has a Length. */
function statedLength(entries: ReadonlyMap<string, Operand>): number | undefined {
  const number = (key: string): number | undefined => {
    const value = entries.get(key);
    return value?.type === "number" && value.value >= 0 ? value.value : undefined;
  };
  const length = number("Length");
  if (length !== undefined) return length;
  const filter = entries.get("Filter");
  if (filter && !(filter.type === "array" && filter.items.length === 0)) return undefined;
  const [width, height] = [number("Width"), number("Height")];
  if (width === undefined || height === undefined) return undefined;
  const mask = entries.get("ImageMask");
  if (mask?.type === "word" && mask.value === "true") return Math.ceil(width / 8) * height;
  const space = entries.get("ColorSpace");
  const indexed = space?.type === "array" && space.items[0];
  const components =
    indexed && indexed.type === "name" && indexed.value === "Indexed"
      ? 1
      : COMPONENTS[space?.type === "name" ? space.value : ""];
  const bits = number("BitsPerComponent");
  if (components === undefined || bits === undefined) return undefined;
  return Math.ceil((width * components * bits) / 8) * height;
}

const [E, I] = [69, 73];
/** Data may hold " EI " by chance. After the true one comes content; this much of it is looked at. */
const TEXT_AFTER = 24;

/** Where EI ends that stands here, perhaps behind one white-space character; 0 where none does. */
function endMark(bytes: Uint8Array, at: number): number {
  const i = isSpace(bytes[at]) ? at + 1 : at;
  return bytes[i] === E && bytes[i + 1] === I && endsWord(bytes[i + 2]) ? i + 2 : 0;
}

function isText(bytes: Uint8Array, from: number): boolean {
  for (let i = from; i < Math.min(bytes.length, from + TEXT_AFTER); i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 126 || (byte < 32 && !isSpace(byte))) return false;
  }
  return true;
}

/** Where the data end and where EI does: as stated, or before the first EI with content after it. */
function dataEnd(bytes: Uint8Array, start: number, stated: number | undefined): [number, number] {
  if (stated !== undefined) {
    const mark = endMark(bytes, start + stated);
    if (mark > 0) return [start + stated, mark];
  }
  let likely: [number, number] | undefined;
  for (let at = start; at < bytes.length; at++) {
    const mark = isSpace(bytes[at]) ? endMark(bytes, at) : 0;
    if (mark === 0) continue;
    if (isText(bytes, mark)) return [at, mark];
    likely ??= [at, mark];
  }
  if (likely) return likely;
  throw new ContentError("an inline image without an end", start);
}

/**
 * Reads an inline image behind its BI, up to and with its EI.
 * @throws ContentError where ID or EI are missing
 */
export function readInlineImage(reader: TokenReader): InlineImage {
  const { bytes } = reader;
  const start = reader.at;
  const entries = reader.entries(0, () => {
    if (reader.at >= bytes.length) throw new ContentError("an inline image without data", start);
    return bytes[reader.at] === I && bytes[reader.at + 1] === 68 && endsWord(bytes[reader.at + 2]);
  });
  // One white-space character parts ID from the data.
  const from = reader.at + (isSpace(bytes[reader.at + 2]) ? 3 : 2);
  const stated = statedLength(imageEntries({ entries, data: bytes }));
  const [end, behind] = dataEnd(bytes, from, stated);
  reader.at = behind;
  return { entries, data: bytes.subarray(from, end) };
}
