import fc from "fast-check";
import { expect, test } from "vitest";
import { clampInk, lightness, uncalibratedSeparator } from "../../../src/press/colour/separator.js";

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (shares: readonly number[]): number => shares.reduce((a, b) => a + b, 0);

test("the stand-in prints the gray part in black and the rest in two inks", () => {
  expect(uncalibratedSeparator.rgbToCmyk([1, 0, 0])).toEqual([0, 1, 1, 0]);
  expect(uncalibratedSeparator.rgbToCmyk([0, 0, 0])).toEqual([0, 0, 0, 1]);
  expect(uncalibratedSeparator.rgbToCmyk([0.5, 0.25, 0.25])).toEqual([0, 0.25, 0.25, 0.5]);
  fc.assert(
    fc.property(fc.tuple(unit, unit, unit), (rgb) => {
      const cmyk = uncalibratedSeparator.rgbToCmyk(rgb);
      expect(Math.min(...cmyk)).toBeGreaterThanOrEqual(0);
      expect(Math.min(...cmyk.slice(0, 3))).toBe(0);
      expect(sum(cmyk)).toBeLessThanOrEqual(2);
    }),
  );
});

test("no more ink than the limit, black untouched, the hue kept", () => {
  expect(clampInk([1, 1, 1, 1], 220)).toEqual([0.4, 0.4, 0.4, 1].map((v) => expect.closeTo(v, 9)));
  expect(clampInk([0.5, 0.5, 0.5, 0.5], 220)).toEqual([0.5, 0.5, 0.5, 0.5]);
  fc.assert(
    fc.property(fc.tuple(unit, unit, unit, unit), (cmyk) => {
      const clamped = clampInk(cmyk, 220);
      expect(sum(clamped)).toBeLessThanOrEqual(2.2 + 1e-9);
      expect(clamped[3]).toBe(cmyk[3]);
      // The proportion of cyan to magenta.
      expect(clamped[0] * cmyk[1]).toBeCloseTo(clamped[1] * cmyk[0], 9);
    }),
  );
});

test("a gray is as light as itself, red darker than green", () => {
  expect(lightness([0.4, 0.4, 0.4])).toBe(0.4);
  expect(lightness([1, 1, 1])).toBe(1);
  // CIE: L* 53 of red, 88 of green, 32 of blue; of the gray that is as light 0.498, 0.863, 0.298.
  expect(lightness([1, 0, 0])).toBeCloseTo(0.498, 2);
  expect(lightness([0, 1, 0])).toBeCloseTo(0.863, 2);
  expect(lightness([0, 0, 1])).toBeCloseTo(0.298, 2);
});
