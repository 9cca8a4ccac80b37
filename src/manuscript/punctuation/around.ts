import { isShared, isWide } from "../characters.js";

/** How far a Latin phrase is followed to see whether it has several words. */
const PHRASE = 60;
const SPACE = /[ \t\u00a0]/u;
const QUOTE = /["'＂“”‘’]/u;
const LATIN = /[!-~À-ɏ]/u;
const LETTER = /[A-Za-zÀ-ɏ]/u;

export const isSpace = (char: string): boolean => SPACE.test(char);
export const isQuote = (char: string): boolean => QUOTE.test(char);
export const isLetter = (char: string): boolean => LETTER.test(char);
export const isDigit = (char: string): boolean => /[0-9]/.test(char);
/** A printed ASCII character that is no quotation mark, or a Latin letter with an accent. */
export const isLatin = (char: string): boolean => LATIN.test(char) && !QUOTE.test(char);

/** The character (code point) that ends right before an offset; empty at the start. */
export function charBefore(text: string, at: number): string {
  const low = text[at - 1] ?? "";
  return /[\udc00-\udfff]/.test(low) ? (text[at - 2] ?? "") + low : low;
}

/** The character (code point) that begins at an offset; empty at the end. */
export function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** The offset after which the nearest character to the left stands that is not to be skipped. */
export function leftOf(text: string, at: number, skip: (char: string) => boolean): number {
  let i = at;
  while (i > 0 && skip(text[i - 1] ?? "")) i -= 1;
  return i;
}

/** The offset of the nearest character to the right that is not to be skipped. */
export function rightOf(text: string, at: number, skip: (char: string) => boolean): number {
  let i = at;
  while (i < text.length && skip(text[i] ?? "")) i += 1;
  return i;
}

const inPhrase = (char: string): boolean => isLatin(char) || isSpace(char);

/** True for Latin words parted by spaces: a phrase of its own, with its own punctuation. */
const isPhrase = (piece: string): boolean => /[A-Za-zÀ-ɏ]\S*\s+\S*[A-Za-zÀ-ɏ]/u.test(piece);

/**
 * Whether a mark at `from` … `to` belongs to Chinese text (GB/T 15834; clreq, mixed text): it stands
 * beside a Chinese character or a full-width mark, spaces apart. Between Latin words it is Latin; at
 * an edge (a quotation mark, the paragraph's end) it goes with the words before it, and those are
 * Latin where they make a phrase that no Chinese sentence holds.
 */
export function isChinese(text: string, from: number, to: number): boolean {
  const before = leftOf(text, from, isSpace);
  const after = rightOf(text, to, isSpace);
  const [left, right] = [charBefore(text, before), charAt(text, after)];
  if (isWide(left) || isWide(right)) return true;
  // `!important`: no mark begins a Chinese text.
  if (left === "" && isLetter(right)) return false;
  if (isLatin(left)) return !isLatin(right) && endsChinese(text, before, after);
  return !isLatin(right) || !isPhrase(text.slice(after, phraseEnd(text, after)));
}

/** For Latin words up to `end` with an edge at `edge` after them. */
function endsChinese(text: string, end: number, edge: number): boolean {
  const start = phraseStart(text, end);
  if (isPhrase(text.slice(start, end))) {
    const holder = charBefore(text, start);
    return isWide(holder) && /\p{Letter}/u.test(holder);
  }
  const past = rightOf(text, edge, isQuote);
  const beyond = rightOf(text, past, isSpace);
  return !(past > edge && beyond > past && isLetter(charAt(text, beyond)));
}

function phraseStart(text: string, end: number): number {
  let i = end;
  while (i > 0 && end - i < PHRASE && inPhrase(text[i - 1] ?? "")) i -= 1;
  return i;
}

function phraseEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length && i - start < PHRASE && inPhrase(text[i] ?? "")) i += 1;
  return i;
}

/** A mark that fills an em in Chinese text. */
export const isWideMark = (char: string): boolean =>
  isShared(char) || (isWide(char) && !/[\p{Letter}\p{Number}]/u.test(char));
