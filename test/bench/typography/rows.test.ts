import { expect, test } from "vitest";
import type { Glyph } from "../../../bench/typography/pdf-glyphs.js";
import { allRows, matchText } from "../../../bench/typography/rows.js";
import { pitch, sheetFor } from "../../../bench/typography/sheet.js";

const SIZE = 10;
const sheet = sheetFor(4, { size: SIZE, leading: 13 });

/** Characters of a line in a column, `x` em from its left edge. */
const glyphs = (text: string, column: number, y: number, x = 0): Glyph[] =>
  [...text].map((character, i) => ({
    text: character,
    x: sheet.left + column * pitch(sheet) + (x + i) * SIZE,
    y,
    advance: SIZE,
  }));

const textOf = (row: { readonly glyphs: readonly Glyph[] }): string =>
  row.glyphs.map((glyph) => glyph.text).join("");

test("lines are read down one column, then down the next, whatever was inked first", () => {
  const page = [...glyphs("庚辛", 1, 13), ...glyphs("丙丁", 0, 26), ...glyphs("甲乙", 0, 13)];
  expect(allRows([page, glyphs("壬", 0, 13)], sheet).map(textOf)).toEqual([
    "甲乙",
    "丙丁",
    "庚辛",
    "壬",
  ]);
});

test("a gap that tears a line does not make two of it, and a hair of baseline neither", () => {
  const torn = [...glyphs("甲", 0, 13), ...glyphs("乙", 0, 13.2, 3)];
  expect(allRows([torn], sheet).map(textOf)).toEqual(["甲乙"]);
});

test("an opening mark that leans out of its column belongs to it", () => {
  const page = [...glyphs("“甲", 1, 13, -0.5), ...glyphs("乙", 0, 13)];
  expect(allRows([page], sheet).map(textOf)).toEqual(["乙", "“甲"]);
});

test("lines know their paragraph and where blanks stand in the text", () => {
  const page = [...glyphs("本报讯临", 0, 13), ...glyphs("湖", 0, 26), ...glyphs("雪", 0, 39)];
  const lines = matchText(allRows([page], sheet), ["本报讯　临湖", "雪"]);
  expect(lines.map((line) => line.paragraph)).toEqual([0, 0, 1]);
  expect(lines[0]?.glyphs.map((glyph) => glyph.spaced)).toEqual([false, false, false, true]);
});

test("text that was not printed is an error, not a better figure", () => {
  const rows = allRows([glyphs("甲丙", 0, 13)], sheet);
  expect(() => matchText(rows, ["甲乙丙"])).toThrow("丙 was printed for 乙");
  expect(() => matchText(allRows([glyphs("甲", 0, 13)], sheet), ["甲乙"])).toThrow("乙");
  expect(() => matchText(allRows([glyphs("甲", 0, 13)], sheet), ["甲", "乙"])).toThrow("乙");
});

test("a sheet's columns are exactly so many cells wide", () => {
  expect(pitch(sheet)).toBe((4 + sheet.gap) * SIZE);
  const columns = sheet.columns * pitch(sheet) - sheet.gap * SIZE;
  expect(sheet.width - 2 * sheet.left).toBeCloseTo(columns, 9);
});
