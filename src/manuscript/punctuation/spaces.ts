import { hasHan, hasSentenceMark, isWide } from "../characters.js";
import { charAt, charBefore, isDigit, isLetter, isWideMark } from "./around.js";
import { nameStretches } from "./names.js";
import type { Edit } from "./pieces.js";

/** Typed indents and turns of headlines: a meant blank, and so is what stands beside it. */
const CELL = "\u3000";

const isFigure = (char: string): boolean => isLetter(char) || isDigit(char) || /[%‰℃]/u.test(char);

/**
 * Takes out the blanks that word processors and web pages put beside Chinese text: between characters
 * and figures or Latin words, and beside full-width marks, which bring their own (clreq, 3.2.4: the
 * distance is the setter's). Two Chinese characters are parted by a meant blank in bylines, headlines
 * and lines without a sentence; there it stays. `apart` says that this is such a text.
 */
export function spaces(text: string, apart: boolean): readonly Edit[] {
  const found = [...text.matchAll(/[ \t\u00a0]+/gu)];
  if (found.length === 0) return [];
  const parted = apart || !hasSentenceMark(text);
  const names = nameStretches(text);
  let next = 0;
  return found.flatMap((blank): readonly Edit[] => {
    const [from, to] = [blank.index, blank.index + blank[0].length];
    while ((names[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    const inNames = from >= (names[next]?.from ?? Number.POSITIVE_INFINITY);
    const [left, right] = [charBefore(text, from), charAt(text, to)];
    if (left === "" || right === "" || inNames || !isStray(left, right, parted)) return [];
    return [{ from, to, after: "", rule: "space" }];
  });
}

function isStray(left: string, right: string, parted: boolean): boolean {
  if (left === CELL || right === CELL) return false;
  const [han, nextHan] = [hasHan(left), hasHan(right)];
  if (han && nextHan) return !parted;
  if ((han && isFigure(right)) || (isFigure(left) && nextHan)) return true;
  const [mark, nextMark] = [isWideMark(left), isWideMark(right)];
  // Quotation marks, dashes and dots are shared with Latin text: a Chinese neighbour claims them.
  if (mark && nextMark) return isWide(left) || isWide(right);
  if (mark) return isWide(left) || nextHan;
  return nextMark && (isWide(right) || han);
}
