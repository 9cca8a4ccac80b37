import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { link, lstat, mkdir, readdir, rm, utimes, writeFile } from "node:fs/promises";
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
  /** So long one waits for somebody once one knows that he is alive. */
  readonly patience: number;
}

/** The usual times. */
export const TIMES: LockTimes = { look: 100, beat: 3_000, dead: 20_000, patience: 60_000 };

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
  /** Where process ids mean the same: a boot and a container. Only Linux tells. */
  readonly place?: string;
  /** When the process began, so that another one under its id is not taken for it. */
  readonly start?: string;
}

const said = ({ pid, host }: Holder): string => `${host}, process ${pid}`;

const isText = (value: unknown): boolean => typeof value === "string";
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value);

function parse(text: string): Holder | undefined {
  try {
    const { pid, host, token, place, start } = JSON.parse(text);
    return Number.isInteger(pid) &&
      [host, token].every(isText) &&
      [place, start].every(isTextOrNone)
      ? { pid, host, token, place, start }
      : undefined;
  } catch {
    // Half written, where the file system has no links.
    return undefined;
  }
}

const ifTold = (tell: () => string | undefined): string | undefined => {
  try {
    return tell();
  } catch {
    return undefined;
  }
};

/** The boot and the container (its space of process ids) of this process. */
const placeHere = (): string | undefined =>
  ifTold(() => {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  });

/** Field 22 of proc(5), counted from behind the name, which may have spaces and brackets itself. */
const startOf = (pid: number): string | undefined =>
  ifTold(() => {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19];
  });

/** What this process writes into a lock. */
const ownText = (): string =>
  JSON.stringify({
    pid: process.pid,
    host: hostname(),
    token: randomUUID(),
    place: placeHere(),
    start: startOf(process.pid),
  });

/** Whether a process of this machine still runs; EPERM says that it does, as somebody else's. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

type State = "alive" | "dead" | "unknown";

/** What can be told at once. A process id says nothing from another machine, boot or container. */
function stateOf({ pid, host, place, start }: Holder): State {
  if (host !== hostname() || (place !== undefined && place !== placeHere())) return "unknown";
  if (!runs(pid)) return "dead";
  const running = startOf(pid);
  if (start === undefined || running === undefined) return "unknown";
  return start === running ? "alive" : "dead";
}

const textOf = async (path: string): Promise<string | undefined> => {
  const bytes = await readIfThere(path);
  return bytes && Buffer.from(bytes).toString("utf8");
};

/**
 * Whether somebody who may be alive, as far as one can see at once, holds the lock of a folder.
 * @returns who; undefined where it is free or its process is dead
 */
export async function holderOf(dir: string): Promise<string | undefined> {
  const text = await textOf(join(dir, LOCK));
  const holder = text === undefined ? undefined : parse(text);
  if (holder === undefined || stateOf(holder) === "dead") return undefined;
  return said(holder);
}

/** A lock as it was seen; its holder changes the time. */
interface Seen {
  readonly text: string;
  readonly mtimeMs: number;
}

/**
 * Looks at a lock.
 * @returns undefined where it is free
 * @throws Failure BX9004 where something else has its name: nobody ever gives that back
 */
async function see(dir: string): Promise<Seen | undefined> {
  const path = join(dir, LOCK);
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isFile()) {
    throw new Failure(diagnose("BX9004", { file: path, reason: "it is not a regular file" }));
  }
  const text = await textOf(path);
  return text === undefined ? undefined : { text, mtimeMs: found.mtimeMs };
}

/**
 * Removes a dead lock. Two processes can see the same dead lock; were both to remove it, the second
 * could remove the new lock of the first. So only the holder of the takeover file may.
 * @returns whether one may go on; false where somebody else is removing it
 */
