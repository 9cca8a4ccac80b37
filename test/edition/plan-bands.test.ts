import { describe, expect, it } from "vitest";
import { drawnLetters } from "../../src/edition/plan-bands.js";
import { readRows } from "../../src/edition/plan-rows.js";

/** `columns first-end, lines top-bottom` */
function bands(plan: string, letter: string): string[] {
  const drawn = drawnLetters(readRows(plan).rows).get(letter);
  return (drawn?.bands ?? []).map(
    (band) => `${band.firstColumn}-${band.endColumn} ${band.top}-${band.bottom}`,
  );
}
const whole = (plan: string, letter = "A"): boolean | undefined =>
  drawnLetters(readRows(plan).rows).get(letter)?.whole;

describe("bands", () => {
  const page = "10 | M M M M\n20 | A A B B\n15 | A A B B\n5 | A A A C";

  it("counts columns and lines from 0, ends exclusive", () => {
    expect(bands(page, "M")).toEqual(["0-4 0-10"]);
  });

  it("merges rows that follow each other with the same columns", () => {
    expect(bands(page, "B")).toEqual(["2-4 10-45"]);
    expect(bands(page, "A")).toEqual(["0-2 10-45", "0-3 45-50"]);
  });

  it("gives the arms of a U from left to right", () => {
    expect(bands("4 | A B A\n6 | A A A", "A")).toEqual(["0-1 0-4", "2-3 0-4", "0-3 4-10"]);
  });
});

describe("a whole area", () => {
  it("may be a rectangle, an L, a T or a U, upright or not", () => {
    expect(whole("4 | A A\n4 | A A")).toBe(true);
    expect(whole("4 | A B B\n4 | A A A")).toBe(true);
    expect(whole("4 | A A A\n4 | B A C")).toBe(true);
    expect(whole("4 | A B A\n4 | A A A")).toBe(true);
    expect(whole("4 | A A A\n4 | A B A")).toBe(true);
  });

  it("may be a staircase, a C, a ring: text goes over what stands in its columns", () => {
    expect(whole("4 | A B B\n4 | A A B\n4 | C A A")).toBe(true);
    expect(whole("4 | A A A\n4 | A B A\n4 | A A A")).toBe(true);
    expect(whole("4 | A A\n4 | A B\n4 | A A")).toBe(true);
    expect(bands("4 | A A\n4 | A B\n4 | A A", "A")).toEqual(["0-2 0-4", "0-1 4-8", "0-2 8-12"]);
  });

  it("is not two islands, and cells that touch at a corner are two", () => {
    expect(whole("4 | A B A")).toBe(false);
    expect(whole("4 | A B\n4 | B A")).toBe(false);
    expect(whole("4 | A B\n4 | C C\n4 | B A")).toBe(false);
  });
});
