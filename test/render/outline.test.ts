import fc from "fast-check";
import { expect, test } from "vitest";
import { type Corner, outlines, type Rect } from "../../src/render/outline.js";

const rect = (left: number, top: number, right: number, bottom: number): Rect => ({
  left,
  top,
  right,
  bottom,
});

/** Area of a ring, positive where it runs clockwise (y downwards). */
const area = (ring: readonly Corner[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length] ?? [0, 0];
    return sum + (x * v - u * y) / 2;
  }, 0);

test("one rectangle has its four corners, an L has six", () => {
  expect(outlines([rect(0, 0, 4, 3)])).toEqual([
    [
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
    ],
  ]);
  expect(outlines([rect(0, 0, 2, 6), rect(2, 4, 5, 6)])).toEqual([
    [
      [0, 0],
      [2, 0],
      [2, 4],
      [5, 4],
      [5, 6],
      [0, 6],
    ],
  ]);
});

test("parts that touch in a corner are two rings, a hole runs the other way", () => {
  const corners = outlines([rect(0, 0, 1, 1), rect(1, 1, 2, 2)]);
  expect(corners.map((ring) => ring.length)).toEqual([4, 4]);
  const frame = [rect(0, 0, 3, 1), rect(0, 2, 3, 3), rect(0, 0, 1, 3), rect(2, 0, 3, 3)];
  expect(outlines(frame).map(area)).toEqual([9, -1]);
});

test("the rings enclose just what the rectangles cover", () => {
  const side = fc.integer({ min: 0, max: 7 });
  const rects = fc.array(
    fc
      .tuple(side, side, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .map(([x, y, w, h]) => rect(x, y, x + w, y + h)),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(rects, (all) => {
      let covered = 0;
      for (let x = 0; x < 12; x++)
        for (let y = 0; y < 12; y++)
          if (all.some((r) => r.left <= x && x < r.right && r.top <= y && y < r.bottom)) covered++;
      const rings = outlines(all);
      expect(rings.reduce((sum, ring) => sum + area(ring), 0)).toBeCloseTo(covered, 9);
      for (const ring of rings)
        for (const [i, [x, y]] of ring.entries()) {
          const [u, v] = ring[(i + 1) % ring.length] ?? [0, 0];
          // Each side is upright, and none runs on straight into the next.
          expect((x === u) !== (y === v)).toBe(true);
        }
    }),
  );
});
