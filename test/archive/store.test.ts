import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rootFiles } from "../../src/archive/root-files.js";
import {
  beginStore,
  clearWork,
  editionNames,
  findName,
  openStore,
  prepareStore,
  storeAround,
  storeOf,
  tidyStore,
  WORK,
} from "../../src/archive/store.js";
import { LOCK } from "../../src/run/lock.js";
import {
  codeOf,
  complaint,
  FILES,
  filesIn,
  ID,
  NAME,
  putVersion,
  smallStore,
} from "../support/archive.js";
import { makePaper, temporary } from "../support/paper.js";

/** A folder with some files. */
function folder(files: Readonly<Record<string, string>>): string {
  const dir = temporary();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}
const reason = async (dir: string) => (await complaint(prepareStore(dir))).diagnostic.facts.reason;

describe("a folder that is to be an archive", () => {
  it("is made where there is none, and begun with the declaration last", async () => {
    const dir = join(temporary(), "deep", "archive");
    await prepareStore(dir);
    await beginStore(dir);
    expect([...filesIn(dir).keys()].sort()).toEqual([...rootFiles.keys()].sort());
    await openStore(dir);
  });

  it("may be empty, or begun by a process that was killed", async () => {
    await prepareStore(temporary());
    await prepareStore(folder({ "README.txt": "half of" }));
    await prepareStore(folder({ [LOCK]: "" }));
  });

  it("is no file, no folder of other things, no OCFL of another kind", async () => {
    const dir = folder({ "notes.txt": "" });
    expect(await reason(dir)).toBe("it holds other files and is no OCFL storage root");
    expect(await reason(join(dir, "notes.txt"))).toBe("it is a file, not a folder");
    expect(await reason(join(dir, "notes.txt", "archive"))).toBe("it is a file, not a folder");
    expect(await reason(folder({ "0=ocfl_1.0": "" }))).toBe("it follows OCFL 1.0, not 1.1");
    const layout = '{ "extension": "0002-flat-direct-storage-layout", "description": "" }';
    expect(await reason(folder({ "0=ocfl_1.1": "", "ocfl_layout.json": layout }))).toBe(
      "it has another layout: 0002-flat-direct-storage-layout",
    );
  });

  it("is not there yet where one reads", async () => {
    expect(await codeOf(openStore(temporary()))).toBe("BX7003");
    expect(await codeOf(openStore(join(temporary(), "none")))).toBe("BX7003");
  });
});

describe("what a killed process leaves", () => {
  it("is tidied up: files not finished, and a dead lock", async () => {
    const { store } = await smallStore();
    mkdirSync(join(store, WORK, "2026"), { recursive: true });
    writeFileSync(join(store, LOCK), "");
    expect(await tidyStore(store)).toBe(true);
    expect(readdirSync(store).sort()).not.toContain(LOCK);
    expect(readdirSync(join(store, "extensions"))).toHaveLength(1);
    expect(await tidyStore(store)).toBe(false);
    expect(await clearWork(store)).toBe(false);
  });

  it("is left alone while somebody works", async () => {
    const { store } = await smallStore();
    mkdirSync(join(store, WORK));
    writeFileSync(join(store, LOCK), JSON.stringify({ pid: 1, host: "elsewhere", token: "x" }));
    expect(await tidyStore(store)).toBe(false);
    expect(readdirSync(join(store, "extensions"))).toHaveLength(2);
  });

  it("completes an archive that was only begun", async () => {
    const dir = folder({ "README.txt": "half of" });
    await tidyStore(dir);
    expect([...filesIn(dir).keys()].sort()).toEqual([...rootFiles.keys()].sort());
  });

  it("does not write a lost declaration anew where there are editions: that is damage", async () => {
    const { store } = await smallStore();
    rmSync(join(store, "0=ocfl_1.1"));
    await tidyStore(store);
    await beginStore(store);
    expect(readdirSync(store)).not.toContain("0=ocfl_1.1");
  });
});

describe("the editions of an archive", () => {
  it("come in order of date, without what is none", async () => {
    const { store } = await smallStore();
    await putVersion(store, FILES, ID.replace("2026-11-23", "2025-01-02"));
    writeFileSync(join(store, "2026", "notes.txt"), "");
    symlinkSync(store, join(store, "2027"));
    expect(await editionNames(store)).toEqual(["2025-01-02-CN00-0000", NAME]);
  });

  it("are found by date, and a slip of the finger is answered", async () => {
    const { store } = await smallStore();
    expect(await findName(store, "2026-11-23")).toBe(NAME);
    const { diagnostic } = await complaint(findName(store, "2026-11-28"));
    expect(diagnostic).toMatchObject({ code: "BX7004", facts: { nearest: "2026-11-23" } });
    expect(await codeOf(findName(store, "../../etc"))).toBe("BX7004");
  });
});

describe("the archive of a paper", () => {
  const withArchive = (path: string) =>
    makePaper({ "paper.yaml": (was) => `${was}archive: ${path}\n` });

  it("is its folder archive, or what paper.yaml names", async () => {
    const { dir, edition } = makePaper();
    expect(await storeOf(dir)).toBe(join(dir, "archive"));
    expect(await storeAround(edition)).toBe(join(dir, "archive"));
    expect(await storeOf(withArchive("/mnt/archive").dir)).toBe("/mnt/archive");
    const other = withArchive("../kept");
    expect(await storeOf(other.dir)).toBe(join(other.dir, "..", "kept"));
  });

  it("is not guessed where paper.yaml is wrong or there is no paper", async () => {
    expect(await codeOf(storeOf(withArchive("[]").dir))).toBe("BX2003");
    expect(await codeOf(storeAround(temporary()))).toBe("BX9006");
  });
});