async function removeDead(dir: string, seen: Seen): Promise<boolean> {
  const guard = join(dir, TAKEOVER);
  try {
    await writeFile(guard, "", { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const found = await lstat(guard).catch(() => undefined);
    const stale = found !== undefined && Date.now() - found.mtimeMs > TIMES.dead;
    if (stale) await rm(guard, { force: true });
    return stale;
  }
  try {
    const now = await see(dir);
    const same = now?.text === seen.text && now.mtimeMs === seen.mtimeMs;
    if (same) await rm(join(dir, LOCK), { force: true });
    return same;
  } finally {
    await rm(guard, { force: true });
  }
}

/** Watches a lock: the time is one's own, so clocks of other machines do not matter. */
class Watch {
  private readonly begin = performance.now();
  private seen = "";
  private since = this.begin;
  private alive: number | undefined;

  /** Whether it has been left alone for too long, or its process is known to be dead. */
  isDead({ text, mtimeMs }: Seen, times: LockTimes): boolean {
    const holder = parse(text);
    const state = holder === undefined ? "unknown" : stateOf(holder);
    const moment = performance.now();
    const now = `${text}${mtimeMs}`;
    if (now !== this.seen) {
      // Touched or taken anew before our eyes.
      if (this.seen !== "") this.alive ??= moment;
      this.seen = now;
      this.since = moment;
    }
    if (state === "dead") return true;
    if (state === "alive") this.alive ??= moment;
    const limit = holder === undefined ? times.dead / 10 : times.dead;
    return moment - this.since > limit;
  }

  /** Somebody is at work, though not seen in the lock itself. */
  someone(): void {
    this.alive ??= performance.now();
  }

  /** Patience counts from when one knows that somebody is alive; it ends in any case. */
  isOver({ patience, dead }: LockTimes): boolean {
    const now = performance.now();
    if (this.alive !== undefined && now - this.alive >= patience) return true;
    return now - this.begin > patience + 2 * dead;
  }
}

/** Takes a free lock, whole at once: it is written beside its name and linked to it. */
async function claim(dir: string, own: string): Promise<boolean> {
  const path = join(dir, LOCK);
  const part = `${path}.${randomUUID()}`;
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(part, own, { flag: "wx" });
    await link(part, path).catch(async (error: unknown) => {
      if (["EEXIST", "ENOENT"].includes(codeOf(error))) throw error;
      // Some file systems (FAT, network drives) have no links.
      await writeFile(path, own, { flag: "wx" });
    });
    return true;
  } catch (error) {
    // ENOENT: who got it in this moment has removed our part.
    if (["EEXIST", "ENOENT"].includes(codeOf(error))) return false;
    throw fileFailure(path, error);
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}

/** Removes the parts of processes that were killed while they wrote their lock. */
async function removeParts(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    if (name.startsWith(`${LOCK}.`)) await rm(join(dir, name), { force: true });
  }
}

/** What one may say or stop while one waits. */
interface Waiting {
  readonly onWait: (holder: string) => void;
  readonly times: LockTimes;
  readonly signal?: AbortSignal | undefined;
}

async function acquire(dir: string, own: string, waiting: Waiting): Promise<void> {
  const { onWait, times, signal } = waiting;
  const watch = new Watch();
  for (;;) {
    signal?.throwIfAborted();
    const seen = await see(dir);
    if (seen === undefined && (await claim(dir, own))) return removeParts(dir);
    if (seen !== undefined && watch.isDead(seen, times)) {
      if (await removeDead(dir, seen)) continue;
      watch.someone();
    }
    const holder = seen && parse(seen.text);
    const name = holder ? said(holder) : "?";
    if (watch.isOver(times)) throw new Failure(diagnose("BX9008", { dir, holder: name }));
    onWait(name);
    await wait(times.look, undefined, signal ? { signal } : {});
  }
}

/** A lock that is held. */
export interface Lock {
  /** Throws BX9008 where the lock was taken away, as from a process that slept. */
  check(): Promise<void>;
}

/**
 * Does work that nobody else may do in a folder at the same time. A process that is killed leaves
 * its lock behind; it is taken over at once on the same machine, after 20 seconds from another, an
 * earlier boot or another container.
 * @param onWait called while somebody else holds it
 * @param signal ends the waiting, with its reason
 * @throws Failure BX9008 where somebody has held it for longer than one's patience; BX9004
 */
export async function withLock<T>(
  dir: string,
  work: (lock: Lock) => Promise<T>,
  onWait: (holder: string) => void = () => undefined,
  times: LockTimes = TIMES,
  signal?: AbortSignal,
): Promise<T> {
  const own = ownText();
  const path = join(dir, LOCK);
  try {
    await acquire(dir, own, { onWait, times, signal });
  } catch (error) {
    throw /^E[A-Z0-9_]+$/.test(codeOf(error)) ? fileFailure(path, error) : error;
  }
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
