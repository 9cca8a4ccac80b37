import { PDFHexString } from "pdf-lib";
import type { ColumnGeometry } from "../render/index.js";
import { mmToPt, type Pt } from "../units.js";
import type { Widths } from "./font-widths.js";
import { type GlyphPosition, type TextObject, textObjects } from "./glyph-positions.js";

/** How near a piece must be to its plan to be taken for it, in points. */
const NEAR: Pt = 0.5;

const isAt = (object: TextObject, [x, y]: readonly [number, number]): boolean => {
  const [glyph] = object.glyphs as readonly (GlyphPosition | undefined)[];
  return glyph !== undefined && Math.hypot(glyph.x - mmToPt(x), glyph.y - mmToPt(y)) <= NEAR;
};

/** A stretch of the stream that inks one vertical line. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The stretches of the columns; both come in the order of inking. */
function stretches(objects: readonly TextObject[], columns: readonly ColumnGeometry[]): Marked[] {
  const marked: Marked[] = [];
  let next = 0;
  for (const { first, last, text } of columns) {
    const from = objects.findIndex((object, i) => i >= next && isAt(object, first));
    if (from < 0) continue;
    const to = objects.findIndex((object, i) => i >= from && isAt(object, last));
    const [begin, end] = [objects[from], objects[to]];
    if (!begin || !end) continue;
    next = to + 1;
    marked.push({ start: begin.start, end: end.end, text });
  }
  return marked;
}

/**
 * Says of each vertical line of a page what it reads (ActualText, ISO 32000-1, 14.9.4). Its pieces are
 * inked one by one; without this, readers make a line of each and sort those that stand beside each
 * other by their places.
 * @param height of the page in points
 * @returns the page's content with the marks; the same bytes where there is no vertical line
 */
export function markColumns(
  content: Uint8Array,
  fonts: ReadonlyMap<string, Widths>,
  height: Pt,
  columns: readonly ColumnGeometry[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of stretches(textObjects(content, fonts, height), columns)) {
    const mark = `/Span <</ActualText ${PDFHexString.fromText(text)}>> BDC\n`;
    parts.push(content.subarray(at, start), Buffer.from(mark, "latin1"));
    parts.push(content.subarray(start, end), Buffer.from("\nEMC", "latin1"));
    at = end;
  }
  return Buffer.concat([...parts, content.subarray(at)]);
}
