import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { holderOf, LOCK, type LockTimes, TAKEOVER, withLock } from "../../src/run/lock.js";
import { codeOf } from "../support/archive.js";
import { temporary } from "../support/paper.js";

const quick: LockTimes = { look: 5, beat: 20, dead: 200, patience: 1_000 };

/** A process id that nobody has any more. */
const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;
const lockOf = (pid: number, host = hostname()): string =>
  JSON.stringify({ pid, host, token: "x" });

describe("the lock of an archive", () => {
  it("is held by one at a time, however many come at once", async () => {
    const dir = temporary();
    let inside = 0;
    let most = 0;
    const visit = () =>
      withLock(
        dir,
        async () => {
          inside += 1;
          most = Math.max(most, inside);
          await wait(5);
          inside -= 1;
        },
        undefined,
        quick,
      );
    await Promise.all(Array.from({ length: 12 }, visit));
    expect(most).toBe(1);
    expect(readdirSync(dir)).toEqual([]);
  });

  it("is given back when the work fails", async () => {
    const dir = temporary();
    await expect(withLock(dir, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(join(dir, LOCK))).toBe(false);
  });

  it("tells who waits for whom, and gives up after a while", async () => {
    const dir = temporary();
    const told = new Set<string>();
    const times = { ...quick, patience: 50, dead: 10_000 };
    const work = withLock(dir, () =>
      withLock(
        dir,
        async () => undefined,
        (holder) => told.add(holder),
        times,
      ),
    );
    expect(await codeOf(work)).toBe("BX9008");
    expect([...told]).toEqual([`${hostname()}, process ${process.pid}`]);
  });

  it("is taken over at once from a process of this machine that is dead", async () => {
    const dir = temporary();
    writeFileSync(join(dir, LOCK), lockOf(deadPid()));
    expect(await holderOf(dir)).toBeUndefined();
    const begin = performance.now();
    await withLock(dir, async () => undefined);
    expect(performance.now() - begin).toBeLessThan(1_000);
    expect(readdirSync(dir)).toEqual([]);
  });

  it("is taken over by one of many who see the same dead lock", async () => {
    const dir = temporary();
    writeFileSync(join(dir, LOCK), lockOf(deadPid()));
    let inside = 0;
    const visit = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await wait(3);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(dir, visit, undefined, quick)));
  });

  it("is taken over from another machine, or half written, when nobody touches it any more", async () => {
    for (const text of [lockOf(1, "elsewhere"), "{"]) {
      const dir = temporary();
      writeFileSync(join(dir, LOCK), text);
      await withLock(dir, async () => undefined, undefined, quick);
      expect(readdirSync(dir)).toEqual([]);
    }
  });

  it("is not taken from somebody on another machine who is alive", async () => {
    const dir = temporary();
    const path = join(dir, LOCK);
    writeFileSync(path, lockOf(1, "elsewhere"));
    expect(await holderOf(dir)).toBe("elsewhere, process 1");
    const beat = setInterval(() => writeFileSync(path, lockOf(1, "elsewhere")), 20);
    try {
      const times = { ...quick, patience: 400 };
      expect(await codeOf(withLock(dir, async () => undefined, undefined, times))).toBe("BX9008");
    } finally {
      clearInterval(beat);
    }
    expect(readFileSync(path, "utf8")).toBe(lockOf(1, "elsewhere"));
  });

  it("that was taken away is noticed before anything is put in place", async () => {
    const dir = temporary();
    const work = withLock(dir, async (lock) => {
      await lock.check();
      writeFileSync(join(dir, LOCK), lockOf(1, "elsewhere"));
      await lock.check();
    });
    expect(await codeOf(work)).toBe("BX9008");
    expect(readdirSync(dir)).toEqual([LOCK]);
  });

  it("waits for the one who is removing a dead lock", async () => {
    const dir = temporary();
    writeFileSync(join(dir, LOCK), lockOf(deadPid()));
    writeFileSync(join(dir, TAKEOVER), "");
    const times = { ...quick, patience: 60 };
    expect(await codeOf(withLock(dir, async () => undefined, undefined, times))).toBe("BX9008");
  });
});
