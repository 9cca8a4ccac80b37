import type { Area, Theme } from "../edition/index.js";
import type { Cells, Lines } from "../units.js";
import type { Box } from "./plan.js";

/** A stretch of a column, in lines of the type area. */
export interface Stretch {
  readonly top: Lines;
  readonly bottom: Lines;
}

/** A column of an area that still has room between `top` and `bottom`. */
export interface Column extends Stretch {
  readonly x: Cells;
  readonly width: Cells;
  /**
   * Where another area stands inside of it (the hole of a ring, the notch of a C), from top to
   * bottom, the separator under the other area included.
   */
  readonly holes?: readonly Stretch[];
}

/** Left edge of a basic column (基本栏), counted from 0. */
export const columnX = (theme: Theme, column: number): Cells =>
  column * (theme.page.cells + theme.page.gap);

/**
 * Width of `n` basic columns set as one (长栏): n·c + (n − 1)·gap.
 * @param n number of columns
 */
export const longColumn = (cells: Cells, gap: Cells, n: number): Cells => n * cells + (n - 1) * gap;

/**
 * Text columns inside a width (破栏): whole cells each, and what does not divide widens the gaps, all
 * by the same. E.g. 3 basic columns of 13 (41 cells) in 2: 20 + 1 + 20; 5 (69 cells) in 3: 22 each
 * with gaps of 1.5; 35 cells in 2: 17 + 1 + 17.
 * @param width of the whole, in cells
 * @param n text columns, at least 1
 * @param gap least cells between two of them
 */
export function breakColumns(width: Cells, n: number, gap: Cells): { measure: Cells; gap: Cells } {
  const measure = Math.floor((width - (n - 1) * gap) / n);
  return { measure, gap: n > 1 ? (width - n * measure) / (n - 1) : 0 };
}

/** Cells of a text column that the eye reads well; beyond, one loses the line or the type is torn. */
const MEASURE = { least: 8, most: 30 };

/** Which limit a measure of running text passes: under 8 cells, or over 30; undefined where none. */
export const measureLimit = (measure: Cells): Cells | undefined =>
  measure < MEASURE.least ? MEASURE.least : measure > MEASURE.most ? MEASURE.most : undefined;

/** The area's stretches in each of its basic columns, left to right, in lines of the plan. */
function stretches(area: Area): { column: number; pieces: Stretch[] }[] {
  const byColumn = new Map<number, Stretch[]>();
  // Bands come from top to bottom.
  for (const { firstColumn, endColumn, top, bottom } of area.bands) {
    for (let column = firstColumn; column < endColumn; column++) {
      const known = byColumn.get(column) ?? [];
      const last = known.at(-1);
      if (last?.bottom === top) known[known.length - 1] = { top: last.top, bottom };
      else known.push({ top, bottom });
      byColumn.set(column, known);
    }
  }
  return [...byColumn].sort(([a], [b]) => a - b).map(([column, pieces]) => ({ column, pieces }));
}

/** Air between a story and what stands above it; the rule runs through its middle. */
export const SEPARATOR: Lines = 1;

/**
 * The basic columns of an area in lines of the type area, the separator above taken off.
 * @param offset lines of page header above the plan
 * @param flush true for a column edge that needs no separator: top of the page, or under a masthead
 */
export function basicColumns(
  area: Area,
  theme: Theme,
  offset: Lines,
  flush: (column: number, top: Lines) => boolean,
): Column[] {
  return stretches(area).map(({ column, pieces }) => {
    const own = pieces.map(({ top, bottom }) => ({
      top: offset + top + (flush(column, top) ? 0 : SEPARATOR),
      bottom: offset + bottom,
    }));
    const holes = own.slice(1).map((piece, i) => ({ top: own[i]?.bottom ?? 0, bottom: piece.top }));
    return {
      x: columnX(theme, column),
      width: theme.page.cells,
      top: own[0]?.top ?? 0,
      bottom: own.at(-1)?.bottom ?? 0,
      ...(holes.length > 0 ? { holes } : {}),
    };
  });
}

/** The stretches of a column between its holes, from top to bottom; one where it has none. */
export function piecesOf({ x, width, top, bottom, holes = [] }: Column): Column[] {
  const tops = [top, ...holes.map((hole) => hole.bottom)];
  const bottoms = [...holes.map((hole) => hole.top), bottom];
  return tops.map((from, i) => ({ x, width, top: from, bottom: bottoms[i] ?? bottom }));
}

/** The rectangle around columns. */
export function bounds(columns: readonly Column[]): Box {
  const x = Math.min(...columns.map((c) => c.x));
  const y = Math.min(...columns.map((c) => c.top));
  const right = Math.max(...columns.map((c) => c.x + c.width));
  const bottom = Math.max(...columns.map((c) => c.bottom));
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * Text columns of a rectangular area that is boxed or set in other columns than the page's own.
 * @param inset cells of air on the left and right, lines at the foot, inside a box
 */
export function ownColumns(
  box: Box,
  n: number,
  gap: Cells,
  inset: { side: Cells; head: Lines; foot: Lines },
): Column[] {
  const width = box.width - 2 * inset.side;
  const broken = breakColumns(width, n, gap);
  return Array.from({ length: n }, (_, i) => ({
    x: box.x + inset.side + i * (broken.measure + broken.gap),
    width: broken.measure,
    top: box.y + inset.head,
    bottom: box.y + box.height - inset.foot,
  }));
}

/** Reads `2` or `2-4` as a half-open range of indices; undefined where the area has no such columns. */
export function readRange(
  range: string | number | undefined,
  count: number,
): { first: number; end: number } | undefined {
  if (range === undefined) return { first: 0, end: count };
  const [first = 1, last = first] = String(range).split("-").map(Number);
  if (first < 1 || last > count || last < first) return undefined;
  return { first: first - 1, end: last };
}
