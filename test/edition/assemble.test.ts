import { describe, expect, it } from "vitest";
import { assemblePages } from "../../src/edition/assemble.js";
import { editionSchema } from "../../src/edition/schema/edition.js";
import { themeSchema } from "../../src/edition/schema/theme.js";
import { readYaml, readYamlFile } from "../../src/edition/yaml.js";
import type { Story } from "../../src/manuscript/index.js";
import { brief, editionYaml, themeYaml } from "./paper-folder.js";

const theme = readYaml(themeYaml, "theme.yaml", themeSchema).value;
const story = (file: string): Story => ({ file }) as Story;
const stories = new Map([
  ["pages[1].areas.A.story", story("a")],
  ["pages[1].areas.B.story", story("b")],
  ["pages[1].areas.B.stories[2]", story("b2")],
]);

function assemble(yaml: string, found = stories, look = theme) {
  const edition = readYamlFile(yaml, "e.yaml", editionSchema).value;
  if (edition === undefined || look === undefined) throw new Error("the schema refuses it");
  const { value, diagnostics } = assemblePages(edition, look, found);
  return { pages: value, complaints: diagnostics.map((one) => brief(one, "key", "have", "want")) };
}
const lone = (complaint: string): string => complaint.replaceAll(/ \w+=undefined/g, "");

describe("assemblePages", () => {
  it("gives pages with their areas in the order of the drawing", () => {
    const { pages, complaints } = assemble(editionYaml);
    expect(complaints).toEqual([]);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({
      number: 1,
      place: { span: { start: { line: 3, column: 5 } } },
    });
    expect(
      pages[0]?.areas.map(({ letter, stories: own }) => [letter, own.map((s) => s.file)]),
    ).toEqual([
      ["M", []],
      ["A", ["a"]],
      ["B", ["b"]],
    ]);
    expect(pages[0]?.areas[1]?.place.span?.start).toEqual({ line: 9, column: 7 });
  });

  it("takes the page header from pages without masthead", () => {
    const inner = editionYaml
      .replace("10 | M M M", "10 | A A B")
      .replace("      M: { furniture: masthead }\n", "");
    expect(assemble(inner).complaints.map(lone)).toEqual(["BX2007 e.yaml:5:7 have=40 want=36"]);
    expect(assemble(inner.replace("30 |", "26 |")).complaints).toEqual([]);
  });

  it("shows mistakes in the drawing at their line and column in edition.yaml", () => {
    expect(assemble(editionYaml.replace("A A B", "A A X")).complaints.map(lone)).toEqual([
      "BX2008 e.yaml:6:16",
      "BX2010 e.yaml:10:7",
    ]);
    expect(assemble(editionYaml.replace("30 | A A B", "30 | A A")).complaints.map(lone)).toEqual([
      "BX2006 e.yaml:6:12 have=2 want=3",
      "BX2010 e.yaml:10:7",
    ]);
    const windows = editionYaml.replace("A A B", "A . B").replaceAll("\n", "\r\n");
    expect(assemble(windows).complaints.map(lone)).toEqual(["BX2019 e.yaml:6:14"]);
  });

  it("gives a page whose drawing cannot be trusted without areas", () => {
    const { pages } = assemble(editionYaml.replace("30 |", "29 |"));
    expect(pages[0]?.areas).toEqual([]);
  });

  it("asks for one kind of content in each area, and leaves out areas that hold nothing", () => {
    const onlyB = new Map([["pages[1].areas.B.story", story("b")]]);
    const { pages, complaints } = assemble(
      editionYaml.replace("{ story: stories/头条.md, role: lead }", "{ role: lead }"),
      onlyB,
    );
    expect(complaints.map(lone)).toEqual(["BX2004 e.yaml:9:12 key=pages[1].areas.A.story"]);
    expect(pages[0]?.areas.map(({ letter }) => letter)).toEqual(["M", "B"]);
    const both = editionYaml.replace(
      "{ story: stories/水位.md }",
      "{ story: stories/水位.md, stories: [x.md, y.md] }",
    );
    expect(assemble(both).complaints.map(lone)).toEqual([
      "BX2003 e.yaml:10:34 key=pages[1].areas.B.stories",
    ]);
  });

  it("knows the roles that the theme has heads for", () => {
    const typo = editionYaml.replace("role: lead", "role: feature");
    if (theme === undefined) throw new Error("no theme");
    const { feature: _, ...heads } = theme.heads;
    const { complaints } = assemble(typo, stories, { ...theme, heads });
    expect(complaints.map(lone)).toEqual([
      expect.stringMatching(/^BX2003 e\.yaml:9:\d+ key=pages\[1\]\.areas\.A\.role/),
    ]);
  });
});
