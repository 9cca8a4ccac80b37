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

/**
 * The pieces of a vertical block, line by line from the right, each from top to bottom: in this order
 * they are inked, and copied out of the PDF. They are SVG because its text is neither wrapped nor
 * snapped to pixels, and the browser's own vertical setting would choose forms and places of marks by
 * features (vert, vkrn) that bought fonts lack.
 */
export const glyphViews = ({ size, columns }: VerticalBlock): GlyphView[] =>
  columns.flatMap(({ column, axis, top }) =>
    column.glyphs.map(({ text, font, scale, along, across, turn, stretch }): GlyphView => {
      const x = px((axis + across) * size);
      const y = px((top + along) * size);
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
