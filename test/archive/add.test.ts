import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extractEdition, verifyArchive } from "../../src/archive/index.js";
import { add, CREATED, codeOf, complaint, fakeBuild, filesIn, NAME } from "../support/archive.js";
import { DATE, STORY, temporary } from "../support/paper.js";

const other = { [STORY]: "# 云汀湖水位回落\n\n湖水退了。\n" };
const inventoryOf = (dir: string) =>
  JSON.parse(readFileSync(join(dir, "archive", "2026", NAME, "inventory.json"), "utf8"));

describe("archiving an edition", () => {
  it("stores PDF, copy, geometry, report and a picture of each page", async () => {
    const { dir, edition } = await fakeBuild({ pages: 2 });
    const stages = new Set<string>();
    const result = await add(edition, { onProgress: ({ stage }) => stages.add(stage) });
    expect(result).toMatchObject({ outcome: "added", name: NAME, version: "v1", files: 9 });
    expect([...stages]).toEqual(["pictures", "hash", "store"]);
    const content = join(dir, "archive", "2026", NAME, "v1", "content");
    expect([...filesIn(content).keys()].sort()).toEqual([
      `build/${DATE}-geometry.json`,
      `build/${DATE}-proof.pdf`,
      `build/${DATE}-report.json`,
      `copy/editions/${DATE}/edition.yaml`,
      `copy/${STORY}`,
      "copy/paper.yaml",
      "copy/theme.yaml",
      `pages/${DATE}-01.png`,
      `pages/${DATE}-02.png`,
    ]);
    expect(await verifyArchive(join(dir, "archive"))).toMatchObject({ ok: true, diagnostics: [] });
  });

  it("draws the same pictures each time", async () => {
    const [one, two] = [await fakeBuild(), await fakeBuild()];
    await add(one.edition);
    await add(two.edition);
    expect(filesIn(join(one.dir, "archive"))).toEqual(filesIn(join(two.dir, "archive")));
  });

  it("takes the folder of a build, a build elsewhere, and an archive elsewhere", async () => {
    const { build } = await fakeBuild();
    expect((await add(build)).outcome).toBe("added");
    const out = temporary();
    const { edition } = await fakeBuild({ out });
    const store = join(temporary(), "kept");
    expect(await add(edition, { built: out, store })).toMatchObject({ outcome: "added", store });
  });

  it("W008 gives the paper's mail as the user's address where the user has none", async () => {
    const changes = { "paper.yaml": (was: string) => `${was}email: desk@yunting.example\n` };
    const { dir, edition } = await fakeBuild({ changes });
    await add(edition);
    expect(inventoryOf(dir).versions.v1).toMatchObject({
      created: CREATED,
      message: "首次存档",
      user: { name: "许衡", address: "mailto:desk@yunting.example" },
    });
  });

  it("changes nothing for the same content, not even when a report names other tools", async () => {
    const { dir, edition, build } = await fakeBuild();
    await add(edition);
    const before = filesIn(join(dir, "archive"));
    const report = join(build, `${DATE}-report.json`);
    writeFileSync(report, readFileSync(report, "utf8").replace('"fits":[]', '"fits":[ ]'));
    expect(await add(edition, { correction: "再存一次" })).toMatchObject({
      outcome: "unchanged",
      version: "v1",
    });
    expect(filesIn(join(dir, "archive"))).toEqual(before);
  });

  it("wants no reason for another address of somebody who gets proofs", async () => {
    const people = (address: string) => ({
      "paper.yaml": (was: string) => `${was}people:\n  - name: 罗青\n    address: ${address}\n`,
    });
    const { dir, edition } = await fakeBuild({ changes: people("luo@yunting.example") });
    await add(edition);
    const before = filesIn(join(dir, "archive"));
    await fakeBuild({ dir, changes: people("qing@yunting.example") });
    expect(await add(edition)).toMatchObject({ outcome: "unchanged", version: "v1" });
    expect(filesIn(join(dir, "archive"))).toEqual(before);
    const changes = { "paper.yaml": (was: string) => `${was}email: desk@yunting.example\n` };
    await fakeBuild({ dir, changes });
    expect(await codeOf(add(edition))).toBe("BX7007");
  });

  it("refuses an archive in the folder of the edition or of its build", async () => {
    const { edition, build } = await fakeBuild();
    for (const [folder, what] of [
      [edition, "edition"],
      [build, "build"],
    ] as const) {
      const { diagnostic } = await complaint(add(edition, { store: join(folder, "archive") }));
      expect(diagnostic).toMatchObject({
        code: "BX7002",
        facts: { reason: `it lies in the folder of the ${what}` },
      });
    }
    expect(filesIn(edition).size).toBeGreaterThan(0);
    expect([...filesIn(edition).keys(), ...filesIn(build).keys()].join()).not.toContain("ocfl");
  });

  it.skipIf(process.platform === "win32").each(['"湖".txt', "a\tb.txt", "a\u007fb.txt"])(
    "refuses the name %j, which the check without banxin cannot read",
    async (name) => {
      const { dir, edition } = await fakeBuild({
        changes: { [`editions/${DATE}/photos/${name}`]: "湖" },
      });
      expect(await codeOf(add(edition))).toBe("BX7018");
      expect([...filesIn(dir).keys()].join()).not.toContain("ocfl");
    },
  );

  it("wants a reason for other content, and keeps it with the name of the user", async () => {
    const { dir, edition } = await fakeBuild();
    await add(edition);
    await fakeBuild({ dir, changes: other, proof: "二" });
    const before = filesIn(join(dir, "archive"));
    expect(await codeOf(add(edition))).toBe("BX7007");
    expect(filesIn(join(dir, "archive"))).toEqual(before);
    const user = { name: "罗青", address: "mailto:luo@yunting.example" };
    expect(await add(edition, { correction: "水位有误", user })).toMatchObject({
      outcome: "corrected",
      version: "v2",
    });
    expect(inventoryOf(dir).versions.v2).toMatchObject({ message: "水位有误", user });
    const out = join(temporary(), "out");
    await extractEdition(join(dir, "archive"), DATE, out, { version: "v1" });
    expect(readFileSync(join(out, "copy", STORY), "utf8")).toContain("水位上涨");
  });

  it("refuses an edition with errors unless forced, and a build of some pages", async () => {
    const { dir, edition } = await fakeBuild({ errors: 1 });
    expect(await codeOf(add(edition))).toBe("BX7001");
    expect(readdirSync(dir)).not.toContain("archive");
    expect((await add(edition, { force: true })).outcome).toBe("added");
    const part = await fakeBuild({ pages: 4, built: 1 });
    expect(await codeOf(add(part.edition))).toBe("BX6004");
  });

  it("refuses what changed since it was built, and a folder that is no archive", async () => {
    const { dir, edition } = await fakeBuild();
    const store = temporary();
    writeFileSync(join(store, "notes.txt"), "");
    expect(await codeOf(add(edition, { store }))).toBe("BX7002");
    expect(await codeOf(add(edition, { store: join(dir, "paper.yaml") }))).toBe("BX7002");
    writeFileSync(join(dir, STORY), "# 改了\n");
    expect(await codeOf(add(edition))).toBe("BX6006");
  });

  it("does not build on a damaged edition", async () => {
    const { dir, edition } = await fakeBuild();
    await add(edition);
    writeFileSync(join(dir, "archive", "2026", NAME, "inventory.json"), "{}");
    await fakeBuild({ dir, changes: other });
    expect(await codeOf(add(edition, { correction: "水位有误" }))).toBe("BX7014");
  });

  it("tidies up after a killed one", async () => {
    const { dir, edition } = await fakeBuild();
    await add(edition);
    mkdirSync(join(dir, "archive", "extensions", "banxin-work", "2026"), { recursive: true });
    expect((await add(edition)).diagnostics.map(({ code }) => code)).toEqual(["BX7016"]);
    expect(readdirSync(join(dir, "archive", "extensions"))).toHaveLength(1);
  });

  it("keeps two papers apart that archive at the same time", async () => {
    const store = join(temporary(), "kept");
    const cn = { "paper.yaml": (was: string) => was.replace("CN 00-0000", "CN 00-0001") };
    const papers = [await fakeBuild(), await fakeBuild({ changes: cn })];
    const results = await Promise.all(papers.map(({ edition }) => add(edition, { store })));
    expect(results.map(({ name }) => name)).toEqual([NAME, `${DATE}-CN00-0001`]);
    expect(await verifyArchive(store)).toMatchObject({ ok: true, editions: 2, diagnostics: [] });
  });

  it("stops between files when it is interrupted, and leaves nothing", async () => {
    const { dir, edition } = await fakeBuild();
    const controller = new AbortController();
    const onProgress = () => controller.abort(new Error("stop"));
    await expect(add(edition, { signal: controller.signal, onProgress })).rejects.toThrow("stop");
    expect(readdirSync(dir)).not.toContain("archive");
    rmSync(dir, { recursive: true });
  });
});
