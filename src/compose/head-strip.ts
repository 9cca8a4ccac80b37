import type { Theme } from "../edition/index.js";
import type { Cells } from "../units.js";
import { type Column, longColumn } from "./columns.js";
import type { Box } from "./plan.js";

/** Narrower text columns open their lines until they fall apart. */
const NARROW: Cells = 8;
/** Cells of air by which a strip may grow to leave the text the page's own columns, one of them or several. */
const SNAP = { one: 3, several: 5 } as const;

/** An area divided into the strip of a vertical head and the text's columns. */
export interface Strip {
  readonly strip: Box;
  readonly columns: readonly Column[];
}

/** A division: so many columns of such a measure; the strip has the rest. */
interface Division {
  readonly count: number;
  readonly measure: Cells;
}

function divide(rest: Cells, theme: Theme, wished: number | undefined): Division | undefined {
  const { cells, gap, columns } = theme.page;
  const counts = wished === undefined ? Array.from({ length: columns }, (_, i) => i + 1) : [wished];
  const all = counts
    .map((count) => ({ count, measure: Math.floor((rest - (count - 1) * gap) / count) }))
    .filter(({ measure }) => measure >= NARROW);
  const own = all.find(
    ({ count, measure }) =>
      measure >= cells &&
      rest - longColumn(cells, gap, count) <= (count > 1 ? SNAP.several : SNAP.one),
  );
  if (own) return { ...own, measure: cells };
  const far = ({ measure }: Division): number => Math.abs(measure - cells);
  return all.reduce<Division | undefined>(
    (best, each) => (best === undefined || far(each) <= far(best) ? each : best),
    undefined,
  );
}

/**
 * Divides a rectangle: a strip of whole cells for a vertical head at one side, text columns of equal
 * whole measures with the page's gap between them. The strip takes what does not divide.
 * @param needed cells that the head takes
 * @param wished number of text columns; else as near to the page's own measure as possible
 * @returns undefined where less than eight cells would be left for a text column
 */
export function divideStrip(
  box: Box,
  needed: Cells,
  side: "left" | "right",
  theme: Theme,
  wished?: number,
): Strip | undefined {
  const { gap } = theme.page;
  const found = divide(box.width - Math.ceil(needed - 1e-6) - gap, theme, wished);
  if (!found) return undefined;
  const text = longColumn(found.measure, gap, found.count);
  const width = box.width - gap - text;
  const x = side === "left" ? box.x : box.x + text + gap;
  const textX = side === "left" ? box.x + width + gap : box.x;
  return {
    strip: { ...box, x, width },
    columns: Array.from({ length: found.count }, (_, i) => ({
      x: textX + i * (found.measure + gap),
      width: found.measure,
      top: box.y,
      bottom: box.y + box.height,
    })),
  };
}
