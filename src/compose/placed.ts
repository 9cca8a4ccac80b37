import type { Theme } from "../edition/index.js";
import {
  type LeadBox,
  type Photo,
  plain,
  type Story,
  type Table,
  type Text,
} from "../manuscript/index.js";
import { type Meter, setParagraph, setSingle } from "../typeset/index.js";
import type { Cells, Lines } from "../units.js";
import type { Block, Box, PlacedLine, Rule, TextBlock } from "./plan.js";
import { inFont, styled } from "./styles.js";

/** What is put into a rectangle of a story's area. */
export interface Placed {
  readonly blocks: readonly Block[];
  readonly rules: readonly Rule[];
  /** Lines of text that did not fit, for boxes of fixed height. */
  readonly over: number;
}

/** Half of what leading adds to the type: pictures start and end with the characters beside them. */
const halfLead = (theme: Theme): number =>
  (theme.body.leading - theme.body.size) / 2 / theme.body.leading;

/** Lines under a photo that its caption takes. */
const CAPTION = 1;

/**
 * A photo with its caption under it. The rectangle's last line is air where text follows below, its
 * first where text stands above.
 */
export function placePhoto(
  story: Story,
  photo: Photo,
  key: string | undefined,
  rect: Box,
  side: "top" | "bottom" | "bare",
  theme: Theme,
  meter: Meter,
): Placed {
  const air = side === "bare" ? 0 : 1;
  const captioned = plain(photo.caption) !== "" || photo.credit !== "";
  const inset = halfLead(theme);
  const top = rect.y + (side === "bottom" ? air : 0) + inset;
  const height = rect.height - air - (captioned ? CAPTION : 0) - 2 * inset;
  const frame: Box = { x: rect.x, y: top, width: rect.width, height };
  const blocks: Block[] = [
    {
      kind: "photo",
      box: frame,
      story: story.file,
      alt: plain(photo.caption),
      ...(key ? { key } : {}),
    },
  ];
  if (captioned) {
    const y = top + height + inset + 0.12;
    blocks.push(captionBlock(story, photo, { ...rect, y, height: CAPTION }, theme, meter));
  }
  return { blocks, rules: [], over: 0 };
}

/** Caption flush left, credit flush right on the same line (or on a second one where both are long). */
function captionBlock(story: Story, photo: Photo, box: Box, theme: Theme, meter: Meter): TextBlock {
  const { font, size } = theme.caption;
  const measure = (box.width * theme.body.size) / size;
  const lines: PlacedLine[] = [];
  const caption = setSingle(inFont(plain(photo.caption), font), meter);
  if (plain(photo.caption)) lines.push({ line: caption, shift: 0, paragraph: 0, block: -1 });
  if (photo.credit) {
    const credit = setSingle(inFont(photo.credit, font), meter);
    lines.push({ line: credit, shift: measure - credit.width, paragraph: 1, block: -1 });
  }
  return {
    kind: "text",
    role: "caption",
    box,
    story: story.file,
    size,
    leading: theme.body.leading,
    colour: theme.caption.colour ?? "ink",
    lines,
  };
}

/** Width of the vertical label of a lead box, in cells, and air between frame and text. */
const LABEL = 2.4;
/** Height of one character of the label with its air, in lines: styles/ draws 14pt and 6pt. */
const LABEL_CELL: Lines = 20 / 12.75;
const PAD = 1;

/** Air between the frame of a lead box and the first and last line of its text, in lines. */
const LEAD_AIR: Lines = 0.9;

/** The text of a lead box set for its width, in cells of the page. */
function setLead(lead: LeadBox, width: Cells, theme: Theme, meter: Meter) {
  const { font, size, leading } = theme.boxText;
  const room = ((width - LABEL - 2 * PAD) * theme.body.size) / size;
  const measure = Math.floor(room);
  const lines = lead.paragraphs.flatMap((paragraph, index) =>
    setParagraph(styled(paragraph.text, theme, font), meter, { measure, indent: 2 }).map(
      (line): PlacedLine => ({ line, shift: 0, paragraph: index, block: -1 }),
    ),
  );
  return { lines, measure, room, height: (lines.length * leading) / theme.body.leading };
}

/** Whole lines that a lead box takes with its line of air, as high as its text or its label needs. */
export function leadHeight(lead: LeadBox, width: Cells, theme: Theme, meter: Meter): Lines {
  const text = setLead(lead, width, theme, meter).height;
  const label = [...lead.label].length * LABEL_CELL;
  return Math.ceil(Math.max(text, label) + 2 * LEAD_AIR) + 1;
}

