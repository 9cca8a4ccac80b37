import { expect, it } from "vitest";
import { overlap } from "../../src/manuscript/overlap.js";

it.each([
  ["广大党员干部", "干部迅速行动", "干部"],
  ["全县上下一心共克时艰", "上下一心共克时艰，", "上下一心共克时艰"],
  ["人民", "民心", ""],
  ["他说……", "……后来", ""],
  ["在2026", "2026年", "2026"],
  ["党员", "群众", ""],
])("%s | %s", (before, after, repeated) => {
  expect(overlap(before, after)).toBe(repeated);
});
