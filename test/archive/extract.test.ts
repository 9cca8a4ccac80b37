import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractEdition } from "../../src/archive/index.js";
import {
  CORRECTED,
  codeOf,
  complaint,
  FILES,
  filesIn,
  forge,
  ID,
  putVersion,
  smallStore,
} from "../support/archive.js";
import { DATE, temporary } from "../support/paper.js";

const texts = (dir: string) =>
  Object.fromEntries([...filesIn(dir)].map(([path, bytes]) => [path, bytes.toString()]));
const swapPath = (object: string, path: string) =>
  forge(object, (raw) =>
    JSON.parse(JSON.stringify(raw).replaceAll('"copy/paper.yaml"', JSON.stringify(path))),
  );

describe("taking an edition out", () => {
  it("gives the latest version, or the one that is asked for, as it was", async () => {
    const { store } = await smallStore();
    const dir = temporary();
    const result = await extractEdition(store, DATE, join(dir, "new"));
    expect(result).toMatchObject({ id: ID, version: "v2", dir: join(dir, "new") });
    expect(texts(join(dir, "new"))).toEqual(CORRECTED);
    mkdirSync(join(dir, "old"));
    await extractEdition(store, ID, join(dir, "old"), { version: "v1" });
    expect(texts(join(dir, "old"))).toEqual(FILES);
  });

  it("gives back every byte of whatever was put in", async () => {
    const name = fc.constantFrom("a", "乙", "c d", "é", "e.md", "f");
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((steps) => steps.join("/"));
    const files = fc.dictionary(path, fc.string({ unit: "binary" }), { minKeys: 1, maxKeys: 4 });
    // A file cannot be the folder of another.
    const sound = files.filter((all) =>
      Object.keys(all).every((p) => !Object.keys(all).some((q) => q.startsWith(`${p}/`))),
    );
    await fc.assert(
      fc.asyncProperty(sound, sound, async (first, second) => {
        const store = join(temporary(), "archive");
        await putVersion(store, first);
        await putVersion(store, second);
        for (const [version, wanted] of [
          ["v1", first],
          ["v2", second],
        ] as const) {
          const out = join(temporary(), "out");
          await extractEdition(store, DATE, out, { version });
          const bytes = Object.entries(wanted).map(([p, text]) => [p, Buffer.from(text)] as const);
          expect(filesIn(out)).toEqual(new Map(bytes.sort()));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("writes into an empty folder only", async () => {
    const { store } = await smallStore();
    const dir = temporary();
    writeFileSync(join(dir, "notes.txt"), "");
    expect(await codeOf(extractEdition(store, DATE, dir))).toBe("BX7009");
    expect(await codeOf(extractEdition(store, DATE, join(dir, "notes.txt")))).toBe("BX7009");
    expect(readdirSync(dir)).toEqual(["notes.txt"]);
  });

  it("does not write into the archive itself, by whatever way", async () => {
    const { store } = await smallStore();
    const before = filesIn(store);
    const link = join(temporary(), "link");
    symlinkSync(store, link);
    for (const dir of [join(store, "out"), join(store, "2026", "a", "b"), join(link, "out")]) {
      expect(await codeOf(extractEdition(store, DATE, dir))).toBe("BX7017");
    }
    expect(await codeOf(extractEdition(link, DATE, join(store, "out")))).toBe("BX7017");
    expect(filesIn(store)).toEqual(before);
    await extractEdition(store, DATE, join(store, "..", "archive-out"));
  });

  it("writes nothing where one file is damaged or missing", async () => {
    const { store, object } = await smallStore();
    const out = join(temporary(), "out");
    const path = join(object, "v1", "content", `pages/${DATE}-01.png`);
    writeFileSync(path, "PNG 二");
    expect(await codeOf(extractEdition(store, DATE, out))).toBe("BX7011");
    rmSync(path);
    expect(await codeOf(extractEdition(store, DATE, out))).toBe("BX7012");
    expect(readdirSync(join(out, ".."))).toEqual([]);
  });

  it.each([
    ["../out.md", "BX7014"],
    ["copy/../../out.md", "BX7014"],
    ["/tmp/banxin-out.md", "BX7014"],
    ["copy//x", "BX7014"],
    ["..\\out.md", "BX7010"],
    ["copy\\..\\..\\out.md", "BX7010"],
    ["C:/out.md", "BX7010"],
    ["a\0b", "BX7010"],
  ])("writes nothing for a forged path %j", async (path, code) => {
    const { store, object } = await smallStore();
    swapPath(object, path);
    const dir = temporary();
    expect(await codeOf(extractEdition(store, DATE, join(dir, "deep", "out")))).toBe(code);
    expect([...filesIn(dir).keys()]).toEqual([]);
  });

  it("writes nothing for forged content paths that lead out of the archive", async () => {
    const { store, object } = await smallStore();
    forge(object, (raw) =>
      JSON.parse(
        JSON.stringify(raw).replaceAll("v1/content/copy/paper.yaml", "v1/content/../../../x"),
      ),
    );
    const { diagnostic } = await complaint(extractEdition(store, DATE, join(temporary(), "out")));
    expect(diagnostic).toMatchObject({ code: "BX7014", facts: { clause: "E099" } });
  });

  it("gives out no other file through a link in the archive", async () => {
    const { store, object } = await smallStore();
    const path = join(object, "v1", "content", "copy", "paper.yaml");
    rmSync(path);
    symlinkSync("/etc/hostname", path);
    expect(await codeOf(extractEdition(store, DATE, join(temporary(), "out")))).toBe("BX7011");
  });
});
