import { expect, test } from "vitest";
import { figuresOf, letterfit, median } from "../../../bench/typography/figures.js";
import type { Letter, Line } from "../../../bench/typography/rows.js";
import { sheetFor } from "../../../bench/typography/sheet.js";

const SIZE = 10;
const sheet = sheetFor(11, { size: SIZE, leading: 13 });

/** A line of full cells: `gaps` in em after each character but the last; nothing more is taken as zero. */
function line(text: string, gaps: readonly number[] = [], place: Partial<Line> = {}): Line {
  let x = sheet.left;
  const glyphs = [...text].map((character, i): Letter => {
    const glyph = { text: character, x, y: 0, advance: SIZE, spaced: false };
    x += SIZE * (1 + (gaps[i] ?? 0));
    return glyph;
  });
  return { page: 0, column: 0, y: 0, paragraph: 0, ...place, glyphs };
}

test("the median is the middle one, and between the two middle ones where their number is even", () => {
  expect(median([5, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 100])).toBe(3);
});

test("letterfit is the median of the gaps between ideographs, not their mean", () => {
  expect(letterfit(line("一二三四五六", [0.1, 0.1, 0.1, 0.1, 2]), SIZE)).toBeCloseTo(0.1, 9);
});

test("gaps beside marks and words do not count, and three pairs are too few", () => {
  expect(letterfit(line("一二三四五，六", [0.2, 0.2, 0.2, 0.2, 0, 0.9]), SIZE)).toBeCloseTo(0.2, 9);
  expect(letterfit(line("一二三四，五", [0.2, 0.2, 0.2]), SIZE)).toBeUndefined();
});

test("mean, share of loose and of torn lines are of the measured lines only", () => {
  const even = (gap: number): Line => line("一二三四五", [gap, gap, gap, gap]);
  const lines = [even(0), even(0.05), even(0.12), even(0.3), line("一，二")];
  const figures = figuresOf(lines, sheet);
  expect(figures).toMatchObject({ lines: 5, measured: 4, loose: 50, torn: 25 });
  expect(figures.mean).toBeCloseTo(0.1175, 9);
  expect(figures.p95).toBeCloseTo(0.3, 9);
});

test("a line is loose beyond a tenth of an em", () => {
  const at = (gap: number): Line => line("一二三四五", [gap, gap, gap, gap]);
  expect(figuresOf([at(0.100001)], sheet).loose).toBe(0);
  expect(figuresOf([at(0.1005)], sheet).loose).toBe(100);
});

test("a mark that begins a line and a bracket that ends one are bad; a paragraph's own first is not", () => {
  const figures = figuresOf(
    [
      line("？这是题目"),
      line("一二三（"),
      line("，二三"),
      line("——二三"),
      line("）二三", [], { paragraph: 1 }),
    ],
    sheet,
  );
  expect(figures).toMatchObject({ badStarts: 1, dashStarts: 1, badEnds: 1 });
});

test("one character is an orphan on a paragraph's last line, not as a paragraph", () => {
  const lines = [
    line("一二三四五"),
    line("六。”"),
    line("弟！", [], { paragraph: 1 }),
    line("一二三", [], { paragraph: 2 }),
    line("……", [], { paragraph: 2 }),
    line("甲乙", [], { paragraph: 3 }),
    line("丙", [], { paragraph: 3 }),
    line("丁戊", [], { paragraph: 3 }),
  ];
  expect(figuresOf(lines, sheet).orphans).toEqual(["六。”", "……"]);
});

test("a number is cut in itself, from its unit, not from the next sentence or paragraph", () => {
  const lines = [
    line("全县413"),
    line("个村，11"),
    line("月，20"),
    line("26年，共5"),
    line("，6"),
    line("个", [], { paragraph: 1 }),
  ];
  expect(figuresOf(lines, sheet).cuts).toEqual(["县413|个村，", "村，11|月，2", "月，20|26年"]);
});

test("the largest gap of each kind is what stands beyond the glyph's own advance", () => {
  const word: Letter[] = line("一AB，二").glyphs.map((glyph) =>
    /[AB]/.test(glyph.text) ? { ...glyph, advance: 6 } : glyph,
  );
  const { largest } = figuresOf([{ ...line(""), glyphs: word }], sheet);
  expect(largest["han-latin"]).toBeCloseTo(0, 9);
  expect(largest["in-word"]).toBeCloseTo(0.4, 9);
  expect(largest["latin-mark"]).toBeCloseTo(0.4, 9);
  expect(largest["han-mark"]).toBeCloseTo(0, 9);
});

test("both characters of a ligature stand at one place, which is no gap", () => {
  const [first, second, third] = line("——二").glyphs;
  if (!first || !second || !third) throw new Error("three glyphs");
  const wide = { advance: 20 };
  const glyphs = [{ ...first, ...wide }, { ...second, ...wide, x: first.x }, third];
  expect(figuresOf([{ ...line(""), glyphs }], sheet).largest["mark-mark"]).toBe(0);
  expect(figuresOf([{ ...line(""), glyphs }], sheet).largest["han-mark"]).toBeCloseTo(0, 9);
});

test("gaps over their cap are counted where caps are given", () => {
  const lines = [line("一二三", [0.3, 0.2]), line("一，二", [0.9, 0.1])];
  expect(figuresOf(lines, sheet).overCap).toBeUndefined();
  expect(figuresOf(lines, sheet, { "han-han": 0.25 }).overCap).toBe(1);
  expect(figuresOf(lines, sheet, { "han-han": 0.25, "han-mark": 0.25 }).overCap).toBe(2);
});

test("a line between two of the grid is off it, wherever the grid begins", () => {
  const at = (y: number, page = 0): Line => line("一二", [], { y, page });
  const lines = [at(21), at(34), at(47), at(54), at(60), at(33.1, 1), at(46.1, 1), at(59.2, 1)];
  expect(figuresOf(lines, sheet).offGrid).toBe(12.5);
});
