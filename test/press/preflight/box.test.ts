import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "../../../src/press/matrix.js";
import { type Box, grown, overlap, placedBox, shared } from "../../../src/press/preflight/box.js";

const box = (left: number, bottom: number, right: number, top: number): Box => ({
  left,
  bottom,
  right,
  top,
});

test("a box that is turned by a quarter lies on its side", () => {
  expect(placedBox([0, 1, -1, 0, 10, 0], box(0, 0, 4, 2))).toEqual(box(8, 0, 10, 4));
});

test("every corner lies in the box around it, whatever the matrix", () => {
  const number = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(number, number, number, number, number, number), (matrix) => {
      const placed = grown(placedBox(matrix, box(-3, -2, 5, 7)), 1e-6);
      for (const [x, y] of [
        [-3, -2],
        [5, -2],
        [-3, 7],
        [5, 7],
      ] as const) {
        const [u, v] = apply(matrix, x, y);
        expect(u >= placed.left && u <= placed.right).toBe(true);
        expect(v >= placed.bottom && v <= placed.top).toBe(true);
      }
    }),
  );
});

test("boxes that touch share an edge, and do not overlap", () => {
  const [left, right] = [box(0, 0, 5, 5), box(5, 1, 9, 9)];
  expect(shared(left, right)).toEqual(box(5, 1, 5, 5));
  expect(overlap(left, right)).toBe(false);
  expect(overlap(left, box(4, 4, 9, 9))).toBe(true);
  expect(shared(left, box(6, 0, 9, 9))).toBeUndefined();
});
