import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findEdition } from "../../src/edition/folder.js";
import { editionSchema } from "../../src/edition/schema/edition.js";
import { loadStories, resolveGuide, storyFiles } from "../../src/edition/stories.js";
import { readYamlFile } from "../../src/edition/yaml.js";
import { brief, EDITION, editionYaml, paperFolder } from "./paper-folder.js";

async function load(yaml: string, files: Record<string, string> = {}) {
  const folder = await findEdition(join(paperFolder(files), EDITION));
  const edition = readYamlFile(yaml, `${EDITION}/edition.yaml`, editionSchema).value;
  if (edition === undefined) throw new Error("the edition does not pass its schema");
  const result = await loadStories(folder, edition);
  const complaints = result.diagnostics.map((one) => brief(one, "file", "nearest"));
  return { ...result, complaints, edition, folder };
}
const at = (line: number, column: number): string => `${EDITION}/edition.yaml:${line}:${column}`;

describe("loadStories", () => {
  it("reads each story that an area names, files named from the edition's folder", async () => {
    const { value, complaints, folder } = await load(editionYaml);
    expect(complaints).toEqual([]);
    expect([...value].map(([key, story]) => [key, story.file])).toEqual([
      ["pages[1].areas.A.story", "stories/头条.md"],
      ["pages[1].areas.B.story", "stories/水位.md"],
    ]);
    expect([...folder.inputs.keys()]).toContain(`${EDITION}/stories/头条.md`);
  });

  it("shows a missing story at its name in edition.yaml", async () => {
    const { complaints } = await load(editionYaml.replace("水位.md", "水位1.md"));
    expect(complaints).toEqual([
      `BX2011 ${at(10, 19)} file=stories/水位1.md nearest=stories/水位.md`,
      `BX2014 ${EDITION}/stories/水位.md file=stories/水位.md nearest=undefined`,
    ]);
  });

  it("places a story once, and points at the first place", async () => {
    const { value, diagnostics } = await load(
      editionYaml.replace("stories/水位.md", "./stories/../stories/头条.md"),
    );
    expect(diagnostics[0]).toMatchObject({
      code: "BX2015",
      facts: { file: "stories/头条.md" },
      place: { span: { start: { line: 10, column: 19 } } },
      related: [{ span: { start: { line: 9, column: 19 } } }],
    });
    expect(value.size).toBe(1);
  });

  it("keeps paths in the paper", async () => {
    const { complaints } = await load(editionYaml.replace("stories/水位.md", "../../../x.md"));
    expect(complaints[0]).toBe(`BX2017 ${at(10, 19)} file=undefined nearest=undefined`);
  });

  it("tells of stories on no page, but not of notes", async () => {
    const { complaints } = await load(editionYaml, {
      [`${EDITION}/stories/存稿.md`]: "# 存稿\n\n正文。\n",
      [`${EDITION}/stories/_备用.md`]: "",
      [`${EDITION}/stories/README.md`]: "",
    });
    expect(complaints).toEqual([
      `BX2014 ${EDITION}/stories/存稿.md file=stories/存稿.md nearest=undefined`,
    ]);
  });

  it("names complaints of the manuscript from the paper's folder", async () => {
    const { complaints } = await load(editionYaml, {
      [`${EDITION}/stories/水位.md`]: "没有标题的稿件。\n",
    });
    expect(complaints.join("\n")).toContain(`BX1003 ${EDITION}/stories/水位.md`);
  });

  it("says that an edition has no stories", async () => {
    const yaml = editionYaml
      .replace(/story: stories\/头条\.md, role: lead/, "furniture: guide")
      .replace("story: stories/水位.md", "furniture: guide");
    const { diagnostics } = await load(yaml);
    expect(diagnostics.map((one) => brief(one, "dir"))).toContain(
      `BX2018 ${at(1, 1)} dir=${EDITION}`,
    );
  });
});

describe("resolveGuide", () => {
  it("finds placed stories with or without their folder", async () => {
    const yaml = editionYaml.replace(
      "pages:",
      "guide: [水位.md, stories/头条.md, 存稿.md, 水位2.md]\npages:",
    );
    const { edition, folder, value } = await load(yaml, {
      [`${EDITION}/stories/存稿.md`]: "# 存稿\n",
    });
    const placed = [...value.values()].map((story) => story.file);
    const guide = resolveGuide(edition, placed, await storyFiles(folder.dir));
    expect(guide.value).toEqual(["stories/水位.md", "stories/头条.md"]);
    expect(guide.diagnostics.map((one) => brief(one, "file", "nearest"))).toEqual([
      `BX2014 ${at(2, 31)} file=stories/存稿.md nearest=undefined`,
      `BX2011 ${at(2, 38)} file=水位2.md nearest=stories/水位.md`,
    ]);
  });
});
