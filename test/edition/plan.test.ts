import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlanFrame, readPlan } from "../../src/edition/plan.js";
import { brief } from "./paper-folder.js";

/** Places are those of the drawing's own text, as if it stood at the top of a file. */
const frame = (letters: string, columns = 3, lines = 40): PlanFrame => ({
  columns,
  lines,
  letters: [...letters],
  rowPlace: (line, from, to) => ({
    file: "plan",
    span: { start: { line: line + 1, column: from + 1 }, end: { line: line + 1, column: to + 1 } },
  }),
  areaPlace: (letter) => ({ file: `areas.${letter}` }),
});
const complaints = (plan: string, letters: string, ...facts: string[]): string[] =>
  readPlan(plan, frame(letters)).diagnostics.map((one) => brief(one, ...facts));

describe("readPlan", () => {
  it("gives the bands of a sound drawing", () => {
    const { value, diagnostics } = readPlan("10 | M M M\n30 | A A B", frame("MAB"));
    expect(diagnostics).toEqual([]);
    expect(value.get("A")).toEqual([{ firstColumn: 0, endColumn: 2, top: 10, bottom: 40 }]);
    expect([...value.keys()].sort()).toEqual(["A", "B", "M"]);
  });

  it("shows a line that is no row, and trusts nothing after it", () => {
    const plan = "10 | M M M\n  thirty | A A B";
    expect(complaints(plan, "MAB", "row")).toEqual(["BX2005 plan:2:3 row=thirty | A A B"]);
    expect(readPlan(plan, frame("MAB")).value.size).toBe(0);
  });

  it("counts the columns of each row", () => {
    expect(complaints("10 | M M\n30 | A A B", "MAB", "have", "want")).toEqual([
      "BX2006 plan:1:6 have=2 want=3",
    ]);
  });

  it("adds up the heights", () => {
    const { diagnostics, value } = readPlan("10 | M M M\n29 | A A B", frame("MAB"));
    expect(diagnostics.map((one) => brief(one, "have", "want"))).toEqual([
      "BX2007 plan:1:1 have=39 want=40",
    ]);
    expect(diagnostics[0]?.place?.span?.end).toEqual({ line: 2, column: 11 });
    expect(value.size).toBe(0);
    expect(complaints("", "", "have")).toEqual(["BX2007 plan:1:1 have=0"]);
  });

  it("names a letter without area once, and what was probably meant", () => {
    expect(complaints("20 | A A b\n20 | A A b", "AB", "letter", "nearest")).toEqual([
      "BX2008 plan:1:10 letter=b nearest=B",
      "BX2010 areas.B letter=B nearest=undefined",
    ]);
    expect(complaints("40 | A A X", "AC", "letter", "nearest")[0]).toBe(
      "BX2008 plan:1:10 letter=X nearest=C",
    );
    expect(complaints("40 | A A X", "A", "letter", "nearest")[0]).toBe(
      "BX2008 plan:1:10 letter=X nearest=",
    );
  });

  it("leaves out an area in pieces and keeps the others", () => {
    const { value, diagnostics } = readPlan("20 | A A B\n20 | B A A", frame("AB"));
    expect(diagnostics.map((one) => brief(one, "letter"))).toEqual(["BX2009 plan:1:10 letter=B"]);
    expect([...value.keys()]).toEqual(["A"]);
  });

  it("warns of empty cells", () => {
    const [warning] = readPlan("40 | A . .", frame("A")).diagnostics;
    expect(warning).toMatchObject({ code: "BX2019", severity: "warning" });
    expect(warning?.place?.span).toEqual({
      start: { line: 1, column: 8 },
      end: { line: 1, column: 11 },
    });
  });

  it("covers every cell of a sound drawing exactly once", () => {
    const rows = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.constantFrom("A", "B"), { minLength: 3, maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const lines = drawn.reduce((sum, [height]) => sum + height, 0);
        const plan = drawn.map(([height, cells]) => `${height} | ${cells.join(" ")}`).join("\n");
        const { value, diagnostics } = readPlan(plan, frame("AB", 3, lines));
        if (diagnostics.some(({ code }) => code === "BX2009")) return;
        const area = [...value.values()]
          .flat()
          .reduce((sum, b) => sum + (b.endColumn - b.firstColumn) * (b.bottom - b.top), 0);
        expect(area).toBe(3 * lines);
      }),
    );
  });

  it("never throws, whatever is drawn", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (plan) => {
        expect(Array.isArray(readPlan(plan, frame("AB")).diagnostics)).toBe(true);
      }),
    );
  });
});
