import { type Diagnostic, diagnose, type Place } from "../diagnostics/index.js";
import { isClosed, isShared, isWide } from "./characters.js";

/** How lines that no empty line parts hang together. */
export interface Grouping {
  /** `paragraphs`: a paragraph each; `wrapped`: cut at a fixed width; `flow`: nothing is certain. */
  readonly how: "paragraphs" | "wrapped" | "flow";
  /** The lines of each paragraph, by their index. */
  readonly groups: readonly (readonly number[])[];
}

/** Mail programs and old systems cut at 30 to 40 characters: 60 to 80 cells of a terminal, or so. */
const NARROWEST = 40;
const WIDEST = 90;
/** A cut line is so much shorter than the longest at most: a mark that may not begin a line. */
const SLACK = 4;
/** Of the lines, at least this share reaches the width at which they were cut. */
const FULL = 0.5;
/** What begins an item, so that no line before it goes on in it. */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[-*+●■□◆◇▲△★☆◎○·•])/u;

/** A typed indent (段首空两格): two full-width spaces, or as many cells of narrow ones. */
const INDENT = /^(?:[\u3000\u00a0]{2}|[ \t]{4}|\u3000 {1,2}\S)/u;

/** The cells of a terminal that a line fills. */
export function cells(line: string): number {
  let count = 0;
  for (const char of line) count += isWide(char) || isShared(char) ? 2 : 1;
  return count;
}

/**
 * Says which of some lines make a paragraph each. Typed indents decide where there are any; lines
 * that were cut at a fixed width are joined, up to a short line or an item; lines that all end their
 * sentence are paragraphs. Where nothing is certain the lines are one paragraph, as Markdown has it.
 * @param width where all lines of the file were cut; found from these lines where absent
 */
export function groupLines(lines: readonly string[], width = wrapWidth(lines)): Grouping {
  const all = lines.map((_, index) => index);
  if (lines.length < 2) return { how: "flow", groups: [all] };
  const indented = lines.map((line) => INDENT.test(line));
  if (indented.slice(1).some(Boolean)) {
    const groups = split(lines.length, (index) => indented[index] === true);
    return { how: groups.length === lines.length ? "paragraphs" : "wrapped", groups };
  }
  const bare = lines.map((line) => line.trim());
  if (width > 0) {
    const full = bare.map((line) => cells(line) >= width - SLACK);
    const begins = (index: number): boolean =>
      full[index - 1] !== true || ITEM.test(bare[index] ?? "");
    return { how: "wrapped", groups: split(lines.length, begins) };
  }
  if (bare.every(isClosed)) return { how: "paragraphs", groups: split(lines.length, () => true) };
  return { how: "flow", groups: [all] };
}

/**
 * The width at which lines were cut, in cells: half of them reach it, and one of those ends in
 * mid-sentence. 0 where they were not cut.
 */
export function wrapWidth(lines: readonly string[]): number {
  const bare = lines.map((line) => line.trim());
  const width = bare.reduce((most, line) => Math.max(most, cells(line)), 0);
  if (lines.length < 3 || width < NARROWEST || width > WIDEST) return 0;
  const full = bare.slice(0, -1).filter((line) => cells(line) >= width - SLACK);
  if (full.length < 2 || full.length < (lines.length - 1) * FULL) return 0;
  return full.some((line) => !isClosed(line)) ? width : 0;
}

/** True for a line that begins an item: 一、 （二） 3. ● and the like. */
export const beginsItem = (line: string): boolean => ITEM.test(line.trim());

/** What is said where lines were taken as paragraphs (BX1042) or joined (BX1043). */
export const saidOfLines = (lines: number, paragraphs: number, place: Place): Diagnostic =>
  paragraphs < lines
    ? diagnose("BX1043", { lines, paragraphs }, place)
    : diagnose("BX1042", { count: lines }, place);

function split(length: number, begins: (index: number) => boolean): number[][] {
  const groups: number[][] = [];
  for (let index = 0; index < length; index += 1) {
    const last = groups.at(-1);
    if (!last || begins(index)) groups.push([index]);
    else last.push(index);
  }
  return groups;
}
