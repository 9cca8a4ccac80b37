import { expect, it } from "vitest";
import { marks } from "../../../src/manuscript/punctuation/marks.js";

it("names the rule of each mark", () => {
  expect(marks("甲,乙;丙:丁!戊?", false).map((edit) => edit.rule)).toEqual([
    "comma",
    "semicolon",
    "colon",
    "exclamation",
    "question",
  ]);
});

it("waits at a seam that may cut a number", () => {
  expect(marks("比分甲3:", true)).toEqual([]);
  expect(marks("比分甲3:", false)).toHaveLength(1);
});
