const HAN = /[\p{Script=Han}〇々]/u;
/** CJK marks, kana, full-width forms: characters that fill a whole em by themselves. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
/** Marks that Chinese and Latin text share; how wide they are, the text around them says. */
const SHARED = /[“”‘’…—·]/u;
const SENTENCE_MARK = /[。！？；，：,;:!?]/u;
const CLOSED = /(?:[。！？…”』」’）】；：.!?):;][\s]*|[①-⑳㉑-㉟❶-❿]\d{0,3}\s*)$/u;

/** True where the text has a Chinese character. */
export const hasHan = (text: string): boolean => HAN.test(text);

/** True for a character that takes a full em whatever stands beside it, or a text that has one. */
export const isWide = (char: string): boolean => WIDE.test(char);

/** True for “ ” ‘ ’ … — ·, which are full-width in Chinese text and narrow in Latin text. */
export const isShared = (char: string): boolean => SHARED.test(char);

/** True where a mark parts the text into sentences or clauses; 、 only lists and does not count. */
export const hasSentenceMark = (text: string): boolean => SENTENCE_MARK.test(text);

/** True where a paragraph ends as paragraphs do: with a closing mark or the desk's circled digit. */
export const isClosed = (text: string): boolean => CLOSED.test(text.slice(-8));

/** How many characters a text has, counted in code points. */
export const charCount = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/**
 * The space that a line break of the source stands for: none beside Chinese, one between two words
 * of Latin text.
 */
export function gapBetween(before: string, after: string): "" | " " {
  const last = Array.from(before.slice(-2)).at(-1);
  const first = Array.from(after.slice(0, 2))[0];
  if (last === undefined || first === undefined) return "";
  const narrow = (char: string) => !isWide(char) && !isShared(char) && !/\s/u.test(char);
  return narrow(last) && narrow(first) ? " " : "";
}
