import { mkdir, open, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname } from "node:path";
import { diagnose, Failure } from "../diagnostics/index.js";
import { fileFailure } from "../run/index.js";

/** A lock that its owner has not touched for so long is nobody's: a process number may be reused. */
const STALE_MS = 60_000;
const BEAT_MS = 10_000;

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/** Whether a process of this number runs; one that we may not signal does. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** The number of the process that holds a lock; undefined where nobody does any more. */
async function holder(path: string): Promise<number | undefined> {
  const pid = Number(await readFile(path, "utf8").catch(() => ""));
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
  const fresh = Date.now() - mtimeMs < STALE_MS;
  return fresh && Number.isInteger(pid) && pid > 0 && runs(pid) ? pid : undefined;
}

/** Makes the lock; false where it is there already. */
async function take(path: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "wx");
    try {
      await file.writeFile(String(process.pid));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw fileFailure(path, error);
  }
}

/**
 * Does work that only one process may do at a time. A lock whose process was killed is taken over.
 * @throws Failure BX8012 where another is at it, BX9004
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; !(await take(path)); tries += 1) {
    const pid = await holder(path);
    if (pid !== undefined || tries > 3) {
      throw new Failure(diagnose("BX8012", { dir: dirname(path), pid: pid ?? "?" }));
    }
    // Renamed first: of two that find it stale at once, one is too late.
    const aside = `${path}-${process.pid}`;
    await rename(path, aside).catch(() => undefined);
    await rm(aside, { force: true });
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(path, { force: true }).catch(() => undefined);
  }
}
