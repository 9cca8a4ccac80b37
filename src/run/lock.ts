import { randomUUID } from "node:crypto";
import { mkdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { diagnose, Failure } from "../diagnostics/index.js";
import { codeOf, fileFailure, readIfThere } from "./files.js";

/** Who works in a folder (an archive, an outbox), in that folder; OCFL allows such files (1.1, 4.1). */
export const LOCK = ".banxin-lock";
/** Held for the moment in which a dead lock is removed, so that only one process does it. */
export const TAKEOVER = ".banxin-lock-takeover";

/** The times of a lock, in milliseconds; tests make them short. */
export interface LockTimes {
  /** How often one looks whether it is free. */
  readonly look: number;
  /** How often the holder touches it. */
  readonly beat: number;
  /** Untouched for so long, its holder is dead or asleep, on whatever machine. */
  readonly dead: number;
  /** So long one waits for somebody who is alive. */
  readonly patience: number;
}

/** The usual times. */
export const TIMES: LockTimes = { look: 100, beat: 3_000, dead: 20_000, patience: 60_000 };

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

const said = ({ pid, host }: Holder): string => `${host}, process ${pid}`;

function parse(text: string): Holder | undefined {
  try {
    const { pid, host, token } = JSON.parse(text);
    return Number.isInteger(pid) && typeof host === "string" && typeof token === "string"
      ? { pid, host, token }
      : undefined;
  } catch {
    // Half written: its process was killed, or is writing it in this moment.
    return undefined;
  }
}

/** Whether a process of this machine still runs; EPERM says that it does, as somebody else's. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

const textOf = async (path: string): Promise<string | undefined> => {
  const bytes = await readIfThere(path);
  return bytes && Buffer.from(bytes).toString("utf8");
};

/**
 * Whether somebody who is alive, as far as one can see at once, holds the lock of a folder.
 * @returns who; undefined where it is free or its process is dead
 */
export async function holderOf(dir: string): Promise<string | undefined> {
  const text = await textOf(join(dir, LOCK));
  const holder = text === undefined ? undefined : parse(text);
  if (holder === undefined) return undefined;
  return holder.host === hostname() && !runs(holder.pid) ? undefined : said(holder);
}

/**
 * Removes a dead lock. Two processes can see the same dead lock; were both to remove it, the second
 * could remove the new lock of the first. So only the holder of the takeover file may.
 * @returns whether it was removed
 */
async function removeDead(dir: string, seen: string): Promise<boolean> {
  const guard = join(dir, TAKEOVER);
  try {
    await writeFile(guard, "", { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const age = Date.now() - ((await stat(guard).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > TIMES.dead) await rm(guard, { force: true });
    return false;
  }
  try {
    const same = (await textOf(join(dir, LOCK))) === seen;
    if (same) await rm(join(dir, LOCK), { force: true });
    return same;
  } finally {
    await rm(guard, { force: true });
  }
}

/** Watches a lock: the time is one's own, so clocks of other machines do not matter. */
class Watch {
  private seen = "";
  private since = performance.now();

  /** Whether it has been left alone for too long, or its process is known to be dead. */
  async isDead(dir: string, text: string, times: LockTimes): Promise<boolean> {
    const { mtimeMs } = (await stat(join(dir, LOCK)).catch(() => undefined)) ?? { mtimeMs: 0 };
    const now = `${text}${mtimeMs}`;
    if (now !== this.seen) {
      this.seen = now;
      this.since = performance.now();
    }
    const holder = parse(text);
    if (holder?.host === hostname() && !runs(holder.pid)) return true;
    const limit = holder === undefined ? times.dead / 10 : times.dead;
    return performance.now() - this.since > limit;
  }
}

async function acquire(
  dir: string,
  own: string,
  times: LockTimes,
  onWait: (holder: string) => void,
): Promise<void> {
  const watch = new Watch();
  const begin = performance.now();
  for (;;) {
    try {
      await mkdir(dir, { recursive: true });
      await writeFile(join(dir, LOCK), own, { flag: "wx" });
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw fileFailure(join(dir, LOCK), error);
    }
    const text = await textOf(join(dir, LOCK));
    if (text === undefined) continue;
    if ((await watch.isDead(dir, text, times)) && (await removeDead(dir, text))) continue;
    const holder = parse(text);
    const name = holder ? said(holder) : "?";
    if (performance.now() - begin > times.patience) {
      throw new Failure(diagnose("BX9008", { dir, holder: name }));
    }
    onWait(name);
    await wait(times.look);
  }
}

/** A lock that is held. */
export interface Lock {
  /** Throws BX9008 where the lock was taken away, as from a process that slept. */
  check(): Promise<void>;
}

/**
 * Does work that nobody else may do in a folder at the same time. A process that is killed leaves
 * its lock behind; it is taken over at once on the same machine, after 20 seconds on another.
 * @param onWait called while somebody else holds it
 * @throws Failure BX9008 where somebody has held it for longer than one's patience; BX9004
 */
export async function withLock<T>(
  dir: string,
  work: (lock: Lock) => Promise<T>,
  onWait: (holder: string) => void = () => undefined,
  times: LockTimes = TIMES,
): Promise<T> {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), token: randomUUID() });
  const path = join(dir, LOCK);
  await acquire(dir, own, times, onWait);
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, times.beat);
  beat.unref();
  try {
    return await work({
      check: async () => {
        const text = await textOf(path);
        if (text === own) return;
        const holder = text === undefined ? undefined : parse(text);
        throw new Failure(diagnose("BX9008", { dir, holder: holder ? said(holder) : "?" }));
      },
    });
  } finally {
    clearInterval(beat);
    if ((await textOf(path).catch(() => undefined)) === own) {
      await rm(path, { force: true }).catch(() => undefined);
    }
  }
}
