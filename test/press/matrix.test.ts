import { expect, test } from "vitest";
import {
  apply,
  IDENTITY,
  largestScale,
  multiply,
  toMatrix,
  translation,
} from "../../src/press/matrix.js";

test("the first matrix is applied first", () => {
  const both = multiply(translation(1, 2), [2, 0, 0, 3, 0, 0]);
  expect(apply(both, 0, 0)).toEqual([2, 6]);
  expect(apply([0, 1, -1, 0, 10, 0], 5, 1)).toEqual([9, 5]);
});

test("the largest scale is that of the longest line, turned or sheared", () => {
  expect(largestScale([0, 2, -2, 0, 9, 9])).toBeCloseTo(2, 9);
  expect(largestScale([0.1, 0, 0, 3, 0, 0])).toBeCloseTo(3, 9);
  // A shear by one: the golden ratio.
  expect(largestScale([1, 0, 1, 1, 0, 0])).toBeCloseTo((1 + Math.sqrt(5)) / 2, 9);
});

test("what are not six numbers is no matrix", () => {
  expect(toMatrix([1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]);
  expect(toMatrix([1, 2, 3])).toEqual(IDENTITY);
});
