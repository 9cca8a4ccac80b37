import type { RepairRule } from "../repair.js";
import { charAt, charBefore, isChinese, isDigit } from "./around.js";
import type { Edit } from "./pieces.js";

const FULL: Readonly<Record<string, readonly [after: string, rule: RepairRule]>> = {
  ",": ["，", "comma"],
  ";": ["；", "semicolon"],
  ":": ["：", "colon"],
  "!": ["！", "exclamation"],
  "?": ["？", "question"],
};

/**
 * Gives , ; : ! ? their full-width forms in Chinese text (GB/T 15834, 5.1: marks take a full cell).
 * Decimals, thousands, times and scores have figures on both sides and keep theirs. Marks in a row
 * (`?!`) are of one width. `seam` says that the text is cut at its end, perhaps inside a number.
 */
export function marks(text: string, seam: boolean): readonly Edit[] {
  return [...text.matchAll(/[,;:!?](?:[ \t]*[,;:!?])*/gu)].flatMap((found) => {
    const from = found.index;
    const to = from + found[0].length;
    if (seam && to === text.length && isDigit(charBefore(text, from))) return [];
    const belongs =
      isChinese(text, from, to) || partsPercents(text, from, to) || partsWords(text, from, to);
    if (!belongs) return [];
    return Array.from(found[0]).flatMap((mark, i): readonly Edit[] => {
      const [after, rule] = FULL[mark] ?? [];
      return after && rule ? [{ from: from + i, to: from + i + 1, after, rule }] : [];
    });
  });
}

/** `5.6%,3.2%`: no number goes on after its unit. */
const partsPercents = (text: string, from: number, to: number): boolean =>
  /[%‰℃]/u.test(charBefore(text, from)) && isDigit(charAt(text, to));

/** How far a row of words is followed. */
const REACH = 40;

/**
 * `OK,OK,我来`: words in a row without any blank, as no English is written. Not in brackets (x,y) and
 * not of files or numbers.
 */
function partsWords(text: string, from: number, to: number): boolean {
  if (text[from] !== "," || to - from > 1) return false;
  const before = /(?<=[^!-~ ]|^)[A-Za-z]+(?:[,，][A-Za-z]+)*$/u.exec(
    text.slice(Math.max(0, from - REACH), from),
  );
  const after = /^[A-Za-z]+(?:[,，][A-Za-z]+)*(?=[^!-~ ]|[,;!?]|$)/u.exec(
    text.slice(to, to + REACH),
  );
  if (!before || !after) return false;
  const [left, right] = [
    charBefore(text, from - before[0].length),
    charAt(text, to + after[0].length),
  ];
  return !/[（《]/u.test(left) && !/[）》]/u.test(right) && /[^!-~]/u.test(left + right);
}
