import { expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { storyOf } from "./support.js";

it("reads header and rows, with marks restored and no cell left out", () => {
  const { value } = storyOf(
    "# 题",
    "",
    "| 年份 | 产量(吨) |",
    "|---|:--:|",
    "| 2025 | 1,234.5 | 多出,一格 |",
    "| 2026 |",
  );
  const table = value.tables[0];
  expect(table?.title).toBe("");
  expect(table?.header.map(plain)).toEqual(["年份", "产量（吨）"]);
  expect(table?.rows.map((row) => row.map(plain))).toEqual([
    ["2025", "1,234.5", "多出，一格"],
    ["2026", ""],
  ]);
  expect(table?.span).toEqual({ start: { line: 3, column: 1 }, end: { line: 6, column: 9 } });
});

it("has no header where its cells are empty", () => {
  const { value } = storyOf("# 题", "", "| | |", "|---|---|", "| 甲 | 乙 |");
  expect(value.tables[0]?.header).toEqual([]);
  expect(value.tables[0]?.rows.map((row) => row.map(plain))).toEqual([["甲", "乙"]]);
});
