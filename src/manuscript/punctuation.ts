import { hasHan, isShared, isWide } from "./characters.js";
import { plain, type Run, type Text } from "./story.js";

const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

/** Stretches in which every character means itself: addresses, mail, tags, placeholders. */
const LITERAL =
  /(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)[!-~]*[A-Za-z0-9/#&=_~]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|\{\{[^{}]*\}\}|<[A-Za-z/][^<>]*>/giu;

/** `(1)` or `1)` at the start of a paragraph or clause counts an item; it is not a parenthesis. */
const ORDINAL = /^(?:\d{1,3}|[A-Za-z])$/u;
const CLAUSE_START = /[\s。！？；，：、,;:!?.…]/u;

/**
 * Gives half-width , ; : ! ? ( ) their full-width forms where they stand beside Chinese or beside
 * full-width marks (GB/T 15834: marks of Chinese text take a full em). Decimals, thousands, times,
 * scores, ordinals, addresses and Latin text keep theirs. One character replaces one, so offsets
 * stay; doing it twice changes nothing more.
 */
export function restore(text: string): string {
  if (!/[,;:!?()]/u.test(text)) return text;
  const chars = Array.from(text);
  const literal = literalPlaces(text, chars);
  const sharedIsWide = hasHan(text);
  const wide = (index: number): boolean => {
    const char = chars[index];
    if (char === undefined || literal[index]) return false;
    return isWide(char) || (sharedIsWide && isShared(char));
  };
  let changed = true;
  while (changed) {
    changed = restoreBrackets(chars, literal, wide);
    // Both ways, so that `?!` beside one Chinese character is mended from either side at once.
    for (let i = 0; i < chars.length; i += 1)
      changed = restoreMark(chars, i, literal, wide) || changed;
    for (let i = chars.length - 1; i >= 0; i -= 1)
      changed = restoreMark(chars, i, literal, wide) || changed;
  }
  return chars.join("");
}

function literalPlaces(text: string, chars: readonly string[]): readonly boolean[] {
  const places = new Array<boolean>(chars.length).fill(false);
  const stretches = [...text.matchAll(LITERAL)].map(
    (m) => [m.index, m.index + m[0].length] as const,
  );
  let offset = 0;
  let next = 0;
  chars.forEach((char, index) => {
    while (offset >= (stretches[next]?.[1] ?? Number.POSITIVE_INFINITY)) next += 1;
    const stretch = stretches[next];
    places[index] = stretch !== undefined && offset >= stretch[0];
    offset += char.length;
  });
  return places;
}

type Wide = (index: number) => boolean;

function restoreMark(
  chars: string[],
  index: number,
  literal: readonly boolean[],
  wide: Wide,
): boolean {
  const char = chars[index] ?? "";
  if (literal[index] || char === "(" || char === ")") return false;
  const full = FULL[char];
  if (full === undefined || !(wide(index - 1) || wide(index + 1))) return false;
  chars[index] = full;
  return true;
}

/** Brackets change in pairs: one half of a pair never stays narrow beside a full-width one. */
function restoreBrackets(chars: string[], literal: readonly boolean[], wide: Wide): boolean {
  let changed = false;
  const widen = (index: number): void => {
    const full = FULL[chars[index] ?? ""];
    if (full === undefined) return;
    chars[index] = full;
    changed = true;
  };
  const beside = (index: number): boolean => wide(index - 1) || wide(index + 1);
  const open: number[] = [];
  chars.forEach((char, index) => {
    if (literal[index]) return;
    if (char === "(" || char === "（") open.push(index);
    if (char !== ")" && char !== "）") return;
    const start = open.pop();
    if (start === undefined) {
      if (beside(index) && !closesOrdinal(chars, index)) widen(index);
      return;
    }
    if (chars[start] === "(" && char === ")") {
      const inside = chars.slice(start + 1, index).join("");
      const before = chars[start - 1];
      const atStart = before === undefined || CLAUSE_START.test(before);
      if (ORDINAL.test(inside) && atStart) return;
      if (!(beside(start) || beside(index) || hasHan(inside))) return;
    }
    widen(start);
    widen(index);
  });
  for (const index of open) if (beside(index)) widen(index);
  return changed;
}

function closesOrdinal(chars: readonly string[], index: number): boolean {
  const before = chars.slice(Math.max(0, index - 4), index).join("");
  return /(?:^|[\s。！？；，：、,;:!?.…])(?:\d{1,3}|[A-Za-z])$/u.test(before);
}

/** What `restoreText` did: the text, how many marks it changed, and the offset of the first. */
export interface Restored {
  readonly text: Text;
  readonly count: number;
  readonly first: number;
}

/** `restore` over the runs of one paragraph: neighbours are seen across runs, spans stay. */
export function restoreText(text: Text): Restored {
  const before = plain(text);
  const after = restore(before);
  if (after === before) return { text, count: 0, first: -1 };
  let count = 0;
  let first = -1;
  for (let i = 0; i < before.length; i += 1) {
    if (before[i] === after[i]) continue;
    count += 1;
    if (first < 0) first = i;
  }
  let at = 0;
  const runs: Run[] = text.map((run) => {
    const piece = after.slice(at, at + run.text.length);
    at += run.text.length;
    return { ...run, text: piece };
  });
  return { text: runs, count, first };
}
