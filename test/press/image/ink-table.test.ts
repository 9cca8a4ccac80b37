import fc from "fast-check";
import { expect, test } from "vitest";
import { type Separator, uncalibratedSeparator } from "../../../src/press/colour/separator.js";
import { inkTable } from "../../../src/press/image/ink-table.js";

const byte = fc.integer({ min: 0, max: 255 });
/** A separation that prints four inks in all shadows, as profiles do. */
const heavy: Separator = {
  rgbToCmyk: ([r, g, b]) => [1 - r, 1 - g, 1 - b, (1 - Math.max(r, g, b)) ** 2],
};

test("corners of the table are the separator's inks", () => {
  const { toCmyk } = inkTable(uncalibratedSeparator, 400);
  const corners = Uint8Array.of(255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255);
  expect([...toCmyk(corners)]).toEqual([0, 0, 0, 0, 0, 0, 0, 255, 0, 255, 255, 0, 255, 255, 0, 0]);
});

test("between corners inks are off by a step of eight bits, or two where the formula has a fold", () => {
  const { toCmyk } = inkTable(uncalibratedSeparator, 400);
  fc.assert(
    fc.property(byte, byte, byte, (r, g, b) => {
      const inks = uncalibratedSeparator.rgbToCmyk([r / 255, g / 255, b / 255]);
      const found = toCmyk(Uint8Array.of(r, g, b));
      inks.forEach((share, i) => {
        expect(Math.abs((found[i] ?? 0) - share * 255)).toBeLessThanOrEqual(2);
      });
    }),
  );
});

test("no colour has more ink than the limit", () => {
  const { toCmyk } = inkTable(heavy, 220);
  fc.assert(
    fc.property(byte, byte, byte, (r, g, b) => {
      const total = toCmyk(Uint8Array.of(r, g, b)).reduce((sum, ink) => sum + ink, 0);
      // Four inks, each rounded to a whole step.
      expect(total).toBeLessThanOrEqual(2.2 * 255 + 2);
    }),
  );
});

test("a gray has the same ink in all three colours", () => {
  const { toCmyk } = inkTable(heavy, 220);
  for (let v = 0; v < 256; v++) {
    const [c, m, y] = toCmyk(Uint8Array.of(v, v, v));
    expect([m, y]).toEqual([c, c]);
  }
});
