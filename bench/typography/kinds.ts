/** What a printed character is, as far as the gaps beside it differ. */
export type Sort = "han" | "mark" | "latin";

/** Two neighbours on a line. `space`: a blank stands between them. */
export const PAIRS = [
  "han-han",
  "han-mark",
  "mark-mark",
  "han-latin",
  "latin-mark",
  "in-word",
  "space",
] as const;
export type Pair = (typeof PAIRS)[number];

/** An ideograph: extension A, the unified block, and the planes 2 and 3. */
export const isHan = (character: string): boolean =>
  /^[\u3400-\u9fff\u{20000}-\u{3ffff}]$/u.test(character);

/**
 * ⾏ for 行: without a subset of its own, Chromium names the lowest code point that shares the glyph.
 * The page shows an ideograph, so one is counted.
 */
export const unradical = (character: string): string =>
  /^[\u2e80-\u2fdf]$/u.test(character) ? character.normalize("NFKC") : character;

/** Signs of ASCII go with the word or number that they stand in: 3.5, 11:30, don't. */
const sortOf = (character: string): Sort => {
  if (/^\p{Script=Han}$/u.test(character)) return "han";
  if (/^[!-~]$|^[\p{L}\p{N}\p{M}]$/u.test(character)) return "latin";
  return "mark";
};

/** The kind of gap between two neighbours. */
export function pairOf(a: string, b: string, spaced: boolean): Pair {
  if (spaced) return "space";
  const pair = [sortOf(a), sortOf(b)].sort().join("-");
  if (pair === "latin-latin") return "in-word";
  return pair as Pair;
}

/** clreq, prohibition rules, basic level; % and its kin besides. */
const NO_START = new Set("、，。．；：？！·）〕】〉》」』”’％‰％℃々～,.;:?!)]}%");
const NO_END = new Set("（〔【〈《「『“‘([{");

/** Dashes and ellipses may begin a line (clreq), though some houses forbid it. */
export const isDash = (character: string): boolean => /^[…⋯—⸺]$/u.test(character);
export const badStart = (character: string): boolean => NO_START.has(character);
export const badEnd = (character: string): boolean => NO_END.has(character);

const DIGIT = /[0-9０-９]$/u;
/** What a figure counts: the first character of a unit or measure word (量词) that stands close to it. */
const UNIT =
  /^[年月日号时点分秒岁天周届个位名人件项次只条家种吨米克元角万亿千百余多倍度亩里公厘毫平立户辆台套所座间层栋册本张页篇期版份层级处场棵株头匹斤两瓶袋箱％%‰℃0-9０-９]/u;

/** A number cut over two lines, in itself (4|13) or from what it counts (413|个, 11|月). */
export const cutsNumber = (end: string, start: string): boolean =>
  DIGIT.test(end) && UNIT.test(start);
