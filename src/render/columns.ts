import type { VerticalBlock } from "../compose/index.js";
import { ptToPx, round } from "../units.js";

/** One piece of a vertical line: a text whose origin `transform` puts into its place and turns. */
export interface GlyphView {
  readonly text: string;
  /** Value of the SVG attribute, in pixels from the block's corner. */
  readonly transform: string;
  readonly font: string;
  /** Type size in pixels. */
  readonly size: number;
}

const px = (pt: number): number => round(ptToPx(pt), 3);

/** A place in pixels of the print page. */
interface Point {
  readonly left: number;
  readonly top: number;
}

/**
 * Where a block's SVG begins so that it begins with a whole pixel of the page: the browser would snap it
 * there, and all its pieces with it.
 * @param origin of the type area on the sheet
 * @param block its corner from that origin
 * @returns the corner that is to be printed, and the block's own from there
 */
export function snapped(
  origin: Point,
  block: Point,
): { readonly corner: Point; readonly rest: Point } {
  const whole = (from: number, at: number): number => round(Math.floor(from + at) - from, 4);
  const corner = { left: whole(origin.left, block.left), top: whole(origin.top, block.top) };
  return { corner, rest: { left: block.left - corner.left, top: block.top - corner.top } };
}

/**
 * The pieces of a vertical block, line by line from the right, each from top to bottom: in this order
 * they are inked, and copied out of the PDF. They are SVG because its text is neither wrapped nor
 * snapped to pixels, and the browser's own vertical setting would choose forms and places of marks by
 * features (vert, vkrn) that bought fonts lack.
 * @param rest the block's corner from that of its SVG, in pixels
 */
export const glyphViews = (
  { size, columns }: VerticalBlock,
  rest: Point = { left: 0, top: 0 },
): GlyphView[] =>
  columns.flatMap(({ column, axis, top }) =>
    column.glyphs.map(({ text, font, scale, along, across, turn, stretch }): GlyphView => {
      const x = round(rest.left + ptToPx((axis + across) * size), 3);
      const y = round(rest.top + ptToPx((top + along) * size), 3);
      const turned = turn === 0 ? "" : ` rotate(${turn})`;
      const stretched = stretch === 1 ? "" : ` scale(${round(stretch, 5)} 1)`;
      return {
        text,
        transform: `translate(${x} ${y})${turned}${stretched}`,
        font,
        size: px(size * scale),
      };
    }),
  );
