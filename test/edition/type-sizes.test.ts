import { expect, it } from "vitest";
import { themeSchema } from "../../src/edition/schema/theme.js";
import { namedSize, SIZE_SCALE, sizeNames, sizesDown } from "../../src/edition/type-sizes.js";

it("knows the sizes by their names", () => {
  expect(sizeNames.map(namedSize)).toContain(10.5);
  expect([namedSize("初号"), namedSize("小初"), namedSize("五号")]).toEqual([42, 36, 10.5]);
});

it("goes down the scale from a size of one's own to the smallest, both allowed", () => {
  expect(sizesDown(38.5, 30)).toEqual([38.5, 36, 30]);
  expect(sizesDown(36, 24)).toEqual([36, 26, 24]);
  expect(sizesDown(20)).toEqual([20]);
  expect(sizesDown(20, 24)).toEqual([20]);
});

it("holds each size once, the largest first", () => {
  expect(SIZE_SCALE).toEqual([...new Set(SIZE_SCALE)].sort((a, b) => b - a));
  expect([SIZE_SCALE[0], SIZE_SCALE.at(-1)]).toEqual([72, 5.5]);
});

it("reads a size of the theme by its name or in points, and no other word", () => {
  const { caption } = themeSchema.in.shape;
  expect(caption.parse({ font: "song", size: "小五" }).size).toBe(9);
  expect(caption.parse({ font: "song", size: 8.5 }).size).toBe(8.5);
  expect(caption.safeParse({ font: "song", size: "大号" }).success).toBe(false);
  expect(caption.safeParse({ font: "song", size: -1 }).success).toBe(false);
});
