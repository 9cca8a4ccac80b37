import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  complete,
  completedDiagnostic,
  mayNotWrite,
  onDisk,
  openEdition,
  openTidy,
} from "../../src/archive/open.js";
import { WORK } from "../../src/archive/store.js";
import { Failure } from "../../src/diagnostics/index.js";
import { fileFailure } from "../../src/run/files.js";
import { LOCK } from "../../src/run/lock.js";
import { codeOf, filesIn, NAME, smallStore } from "../support/archive.js";

const systemError = (code: string) => Object.assign(new Error(code), { code, path: "/x" });

describe("errors of the disk", () => {
  it("become diagnostics with their path, all others stay", async () => {
    expect(await codeOf(onDisk("/store", () => Promise.reject(systemError("ENOSPC"))))).toBe(
      "BX9004",
    );
    await expect(onDisk("/store", () => Promise.reject(new Error("bug")))).rejects.toThrow("bug");
    const failure = new Failure(completedDiagnostic(NAME));
    await expect(onDisk("/store", () => Promise.reject(failure))).rejects.toBe(failure);
    await expect(onDisk("/store", () => Promise.reject(systemError("ABORT_ERR")))).rejects.toThrow(
      "ABORT_ERR",
    );
  });
});

describe("opening an archive", () => {
  it("says what it tidied up", async () => {
    const { store } = await smallStore();
    expect(await openTidy(store)).toEqual([]);
    mkdirSync(join(store, WORK));
    expect((await openTidy(store)).map(({ code }) => code)).toEqual(["BX7016"]);
  });

  it("completes an interrupted add, once", async () => {
    const { store, object } = await smallStore();
    const whole = filesIn(object);
    copyFileSync(
      join(object, "v1", "inventory.json.sha512"),
      join(object, "inventory.json.sha512"),
    );
    const { edition, diagnostics } = await openEdition(store, NAME);
    expect(edition.inventory.head).toBe("v2");
    expect(diagnostics).toEqual([completedDiagnostic(NAME)]);
    expect(filesIn(object)).toEqual(whole);
    expect((await openEdition(store, NAME)).diagnostics).toEqual([]);
    expect(await complete(store, object)).toBe(false);
  });

  it("knows an archive where one may not write, by the system's error or what the lock made of it", () => {
    for (const code of ["EACCES", "EROFS", "EPERM"]) {
      expect(mayNotWrite(systemError(code))).toBe(true);
      expect(mayNotWrite(fileFailure("/store/.banxin-lock", systemError(code)))).toBe(true);
    }
    expect(mayNotWrite(fileFailure("/store/.banxin-lock", systemError("ENOSPC")))).toBe(false);
    expect(mayNotWrite(new Error("bug"))).toBe(false);
  });

  // The administrator may write everywhere.
  it.skipIf(process.getuid?.() === 0)("reads a torn edition where one may not write", async () => {
    const { store, object } = await smallStore();
    copyFileSync(
      join(object, "v1", "inventory.json.sha512"),
      join(object, "inventory.json.sha512"),
    );
    chmodSync(store, 0o555);
    const { edition, diagnostics } = await openEdition(store, NAME);
    chmodSync(store, 0o755);
    expect(edition.inventory.head).toBe("v2");
    expect(diagnostics).toEqual([]);
  });

  it("reads it all the same while another process is at work", async () => {
    const { store, object } = await smallStore();
    copyFileSync(
      join(object, "v1", "inventory.json.sha512"),
      join(object, "inventory.json.sha512"),
    );
    writeFileSync(join(store, LOCK), JSON.stringify({ pid: 1, host: "elsewhere", token: "x" }));
    const { edition, diagnostics } = await openEdition(store, NAME);
    expect(edition.inventory.head).toBe("v2");
    expect(diagnostics).toEqual([]);
  });
});
