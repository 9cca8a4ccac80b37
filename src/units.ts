/**
 * The measures of the page. Inside the program a place is counted in cells (one body em, 字) across
 * and in lines (one leading, 行) down; points, millimetres and CSS pixels appear at the edges only.
 */

/** Width in cells: one cell is one em of the body type. */
export type Cells = number;
/** Height in lines of the page grid: one line is one leading. */
export type Lines = number;
/** PostScript points, 1/72 inch. */
export type Pt = number;
/** Millimetres. */
export type Mm = number;
/** Fractions of the type size of the text in question. */
export type Em = number;
/**
 * What of the em box stands above the baseline, in all fonts: each @font-face overrides its own ascent
 * and descent, so that a baseline depends on size and leading alone.
 */
export const ASCENT: Em = 0.88;

/** CSS pixels of the print page, which is laid out at PRINT_SCALE times the size of the paper. */
export type Px = number;

/**
 * Pages are laid out four times as large and printed at scale 0.25: Chromium snaps baselines to
 * whole CSS pixels, so at 1:1 a leading of 13pt alternates between 12.75 and 13.5.
 */
export const PRINT_SCALE = 4;

const MM_PER_INCH = 25.4;
const PT_PER_INCH = 72;
const PX_PER_INCH = 96;

export const mmToPt = (mm: Mm): Pt => (mm * PT_PER_INCH) / MM_PER_INCH;
export const ptToMm = (pt: Pt): Mm => (pt * MM_PER_INCH) / PT_PER_INCH;
/** Points on paper to CSS pixels of the enlarged print page. */
export const ptToPx = (pt: Pt): Px => (pt * PX_PER_INCH * PRINT_SCALE) / PT_PER_INCH;
/** CSS pixels of the enlarged print page to points on paper. */
export const pxToPt = (px: Px): Pt => (px * PT_PER_INCH) / (PX_PER_INCH * PRINT_SCALE);

/** Rounds to a fixed number of decimals, for files that must be the same byte by byte. */
export function round(value: number, decimals = 3): number {
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  return rounded === 0 ? 0 : rounded;
}
