import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { holderOf, LOCK, type LockTimes, TAKEOVER, TIMES, withLock } from "../../src/run/lock.js";
import { codeOf, complaint } from "../support/archive.js";
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

  it("fails at once where something else has its name, which nobody would ever give back", async () => {
    const link = temporary();
    symlinkSync("nowhere", join(link, LOCK));
    const folder = temporary();
    mkdirSync(join(folder, LOCK));
    for (const dir of [link, folder]) {
      const { diagnostic } = await complaint(withLock(dir, async () => undefined));
      expect(diagnostic).toMatchObject({
        code: "BX9004",
        facts: { file: join(dir, LOCK), reason: "it is not a regular file" },
      });
    }
  });

  it("is waited for no longer than until one is told to stop", async () => {
    const dir = temporary();
    const stop = new AbortController();
    await withLock(dir, async () => {
      const onWait = () => stop.abort(new Error("stopped"));
      const work = withLock(dir, async () => undefined, onWait, TIMES, stop.signal);
      await expect(work).rejects.toThrow();
    });
    expect(readdirSync(dir)).toEqual([]);
  });

  it("is whole as soon as it is there, and parts of killed processes go away", async () => {
    const dir = temporary();
    writeFileSync(join(dir, `${LOCK}.part`), "{");
    await withLock(dir, async () => {
      expect(readdirSync(dir)).toEqual([LOCK]);
      expect(JSON.parse(readFileSync(join(dir, LOCK), "utf8"))).toMatchObject({ pid: process.pid });
    });
  });
});

describe("a lock for which one has no patience", () => {
  const impatient: LockTimes = { ...quick, patience: 0 };
  /** A lock of this process as it would write it, with changes. */
  const own = async (changes: Record<string, unknown>): Promise<string> => {
    const dir = temporary();
    const text = await withLock(dir, async () => readFileSync(join(dir, LOCK), "utf8"));
    return JSON.stringify({ ...JSON.parse(text), ...changes });
  };
  const attempt = (dir: string) => withLock(dir, async () => "mine", undefined, impatient);

  it("is refused at once where its holder is known to be alive", async () => {
    const dir = temporary();
    const begin = performance.now();
    await withLock(dir, async () => expect(await codeOf(attempt(dir))).toBe("BX9008"));
    expect(performance.now() - begin).toBeLessThan(200);
  });

  it("is refused as soon as an unknown holder has touched it", async () => {
    const dir = temporary();
    writeFileSync(join(dir, LOCK), lockOf(1, "elsewhere"));
    const beat = setTimeout(() => utimesSync(join(dir, LOCK), 1, 1), 40);
    expect(await codeOf(attempt(dir))).toBe("BX9008");
    clearTimeout(beat);
    expect(readdirSync(dir)).toEqual([LOCK]);
  });

  it.each([
    ["the machine has got another name", { host: "old-name" }],
    ["the machine or the container was started again", { place: "boot pid:[1]" }],
    ["the machine is another one and its pid runs here", { host: "elsewhere", pid: process.pid }],
  ])("is taken over from a dead holder though %s", async (_, changes) => {
    const dir = temporary();
    writeFileSync(join(dir, LOCK), await own(changes));
    expect(await attempt(dir)).toBe("mine");
  });

  it("is taken over where it was left half written", async () => {
    const dir = temporary();
    writeFileSync(join(dir, LOCK), '{"pid":');
    expect(await attempt(dir)).toBe("mine");
  });

  it.runIf(process.platform === "linux")(
    "is taken over at once where another process has got the same number",
    async () => {
      const dir = temporary();
      writeFileSync(join(dir, LOCK), await own({ start: "1" }));
      expect(await holderOf(dir)).toBeUndefined();
      const times = { ...TIMES, patience: 0 };
      expect(await withLock(dir, async () => "mine", undefined, times)).toBe("mine");
    },
  );
});
