import type { Area, Theme } from "../edition/index.js";
import type { Cells, Lines } from "../units.js";
import type { Box } from "./plan.js";

/** A column of an area that still has room between `top` and `bottom`. */
export interface Column {
  readonly x: Cells;
  readonly width: Cells;
  readonly top: Lines;
  readonly bottom: Lines;
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
 * Text columns inside a width (破栏): whole cells each; what does not divide widens the gaps.
 * E.g. 35 cells in 2 columns with gap 1 gives 17 + 1 + 17.
 */
export function breakColumns(width: Cells, n: number, gap: Cells): { measure: Cells; gap: Cells } {
  const measure = Math.floor((width - (n - 1) * gap) / n);
  return { measure, gap: n > 1 ? (width - n * measure) / (n - 1) : 0 };
}

/** Top and bottom of the area in each of its basic columns, left to right, in lines of the plan. */
function extents(area: Area): { column: number; top: Lines; bottom: Lines }[] {
  const byColumn = new Map<number, { top: number; bottom: number }>();
  for (const band of area.bands) {
    for (let column = band.firstColumn; column < band.endColumn; column++) {
      const known = byColumn.get(column) ?? { top: band.top, bottom: band.bottom };
      byColumn.set(column, {
        top: Math.min(known.top, band.top),
        bottom: Math.max(known.bottom, band.bottom),
      });
    }
  }
  return [...byColumn].sort(([a], [b]) => a - b).map(([column, extent]) => ({ column, ...extent }));
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
  return extents(area).map(({ column, top, bottom }) => ({
    x: columnX(theme, column),
    width: theme.page.cells,
    top: offset + top + (flush(column, top) ? 0 : SEPARATOR),
    bottom: offset + bottom,
  }));
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
