import { PDFDocument } from "pdf-lib";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { ColumnGeometry, LineGeometry, Print } from "../render/index.js";
import { type Em, mmToPt, type Pt, round } from "../units.js";
import { pageFontWidths } from "./font-widths.js";
import { type GlyphPosition, glyphPositions, pageContent } from "./glyph-positions.js";

/** A printed line that is off its plan by more than this, in em, is an error. */
const TOLERANCE = 0.02;
/** Chromium snaps baselines to whole pixels of the enlarged page: a quarter of a CSS pixel on paper. */
const BASELINE_PT = 0.3;

/** Of a page only the worst lines are told: one wrong block can move all others. */
const SAID = 5;

/** Glyphs by rows of a fifth of a point, so that a line finds its own without looking through the page. */
function rows(glyphs: readonly GlyphPosition[]): Map<number, GlyphPosition[]> {
  const found = new Map<number, GlyphPosition[]>();
  for (const glyph of glyphs) {
    const key = Math.round(glyph.y * 5);
    const row = found.get(key);
    if (row) row.push(glyph);
    else found.set(key, [glyph]);
  }
  return found;
}

function near(found: ReadonlyMap<number, GlyphPosition[]>, baseline: Pt): GlyphPosition[] {
  const key = Math.round(baseline * 5);
  return [-2, -1, 0, 1, 2]
    .flatMap((step) => found.get(key + step) ?? [])
    .filter((glyph) => Math.abs(glyph.y - baseline) <= BASELINE_PT);
}

const nearest = (glyphs: readonly GlyphPosition[], x: Pt): number =>
  glyphs.reduce((best, glyph) => Math.min(best, Math.abs(glyph.x - x)), Number.POSITIVE_INFINITY);

/**
 * How far the line's first and last glyph, what is raised or lowered in it, and its readings are from
 * their plan, in em; infinite where there is none.
 */
function lineOff(line: LineGeometry, found: ReadonlyMap<number, GlyphPosition[]>): number {
  const { baseline, firstRaise = 0, lastRaise = 0, marks = [] } = line;
  const planned = [
    { x: line.firstOrigin, baseline: baseline - firstRaise },
    { x: line.lastOrigin, baseline: baseline - lastRaise },
    ...marks,
  ];
  const off = planned.map((at) => nearest(near(found, mmToPt(at.baseline)), mmToPt(at.x)));
  return Math.max(...off) / mmToPt(line.size);
}

/** How far a vertical line's first and last piece are from their plan, in em. */
function columnOff(column: ColumnGeometry, found: ReadonlyMap<number, GlyphPosition[]>): Em {
  const size = mmToPt(column.size);
  const off = ([x, y]: readonly [number, number]): Pt =>
    near(found, mmToPt(y)).reduce(
      (best, glyph) => Math.min(best, Math.hypot(glyph.x - mmToPt(x), glyph.y - mmToPt(y))),
      Number.POSITIVE_INFINITY,
    );
  return Math.max(off(column.first), off(column.last)) / size;
}

/**
 * Reads the positions of the printed glyphs back from the PDF and compares every line with its plan:
 * never a surprise at the printer's.
 */
export async function checkFidelity(print: Print): Promise<Diagnostic[]> {
  const document = await PDFDocument.load(print.pdf, { updateMetadata: false });
  const height = document.getPage(0).getHeight();
  const found = rows(glyphPositions(pageContent(document, 0), pageFontWidths(document, 0), height));
  const { lines, columns } = print.geometry;
  const wrong = [
    ...lines.map((line) => ({ line, off: lineOff(line, found) })),
    ...columns.map((line) => ({ line, off: columnOff(line, found) })),
  ].filter(({ line, off }) => line.text.trim() !== "" && off > TOLERANCE);
  return wrong
    .sort((a, b) => b.off - a.off)
    .slice(0, SAID)
    .map(({ line, off }) => {
      const text = [...line.text].slice(0, 20).join("");
      const facts = { story: line.story, text, off: round(Math.min(off, 99), 3) };
      return diagnose("BX6001", facts, { file: line.story });
    });
}
