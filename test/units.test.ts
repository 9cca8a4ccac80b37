import { describe, expect, it } from "vitest";
import { mmToPt, PRINT_SCALE, ptToMm, ptToPx, pxToPt, round } from "../src/units.js";

describe("the measures", () => {
  it("know that an inch is 25.4 mm, 72 points and 96 CSS pixels", () => {
    expect(mmToPt(25.4)).toBe(72);
    expect(ptToMm(72)).toBe(25.4);
    expect(ptToPx(72)).toBe(96 * 4);
    expect(pxToPt(96 * 4)).toBe(72);
  });

  it("lay the print page out four times as large", () => {
    // A browser lays 12pt out on 16 pixels; here they are 64.
    expect(PRINT_SCALE).toBe(4);
    expect(ptToPx(12)).toBe(64);
  });

  it.each([0, 0.35, 9.5, 12.75, 595.28, 1587.4])("come back from %spt", (pt) => {
    expect(mmToPt(ptToMm(pt))).toBeCloseTo(pt, 9);
    expect(pxToPt(ptToPx(pt))).toBeCloseTo(pt, 9);
  });
});

describe("round", () => {
  it("keeps three decimals, or as many as are asked for", () => {
    expect(round(12.75049)).toBe(12.75);
    expect(round(0.1 + 0.2)).toBe(0.3);
    expect(round(-12.3456, 1)).toBe(-12.3);
    expect(round(12.75, 0)).toBe(13);
  });

  it("never gives the -0 that a file would show", () => {
    expect(Object.is(round(-0.0004), 0)).toBe(true);
    expect(Object.is(round(-0), 0)).toBe(true);
  });
});
