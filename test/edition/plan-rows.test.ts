import { expect, it } from "vitest";
import { readRows } from "../../src/edition/plan-rows.js";

const drawn = (plan: string): string[] =>
  readRows(plan).rows.map(
    (row) => `${row.height}:${row.cells.map((cell) => cell.letter).join("")}`,
  );

it("reads letters with and without blanks, and the full-width bar of Chinese input", () => {
  expect(drawn("12 | A A B\n 3|AAB\n4 ｜ 甲 乙 𠮷\n")).toEqual(["12:AAB", "3:AAB", "4:甲乙𠮷"]);
});

it("keeps the place of each letter in its line", () => {
  const [row] = readRows("\n12 | 𠮷 B").rows;
  expect(row).toMatchObject({ line: 1, cells: [{ at: 5 }, { letter: "B", at: 8 }] });
});

it("skips empty lines and comments", () => {
  expect(drawn("# 头版\n\n12 | A\r\n   \n8 | B\n")).toEqual(["12:A", "8:B"]);
});

it("hands back the lines that are no rows", () => {
  const { rows, bad } = readRows("12 A A\nx | A\n0 | A\n5 |\n1.5 | A\n-3 | A\n7 | A");
  expect(rows).toHaveLength(1);
  expect(bad.map(({ line }) => line)).toEqual([0, 1, 2, 3, 4, 5]);
});
