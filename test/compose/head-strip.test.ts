import { expect, test } from "vitest";
import { divideStrip } from "../../src/compose/head-strip.js";
import { starter } from "../support/starter.js";

// The starter's page: columns of 11 cells, a gap of 1.
const box = (width: number) => ({ x: 12, y: 4, width, height: 30 });
const divide = async (width: number, needed: number, side: "left" | "right", wished?: number) => {
  const { edition } = await starter();
  return divideStrip(box(width), needed, side, edition.theme, wished);
};

test("the strip takes whole cells, the text keeps the page's own columns where they are near", async () => {
  // 35 cells are three columns; a head of 7.3 cells and two columns of 11 leave 3 cells of air.
  const found = await divide(35, 7.3, "left");
  expect(found?.strip).toEqual({ x: 12, y: 4, width: 11, height: 30 });
  expect(found?.columns).toEqual([
    { x: 24, width: 11, top: 4, bottom: 34 },
    { x: 36, width: 11, top: 4, bottom: 34 },
  ]);
});

test("else the measure comes as near to the page's as whole cells allow", async () => {
  // 35 - 4 - 1 = 30: one column of 30, two of 14, three of 9 with a cell over for the strip.
  const found = await divide(35, 4, "right");
  expect(found?.columns.map((c) => [c.x, c.width])).toEqual([
    [12, 9],
    [22, 9],
    [32, 9],
  ]);
  expect(found?.strip).toEqual({ x: 42, y: 4, width: 5, height: 30 });
});

test("a wished number of columns is kept", async () => {
  const found = await divide(35, 4, "left", 2);
  expect(found?.columns.map((c) => c.width)).toEqual([14, 14]);
});

test("text is not set narrower than eight cells", async () => {
  expect(await divide(11, 4, "left")).toBeUndefined();
  expect(await divide(35, 4, "left", 4)).toBeUndefined();
});
