/** One letter of a drawn row, with its string index in the row's text. */
export interface Cell {
  readonly letter: string;
  readonly at: number;
}

/** One row of the drawing: a strip of `height` lines across the page, one cell per basic column. */
export interface PlanRow {
  /** Number of the row's text line in the drawing, from 0. */
  readonly line: number;
  readonly text: string;
  readonly height: number;
  readonly cells: readonly Cell[];
}

/** A line of the drawing that is not a row. */
export interface BadRow {
  readonly line: number;
  readonly text: string;
}

/** The letter of cells in which nothing stands. */
export const EMPTY = ".";

// `12 | A A B B C`, `12|AABBC`; a full-width bar comes from Chinese input methods.
const ROW = /^\s*(\d{1,4})\s*[|｜](.*)$/;

/**
 * Reads the rows of a drawing. Empty lines and lines that begin with `#` are skipped; blanks between
 * letters do not matter. A height of 0 is no row.
 */
export function readRows(plan: string): { rows: PlanRow[]; bad: BadRow[] } {
  const rows: PlanRow[] = [];
  const bad: BadRow[] = [];
  plan.split(/\r?\n/).forEach((text, line) => {
    if (/^\s*(#|$)/.test(text)) return;
    const match = ROW.exec(text);
    const height = Number(match?.[1]);
    const cells = cellsOf(match?.[2] ?? "", text.length);
    if (height > 0 && cells.length > 0) rows.push({ line, text, height, cells });
    else bad.push({ line, text });
  });
  return { rows, bad };
}

function cellsOf(drawn: string, end: number): Cell[] {
  const cells: Cell[] = [];
  let at = end - drawn.length;
  for (const letter of drawn) {
    if (letter.trim() !== "") cells.push({ letter, at });
    at += letter.length;
  }
  return cells;
}
