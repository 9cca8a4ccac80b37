import fc from "fast-check";
import { expect, test } from "vitest";
import { fromGrid, gridRgb, STEPS } from "../../../src/press/colour/grid.js";

const rgb = gridRgb();
/** Three of the inks are what a colour lacks, so that the truth is known everywhere. */
const nodes = Uint8Array.from({ length: STEPS ** 3 * 4 }, (_, i) =>
  i % 4 === 3 ? 0 : 255 - (rgb[Math.floor(i / 4) * 3 + (i % 4)] ?? 0),
);

test("the grid goes from black to white, blue first", () => {
  expect([...rgb.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 8]);
  expect([...rgb.subarray(-3)]).toEqual([255, 255, 255]);
  expect([...rgb.subarray(STEPS * 3, STEPS * 3 + 3)]).toEqual([0, 8, 0]);
});

test("what is linear comes back exactly between the steps, and outside of them is held", () => {
  const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(share, share, share), (colour) => {
      const inks = fromGrid(nodes, colour);
      colour.forEach((value, i) => {
        const held = Math.min(1, Math.max(0, value));
        expect(inks[i]).toBeCloseTo(255 * (1 - held), 6);
      });
      expect(inks[3]).toBe(0);
    }),
  );
});
