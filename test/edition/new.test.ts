import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasErrors } from "../../src/diagnostics/index.js";
import { loadEdition } from "../../src/edition/load.js";
import { newEdition, newPaper } from "../../src/edition/new.js";
import { brief, editionYaml, paperFolder, paperYaml, tempDir, writeFiles } from "./paper-folder.js";

const refusal = (code: string) => ({ diagnostic: { code } });

describe("newEdition", () => {
  it("makes an edition from the last one that can be built at once", async () => {
    const paperDir = paperFolder();
    const { dir, facts } = await newEdition(paperDir, "2026-11-30");
    expect(dir).toBe(join(paperDir, "editions", "2026-11-30"));
    expect(facts).toMatchObject({ issue: 3192, weekday: "星期一", pageCount: 1 });
    expect(readFileSync(join(dir, "edition.yaml"), "utf8")).toBe(
      `# yaml-language-server: $schema=../../schemas/edition.schema.json\n${editionYaml.replace(
        "date: 2026-11-24",
        "date: 2026-11-30\nissue: 3192",
      )}`,
    );
    expect(readdirSync(join(dir, "stories")).sort()).toEqual(["头条.md", "水位.md"].sort());
    expect(existsSync(join(dir, "photos"))).toBe(true);
    const { value, diagnostics } = await loadEdition(dir, { cacheDir: tempDir() });
    expect(diagnostics.filter((one) => one.severity === "error").map((one) => brief(one))).toEqual(
      [],
    );
    expect(value?.facts).toEqual(facts);
  });

  it("counts on from the last edition's own number, a special issue included", async () => {
    const paperDir = paperFolder();
    writeFiles(paperDir, {
      "editions/2026-11-27/edition.yaml": editionYaml.replace(
        "date: 2026-11-24",
        "date: 2026-11-27\nissue: 4000",
      ),
    });
    expect((await newEdition(paperDir, "2026-11-28")).facts.issue).toBe(4001);
    expect((await newEdition(paperDir, "2026-11-30")).facts.issue).toBe(4002);
  });

  it("lays a second issue of a day beside the first, and counts on after it", async () => {
    const paperDir = paperFolder({ "paper.yaml": `${paperYaml}extra: [{ date: 2026-11-24 }]\n` });
    const extra = await newEdition(paperDir, "2026-11-24", { kind: "增期" });
    expect(extra.dir).toBe(join(paperDir, "editions", "2026-11-24-extra"));
    expect(extra.facts).toMatchObject({ issue: 3189, kind: "增期" });
    const special = await newEdition(paperDir, "2026-11-24", { kind: "号外" });
    expect(special.dir).toBe(join(paperDir, "editions", "2026-11-24-special"));
    expect(special.facts).toMatchObject({ issue: 0, issueText: "号外" });
    expect((await newEdition(paperDir, "2026-11-25")).facts).toMatchObject({
      issue: 3190,
      kind: "",
    });
    for (const { dir } of [extra, special]) {
      const { diagnostics } = await loadEdition(dir, { cacheDir: tempDir() });
      const calendar = diagnostics.filter(({ code }) => ["BX2020", "BX2026"].includes(code));
      expect(calendar).toEqual([]);
    }
  });

  it("goes over the days of rest", async () => {
    const rest = "rest: [2026-11-25/2026-11-27]\n";
    const paperDir = paperFolder({ "paper.yaml": `${paperYaml}${rest}` });
    expect((await newEdition(paperDir, "2026-11-30")).facts.issue).toBe(3189);
  });

  it("draws a page of its own where no edition is earlier", async () => {
    const paperDir = paperFolder();
    const { dir, facts } = await newEdition(join(paperDir, "editions"), "2026-11-23");
    expect(facts.issue).toBe(3187);
    const { diagnostics } = await loadEdition(dir, { cacheDir: tempDir() });
    expect(hasErrors(diagnostics)).toBe(false);
  });

  it("leaves stories of another folder alone", async () => {
    const paperDir = paperFolder({ "连载/一.md": "# 连载\n\n正文。\n" });
    writeFiles(paperDir, {
      "editions/2026-11-25/edition.yaml": editionYaml
        .replace("11-24", "11-25")
        .replace("stories/水位.md", "../../连载/一.md"),
    });
    await newEdition(paperDir, "2026-11-26");
    expect(readFileSync(join(paperDir, "连载/一.md"), "utf8")).toBe("# 连载\n\n正文。\n");
    expect(readdirSync(join(paperDir, "editions/2026-11-26/stories"))).toEqual(["头条.md"]);
  });

  it("refuses a date that is there, a date that is none, a folder that is no paper", async () => {
    const paperDir = paperFolder();
    await expect(newEdition(paperDir, "2026-11-24")).rejects.toMatchObject(refusal("BX9007"));
    expect(readFileSync(join(paperDir, "editions/2026-11-24/edition.yaml"), "utf8")).toBe(
      editionYaml,
    );
    await expect(newEdition(paperDir, "2026-02-30")).rejects.toMatchObject(refusal("BX2003"));
    await expect(newEdition(paperDir, "../x")).rejects.toMatchObject(refusal("BX2003"));
    await expect(newEdition(tempDir(), "2026-11-25")).rejects.toMatchObject(refusal("BX9006"));
  });

  it("makes nothing where the paper itself is wrong", async () => {
    const paperDir = paperFolder({ "paper.yaml": paperYaml.replace("name:", "nam:") });
    await expect(newEdition(paperDir, "2026-11-25")).rejects.toMatchObject(refusal("BX2004"));
    expect(existsSync(join(paperDir, "editions/2026-11-25"))).toBe(false);
  });
});

describe("newPaper", () => {
  it("copies the starter with the schemas that its files name", async () => {
    const target = join(tempDir(), "我的 报纸");
    const { dir, files } = await newPaper(target);
    expect(dir).toBe(target);
    expect(files).toContain("paper.yaml");
    expect(files).toContain("schemas/edition.schema.json");
    expect(files.some((file) => /^editions\/[^/]+\/edition\.yaml$/.test(file))).toBe(true);
    expect(files.some((file) => file.includes("/build/"))).toBe(false);
    for (const file of files) expect(existsSync(join(target, file)), file).toBe(true);
  });

  it("gives a paper in which the next edition can be made", async () => {
    const target = join(tempDir(), "paper");
    await newPaper(target);
    const { dir } = await newEdition(target, "2026-11-24");
    const { diagnostics } = await loadEdition(dir, { cacheDir: tempDir() });
    expect(diagnostics.filter((one) => one.severity === "error").map((one) => brief(one))).toEqual(
      [],
    );
  }, 30_000);

  it("takes an empty folder and refuses any other", async () => {
    const empty = tempDir();
    await newPaper(empty);
    expect(existsSync(join(empty, "paper.yaml"))).toBe(true);
    await expect(newPaper(empty)).rejects.toMatchObject(refusal("BX9007"));
    rmSync(join(empty, "paper.yaml"));
    await expect(newPaper(empty)).rejects.toMatchObject(refusal("BX9007"));
  });

  it("refuses a file in the folder's place", async () => {
    const dir = tempDir();
    writeFiles(dir, { paper: "" });
    await expect(newPaper(join(dir, "paper"))).rejects.toMatchObject(refusal("BX9007"));
  });
});
