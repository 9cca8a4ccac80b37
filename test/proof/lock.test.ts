import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withLock } from "../../src/proof/lock.js";
import { temporary } from "../support/paper.js";

/** No system gives a process this number. */
const NOBODY = 2 ** 30;

it("lets one in at a time, and cleans up after work that fails", async () => {
  const path = join(temporary(), "proofs", "lock");
  await withLock(path, async () => {
    await expect(withLock(path, async () => 1)).rejects.toThrow("BX8012");
  });
  await expect(withLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(path)).toBe(false);
});

it("takes over from a process that was killed, and from one that has long been silent", async () => {
  const path = join(temporary(), "lock");
  writeFileSync(path, String(NOBODY));
  expect(await withLock(path, async () => 1)).toBe(1);
  writeFileSync(path, String(process.pid));
  const before = new Date(Date.now() - 10 * 60_000);
  utimesSync(path, before, before);
  expect(await withLock(path, async () => 2)).toBe(2);
  writeFileSync(path, "");
  expect(await withLock(path, async () => 3)).toBe(3);
});
