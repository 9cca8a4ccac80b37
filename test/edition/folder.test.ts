import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../src/diagnostics/index.js";
import { findEdition, findPaper, readInput, whyNot } from "../../src/edition/folder.js";
import { brief, EDITION, paperFolder, tempDir } from "./paper-folder.js";

describe("findEdition", () => {
  it("finds the paper above the edition, from the folder or its edition.yaml", async () => {
    const paperDir = paperFolder();
    const dir = join(paperDir, EDITION);
    expect(await findEdition(dir)).toMatchObject({ dir, paperDir });
    expect(await findEdition(join(dir, "edition.yaml"))).toMatchObject({ dir, paperDir });
  });

  it("says that a folder is no edition, or lies in no paper", async () => {
    const paperDir = paperFolder();
    const lone = tempDir();
    for (const dir of [paperDir, join(paperDir, "nowhere"), lone]) {
      await expect(findEdition(dir)).rejects.toMatchObject({
        diagnostic: { code: "BX9006", facts: { dir } },
      });
    }
    await expect(findPaper(lone)).rejects.toBeInstanceOf(Failure);
  });
});

describe("readInput", () => {
  it("notes the hash under the file's name in the paper", async () => {
    const paperDir = paperFolder({ "注/a.txt": "甲" });
    const folder = await findEdition(join(paperDir, EDITION));
    await readInput(folder, join(paperDir, "注", "a.txt"));
    const hash = createHash("sha256").update("甲").digest("hex");
    expect([...folder.inputs]).toEqual([["注/a.txt", hash]]);
  });

  it("says why a file cannot be read", async () => {
    const paperDir = paperFolder();
    mkdirSync(join(paperDir, "dir.md"));
    const folder = await findEdition(join(paperDir, EDITION));
    const missing = await readInput(folder, join(paperDir, "无.md"));
    expect(missing.diagnostics.map((one) => brief(one, "reason"))).toEqual([
      "BX1001 无.md reason=ENOENT: no such file",
    ]);
    const read = await readInput(folder, join(paperDir, "dir.md"));
    expect(read.value).toBeUndefined();
    expect(folder.inputs.size).toBe(0);
  });
});

it("explains errors of the system and any other", () => {
  expect(whyNot(Object.assign(new Error("EACCES, open"), { code: "EACCES" }))).toBe(
    "EACCES: no permission",
  );
  expect(whyNot(new Error("odd"))).toBe("odd");
});
