import { hasHan, isWide } from "../characters.js";
import { charAt, charBefore, isQuote, isSpace, leftOf, rightOf } from "./around.js";
import type { Edit } from "./pieces.js";

const FULL: Readonly<Record<string, string>> = { "(": "（", ")": "）" };
/** What counts an item where it stands before `)`: 1) a) */
const ITEM = /(?:^|[\s。！？；，：、,;:!?.…])(?:\d{1,3}|[A-Za-z])$/u;
/** How far a bracket is looked into. */
const LONGEST = 300;
/** A call or a formula holds its brackets tight: f(x), print(a,b). */
const CALL = /(?:^|[^A-Za-z0-9_.])(?:[a-z_][a-z0-9_.]*|[A-Za-z])$/u;

/**
 * Gives ( ) their full-width forms where they stand beside Chinese text or hold some (GB/T 15834,
 * 4.9; （1） counts the items of the third level). They change in pairs: one half never stays narrow
 * beside a full-width one. `1)` and the brackets of formulas stay.
 */
export function brackets(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const widen = (at: number): void => {
    const after = FULL[text[at] ?? ""];
    if (after !== undefined) edits.push({ from: at, to: at + 1, after, rule: "brackets" });
  };
  const open: number[] = [];
  for (const { index: at, 0: char } of text.matchAll(/[()（）]/gu)) {
    if (char === "(" || char === "（") {
      open.push(at);
      continue;
    }
    const start = open.pop();
    if (start === undefined) {
      if (isBeside(text, at) && !ITEM.test(text.slice(Math.max(0, at - 5), at))) widen(at);
    } else if (text[start] !== "(" || char !== ")" || isChinesePair(text, start, at)) {
      widen(start);
      widen(at);
    }
  }
  // From the right, so that of several in a row one makes the next full-width.
  let last = -1;
  for (const at of open.reverse()) {
    if (at + 1 !== last && !isBeside(text, at)) continue;
    widen(at);
    last = at;
  }
  return edits.sort((a, b) => a.from - b.from);
}

function isChinesePair(text: string, start: number, end: number): boolean {
  const inside = text.slice(start + 1, Math.min(end, start + LONGEST));
  if (hasHan(inside)) return true;
  const isCall = !/\s/u.test(inside) && CALL.test(text.slice(Math.max(0, start - 40), start));
  return !isCall && (isBeside(text, start) || isBeside(text, end));
}

/** True where a Chinese character or full-width mark stands beside, spaces and quotes apart. */
function isBeside(text: string, at: number): boolean {
  const skip = (char: string) => isSpace(char) || isQuote(char);
  return (
    isWide(charBefore(text, leftOf(text, at, skip))) ||
    isWide(charAt(text, rightOf(text, at + 1, skip)))
  );
}
