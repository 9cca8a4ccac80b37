import type { Pt } from "../../src/units.js";
import { unradical } from "./kinds.js";
import type { Glyph } from "./pdf-glyphs.js";
import { pitch, type Sheet } from "./sheet.js";

/** A printed line of one column. */
export interface Row {
  readonly page: number;
  readonly column: number;
  readonly y: Pt;
  /** From left to right. */
  readonly glyphs: readonly Glyph[];
}

/** Glyphs whose baselines differ by less stand on one line. */
const SAME_BASELINE: Pt = 0.3;

/**
 * Gathers the glyphs of a page into the lines of its columns, in the order of reading. Columns are
 * told apart by where the sheet has them, never by the white between glyphs: a torn line stays one line.
 */
export function pageRows(glyphs: readonly Glyph[], page: number, sheet: Sheet): Row[] {
  const step = pitch(sheet);
  // What leans out of a column's left edge (an opening mark without its empty half) is of that column.
  const columnOf = (glyph: Glyph): number =>
    Math.floor((glyph.x - sheet.left + sheet.size) / step + 1e-6);
  const sorted = glyphs
    .map((glyph) => ({ glyph, column: columnOf(glyph) }))
    .sort((a, b) => a.column - b.column || a.glyph.y - b.glyph.y);
  const groups: { column: number; y: Pt; glyphs: Glyph[] }[] = [];
  for (const { glyph, column } of sorted) {
    const last = groups.at(-1);
    if (last && last.column === column && glyph.y - last.y < SAME_BASELINE) last.glyphs.push(glyph);
    else groups.push({ column, y: glyph.y, glyphs: [glyph] });
  }
  return groups.map(({ column, y, glyphs: found }) => ({
    page,
    column,
    y,
    glyphs: found.sort((a, b) => a.x - b.x),
  }));
}

/** The lines of all pages. */
export const allRows = (pages: readonly (readonly Glyph[])[], sheet: Sheet): Row[] =>
  pages.flatMap((glyphs, page) => pageRows(glyphs, page, sheet));

/** A printed character that was found again in the text. */
export interface Letter extends Glyph {
  /** A blank stands before it in the text. */
  readonly spaced: boolean;
  /** One of them is of a full cell (　): there are two gaps then, and neither can be told. */
  readonly apart?: boolean;
}

/** A printed line that was found again in the text. */
export interface Line extends Row {
  readonly glyphs: readonly Letter[];
  /** Index of its paragraph. */
  readonly paragraph: number;
}

const BLANK = /^\s$/u;

/** Steps through a text character by character, over blanks, paragraph after paragraph. */
class Walk {
  private text: readonly string[] = [];
  private at = 0;
  paragraph = -1;
  spaced = false;
  apart = false;
  constructor(private readonly paragraphs: readonly string[]) {}

  /** The next character that is printed; undefined at the end of the text. */
  next(): string | undefined {
    this.spaced = this.apart = false;
    while (this.at === this.text.length) {
      if (this.paragraph + 1 >= this.paragraphs.length) return undefined;
      this.paragraph++;
      this.text = [...(this.paragraphs[this.paragraph] ?? "")];
      this.at = 0;
    }
    while (BLANK.test(this.text[this.at] ?? "")) {
      if (this.text[this.at] === "\u3000") this.apart = true;
      this.at++;
      this.spaced = true;
    }
    return this.text[this.at++];
  }

  near(): string {
    return this.text.slice(Math.max(0, this.at - 10), this.at + 10).join("");
  }
}

/**
 * Finds the text in what was printed: which paragraph each line belongs to, and where blanks stand.
 * Paragraphs begin and end with no blank.
 * @throws Error at the first character that was not printed in its turn, so that no engine is
 *   measured on less than the whole text
 */
export function matchText(rows: readonly Row[], paragraphs: readonly string[]): Line[] {
  const walk = new Walk(paragraphs);
  const lines = rows.map((row) => {
    const glyphs = row.glyphs.map((glyph) => {
      const character = walk.next();
      if (character === undefined || unradical(character) !== glyph.text) {
        throw new Error(`${glyph.text} was printed for ${character ?? "nothing"}: ${walk.near()}`);
      }
      return { ...glyph, spaced: walk.spaced, apart: walk.apart };
    });
    return { ...row, glyphs, paragraph: walk.paragraph };
  });
  const left = walk.next();
  if (left !== undefined) throw new Error(`${left} was not printed: ${walk.near()}`);
  return lines;
}
