import { type Mm, mmToPt, type Pt, ptToMm, round } from "../units.js";
import type { Between } from "./edition.js";
import type { HeadPart, HeadStyle, Theme } from "./schema/theme.js";

/**
 * White between a gutter's type and the type of the pages beside it: the air of a column rule would be
 * too little, since two formes and a fold meet there.
 */
const CLEAR: Mm = 3;
/** Cells below which no notice can be set: a date (11月23日) must stand on one line. */
export const LEAST_CELLS = 6;

/** The strip between two pages of a theme: its width, and the cells of its one column. */
export interface Strip {
  /** From type area to type area: both inner margins. */
  readonly width: Mm;
  readonly cells: number;
}

/** The strip that the inner margins of two pages leave between their type areas. */
export function stripOf({ page, body }: Theme): Strip {
  const cells = page.columns * page.cells + (page.columns - 1) * page.gap;
  const width = round(2 * (page.inner ?? (page.width - ptToMm(cells * body.size)) / 2), 3);
  const room = mmToPt(width - 2 * CLEAR);
  return { width, cells: Math.max(0, Math.floor(room / body.size + 1e-6)) };
}

/** Lines into which a head is turned in a strip: the most that a theme can allow. */
const HEAD_LINES = 4;

/** A head's part in a strip, which is narrower than any theme thinks of: more lines, down to the body's size. */
const narrowPart = (part: HeadPart, body: Pt): HeadPart => ({
  ...part,
  min: Math.min(part.min ?? part.size, body),
  maxLines: HEAD_LINES,
});

function narrowHead(
  { label, kicker, title, deck, byline, ...head }: HeadStyle,
  body: Pt,
): HeadStyle {
  return {
    ...head,
    title: narrowPart(title, body),
    ...(label ? { label: narrowPart(label, body) } : {}),
    ...(kicker ? { kicker: narrowPart(kicker, body) } : {}),
    ...(deck ? { deck: narrowPart(deck, body) } : {}),
    ...(byline ? { byline: narrowPart(byline, body) } : {}),
  };
}

/** The theme with the strip as its page: one column, no page header, heads that turn sooner. */
export function stripTheme(theme: Theme): Theme {
  const { width, cells } = stripOf(theme);
  const heads = Object.entries(theme.heads).map(([role, head]) => [
    role,
    narrowHead(head, theme.body.size),
  ]);
  return {
    ...theme,
    page: { ...theme.page, width, columns: 1, cells, inner: undefined },
    heads: Object.fromEntries(heads),
    furniture: { ...theme.furniture, folio: 0 },
  };
}

/**
 * The pairs of pages that lie side by side on one side of a sheet, the even one left of the odd one: in
 * sheets of four pages, folded once and laid into each other, 4|1 and 2|3 or 8|1, 2|7, 6|3, 4|5. The
 * innermost two of six pages are a leaf by themselves, front and back.
 */
export function pairsOf(count: number): Between[] {
  const pairs: Between[] = [];
  for (let outer = 1; outer <= count / 2; outer += 1) {
    const inner = count + 1 - outer;
    if ((outer + inner) % 2 === 0) return [];
    const pair: Between = outer % 2 === 0 ? [outer, inner] : [inner, outer];
    if (pair[0] !== pair[1] + 1) pairs.push(pair);
  }
  return pairs;
}
