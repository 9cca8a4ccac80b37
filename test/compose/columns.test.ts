import { expect, test } from "vitest";
import {
  basicColumns,
  bounds,
  breakColumns,
  columnX,
  longColumn,
  ownColumns,
  readRange,
} from "../../src/compose/columns.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

test("long columns as every newsroom's table has them", () => {
  const of13 = [2, 3, 4, 5, 6, 7, 8].map((n) => longColumn(13, 1, n));
  expect(of13).toEqual([27, 41, 55, 69, 83, 97, 111]);
  expect([2, 3, 4, 5, 6].map((n) => longColumn(11, 1, n))).toEqual([23, 35, 47, 59, 71]);
});

test("broken columns: 3 into 2 of 13 are 20 cells; what does not divide widens the gap", () => {
  expect(breakColumns(longColumn(13, 1, 3), 2, 1)).toEqual({ measure: 20, gap: 1 });
  expect(breakColumns(longColumn(13, 1, 5), 3, 1)).toEqual({ measure: 22, gap: 1.5 });
  expect(breakColumns(21, 1, 1)).toEqual({ measure: 21, gap: 0 });
});

test("an L-shaped area has columns of two lengths, its separator above", async () => {
  const { edition } = await starter();
  const area = areaOf(storyOf("# 题\n\n文。"), [
    { firstColumn: 0, endColumn: 4, top: 0, bottom: 28 },
    { firstColumn: 0, endColumn: 2, top: 28, bottom: 40 },
  ]);
  const columns = basicColumns(area, edition.theme, 4, (_c, top) => top === 0);
  expect(columns.map((c) => [c.x, c.top, c.bottom])).toEqual([
    [0, 4, 44],
    [12, 4, 44],
    [24, 4, 32],
    [36, 4, 32],
  ]);
  const lower = basicColumns(area, edition.theme, 4, () => false);
  expect(lower[0]?.top).toBe(5);
  expect(bounds(columns)).toEqual({ x: 0, y: 4, width: 47, height: 40 });
  expect(columnX(edition.theme, 5)).toBe(60);
});

test("text columns inside a box keep its air", () => {
  const box = { x: 36, y: 10, width: 35, height: 13 };
  expect(ownColumns(box, 2, 1, { side: 1, head: 0, foot: 1 })).toEqual([
    { x: 37, width: 16, top: 10, bottom: 22 },
    { x: 54, width: 16, top: 10, bottom: 22 },
  ]);
});

test("ranges count from one, and must exist", () => {
  expect(readRange("2-4", 4)).toEqual({ first: 1, end: 4 });
  expect(readRange(3, 4)).toEqual({ first: 2, end: 3 });
  expect(readRange(undefined, 4)).toEqual({ first: 0, end: 4 });
  expect(readRange("2-5", 4)).toBeUndefined();
  expect(readRange("3-2", 4)).toBeUndefined();
});
