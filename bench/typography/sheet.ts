import type { Theme } from "../../src/edition/index.js";
import type { Cells, Pt } from "../../src/units.js";

/** The sheet that all engines print on: columns side by side, wide and tall enough for few pages. */
export interface Sheet {
  readonly size: Pt;
  readonly leading: Pt;
  /** Width of a column, exactly so many times the size. */
  readonly measure: Cells;
  readonly columns: number;
  /** Lines of a column. */
  readonly lines: number;
  /** Between two columns: wide enough that no reader takes them for one. */
  readonly gap: Cells;
  /** Margins, in points. */
  readonly left: Pt;
  readonly top: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

const GAP: Cells = 3;
const MARGIN_CELLS: Cells = 4;
const MARGIN_LINES = 2;
/** Cells of a page, columns and gaps together. */
const PAGE_CELLS = 168;
const PAGE_LINES = 120;

/** The sheet for columns of `measure` cells in the body type of a theme. */
export function sheetFor(measure: Cells, body: Pick<Theme["body"], "size" | "leading">): Sheet {
  const { size, leading } = body;
  const columns = Math.floor((PAGE_CELLS + GAP) / (measure + GAP));
  const cells = columns * (measure + GAP) - GAP;
  return {
    size,
    leading,
    measure,
    columns,
    lines: PAGE_LINES,
    gap: GAP,
    left: MARGIN_CELLS * size,
    top: MARGIN_LINES * leading,
    width: (cells + 2 * MARGIN_CELLS) * size,
    height: (PAGE_LINES + 2 * MARGIN_LINES) * leading,
  };
}

/** From one column's left edge to the next, in points. */
export const pitch = (sheet: Sheet): Pt => (sheet.measure + sheet.gap) * sheet.size;
