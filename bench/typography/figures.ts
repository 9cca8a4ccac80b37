import type { Em } from "../../src/units.js";
import { badEnd, badStart, cutsNumber, isDash, isHan, type Pair, pairOf } from "./kinds.js";
import type { Letter, Line } from "./rows.js";
import type { Sheet } from "./sheet.js";

/** The widest that a gap of each kind may be, beyond the natural advance. Kinds without one are not counted. */
export type Caps = Partial<Record<Pair, Em>>;

/** How well some lines are set. See bench/README.md for the definitions. */
export interface Figures {
  readonly lines: number;
  /** Lines with enough neighbouring ideographs to have a letterfit. */
  readonly measured: number;
  readonly mean: Em;
  readonly p95: Em;
  /** Share of the measured lines, in per cent. */
  readonly loose: number;
  readonly torn: number;
  readonly badStarts: number;
  /** Lines that begin with a dash or an ellipsis, which clreq allows. */
  readonly dashStarts: number;
  readonly badEnds: number;
  /** Last lines of one character, or of marks alone (孤字). */
  readonly orphans: readonly string[];
  /** Numbers cut over two lines, as `413|个`. */
  readonly cuts: readonly string[];
  /** Share of lines off the page's grid, in per cent. */
  readonly offGrid: number;
  readonly largest: Readonly<Record<Pair, Em>>;
  /** Gaps wider than their cap, where caps were given. */
  readonly overCap: number | undefined;
}

const LOOSE: Em = 0.1;
const TORN: Em = 0.25;
/** Exactly a tenth is not more than a tenth, whatever the PDF's numbers were rounded to. */
const ROUNDED: Em = 1e-4;
/** Fewer gaps between ideographs say nothing about a line. */
const ENOUGH = 4;
/** How far a baseline may be from the grid, in points. */
const ON_GRID = 0.3;
/** Rounding of the PDF's numbers. */
const EPSILON: Em = 0.002;

/** The middle value; the mean of both middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

const pairs = ({ glyphs }: Line): [Letter, Letter][] =>
  glyphs.slice(1).map((b, i) => [glyphs[i] ?? b, b]);

/**
 * The letterfit (字距) of a line: the median, over its neighbouring ideographs, of the advance beyond
 * one em. Undefined where fewer than four such pairs stand in it.
 */
export function letterfit(line: Line, size: number): Em | undefined {
  const gaps = pairs(line)
    .filter(([a, b]) => isHan(a.text) && isHan(b.text))
    .map(([a, b]) => (b.x - a.x) / size - 1);
  return gaps.length < ENOUGH ? undefined : median(gaps);
}

const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

const textOf = (line: Line): string => line.glyphs.map((glyph) => glyph.text).join("");

/** White between the end of one glyph's advance and the next one's origin, by kind of pair, in em. */
function gapsOf(lines: readonly Line[], size: number): { pair: Pair; gap: Em }[] {
  return lines.flatMap((line) =>
    pairs(line).flatMap(([a, b]) => {
      // Both characters of a ligature stand at its origin.
      if (b.x - a.x < 1e-3 || b.apart) return [];
      return [{ pair: pairOf(a.text, b.text, b.spaced), gap: (b.x - a.x - a.advance) / size }];
    }),
  );
}

/** Lines of a page that are off its grid: phase by the median, leading as it was asked for. */
function offGrid(lines: readonly Line[], leading: number): number {
  let off = 0;
  for (const number of new Set(lines.map((line) => line.page))) {
    const page = lines.filter((line) => line.page === number);
    const first = page[0]?.y ?? 0;
    const rest = page.map(({ y }) => y - first - leading * Math.round((y - first) / leading));
    const phase = median(rest);
    off += rest.filter((r) => Math.abs(r - phase) > ON_GRID).length;
  }
  return off;
}

/** True where a paragraph goes on; what it begins with is its author's choice. */
const goesOn = (lines: readonly Line[], i: number): boolean =>
  i > 0 && lines[i - 1]?.paragraph === lines[i]?.paragraph;

/** Lines but a paragraph's first whose first character passes a test. */
const startsOf = (lines: readonly Line[], test: (character: string) => boolean): number =>
  lines.filter((line, i) => goesOn(lines, i) && test(line.glyphs[0]?.text ?? "")).length;

/** Last lines of paragraphs, their first apart, that hold at most one character beside closing marks. */
function orphansOf(lines: readonly Line[]): string[] {
  return lines.flatMap((line, i) => {
    if (!goesOn(lines, i) || goesOn(lines, i + 1)) return [];
    const words = line.glyphs.filter(({ text }) => !badStart(text) && !isDash(text));
    return words.length <= 1 ? [textOf(line)] : [];
  });
}

/** Ends of lines that cut a number from itself or from what it counts. */
function cutsOf(lines: readonly Line[]): string[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    if (!before || !goesOn(lines, i)) return [];
    const [end, start] = [textOf(before), textOf(line)];
    return cutsNumber(end, start) ? [`${end.slice(-4)}|${start.slice(0, 3)}`] : [];
  });
}

/** Measures printed lines, in the order of reading. */
export function figuresOf(lines: readonly Line[], sheet: Sheet, caps?: Caps): Figures {
  const { size, leading } = sheet;
  const fits = lines.flatMap((line) => letterfit(line, size) ?? []).sort((a, b) => a - b);
  const gaps = gapsOf(lines, size);
  const largest: Record<Pair, Em> = {
    "han-han": 0,
    "han-mark": 0,
    "mark-mark": 0,
    "han-latin": 0,
    "latin-mark": 0,
    "in-word": 0,
    space: 0,
  };
  for (const { pair, gap } of gaps) largest[pair] = Math.max(largest[pair], gap);
  const over = ({ pair, gap }: { pair: Pair; gap: Em }): boolean =>
    gap > (caps?.[pair] ?? Number.POSITIVE_INFINITY) + EPSILON;
  return {
    lines: lines.length,
    measured: fits.length,
    mean: average(fits),
    p95: fits[Math.floor(0.95 * fits.length)] ?? 0,
    loose: percent(fits.filter((fit) => fit > LOOSE + ROUNDED).length, fits.length),
    torn: percent(fits.filter((fit) => fit > TORN + ROUNDED).length, fits.length),
    badStarts: startsOf(lines, badStart),
    dashStarts: startsOf(lines, isDash),
    badEnds: lines.filter((line) => badEnd(line.glyphs.at(-1)?.text ?? "")).length,
    orphans: orphansOf(lines),
    cuts: cutsOf(lines),
    offGrid: percent(offGrid(lines, leading), lines.length),
    largest,
    overCap: caps ? gaps.filter(over).length : undefined,
  };
}
