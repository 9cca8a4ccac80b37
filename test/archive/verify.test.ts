import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyArchive } from "../../src/archive/index.js";
import { guarded } from "../../src/archive/verify.js";
import {
  codeOf,
  FILES,
  filesIn,
  forge,
  ID,
  NAME,
  putVersion,
  smallStore,
} from "../support/archive.js";
import { DATE, temporary } from "../support/paper.js";

const FOLDER = `2026/${NAME}`;
const codes = async (store: string) => {
  const { ok, diagnostics } = await verifyArchive(store);
  expect(ok).toBe(!diagnostics.some(({ severity }) => severity === "error"));
  return diagnostics.map(({ code, facts }) => `${code} ${facts.file ?? facts.what}`);
};

describe("verifying an archive", () => {
  it("finds a whole one whole, and says how much it looked at", async () => {
    const { store } = await smallStore();
    await putVersion(store, FILES, ID.replace(DATE, "2025-01-02"));
    const seen: unknown[] = [];
    const result = await verifyArchive(store, { onProgress: (p) => seen.push(p.done) });
    expect(result).toEqual({ store, ok: true, editions: 2, files: 13, diagnostics: [] });
    expect(seen).toEqual([0, 1]);
  });

  it("finds every single flipped bit, in whatever file of the archive", async () => {
    const { store } = await smallStore();
    const files = [...filesIn(store)];
    const bit = fc.record({ file: fc.nat(files.length - 1), byte: fc.nat(), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(bit, async ({ file, byte, bit }) => {
        const [path = "", bytes = Buffer.from("")] = files[file] ?? [];
        const changed = Buffer.from(bytes);
        const at = byte % bytes.length;
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        writeFileSync(join(store, path), changed);
        const { ok, diagnostics } = await verifyArchive(store);
        expect(ok, `${path}, bit ${bit} of byte ${at}`).toBe(false);
        // The edition is named wherever the file belongs to one.
        if (path.startsWith("2026/")) expect(JSON.stringify(diagnostics)).toContain(NAME);
        writeFileSync(join(store, path), bytes);
      }),
      { numRuns: 150 },
    );
    expect(await codes(store)).toEqual([]);
  });

  it("finds every file that is missing", async () => {
    const { store } = await smallStore();
    for (const [path, bytes] of filesIn(store)) {
      rmSync(join(store, path));
      expect(await codes(store), path).toContain(`BX7012 ${path}`);
      writeFileSync(join(store, path), bytes);
    }
  });

  it("finds foreign files and folders at every level", async () => {
    const { store, object } = await smallStore();
    const folders = [
      "",
      "extensions",
      "2026",
      FOLDER,
      `${FOLDER}/v1`,
      `${FOLDER}/v1/content`,
      `${FOLDER}/v1/content/copy`,
      `${FOLDER}/v2/content/copy/editions/${DATE}`,
    ];
    for (const folder of folders) {
      const file = [folder, ".DS_Store"].filter((step) => step !== "").join("/");
      writeFileSync(join(store, file), "");
      expect(await codes(store)).toEqual([`BX7013 ${file}`]);
      rmSync(join(store, file));
      mkdirSync(join(store, file));
      expect(await codes(store)).toEqual([`BX7013 ${file}`]);
      rmSync(join(store, file), { recursive: true });
      symlinkSync(object, join(store, file));
      expect(await codes(store)).toEqual([`BX7013 ${file}`]);
      rmSync(join(store, file));
    }
    mkdirSync(join(store, "2027"));
    expect(await codes(store)).toEqual(["BX7013 2027"]);
  });

  it("names the page and the story", async () => {
    const { store, object } = await smallStore();
    writeFileSync(join(object, "v1", "content", `pages/${DATE}-01.png`), "");
    writeFileSync(join(object, "v2", "content", `copy/editions/${DATE}/stories/lead.md`), "");
    const { diagnostics } = await verifyArchive(store);
    expect(diagnostics.map(({ facts }) => facts.where)).toEqual([
      `${NAME}, page 1`,
      `${NAME}, story stories/lead.md`,
    ]);
  });

  it("takes an edition without declaration and inventory for damage, not for a foreign folder", async () => {
    const { store, object } = await smallStore();
    rmSync(join(object, "0=ocfl_object_1.1"));
    rmSync(join(object, "inventory.json"));
    expect(await codes(store)).toContain(`BX7012 ${FOLDER}/inventory.json`);
  });

  it("completes an interrupted add and says so", async () => {
    const { store, object } = await smallStore();
    for (const file of ["inventory.json", "inventory.json.sha512"]) {
      copyFileSync(join(object, "v1", file), join(object, file));
    }
    expect(await codes(store)).toEqual([`BX7016 completed ${NAME}`]);
    expect(readFileSync(join(object, "inventory.json"), "utf8")).toContain('"head": "v2"');
    expect(await codes(store)).toEqual([]);
  });

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
    "takes the digest %s for damage of that edition, and checks the others",
    async (name) => {
      const { store, object } = await smallStore();
      await putVersion(store, FILES, ID.replace(DATE, "2026-11-24"));
      const other = join(store, "2026", NAME.replace(DATE, "2026-11-24"), "v1", "content");
      writeFileSync(join(other, "copy", "paper.yaml"), "");
      // A key __proto__ of an object literal would not be written.
      forge(object, (raw) =>
        JSON.parse(JSON.stringify(raw).replace('"state":{', `"state":{"${name}":["a"],`)),
      );
      const { diagnostics, editions } = await verifyArchive(store);
      expect(editions).toBe(2);
      const found = diagnostics.map(({ code, facts }) => `${code} ${facts.where}`);
      expect(found).toContain(`BX7014 ${NAME}, whole edition`);
      expect(found).toContain(`BX7011 ${NAME.replace(DATE, "2026-11-24")}, whole edition`);
    },
  );

  it("takes whatever nobody expected for damage, but not the disk and the order to stop", async () => {
    const fail = (error: Error) => () => Promise.reject(error);
    const { diagnostics, files } = await guarded(FOLDER, {}, fail(new TypeError("not iterable")));
    expect(files).toBe(0);
    expect(diagnostics).toMatchObject([
      { code: "BX7014", facts: { file: `${FOLDER}/inventory.json`, clause: "E034" } },
    ]);
    const full = Object.assign(new Error("EIO"), { code: "EIO" });
    await expect(guarded(FOLDER, {}, fail(full))).rejects.toBe(full);
    const stopped = new Error("stopped");
    const signal = AbortSignal.abort(stopped);
    await expect(guarded(FOLDER, { signal }, fail(stopped))).rejects.toBe(stopped);
  });

  it("takes a folder with the name of the lock for foreign", async () => {
    const { store } = await smallStore();
    mkdirSync(join(store, ".banxin-lock"));
    expect(await codes(store)).toEqual(["BX7013 .banxin-lock"]);
  });

  it("judges an interrupted add that it cannot complete by its last version", async () => {
    const { store, object } = await smallStore();
    const sidecar = join(object, "inventory.json.sha512");
    copyFileSync(join(object, "v1", "inventory.json.sha512"), sidecar);
    // Somebody on another machine holds the archive, so that nobody else may write.
    const holder = JSON.stringify({ pid: 1, host: "elsewhere", token: "x" });
    writeFileSync(join(store, ".banxin-lock"), holder);
    const { ok, diagnostics } = await verifyArchive(store);
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([{ code: "BX7015", facts: { clause: "E064" } }]);
    writeFileSync(join(object, "v1", "content", "copy", "paper.yaml"), "");
    expect(await codes(store)).toContain(`BX7011 ${FOLDER}/v1/content/copy/paper.yaml`);
  }, 30_000);

  it("needs an archive", async () => {
    expect(await codeOf(verifyArchive(join(temporary(), "none")))).toBe("BX7003");
  });
});
