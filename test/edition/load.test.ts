import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { sentence } from "../../src/diagnostics/index.js";
import { photoKey } from "../../src/edition/edition.js";
import { loadEdition } from "../../src/edition/load.js";
import { packageRoot } from "../../src/edition/paths.js";
import { brief, EDITION, editionYaml, paperFolder, tempDir, themeYaml } from "./paper-folder.js";

async function load(files: Record<string, string | Uint8Array> = {}) {
  const paperDir = paperFolder(files);
  const { value, diagnostics } = await loadEdition(join(paperDir, EDITION), {
    cacheDir: tempDir(),
  });
  return { value, diagnostics, paperDir, complaints: diagnostics.map((one) => brief(one)) };
}
const withPhoto = "# 云汀湖水位回落\n\n湖水回落了。\n\n![湖面。](../photos/湖.jpg)\n";

describe("loadEdition", () => {
  it("gives all that the next stages need", async () => {
    const { value, complaints, paperDir } = await load({
      [`${EDITION}/stories/头条.md`]: withPhoto,
      [`${EDITION}/photos/湖.jpg`]: await sharp({
        create: { width: 30, height: 20, channels: 3, background: "#888" },
      })
        .jpeg()
        .toBuffer(),
    });
    expect(complaints).toEqual([]);
    if (value === undefined) throw new Error("no edition");
    expect(value.facts).toMatchObject({
      dateText: "2026年11月24日",
      weekday: "星期二",
      issue: 3188,
      pageCount: 1,
    });
    expect(value.dir).toBe(join(paperDir, EDITION));
    expect(value.pages[0]?.areas.map((area) => area.letter)).toEqual(["M", "A", "B"]);
    const [lead] = value.stories;
    if (lead === undefined) throw new Error("no story");
    expect(value.photos.get(photoKey(lead, "../photos/湖.jpg"))).toMatchObject({ width: 30 });
    expect([...value.fonts.keys()]).toEqual(["song"]);
    expect(value.inputs.map(({ file }) => file)).toEqual([
      `${EDITION}/edition.yaml`,
      `${EDITION}/photos/湖.jpg`,
      `${EDITION}/stories/头条.md`,
      `${EDITION}/stories/水位.md`,
      "fonts/song.ttf",
      "paper.yaml",
      "theme.yaml",
    ]);
  });

  it("gives the same inputs for the same paper in another folder", async () => {
    const [one, two] = [await load(), await load()];
    expect(one.value?.inputs).toEqual(two.value?.inputs);
  });

  it("gives an edition with a missing photo, and says so in the story", async () => {
    const { value, complaints } = await load({ [`${EDITION}/stories/头条.md`]: withPhoto });
    expect(complaints).toEqual([`BX2012 ${EDITION}/stories/头条.md:5:1`]);
    expect(value?.stories).toHaveLength(2);
    expect(value?.photos.size).toBe(0);
  });

  it("tells all complaints at once and in the same order each time", async () => {
    const files = {
      [`${EDITION}/edition.yaml`]: editionYaml
        .replace("A A B", "A A X")
        .replace("头条", "头条条")
        .replace("date: 2026-11-24", "date: 2026-11-24\nguide: [无.md]"),
    };
    const expected = [
      `BX2008 ${EDITION}/edition.yaml:7:16`,
      `BX2010 ${EDITION}/edition.yaml:11:7`,
      `BX2011 ${EDITION}/edition.yaml:10:19`,
      `BX2014 ${EDITION}/stories/头条.md`,
      `BX2011 ${EDITION}/edition.yaml:2:9`,
    ];
    expect((await load(files)).complaints).toEqual(expected);
    expect((await load(files)).complaints).toEqual(expected);
  });

  it("gives nothing where a font or a file of settings is wrong", async () => {
    const noFont = await load({ "fonts/song.ttf": "no font" });
    expect(noFont.value).toBeUndefined();
    expect(noFont.complaints).toEqual(["BX2016 theme.yaml:4:9"]);
    const badTheme = await load({
      "theme.yaml": themeYaml.replace("comment: song", "comment: kai"),
    });
    expect(badTheme.value).toBeUndefined();
    expect(badTheme.complaints).toEqual(["BX2003 theme.yaml:21:10"]);
    const badYaml = await load({ [`${EDITION}/edition.yaml`]: "date: [\n" });
    expect(badYaml.value).toBeUndefined();
  });

  it("knows a date before the paper's first issue", async () => {
    const { diagnostics } = await load({
      [`${EDITION}/edition.yaml`]: editionYaml.replace("2026-11-24", "2001-11-24"),
    });
    expect(diagnostics.map((one) => brief(one, "reason"))).toEqual([
      `BX2003 ${EDITION}/edition.yaml:1:7 reason=before the paper's first issue`,
    ]);
  });

  it("asks about a number that is not the calendar's", async () => {
    const dated = (date: string, more: string) => ({
      [`${EDITION}/edition.yaml`]: editionYaml.replace("2026-11-24", `${date}\n${more}`),
    });
    const told = async (files: Record<string, string>) =>
      (await load(files)).diagnostics.map((one) => brief(one, "have", "want"));
    const at = `${EDITION}/edition.yaml:2:8`;
    expect(await told(dated("2026-11-24", "issue: 3188"))).toEqual([]);
    expect(await told(dated("2026-11-24", "issue: 3187"))).toEqual([
      `BX2026 ${at} have=3187 want=3188`,
    ]);
    // A Saturday: the calendar knows of no issue.
    expect(await told(dated("2026-11-28", "issue: 3192"))).toEqual([
      `BX2026 ${at} have=3192 want=3191`,
    ]);
    expect(await told(dated("2026-11-28", "issue: 3192\nkind: 号外"))).toEqual([
      `BX2026 ${at} have=3192 want=号外`,
    ]);
    expect(await told(dated("2026-11-28", "kind: 号外"))).toEqual([]);
    expect(await told(dated("2026-11-24", "kind: 增期"))).toEqual([
      `BX2020 ${EDITION}/edition.yaml:1:7 have=undefined want=undefined`,
    ]);
  });

  it("throws where the folder is no edition", async () => {
    await expect(loadEdition(tempDir(), { cacheDir: tempDir() })).rejects.toMatchObject({
      diagnostic: { code: "BX9006" },
    });
  });
});

describe("the starter edition", () => {
  it("loads without an error", async () => {
    const dir = join(packageRoot(), "assets", "starter", "editions", "2026-11-23");
    const { value, diagnostics } = await loadEdition(dir, { cacheDir: tempDir() });
    const errors = diagnostics.filter((one) => one.severity === "error");
    expect(errors.map((one) => `${brief(one)} ${JSON.stringify(sentence(one, "en"))}`)).toEqual([]);
    expect(value?.pages.map((page) => page.settings.name)).toEqual(
      [...readFileSync(join(dir, "edition.yaml"), "utf8").matchAll(/^ {2}- name: (.*)$/gm)].map(
        (match) => match[1],
      ),
    );
  }, 30_000);
});
