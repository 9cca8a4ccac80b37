import type { Theme } from "../edition/index.js";
import { type Meter, setParagraph, setSingle } from "../typeset/index.js";
import type { Cells, Lines } from "../units.js";
import type { PlacedLine, TextBlock } from "./plan.js";
import { inFont } from "./styles.js";

/** Air between a caption and the credit behind it, in characters. */
const APART = 1;
/** A hair of arithmetic, in em. */
const HAIR = 0.0005;

/** What stands under a picture. */
export interface CaptionText {
  readonly caption: string;
  readonly credit: string;
}

/** A caption set for a width: what stands in each of its rows, on the lines of the page. */
export type CaptionRows = readonly (readonly PlacedLine[])[];

/**
 * Sets a caption in as many lines as it needs, the credit flush right in the last one, or in a line of
 * its own where it finds no room.
 * @param width in cells of the page
 */
export function setCaption(
  { caption, credit }: CaptionText,
  width: Cells,
  theme: Theme,
  meter: Meter,
): CaptionRows {
  const { font, size } = theme.caption;
  const measure = (width * theme.body.size) / size;
  const rows = captionLines(caption, measure, font, meter).map((line): PlacedLine[] => [
    { line, shift: 0, paragraph: 0, block: -1 },
  ]);
  if (credit === "") return rows;
  const set = setSingle(inFont(credit, font), meter);
  const last = rows.at(-1);
  const end = last?.[0]?.line.width;
  if (last && end !== undefined && end + APART + set.width <= measure + HAIR) {
    last.push({ line: set, shift: measure - set.width, paragraph: 1, block: -1 });
    return rows;
  }
  const own = set.width <= measure ? [set] : setParagraph(inFont(credit, font), meter, { measure });
  return [
    ...rows,
    ...own.map((line): PlacedLine[] => [
      { line, shift: Math.max(0, measure - line.width), paragraph: 0, block: -1 },
    ]),
  ];
}

function captionLines(caption: string, measure: number, font: string, meter: Meter) {
  if (caption === "") return [];
  const single = setSingle(inFont(caption, font), meter);
  if (single.width <= measure + HAIR) return [single];
  return setParagraph(inFont(caption, font), meter, { measure });
}

/** The rows of a caption as blocks, each on a line of the page. */
export const captionBlocks = (
  rows: CaptionRows,
  at: { readonly x: Cells; readonly y: Lines; readonly width: Cells },
  story: string,
  theme: Theme,
): TextBlock[] =>
  rows.map((lines, i) => ({
    kind: "text",
    role: "caption",
    box: { x: at.x, y: at.y + i, width: at.width, height: 1 },
    story,
    size: theme.caption.size,
    leading: theme.body.leading,
    colour: theme.caption.colour ?? "ink",
    lines,
  }));
