/** The encodings in which copy arrives; Big5 is only recognised, so that it can be refused by name. */
export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030" | "Big5";

/** Bytes as text, with what is certain about their encoding. */
export interface Decoded {
  readonly encoding: Encoding;
  readonly text: string;
  /** U+FFFD that stand for damaged UTF-8, e.g. where a file was cut off. */
  readonly damaged: number;
}

/** For one damaged place, so many characters of UTF-8 must be whole; a cut end alone is believed. */
const WHOLE_FOR_DAMAGED = 9;
/** Of the units of real copy, this share is Chinese, ASCII or a mark of one of them. */
const PLAUSIBLE = 0.95;
/** Of the pairs of real GBK copy, this share stands in GB 2312, mostly in its first level. */
const GB2312 = 0.8;

const read = (label: string, bytes: Uint8Array, fatal = true): string | undefined => {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Finds the encoding of a text file: a byte order mark first, then UTF-8, which hardly anything
 * else is by chance, then UTF-16 by its zero bytes, then GB18030 (of which GBK and GB 2312 are
 * parts) where the characters are those of real copy. Undefined where nothing fits: pictures,
 * programs, Western encodings.
 */
export function decodeBytes(bytes: Uint8Array): Decoded | undefined {
  const marked = readMarked(bytes);
  if (marked !== undefined) return marked;
  const whole = read("utf-8", bytes);
  const zeros = countZeros(bytes);
  // ASCII in UTF-16 is valid UTF-8 too: half of its bytes are zero.
  if (whole !== undefined && zeros.even + zeros.odd < bytes.length / 3) {
    return isBinary(whole, zeros) ? undefined : { encoding: "UTF-8", text: whole, damaged: 0 };
  }
  if (zeros.even + zeros.odd > 0) return readUtf16(bytes);
  return readDamaged(bytes) ?? readChinese(bytes);
}

function readMarked(bytes: Uint8Array): Decoded | undefined {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "UTF-16LE" : a === 0xfe && b === 0xff && "UTF-16BE";
  const text = encoding ? read(encoding, bytes) : undefined;
  if (!encoding || text === undefined || text.includes("\0")) return undefined;
  return { encoding, text, damaged: 0 };
}

interface Zeros {
  readonly even: number;
  readonly odd: number;
}

function countZeros(bytes: Uint8Array): Zeros {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}

/** Some stray zeros are left out by the reader; a file that is full of controls is no text. */
function isBinary(text: string, zeros: Zeros): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = text.match(/[\u0001-\u0008\u000e-\u0019\u001c-\u001f]/gu)?.length ?? 0;
  return controls + zeros.even + zeros.odd > Math.max(2, text.length / 20);
}

/**
 * Without a mark it is certain only where one order of the bytes gives copy and the other does not:
 * zeros alone decide nothing, 一 (4E 00) and the full-width space (30 00) have them too.
 */
function readUtf16(bytes: Uint8Array): Decoded | undefined {
  const likely = (["UTF-16LE", "UTF-16BE"] as const).flatMap((encoding) => {
    const text = read(encoding, bytes);
    const fits = text !== undefined && share(text, USUAL) >= PLAUSIBLE;
    return fits ? [{ encoding, text, damaged: 0 }] : [];
  });
  return likely.length === 1 ? likely[0] : undefined;
}

const USUAL =
  /[\t\n\r\u0020-\u007e\u00b7\u2010-\u2027\u2460-\u24ff\u25a0-\u25ff\u3000-\u303f\u3400-\u9fff\uff01-\uffe5\ufeff]/gu;

const share = (text: string, pattern: RegExp): number =>
  text === "" ? 0 : (text.match(pattern)?.join("").length ?? 0) / text.length;

/** UTF-8 that was cut or lost bytes: nearly all that is not ASCII is still well formed. */
function readDamaged(bytes: Uint8Array): Decoded | undefined {
  const text = read("utf-8", bytes, false) ?? "";
  const damaged = text.match(/\ufffd/gu)?.length ?? 0;
  // Two bytes make a pair of GBK as easily as one of UTF-8; three hardly ever.
  const good = text.match(/[\u0800-\ufffc]/gu)?.length ?? 0;
  if (good < 3 || damaged > Math.max(1, good / WHOLE_FOR_DAMAGED)) return undefined;
  return { encoding: "UTF-8", text, damaged };
}

function readChinese(bytes: Uint8Array): Decoded | undefined {
  const text = read("gb18030", bytes);
  if (text !== undefined && isPlain(text) && gb2312Share(bytes) >= GB2312) {
    return { encoding: "GB18030", text, damaged: 0 };
  }
  const big5 = read("big5", bytes);
  if (big5 !== undefined && isPlain(big5) && share(big5, USUAL) >= PLAUSIBLE && big5Share(bytes)) {
    return { encoding: "Big5", text: big5, damaged: 0 };
  }
  if (text === undefined || !isPlain(text) || !isChinese(text)) return undefined;
  return { encoding: "GB18030", text, damaged: 0 };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const isPlain = (text: string): boolean => !/[\0-\u0008\u000e-\u0019\u001c-\u001f]/u.test(text);

/** Rare and traditional characters: outside of GB 2312, but in runs as ideographs stand in copy. */
const isChinese = (text: string): boolean =>
  share(text, USUAL) >= PLAUSIBLE && /[\u3400-\u9fff，。、]{4}/u.test(text);

/** Of the pairs of bytes, which stand in GB 2312: both bytes from A1, ideographs from B0. */
const gb2312Share = (bytes: Uint8Array): number =>
  pairShare(bytes, (lead, trail) => lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1);

/** Big5 keeps its frequent characters under the leads A4 to C6, its marks under A1 to A3. */
const big5Share = (bytes: Uint8Array): boolean =>
  pairShare(bytes, (lead) => lead >= 0xa1 && lead <= 0xc6) >= PLAUSIBLE;

function pairShare(bytes: Uint8Array, fits: (lead: number, trail: number) => boolean): number {
  let pairs = 0;
  let good = 0;
  for (let i = 0; i < bytes.length - 1; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    pairs += 1;
    i += 1;
    if (fits(lead, bytes[i] ?? 0)) good += 1;
  }
  return pairs === 0 ? 0 : good / pairs;
}
