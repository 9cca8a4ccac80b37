import { randomUUID } from "node:crypto";
import { constants, existsSync } from "node:fs";
import {
  copyFile,
  link,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { diagnose, Failure } from "../diagnostics/index.js";

/** The system's name for an error of the file system, such as ENOENT; empty for other errors. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/** The bytes of a file, or undefined where there is none. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes(codeOf(error))) return undefined;
    throw error;
  }
}

/** Errors of the file system as diagnostics: a file held open by a viewer is not a full disk. */
export function fileFailure(file: string, error: unknown): Failure {
  const code = codeOf(error);
  // Windows says EPERM or EACCES for a file that a viewer holds open, others EBUSY or ETXTBSY.
  const held = ["EBUSY", "ETXTBSY"].includes(code) || (code === "EPERM" && existsSync(file));
  if (held) return new Failure(diagnose("BX9005", { file }), { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure(diagnose("BX9004", { file, reason: code || reason }), { cause: error });
}

/** Mark of names that are not yet good. */
export const TEMPORARY = ".banxin-part";

/** A file to be written. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Permissions; those that the system gives a new file where absent. */
  readonly mode?: number;
}

/**
 * Writes a file and waits until the disk has it. Throws as the file system does.
 * @param mode its permissions, where they are not those of any new file
 */
export async function writeFlushed(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Parts that a killed build left behind; nobody else writes into an edition's build folder. */
async function removeParts(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    if (name.endsWith(TEMPORARY)) await rm(join(dir, name), { force: true });
  }
}

/** Flushes the names in a folder: only then does a rename outlast a power cut. */
export async function syncFolder(dir: string): Promise<void> {
  // Windows does not open folders as files, and flushes names by itself.
  if (process.platform === "win32") return;
  const folder = await open(dir, "r");
  try {
    await folder.sync();
  } catch (error) {
    // Some network file systems cannot flush a folder.
    if (!["EINVAL", "ENOTSUP"].includes(codeOf(error))) throw error;
  } finally {
    await folder.close();
  }
}

/**
 * Writes files under temporary names, flushes them, and renames all of them only when all are whole:
 * a failed or killed build leaves the last good ones.
 * @throws Failure BX9004, BX9005
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<void> {
  const parts: { part: string; path: string }[] = [];
  let current = "";
  try {
    for (const dir of new Set(outputs.map(({ path }) => dirname(path)))) {
      current = dir;
      await mkdir(dir, { recursive: true });
      await removeParts(dir);
    }
    for (const { path, bytes, mode } of outputs) {
      current = path;
      const part = `${path}${TEMPORARY}`;
      parts.push({ part, path });
      await writeFlushed(part, bytes, mode);
    }
    for (const { part, path } of parts) {
      current = path;
      await rename(part, path);
    }
    for (const dir of new Set(outputs.map(({ path }) => dirname(path)))) await syncFolder(dir);
  } catch (error) {
    for (const { part } of parts) await rm(part, { force: true }).catch(() => undefined);
    throw fileFailure(current, error);
  }
}

/** Gives a finished part its name; false where that is taken. A rename would overwrite. */
async function claim(part: string, path: string): Promise<boolean> {
  const taken = (error: unknown): boolean => {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  };
  try {
    await link(part, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // Some file systems (FAT, network drives) have no links.
    return copyFile(part, path, constants.COPYFILE_EXCL).then(() => true, taken);
  }
}

/**
 * Writes one file durably where none of its name is: whole or not at all. False where the name is
 * taken, also by a file that another process makes in the same moment.
 * @throws Failure BX9004, BX9005
 */
export async function writeNew({ path, bytes }: Output): Promise<boolean> {
  const part = `${path}.${randomUUID()}${TEMPORARY}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(part, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const claimed = await claim(part, path);
    await rm(part);
    await syncFolder(dirname(path));
    return claimed;
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw fileFailure(path, error);
  }
}

/**
 * Renames a file or a folder so that the new name is there after a power cut too.
 * @throws Failure BX9004, BX9005
 */
export async function moveDurably(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
    for (const dir of new Set([dirname(to), dirname(from)])) await syncFolder(dir);
  } catch (error) {
    throw fileFailure(to, error);
  }
}

const WORK = "banxin-work-";
/** A work folder older than this belongs to a build that was killed. */
const STALE_MS = 6 * 60 * 60 * 1000;

async function removeStaleWork(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(WORK)) continue;
    const path = join(root, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Gives a private folder for what is needed only while building, and removes it afterwards, also
 * when the work fails.
 */
export async function withWorkDir<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const root = tmpdir();
  await removeStaleWork(root).catch(() => undefined);
  let dir: string;
  try {
    dir = await mkdtemp(join(root, WORK));
  } catch (error) {
    throw fileFailure(root, error);
  }
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true }).catch(() => undefined);
  }
}
