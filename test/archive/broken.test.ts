import { expect, it } from "vitest";
import { broken, isObject, isTexts, pathsOf } from "../../src/archive/broken.js";

it("tells objects from lists and nothing", () => {
  expect([{}, [], null, "x"].map(isObject)).toEqual([true, false, false, false]);
});

it("takes lists of at least one text as paths", () => {
  expect([["a"], [], [1], "a"].map(isTexts)).toEqual([true, false, false, false]);
  expect(pathsOf({ x: ["a", "b"], y: 7, z: ["c"] })).toEqual(["a", "b", "c"]);
  expect(pathsOf(undefined)).toEqual([]);
});

it("says which clause is broken and how", () => {
  expect(broken("E036", "no id")).toEqual({ clause: "E036", reason: "no id" });
});
