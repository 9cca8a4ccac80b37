import { hasHan, isWide } from "../characters.js";
import { charAt, charBefore, isDigit, isLetter, isSpace } from "./around.js";

/** A quotation mark of a text; `turn` is given where its form already says which half it is. */
export interface QuoteMark {
  readonly at: number;
  readonly kind: "double" | "single";
  readonly straight: boolean;
  readonly turn?: "open" | "close";
  /** The characters beside it, quotation marks of the other kind apart. */
  readonly before: string;
  readonly after: string;
}

const CURLY: Readonly<Record<string, Pick<QuoteMark, "kind" | "turn">>> = {
  "“": { kind: "double", turn: "open" },
  "”": { kind: "double", turn: "close" },
  "‘": { kind: "single", turn: "open" },
  "’": { kind: "single", turn: "close" },
};

/**
 * The quotation marks of a text in order. Not among them: apostrophes (don't, ’90s), feet and inches
 * (5'10"), and the straight marks of English phrases.
 */
export function quoteMarks(text: string): readonly QuoteMark[] {
  const found = [...text.matchAll(/["＂'＇“”‘’]/gu)].map((m) => m.index);
  const straight = found.filter((at) => /["']/.test(text[at] ?? "") && !isApostrophe(text, at));
  const english = englishQuotes(text, straight);
  return found.flatMap((at, i): readonly QuoteMark[] => {
    const char = text[at] ?? "";
    if (english.has(at) || isApostrophe(text, at) || isInch(text, at)) return [];
    const curly = CURLY[char];
    const kind = curly?.kind ?? (char === '"' || char === "＂" ? "double" : "single");
    const before = charBefore(text, found[i - 1] === at - 1 ? at - 1 : at);
    const after = charAt(text, found[i + 1] === at + 1 ? at + 2 : at + 1);
    return [{ at, kind, straight: !curly, ...(curly ?? {}), before, after }];
  });
}

function isApostrophe(text: string, at: number): boolean {
  if (!/['’]/u.test(text[at] ?? "")) return false;
  const [left, right] = [charBefore(text, at), charAt(text, at + 1)];
  if (isLetter(left) && isLetter(right)) return true;
  // Figures beside a straight one: feet, minutes of arc, short years.
  return text[at] === "'" && (isDigit(right) ? !hasHan(left) || isSpace(left) : false);
}

/** `5'10"` and `27"`: a figure before it, and no opened quotation that it could close. */
const isInch = (text: string, at: number): boolean =>
  text[at] === '"' && /\d'\d{1,2}$/u.test(text.slice(Math.max(0, at - 6), at));

/**
 * Straight marks inside of a stretch without any Chinese belong to the English there (`He said
 * "yes" and left`). Where they only enclose the stretch, it is quoted in Chinese.
 */
function englishQuotes(text: string, found: readonly number[]): ReadonlySet<number> {
  const english = new Set<number>();
  let group: number[] = [];
  const close = (end: number, start: number): void => {
    const stretch = text.slice(start, end);
    const first = group[0] ?? 0;
    const last = group.at(-1) ?? 0;
    const opens = text.slice(start, first).trim() === "";
    const closes = text.slice(last + 1, end).trim() === "";
    const own = opens && closes ? group.slice(1, -1) : group;
    if (own.length > 0 && own.length % 2 === 0 && /[A-Za-z]{2}/.test(stretch)) {
      for (const at of own) if (besidesWord(text, at)) english.add(at);
    }
    group = [];
  };
  let start = 0;
  let next = 0;
  for (const { index, 0: wide } of text.matchAll(/[^ -ɏ“”‘’…—]+|$/gu)) {
    while ((found[next] ?? Number.POSITIVE_INFINITY) < index) {
      const at = found[next] ?? 0;
      group.push(at);
      next += 1;
    }
    if (group.length > 0) close(index, start);
    start = index + wide.length;
  }
  return english;
}

/** Parted from the next word by a space, as English does. */
const besidesWord = (text: string, at: number): boolean =>
  !isWide(charBefore(text, at)) && !isWide(charAt(text, at + 1));
