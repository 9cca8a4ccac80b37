import type { HouseRules } from "./rules.js";

/**
 * The classes of characters that the rules of clreq (W3C, Requirements for Chinese Text Layout,
 * "Prohibition rules" and "Punctuation width adjustment") and GB/T 15834-2011 §5 speak of.
 */
export type Kind =
  | "han" // an ideograph or anything else that fills a cell and breaks on both sides
  | "open" // opening bracket or quote: ink in the right half of the cell
  | "close" // closing bracket or quote: ink in the left half
  | "pause" // ，、；：
  | "stop" // 。！？
  | "middle" // · between the parts of a name
  | "dash" // ——, one unbreakable sign of two cells
  | "ellipsis" // ……, likewise
  | "connector" // — – ～ between two things: never at a line start
  | "slash" // /: never at a line start, at the higher levels not at its end either
  | "suffix" // % ‰ ℃ -20 …: belongs to what stands before it
  | "latin" // a word or number, shaped as one
  | "letter" // a piece of a word that was cut because no line can hold it
  | "space"
  | "tail"; // the desk's sign-off code: never alone on a line

const table: Partial<Record<Kind, string>> = {
  open: "（〔［｛《〈「『【〖“‘([{",
  close: "）〕］｝》〉」』】〗”’)]}",
  pause: "，、；：,;:",
  stop: "。！？．‼⁇⁈⁉.!?",
  middle: "·・‧",
  dash: "⸺",
  connector: "—–～~-‐‑－∶",
  slash: "／/",
  suffix: "%％‰℃℉°′″㎎㎏㎜㎝㎞㎡㏄々",
};

const byCharacter = new Map<string, Kind>();
for (const [kind, characters] of Object.entries(table)) {
  for (const character of characters) byCharacter.set(character, kind as Kind);
}

/** The class of a single character that is not part of a word or number. */
export const kindOf = (character: string): Kind => byCharacter.get(character) ?? "han";

/** Marks with their ink in the left half of the cell; the right half can be taken away. */
export const isClosing = (kind: Kind): boolean =>
  kind === "close" || kind === "pause" || kind === "stop";

/** Signs that are no words: a line of these alone is as poor as a line of one character. */
const SIGNS: ReadonlySet<Kind> = new Set([
  "open",
  "close",
  "pause",
  "stop",
  "middle",
  "dash",
  "ellipsis",
  "connector",
  "slash",
  "space",
  "tail",
] as const);

/** True for what is read as words: no mark, no space, no sign-off code. */
export const isWords = (kind: Kind): boolean => !SIGNS.has(kind);

/** True for words, numbers, and pieces of such. */
export const isWord = (kind: Kind): boolean => kind === "latin" || kind === "letter";

/** Kinds that may not begin a line (避头): clreq basic level, and what a number or name needs. */
const noStart: ReadonlySet<Kind> = new Set([
  "close",
  "pause",
  "stop",
  "middle",
  "connector",
  "slash",
] as const);

/** What belongs to the sign before it at every level. */
const bound = (previous: Kind, next: Kind): boolean =>
  next === "space" ||
  next === "suffix" ||
  next === "tail" ||
  (previous === "latin" && next === "latin");

/**
 * True where a line may end before `next` and after `previous` (避头尾; clreq, "Prohibition rules
 * for line start and line end"). Two words without a space between them are one word whose middle
 * changes its font.
 */
export function mayBreak(previous: Kind, next: Kind, level: HouseRules["prohibition"]): boolean {
  if (bound(previous, next)) return false;
  if (level === "none") return true;
  if (previous === "open" || noStart.has(next)) return false;
  if (level === "basic") return true;
  if (previous === "slash") return false;
  return level === "gb" || (next !== "dash" && next !== "ellipsis");
}
