import { expect, it } from "vitest";
import { hanNumber, quantities } from "../../../src/manuscript/desk/numbers.js";

it.each([
  ["三", 3],
  ["十二", 12],
  ["两百零五", 205],
  ["三千六百", 3600],
  ["一万二千", 12000],
  ["两亿", 200_000_000],
  ["二〇二六", 2026],
  ["〇", 0],
])("%s is %i", (text, value) => {
  expect(hanNumber(text)).toBe(value);
});

it.each(["七八", "三四十", "几十", "", "湖"])("“%s” is no exact number", (text) => {
  expect(hanNumber(text)).toBeUndefined();
});

it("reads a number with its unit, in digits, with 万, or in Chinese characters", () => {
  const read = quantities("7.6万人用水，管长218公里，过五座站，30多条船。");
  expect(read.map(({ value, unit, arabic }) => [value, unit, arabic])).toEqual([
    [76_000, "人", true],
    [218, "公里", true],
    [5, "座", false],
    [30, "条", true],
  ]);
  expect(read[1]).toMatchObject({ text: "218公里", from: 10, to: 15 });
});

it("leaves ordinals, dates and bare numbers alone", () => {
  expect(quantities("第3届诗会，2026年11月23日，1956，第二张。")).toEqual([]);
});
