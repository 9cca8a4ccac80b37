import { describe, expect, it } from "vitest";
import { assembleGutters } from "../../src/edition/gutters.js";
import { editionSchema } from "../../src/edition/schema/edition.js";
import { themeSchema } from "../../src/edition/schema/theme.js";
import { readYaml, readYamlFile } from "../../src/edition/yaml.js";
import type { Story } from "../../src/manuscript/index.js";
import { gutter } from "../support/gutter.js";
import { brief, themeYaml } from "./paper-folder.js";

/** 200 mm less three columns of 11 cells leave 82 mm. */
const theme = readYaml(
  themeYaml.replace("lines: 40", "lines: 20"),
  "theme.yaml",
  themeSchema,
).value;
const page = "  - { name: 要闻, plan: 16 | A A A, areas: { A: { story: a.md } } }\n";
const edition = (pages: number): string => `date: 2026-11-23\npages:\n${page.repeat(pages)}`;
const stories = new Map([["gutters[1].areas.A.story", { file: "n.md" } as Story]]);

function assemble(yaml: string, look = theme) {
  const file = readYamlFile(yaml, "e.yaml", editionSchema).value;
  if (file === undefined || look === undefined) throw new Error("the schema refuses it");
  const { value, diagnostics } = assembleGutters(file, look, stories);
  return { gutters: value, diagnostics, complaints: diagnostics.map((one) => brief(one)) };
}

describe("assembleGutters", () => {
  it("gives gutters as pages without a number, with their areas", () => {
    const { gutters, complaints } = assemble(gutter(edition(4), [4, 1], "{ story: n.md }"));
    expect(complaints).toEqual([]);
    expect(gutters).toMatchObject([
      {
        number: 0,
        between: [4, 1],
        settings: { name: "中缝" },
        areas: [{ letter: "A", stories: [{ file: "n.md" }] }],
        place: { span: { start: { line: 8, column: 5 } } },
      },
    ]);
  });

  it.each([
    ["odd left of even", 4, [1, 4]],
    ["of two sheets", 4, [4, 3]],
    ["a page that is not there", 4, [6, 1]],
    ["twice the same page", 4, [2, 2]],
    ["of a single leaf", 2, [2, 1]],
    ["of an odd count of pages", 5, [4, 1]],
  ] as const)("refuses a pair that is no sheet's: %s", (_, pages, between) => {
    const { gutters, complaints } = assemble(gutter(edition(pages), between, "{ story: n.md }"));
    expect(complaints).toEqual([`BX2028 e.yaml:${pages + 4}:14`]);
    expect(gutters).toEqual([]);
  });

  it("says which pairs there are", () => {
    const { diagnostics } = assemble(gutter(edition(4), [1, 4], "{ story: n.md }"));
    expect(diagnostics[0]?.facts).toEqual({ left: 1, right: 4, pages: 4, pairs: "4|1, 2|3" });
  });

  it("refuses a pair that is named twice, and points at the first", () => {
    const once = gutter(edition(4), [2, 3], "{ story: n.md }");
    const { gutters, diagnostics, complaints } = assemble(gutter(once, [2, 3], "{ story: n.md }"));
    expect(complaints).toEqual(["BX2003 e.yaml:13:14"]);
    expect(diagnostics[0]?.related?.[0]?.span?.start).toEqual({ line: 8, column: 14 });
    expect(gutters).toHaveLength(1);
  });

  it("refuses margins that leave less than six cells", () => {
    const yaml = gutter(edition(4), [4, 1], "{ story: n.md }");
    // 13 mm twice less 6 of white are 56.7pt: five cells of 9.5pt; half a millimetre more makes six.
    const margin = (inner: number) =>
      assemble(yaml, theme && { ...theme, page: { ...theme.page, inner } });
    expect(margin(13).complaints).toEqual(["BX2029 e.yaml:8:14"]);
    expect(margin(13).diagnostics[0]?.facts).toMatchObject({ mm: 26, have: 5, want: 6 });
    expect(margin(13.5).complaints).toEqual([]);
  });

  it.each([
    "{ furniture: masthead }",
    "{ furniture: guide }",
    "{ furniture: ear, story: n.md }",
    "{ continues: n.md }",
  ])("has nothing of a numbered page: %s", (area) => {
    const { gutters, complaints } = assemble(gutter(edition(4), [4, 1], area));
    expect(complaints).toEqual(["BX2003 e.yaml:12:12"]);
    expect(gutters).toEqual([]);
  });

  it("reads its drawing as that of a page of one column and all lines", () => {
    const yaml = gutter(edition(4), [4, 1], "{ story: n.md }");
    expect(assemble(yaml.replace("20 | A", "20 | A A")).complaints).toEqual([
      "BX2006 e.yaml:10:12",
    ]);
    expect(assemble(yaml.replace("20 | A", "16 | A")).complaints).toEqual(["BX2007 e.yaml:10:7"]);
    expect(assemble(yaml.replace("20 | A", "20 | B")).complaints).toEqual([
      "BX2008 e.yaml:10:12",
      "BX2010 e.yaml:12:7",
    ]);
  });

  it("asks for one kind of content in each area, and for the theme's heads", () => {
    const yaml = (area: string) => assemble(gutter(edition(4), [4, 1], area)).complaints;
    expect(yaml("{ story: n.md, file: a.pdf, role: ad }")).toEqual(["BX2003 e.yaml:12:25"]);
    expect(yaml("{ story: n.md, role: main }")).toEqual(["BX2003 e.yaml:12:31"]);
    expect(yaml("{ role: notice }")).toContain("BX2004 e.yaml:12:12");
    expect(yaml("{ story: n.md, text: [晴] }")).toEqual(["BX2003 e.yaml:12:25"]);
  });
});
