import { expect, test } from "vitest";
import { HOUSE, rulesFor } from "../../src/typeset/rules.js";

test("mainland marks stand in the corner of their cell, those of Taiwan and Hong Kong in its middle", () => {
  expect(["zh-CN", "zh", "zh-Hans"].map((l) => rulesFor(l).marks)).toEqual(Array(3).fill("corner"));
  expect(["zh-TW", "zh-HK", "zh-Hant", "zh-hant-HK"].map((l) => rulesFor(l).marks)).toEqual(
    Array(4).fill("centre"),
  );
});

test("a theme says only what it wants otherwise", () => {
  expect(rulesFor("zh-CN", { hanging: true })).toEqual({ ...HOUSE, hanging: true });
});
