import type { Em } from "../units.js";

/** What a column's text wants: its longest cell on one line, and what it may not fall below. */
export interface ColumnWish {
  readonly natural: Em;
  readonly least: Em;
}

/**
 * Shares a width out among the columns of a table. Where all cells fit on one line, what is left goes
 * to all alike. Else the widest columns are cut to one common width, so that the long texts turn and
 * the short ones stay whole, none below its least.
 * @returns widths that add up to `room`; wider only where the least widths already are
 */
export function columnWidths(columns: readonly ColumnWish[], room: Em): Em[] {
  const sum = (widths: readonly Em[]): Em => widths.reduce((a, b) => a + b, 0);
  const rest = room - sum(columns.map((c) => c.natural));
  if (rest >= 0) return columns.map((c) => c.natural + rest / columns.length);
  const cut = (limit: Em): Em[] =>
    columns.map((c) => Math.max(c.least, Math.min(c.natural, limit)));
  let low = 0;
  let high = Math.max(...columns.map((c) => c.natural));
  // By halving, for each column stops shrinking at a width of its own.
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (sum(cut(middle)) > room) high = middle;
    else low = middle;
  }
  return cut(low);
}
