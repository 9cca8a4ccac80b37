import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleGutters } from "../../src/edition/gutters.js";
import { editionSchema } from "../../src/edition/schema/edition.js";
import { themeSchema } from "../../src/edition/schema/theme.js";
import { checkSpreads, middlePair, spreadTheme } from "../../src/edition/spread.js";
import { readYaml, readYamlFile } from "../../src/edition/yaml.js";
import { ptToMm } from "../../src/units.js";
import { gutter } from "../support/gutter.js";
import { spreadYaml } from "../support/spread.js";
import { starter } from "../support/starter.js";
import { brief, themeYaml } from "./paper-folder.js";

describe("the theme of a spread", () => {
  it("is two pages wide and has their columns, the white at the fold among all gaps", async () => {
    const { theme } = (await starter()).edition;
    const { page } = spreadTheme(theme);
    expect(page).toMatchObject({ width: 550, height: 390, columns: 12, cells: 11, lines: 78 });
    // Twice 71 cells and 37.05 mm (11.05 cells) less 132 cells in columns are 21.05, in eleven gaps.
    expect(page.gap).toBeCloseTo(21.055 / 11, 3);
    expect(page.inner).toBeUndefined();
    expect(spreadTheme(theme).furniture).toBe(theme.furniture);
  });

  it("reaches from outer margin to outer margin, with the fold in the middle of a gap", async () => {
    const { theme } = (await starter()).edition;
    const measures = fc.record({
      columns: fc.integer({ min: 1, max: 12 }),
      cells: fc.integer({ min: 5, max: 40 }),
      gap: fc.integer({ min: 1, max: 4 }),
      size: fc.double({ min: 6, max: 14, noNaN: true }),
      outer: fc.double({ min: 0, max: 40, noNaN: true }),
      inner: fc.double({ min: 0.5, max: 40, noNaN: true }),
    });
    fc.assert(
      fc.property(measures, ({ columns, cells, gap, size, outer, inner }) => {
        const single = ptToMm((columns * cells + (columns - 1) * gap) * size);
        const width = outer + single + inner;
        const page = { ...theme.page, columns, cells, gap, width, inner };
        const own = spreadTheme({ ...theme, page, body: { ...theme.body, size } }).page;
        const all = own.columns * own.cells + (own.columns - 1) * own.gap;
        // Margins are kept to the micrometre.
        expect(ptToMm(all * size)).toBeCloseTo(2 * (single + inner), 2);
        expect(own.width - ptToMm(all * size)).toBeCloseTo(2 * outer, 2);
        const left = columns * own.cells + (columns - 1) * own.gap;
        expect(own.fold).toBeCloseTo(left + own.gap / 2, 9);
        expect(own.fold).toBeCloseTo(all / 2, 9);
        expect(own.cells).toBe(cells);
      }),
    );
  });
});

it.each([
  [4, "2|3"],
  [8, "4|5"],
  [12, "6|7"],
  // The innermost two of six pages are a leaf by themselves; of two, front and back.
  [6, undefined],
  [2, undefined],
  [5, undefined],
])("of %i pages the middle of a sheet is %s", (count, pair) => {
  expect(middlePair(count)?.join("|")).toBe(pair);
});

describe("checkSpreads", () => {
  const read = (yaml: string) => {
    const file = readYamlFile(yaml, "e.yaml", editionSchema);
    if (!file.value) throw new Error(JSON.stringify(file.diagnostics));
    return file.value;
  };
  const check = (yaml: string) => checkSpreads(read(yaml));
  const last = "  - { name: 副刊, plan: 16 | A A A, areas: { A: { story: stories/d.md } } }\n";

  it("says nothing of the two pages in the middle", () => {
    expect(check(spreadYaml())).toEqual([]);
    const eight = spreadYaml({ spread: "[4, 5]" })
      .replace("  - name: 特稿", `${last.repeat(2)}  - name: 特稿`)
      .concat(last.repeat(2));
    expect(check(eight)).toEqual([]);
  });

  it.each([
    ["[3, 4]", "2, 3"],
    ["[3, 2]", "2, 3"],
    ["[2, 5]", "2, 3"],
  ])("refuses numbers that are not its place: %s", (spread, want) => {
    const [found, ...more] = check(spreadYaml({ spread }));
    expect(found && brief(found)).toBe("BX2040 e.yaml:5:13");
    expect(found?.facts).toMatchObject({ want });
    expect(more).toEqual([]);
  });

  it("refuses pages that do not lie beside each other on a sheet, and says which do", () => {
    const [six] = check(spreadYaml().concat(last.repeat(2)));
    expect(six?.facts).toEqual({ left: 2, right: 3, pages: 6, middle: "" });
    const [eight] = check(spreadYaml().concat(last.repeat(4)));
    expect(eight?.code).toBe("BX2041");
    expect(eight?.facts).toEqual({ left: 2, right: 3, pages: 8, middle: "4, 5" });
    const front = spreadYaml({ spread: "[1, 2]" }).replace(/ {2}- \{ name: 要闻.*\n/, "");
    expect(check(front).map(({ code }) => code)).toEqual(["BX2041"]);
  });

  it("refuses what belongs to the front page", () => {
    const areas = ["A: { furniture: masthead }"];
    const [found] = check(spreadYaml({ areas }));
    expect(found && brief(found)).toBe("BX2003 e.yaml:9:12");
  });

  it("leaves no room for a gutter between its pages, but for that of the outer pair", () => {
    const theme = readYaml(
      themeYaml.replace("lines: 40", "lines: 20"),
      "theme.yaml",
      themeSchema,
    ).value;
    if (!theme) throw new Error("no theme");
    const told = (between: readonly [number, number]) =>
      assembleGutters(read(gutter(spreadYaml(), between, "{ story: n.md }")), theme, new Map());
    const [found, ...more] = told([2, 3]).diagnostics;
    expect(found && brief(found)).toBe("BX2042 e.yaml:12:14");
    expect(found?.related?.[0]?.span?.start).toEqual({ line: 5, column: 13 });
    expect(more).toEqual([]);
    expect(told([4, 1]).diagnostics).toEqual([]);
  });
});
