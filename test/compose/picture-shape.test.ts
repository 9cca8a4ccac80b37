import fc from "fast-check";
import { expect, test } from "vitest";
import { allowedRatio, cropLimit, cutOf, fittingLines } from "../../src/compose/picture-shape.js";

const ratio = fc.double({ min: 0.1, max: 10, noNaN: true });
const limit = fc.double({ min: 0, max: 0.9, noNaN: true });

test("words and numbers of the plan are shares", () => {
  expect([cropLimit("none"), cropLimit("free"), cropLimit(0.2)]).toEqual([0, 1, 0.2]);
});

test("a picture never loses more than its limit, and fills the frame where it may", () => {
  fc.assert(
    fc.property(ratio, ratio, limit, (picture, frame, most) => {
      const shape = allowedRatio(picture, frame, most);
      expect(cutOf(picture, shape)).toBeLessThanOrEqual(most + 1e-9);
      if (cutOf(picture, frame) <= most) expect(shape).toBeCloseTo(frame, 9);
      // Nearer to the frame than the picture itself was, or as near.
      expect(cutOf(shape, frame)).toBeLessThanOrEqual(cutOf(picture, frame) + 1e-9);
    }),
  );
});

test("the lines that are advised can be followed: at them there is nothing more to say", () => {
  const height = fc.double({ min: 4, max: 60, noNaN: true });
  const have = fc.integer({ min: 4, max: 90 });
  fc.assert(
    fc.property(height, limit, have, (natural, most, lines) => {
      const advised = fittingLines(natural, 2.25, most, lines);
      expect(fittingLines(natural, 2.25, most, advised)).toBe(advised);
      expect(Math.abs(advised - lines)).toBeLessThanOrEqual(Math.abs(natural + 2.25 - lines) + 1);
    }),
  );
});

test("a picture of 10.4 lines with 2 more, not to be cut, fits into 12 or 13", () => {
  expect([8, 12, 13, 20].map((have) => fittingLines(10.4, 2, 0, have))).toEqual([12, 12, 13, 13]);
});
