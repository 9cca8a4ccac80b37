import sharp from "sharp";
import type { Glyph } from "../../bench/typography/pdf-glyphs.js";
import type { Sheet } from "../../bench/typography/sheet.js";
import type { PagePicture } from "../../src/press/index.js";
import type { Cells, Pt } from "../../src/units.js";
import { type Field, fieldOf } from "./field.js";
import type { Sample } from "./sample.js";

export const DPI = 200;
const PX = DPI / 72;
/** White on both sides of a measure and below the last line, in cells: what hangs or overruns is seen. */
const SIDE: Cells = 1.4;
const FOOT: Cells = 0.7;
/** Above the label. */
const HEAD: Cells = 0.4;
/** Shades of a picture's palette. */
const COLOURS = 16;

/** How far a tint goes over and under the baseline, in em: a little more than the cell. */
const ABOVE = 0.94;
const BELOW = 0.18;

const EDGE = "#4a90c2";
const GRID = "#eceff1";
/** The middle of the measure. */
const AXIS = "#a9cbe2";
const TINT = "#ffe27a";

/** A printed panel. */
export interface Printed {
  readonly picture: PagePicture;
  readonly glyphs: readonly Glyph[];
}

interface Rectangle {
  readonly left: Pt;
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
}

/** The glyphs of the text, its label left out, line by line. */
function rows(glyphs: readonly Glyph[], { top }: Field): Glyph[][] {
  const text = glyphs.filter(({ y }) => y > top);
  const found: Glyph[][] = [];
  for (const glyph of [...text].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = found.at(-1);
    if (row && Math.abs((row[0]?.y ?? 0) - glyph.y) < 1) row.push(glyph);
    else found.push([glyph]);
  }
  return found.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Where the marked texts stand; one that is broken over two lines in two pieces. */
function marked(glyphs: readonly Glyph[], sample: Sample, field: Field): Rectangle[] {
  const all = rows(glyphs, field).flatMap((row) =>
    row.map((glyph, i) => ({ glyph, next: row[i + 1] })),
  );
  const text = all.map(({ glyph }) => glyph.text).join("");
  const edge = field.left + field.width;
  return (sample.mark ?? []).flatMap((mark) => {
    const boxes: Rectangle[] = [];
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      for (const [i, { glyph, next }] of all.slice(at, at + mark.length).entries()) {
        const { x, y, advance } = glyph;
        const inside = i + 1 < mark.length && next;
        boxes.push({
          left: Math.max(field.left, x),
          right: inside ? next.x : Math.min(edge, next?.x ?? edge, x + advance),
          top: y - ABOVE * field.cell,
          bottom: y + BELOW * field.cell,
        });
      }
    }
    return boxes;
  });
}

const rect = (box: Rectangle, fill: string): string => {
  const [x, y] = [Math.round(box.left * PX), Math.round(box.top * PX)];
  const width = Math.max(1, Math.round(box.right * PX) - x);
  const height = Math.max(1, Math.round(box.bottom * PX) - y);
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
};

/** The last baseline of some panels. */
const lowest = (panels: readonly Printed[]): Pt =>
  Math.max(...panels.flatMap(({ glyphs }) => glyphs.map(({ y }) => y)));

/** Hairlines between cells and between lines. */
function grid({ left, top, width, cell, pitch, vertical }: Field, bottom: Pt): Rectangle[] {
  const thin = 1 / PX;
  const right = left + width;
  const boxes: Rectangle[] = [];
  const [across, down] = vertical ? [pitch, cell] : [cell, pitch];
  for (let x = left + across; x < right - 0.5; x += across)
    boxes.push({ left: x, right: x + thin, top, bottom });
  for (let y = top; y < bottom + 0.5; y += down)
    boxes.push({ left, right, top: y, bottom: y + thin });
  return boxes;
}

/** What lies under a panel's text: the cells, the edges of the measure, the tints. */
function ground(panel: Printed, sample: Sample, field: Field, bottom: Pt): string {
  const { left, top, width, vertical } = field;
  const right = left + width;
  const thin = 1 / PX;
  const boxes: string[] = [];
  if (sample.head === undefined) {
    for (const box of grid(field, bottom)) boxes.push(rect(box, GRID));
  } else if (sample.axis) {
    const middle = (left + right) / 2;
    boxes.push(rect({ left: middle, right: middle + thin, top, bottom }, AXIS));
  }
  for (const box of marked(panel.glyphs, sample, field)) boxes.push(rect(box, TINT));
  // The edges of the measure: at both ends of the lines.
  if (vertical) {
    for (const y of [top, bottom])
      boxes.push(rect({ left: left - 2, right: right + 2, top: y, bottom: y + thin }, EDGE));
  } else {
    for (const x of [left, right])
      boxes.push(rect({ left: x, right: x + thin, top: top - 2, bottom }, EDGE));
  }
  return boxes.join("");
}

/** One panel, cut out of its page. */
async function cut(panel: Printed, sample: Sample, sheet: Sheet, bottom: Pt): Promise<Buffer> {
  const { width, height, png } = panel.picture;
  const field = fieldOf(sample, sheet);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground(panel, sample, field, bottom)}</svg>`;
  const left = Math.round((sheet.left - SIDE * sheet.size) * PX);
  const top = Math.round((sheet.top - HEAD * sheet.size) * PX);
  const whole = await sharp({ create: { width, height, channels: 3, background: "#ffffff" } })
    .composite([{ input: Buffer.from(svg) }, { input: Buffer.from(png), blend: "multiply" }])
    .png()
    .toBuffer();
  return sharp(whole)
    .extract({
      left,
      top,
      width: Math.round((field.width + 2 * SIDE * sheet.size) * PX),
      height: Math.round((bottom + FOOT * sheet.size) * PX) - top,
    })
    .png()
    .toBuffer();
}

/**
 * The picture of a sample: its panels side by side, as many in a row as `across` says.
 * @returns a PNG with a palette; the same panels give the same bytes
 */
export async function picture(
  sample: Sample,
  panels: readonly Printed[],
  sheet: Sheet,
): Promise<Buffer> {
  const { top, pitch, height: own } = fieldOf(sample, sheet);
  const bottom = top + (own ?? Math.ceil((lowest(panels) - top) / pitch) * pitch);
  const cuts = await Promise.all(panels.map((panel) => cut(panel, sample, sheet, bottom)));
  const { width = 0, height = 0 } = await sharp(cuts[0]).metadata();
  return sharp({
    create: { width: width * cuts.length, height, channels: 3, background: "#ffffff" },
  })
    .composite(cuts.map((input, i) => ({ input, left: i * width, top: 0 })))
    .png({ palette: true, colours: COLOURS, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer();
}
