import { expect, it } from "vitest";
import { repairByDefault, repairRules } from "../../src/manuscript/repair.js";

it("has stable names for its rules, each once", () => {
  expect(new Set(repairRules).size).toBe(repairRules.length);
  expect(repairRules).toContain("middle-dot");
});

it("mends all by default but words that may be meant twice", () => {
  expect([...repairByDefault.off]).toEqual(["repeat"]);
});
