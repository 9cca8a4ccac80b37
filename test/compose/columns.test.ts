import { expect, test } from "vitest";
import {
  basicColumns,
  bounds,
  breakColumns,
  columnX,
  longColumn,
  measureLimit,
  ownColumns,
  piecesOf,
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

test("each broken measure fills its width to the cell, in whole cells", () => {
  for (const basic of [11, 13]) {
    for (const from of [2, 3, 4, 5, 6, 7, 8]) {
      const width = longColumn(basic, 1, from);
      for (const n of [2, 3, 4, 5, 6, 7].filter((each) => each < from)) {
        const { measure, gap } = breakColumns(width, n, 1);
        expect(Number.isInteger(measure)).toBe(true);
        expect(gap).toBeGreaterThanOrEqual(1);
        // What does not divide is less than a cell for each column.
        expect((gap - 1) * (n - 1)).toBeLessThan(n);
        expect(n * measure + (n - 1) * gap).toBeCloseTo(width, 9);
      }
    }
  }
});

test("lines under eight cells or over thirty are hard to read", () => {
  expect([7, 8, 13, 30, 31].map(measureLimit)).toEqual([8, undefined, undefined, undefined, 30]);
});

test("a ring has holes in its inner columns, a line of separator under what stands in them", async () => {
  const { edition } = await starter();
  const ring = areaOf(storyOf("# 题\n\n文。"), [
    { firstColumn: 0, endColumn: 3, top: 0, bottom: 6 },
    { firstColumn: 0, endColumn: 1, top: 6, bottom: 16 },
    { firstColumn: 2, endColumn: 3, top: 6, bottom: 16 },
    { firstColumn: 0, endColumn: 3, top: 16, bottom: 20 },
  ]);
  const columns = basicColumns(ring, edition.theme, 0, (_c, top) => top === 0);
  expect(columns.map(({ top, bottom, holes }) => ({ top, bottom, holes }))).toEqual([
    { top: 0, bottom: 20, holes: undefined },
    { top: 0, bottom: 20, holes: [{ top: 6, bottom: 17 }] },
    { top: 0, bottom: 20, holes: undefined },
  ]);
  expect(columns.flatMap(piecesOf).map((c) => [c.x, c.top, c.bottom])).toEqual([
    [0, 0, 20],
    [12, 0, 6],
    [12, 17, 20],
    [24, 0, 20],
  ]);
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
