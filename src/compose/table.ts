import type { Theme } from "../edition/index.js";
import { plain, type Story, type Table, type Text } from "../manuscript/index.js";
import { type Meter, type SetLine, setParagraph, setSingle } from "../typeset/index.js";
import type { Cells, Em, Lines } from "../units.js";
import { halfLead, type Placed } from "./placed.js";
import type { Box, Rule, TextBlock } from "./plan.js";
import { inFont } from "./styles.js";
import { columnWidths } from "./table-columns.js";

/** Air around the text of a row, and the height of one of its text lines, in lines of the page. */
const ROW_AIR: Lines = 0.4;
const LINE: Lines = 1;
/** Air to the text above, and what stands over the first row: the title, or a little air. */
const ABOVE: Lines = 1;
const TITLED: Lines = 1.5;
const UNTITLED: Lines = 0.2;
/** Air on both sides of a cell's text together, in em of the table's type. */
const SIDES: Em = 1;

/** A number with its sign and unit: `12分钟`, `6:00—20:30`, `+3.5%`. Such columns are set on their right edge. */
const NUMBER = /^[+\-−±≈约]?[\d０-９][\d０-９.,:：—～%％‰/]*\P{Script=Han}*\p{Script=Han}{0,3}$/u;

/** A table set for a width: the lines of every cell, and how high each row is. */
interface SetTable {
  readonly size: number;
  /** Widths of the columns in cells of the page. */
  readonly widths: readonly Cells[];
  readonly rows: readonly { readonly cells: readonly SetLine[][]; readonly height: Lines }[];
  /** For each column whose items are numbers the width of its widest, in em; such stand flush right. */
  readonly numbers: readonly (Em | undefined)[];
}

const rowsOf = (table: Table): readonly (readonly Text[])[] => [
  ...(table.header.length > 0 ? [table.header] : []),
  ...table.rows,
];

const isHeader = (table: Table, row: number): boolean => row === 0 && table.header.length > 0;

/** The width that no line of a cell may fall below: its longest word, number or pair of characters. */
function least(text: string, font: string, meter: Meter): Em {
  const words =
    text.match(/[^\p{Script=Han}\s，。、；：！？（）《》“”]+|\p{Script=Han}{1,2}/gu) ?? [];
  return Math.max(0, ...words.map((word) => setSingle(inFont(word, font), meter).width));
}

/** Sets the cells of a table in columns as wide as their text wants, none so narrow that a word breaks. */
function setTable(table: Table, width: Cells, theme: Theme, meter: Meter): SetTable {
  const size = theme.caption.size + 0.5;
  const rows = rowsOf(table);
  const count = Math.max(...rows.map((row) => row.length));
  const fontOf = (row: number): string =>
    isHeader(table, row) ? theme.body.strong : theme.body.font;
  const text = (row: readonly Text[], c: number): string => plain(row[c] ?? []);
  const singles = rows.map((row, r) =>
    Array.from({ length: count }, (_, c) => setSingle(inFont(text(row, c), fontOf(r)), meter)),
  );
  const columns = Array.from({ length: count }, (_, c) => ({
    natural: SIDES + Math.max(1, ...singles.map((row) => row[c]?.width ?? 0)),
    least: SIDES + Math.max(1, ...rows.map((row, r) => least(text(row, c), fontOf(r), meter))),
  }));
  const room = (width * theme.body.size) / size;
  const ems = columnWidths(columns, room);
  const numbers = Array.from({ length: count }, (_, c) => {
    const items = table.rows.map((row) => text(row, c)).filter((item) => item !== "");
    if (items.length === 0 || !items.every((item) => NUMBER.test(item))) return undefined;
    const body = singles.slice(table.header.length > 0 ? 1 : 0);
    return Math.max(0, ...body.map((row) => row[c]?.width ?? 0));
  });
  return {
    size,
    widths: ems.map((em) => (em * size) / theme.body.size),
    numbers,
    rows: rows.map((row, r) => {
      const cells = ems.map((em, c) => {
        const single = singles[r]?.[c];
        const measure = em - SIDES;
        if (single && single.width <= measure + 1e-6) return [single];
        return setParagraph(inFont(text(row, c), fontOf(r)), meter, { measure, justify: false });
      });
      const lines = Math.max(1, ...cells.map((cell) => cell.length));
      return { cells, height: lines * LINE + ROW_AIR };
    }),
  };
}

const over = (table: Table): Lines => ABOVE + (table.title ? TITLED : UNTITLED);
const heightOf = (set: SetTable): Lines => set.rows.reduce((sum, row) => sum + row.height, 0);

/** Whole lines that a table takes at a width, in cells, with the line of air above it. */
export const tableHeight = (table: Table, width: Cells, theme: Theme, meter: Meter): Lines =>
  Math.ceil(over(table) + heightOf(setTable(table, width, theme, meter)) + halfLead(theme));

/** A table over the rectangle: title in Hei, rows of equal air, rules above, under the header, below. */
export function placeTable(
  story: Story,
  table: Table,
  rect: Box,
  theme: Theme,
  meter: Meter,
): Placed {
  const set = setTable(table, rect.width, theme, meter);
  const top = rect.y + over(table);
  // What the rectangle has more, or less, than the rows need is shared among them.
  const spare = (rect.y + rect.height - halfLead(theme) - top - heightOf(set)) / set.rows.length;
  const cell = (lines: readonly SetLine[], box: Box, right: Em | undefined): TextBlock => {
    const measure = (box.width * theme.body.size) / set.size;
    const edge = right === undefined ? undefined : (measure + right) / 2;
    return {
      kind: "text",
      role: "cell",
      box,
      story: story.file,
      size: set.size,
      leading: theme.body.leading,
      colour: "ink",
      lines: lines.map((line) => ({
        line,
        shift: edge === undefined ? (measure - line.width) / 2 : edge - line.width,
        paragraph: 0,
        block: -1,
      })),
    };
  };
  const blocks: TextBlock[] = [];
  const ends: Lines[] = [];
  if (table.title) {
    const title = setSingle(inFont(table.title, theme.section.font), meter);
    const box = { x: rect.x, y: rect.y + ABOVE, width: rect.width, height: 1 };
    blocks.push(cell([title], box, undefined));
  }
  let y = top;
  set.rows.forEach((row, r) => {
    const height = row.height + spare;
    let x = rect.x;
    row.cells.forEach((lines, c) => {
      const width = set.widths[c] ?? 0;
      const box = { x, y: y + (height - lines.length) / 2, width, height: lines.length };
      blocks.push(cell(lines, box, isHeader(table, r) ? undefined : set.numbers[c]));
      x += width;
    });
    ends.push(y);
    y += height;
  });
  const rule = (at: number, weight: Rule["weight"]): Rule => ({
    from: { x: rect.x, y: at },
    to: { x: rect.x + rect.width, y: at },
    weight,
    colour: "ink",
  });
  const rules = [...ends.map((at, r) => rule(at, r === 0 ? "zone" : "gutter")), rule(y, "zone")];
  const wide = set.widths.reduce((sum, width) => sum + width, 0) > rect.width + 1e-6;
  return { blocks, rules, over: spare < -ROW_AIR || wide ? set.rows.length : 0 };
}
