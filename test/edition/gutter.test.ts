import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairsOf, stripOf } from "../../src/edition/gutter.js";
import { starter } from "../support/starter.js";

describe("the strip between two pages", () => {
  it("is as wide as both inner margins, and takes whole cells with white beside them", async () => {
    const { theme } = (await starter()).edition;
    // 275 mm less 71 cells of 9.5pt are 37.05 mm; less 6 mm of white 88pt: 9 cells.
    const { width, cells } = stripOf(theme);
    expect(width).toBeCloseTo(37.05, 2);
    expect(cells).toBe(9);
  });

  it("follows the margin at the fold where the theme gives one", async () => {
    const { theme } = (await starter()).edition;
    const inner = (mm: number) => stripOf({ ...theme, page: { ...theme.page, inner: mm } });
    expect(inner(16)).toEqual({ width: 32, cells: 7 });
    expect(inner(20)).toEqual({ width: 40, cells: 10 });
    expect(inner(2)).toEqual({ width: 4, cells: 0 });
  });
});

describe("pages side by side on a sheet", () => {
  it.each([
    [1, ""],
    // One leaf, front and back.
    [2, ""],
    [3, ""],
    [4, "4|1 2|3"],
    // The innermost leaf of six is a single one.
    [6, "6|1 2|5"],
    [8, "8|1 2|7 6|3 4|5"],
    [12, "12|1 2|11 10|3 4|9 8|5 6|7"],
  ])("of %i pages are %s", (count, pairs) => {
    expect(
      pairsOf(count)
        .map((pair) => pair.join("|"))
        .join(" "),
    ).toBe(pairs);
  });

  it("are an even page left of an odd one, each page of whole sheets once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), (sheets) => {
        const pairs = pairsOf(4 * sheets);
        expect(pairs.every(([left, right]) => left % 2 === 0 && right % 2 === 1)).toBe(true);
        expect(new Set(pairs.flat()).size).toBe(4 * sheets);
        expect(pairs.flat()).toHaveLength(4 * sheets);
      }),
    );
  });
});
