import fc from "fast-check";
import { expect, test } from "vitest";
import { type GroupKind, groupFrames, groupHeight } from "../../src/compose/photo-group.js";
import { cutOf } from "../../src/compose/picture-shape.js";

const kinds: GroupKind[] = ["row", "column", "one-large"];
const ratios = fc.array(fc.double({ min: 0.4, max: 3, noNaN: true }), {
  minLength: 1,
  maxLength: 6,
});
const gapsOf = (count: number): number[] => Array.from({ length: count - 1 }, () => 4.75);

test("at its own height a group fills the width and no photo is cut", () => {
  fc.assert(
    fc.property(ratios, fc.constantFrom(...kinds), (shapes, kind) => {
      const gaps = gapsOf(shapes.length);
      const height = groupHeight(shapes, kind, 600, gaps);
      const frames = groupFrames(shapes, kind, { width: 600, height }, gaps);
      expect(frames).toHaveLength(shapes.length);
      frames.forEach((frame, i) => {
        expect(cutOf(shapes[i] ?? 1, frame.width / frame.height)).toBeLessThan(1e-6);
      });
      expect(Math.max(...frames.map((frame) => frame.x + frame.width))).toBeCloseTo(600, 6);
      expect(Math.max(...frames.map((frame) => frame.y + frame.height))).toBeCloseTo(height, 6);
    }),
  );
});

test("at any height photos stay inside and half a cell apart", () => {
  const height = fc.double({ min: 60, max: 900, noNaN: true });
  fc.assert(
    fc.property(ratios, fc.constantFrom(...kinds), height, (shapes, kind, high) => {
      const frames = groupFrames(shapes, kind, { width: 600, height: high }, gapsOf(shapes.length));
      for (const [i, one] of frames.entries()) {
        expect(one.x + one.width).toBeLessThanOrEqual(600 + 1e-6);
        expect(one.y + one.height).toBeLessThanOrEqual(high + 1e-6);
        for (const other of frames.slice(i + 1)) {
          const across = other.x - one.x - one.width;
          const down = other.y - one.y - one.height;
          expect(Math.max(across, down)).toBeCloseTo(4.75, 6);
          break;
        }
      }
    }),
  );
});

test("one large photo stands at the left, the others at its right from the top", () => {
  const [large, first, second] = groupFrames(
    [1.5, 1, 1],
    "one-large",
    { width: 600, height: 300 },
    [5, 5],
  );
  expect(large).toMatchObject({ x: 0, y: 0, height: 300 });
  expect(first?.x).toBeCloseTo((large?.width ?? 0) + 5, 6);
  expect(second?.y).toBeCloseTo((first?.height ?? 0) + 5, 6);
});