/** A lead box (核心提示): frame, vertical label, text centred in the height. */
export function placeLead(
  story: Story,
  lead: LeadBox,
  rect: Box,
  theme: Theme,
  meter: Meter,
): Placed {
  const inset = halfLead(theme);
  const frame: Box = { ...rect, y: rect.y + inset, height: rect.height - 1 - 2 * inset };
  const { size, leading } = theme.boxText;
  const { lines, measure, room, height: textHeight } = setLead(lead, rect.width, theme, meter);
  const side = ((room - measure) * size) / theme.body.size / 2;
  const box: Box = {
    x: rect.x + LABEL + PAD + side,
    y: frame.y + Math.max(0, (frame.height - textHeight) / 2),
    width: (measure * size) / theme.body.size,
    height: textHeight,
  };
  const text: TextBlock = {
    kind: "text",
    role: "lead",
    box,
    story: story.file,
    size,
    leading,
    colour: theme.boxText.colour ?? "ink",
    lines,
  };
  const over = Math.ceil(((textHeight - frame.height) * theme.body.leading) / leading);
  return {
    blocks: [
      { kind: "frame", box: frame, story: story.file, style: "accent" },
      {
        kind: "label",
        box: { ...frame, width: LABEL },
        story: story.file,
        characters: [...lead.label],
      },
      text,
    ],
    rules: [],
    over: Math.max(0, over),
  };
}

/** Widths of a table's columns, in cells: by the widest cell of each, the rest shared equally. */
function tableColumns(
  table: Table,
  width: number,
  size: number,
  theme: Theme,
  meter: Meter,
): number[] {
  const rows = [table.header, ...table.rows];
  const count = Math.max(...rows.map((row) => row.length));
  const widest = Array.from({ length: count }, (_, i) =>
    Math.max(
      1,
      ...rows.map((row) => setSingle(inFont(plain(row[i] ?? []), theme.caption.font), meter).width),
    ),
  );
  const natural = widest.map((em) => (em * size) / theme.body.size);
  const rest = (width - natural.reduce((a, b) => a + b, 0)) / count;
  return natural.map((cells) => cells + rest);
}

/** Whole lines that a table takes with the line of air above it. */
export const tableHeight = (table: Table): Lines =>
  Math.ceil(1 + titleHeight(table) + tableRows(table).length * TABLE_ROW + 0.2);

/** Height of a table's row where no height is given, in lines. */
const TABLE_ROW: Lines = 1.4;
const titleHeight = (table: Table): Lines => (table.title ? 1.5 : 0.2);
const tableRows = (table: Table): readonly (readonly Text[])[] => [
  ...(table.header.length > 0 ? [table.header] : []),
  ...table.rows,
];

/** A table over the rectangle: title in Hei, rows of equal height, rules above, under the header, below. */
export function placeTable(
  story: Story,
  table: Table,
  rect: Box,
  theme: Theme,
  meter: Meter,
): Placed {
  const size = theme.caption.size + 0.5;
  const rows = tableRows(table);
  const top = rect.y + 1 + titleHeight(table);
  const rowHeight = (rect.y + rect.height - 0.2 - top) / rows.length;
  const widths = tableColumns(table, rect.width, size, theme, meter);
  const cell = (text: string, x: number, y: number, width: number, font: string): TextBlock => {
    const line = setSingle(inFont(text, font), meter);
    const measure = (width * theme.body.size) / size;
    return {
      kind: "text",
      role: "cell",
      box: { x, y, width, height: 1 },
      story: story.file,
      size,
      leading: theme.body.leading,
      colour: "ink",
      lines: [{ line, shift: (measure - line.width) / 2, paragraph: 0, block: -1 }],
    };
  };
  const blocks: TextBlock[] = [];
  if (table.title)
    blocks.push(cell(table.title, rect.x, rect.y + 1, rect.width, theme.section.font));
  rows.forEach((row, r) => {
    const header = r === 0 && table.header.length > 0;
    let x = rect.x;
    widths.forEach((width, c) => {
      const y = top + r * rowHeight + (rowHeight - 1) / 2;
      const font = header ? theme.body.strong : theme.body.font;
      blocks.push(cell(plain(row[c] ?? []), x, y, width, font));
      x += width;
    });
  });
  const ends = rows.map((_, r) => top + r * rowHeight);
  const rule = (y: number, weight: Rule["weight"]): Rule => ({
    from: { x: rect.x, y },
    to: { x: rect.x + rect.width, y },
    weight,
    colour: "ink",
  });
  const rules = ends.map((y, r) => rule(y, r === 0 ? "zone" : "gutter"));
  rules.push(rule(top + rows.length * rowHeight, "zone"));
  return { blocks, rules, over: rowHeight < 0.95 ? rows.length : 0 };
}
