import type { Theme } from "../edition/index.js";
import { plain, type Story, type Table, type Text } from "../manuscript/index.js";
import { type Meter, setSingle } from "../typeset/index.js";
import type { Lines } from "../units.js";
import type { Placed } from "./placed.js";
import type { Box, Rule, TextBlock } from "./plan.js";
import { inFont } from "./styles.js";

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
      ...rows.map(
        (row) =>
          setSingle(inFont(plain(row[i] ?? []), theme.caption.font, theme, meter), meter).width,
      ),
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
    const line = setSingle(inFont(text, font, theme, meter), meter);
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
