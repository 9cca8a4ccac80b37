import { mkdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { diagnose, Failure } from "../diagnostics/index.js";
import { findPaper, nearest, paperSchema, readYaml } from "../edition/index.js";
import { codeOf, holderOf, LOCK, readIfThere, TAKEOVER, TIMES, withLock } from "../run/index.js";
import { type Entry, entriesOf, writeTree } from "./disk.js";
import { meant } from "./names.js";
import { EXTENSIONS, LAYOUT_FILE, ROOT_DECLARATION, rootFiles } from "./root-files.js";

/** Work in progress; it lies in the archive so that it can be moved to its place in one step. */
export const WORK = `${EXTENSIONS}/banxin-work`;
/** Whether it is a file of the archive's folder that comes and goes with work in progress. */
export const isTransient = ({ path, kind }: Entry): boolean =>
  kind === "file" && (path === LOCK || path === TAKEOVER || path.startsWith(`${LOCK}.`));
const YEAR_FOLDER = /^\d{4}$/;
/** The other layouts that are registered as extensions of OCFL. */
const OTHER_LAYOUTS: readonly string[] = [
  "0002-flat-direct-storage-layout",
  "0003-hash-and-id-n-tuple-storage-layout",
  "0004-hashed-n-tuple-storage-layout",
  "0006-flat-omit-prefix-storage-layout",
  "0011-direct-clean-path-layout",
  "0012-hash-and-no-prefix-id-n-tuple-storage-layout",
];

const refuse = (dir: string, reason: string): Failure =>
  new Failure(diagnose("BX7002", { dir, reason }));

/** What lies in a folder that may be an archive; undefined where there is no such folder. */
async function look(dir: string): Promise<Entry[] | undefined> {
  try {
    if (!(await stat(dir)).isDirectory()) throw refuse(dir, "it is a file, not a folder");
    return await entriesOf(dir);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    if (codeOf(error) === "ENOTDIR") throw refuse(dir, "it is a file, not a folder");
    throw error;
  }
}

/** Files that an archive has before its first edition, and what of it a killed process leaves. */
const isBeginning = (entry: Entry): boolean =>
  entry.path === EXTENSIONS || isTransient(entry) || rootFiles.has(entry.path);

/** Refuses a folder that is something else than an archive of ours, with the reason. */
async function checkKind(dir: string, entries: readonly Entry[]): Promise<void> {
  const names = entries.map(({ path }) => path);
  const other = names.find((name) => name.startsWith("0=ocfl_") && name !== ROOT_DECLARATION);
  if (other !== undefined && !names.includes(ROOT_DECLARATION)) {
    throw refuse(dir, `it follows OCFL ${other.replace("0=ocfl_", "")}, not 1.1`);
  }
  const ours = names.some((name) => rootFiles.has(name));
  if (!ours && !entries.every(isBeginning)) {
    throw refuse(dir, "it holds other files and is no OCFL storage root");
  }
  const layout = await readIfThere(join(dir, LAYOUT_FILE));
  const name = layout && /"extension"\s*:\s*"([^"]*)"/.exec(Buffer.from(layout).toString())?.[1];
  // Anything but a registered name is damage, which `verify` tells.
  if (name !== undefined && OTHER_LAYOUTS.includes(name)) {
    throw refuse(dir, `it has another layout: ${name}`);
  }
}

/**
 * Makes sure that a folder is an archive that one can read.
 * @throws Failure BX7002 where it is something else, BX7003 where there is nothing
 */
export async function openStore(dir: string): Promise<void> {
  const entries = await look(dir);
  if (entries === undefined || entries.length === 0) throw new Failure(diagnose("BX7003", { dir }));
  await checkKind(dir, entries);
}

/**
 * Makes the folder of an archive, where there is none yet, so that it can be locked.
 * @throws Failure BX7002 where it is something else
 */
export async function prepareStore(dir: string): Promise<void> {
  const entries = await look(dir);
  if (entries !== undefined) await checkKind(dir, entries);
  else await mkdir(dir, { recursive: true });
}

/** Writes the archive's own files, where it has no editions yet; needs its lock. */
export async function beginStore(dir: string): Promise<void> {
  const entries = await entriesOf(dir);
  if (entries.some(({ path }) => YEAR_FOLDER.test(path))) return;
  const files = [...rootFiles].map(([path, bytes]) => ({ path, bytes }));
  await writeTree(dir, files);
}

/** Removes what a killed process was working on; needs the lock. */
export async function clearWork(dir: string): Promise<boolean> {
  const there = await stat(join(dir, WORK)).catch(() => undefined);
  if (there === undefined) return false;
  await rm(join(dir, WORK), { recursive: true, force: true });
  return true;
}

/** Whether a killed process has left something that the next one has to tidy up. */
async function isLeft(dir: string): Promise<boolean> {
  const entries = await entriesOf(dir);
  const began = !entries.some(({ path }) => path === ROOT_DECLARATION);
  const empty = !entries.some(({ path }) => YEAR_FOLDER.test(path));
  const work = await stat(join(dir, WORK)).catch(() => undefined);
  const locked = entries.some(isTransient);
  return work !== undefined || locked || (began && empty);
}

/**
 * Tidies up after a killed process: a dead lock, files that were not finished, an archive that was
 * only begun. Does nothing while somebody is at work, or where one may not write.
 * @returns whether anything was removed
 */
export async function tidyStore(dir: string, signal?: AbortSignal): Promise<boolean> {
  if (!(await isLeft(dir)) || (await holderOf(dir)) !== undefined) return false;
  const work = async () => {
    await beginStore(dir);
    return clearWork(dir);
  };
  try {
    return await withLock(dir, work, undefined, TIMES, signal);
  } catch (error) {
    if (error instanceof Failure || ["EACCES", "EPERM", "EROFS"].includes(codeOf(error))) {
      return false;
    }
    throw error;
  }
}

/** The editions of an archive by name (`2026-11-23-CN00-0000`), in order of date. */
export async function editionNames(dir: string): Promise<string[]> {
  const names: string[] = [];
  for (const year of await entriesOf(dir)) {
    if (!YEAR_FOLDER.test(year.path) || year.kind !== "folder") continue;
    for (const { path, kind } of await entriesOf(join(dir, year.path))) {
      if (kind === "folder") names.push(path);
    }
  }
  return names.sort();
}

/**
 * The one edition that a user means by an id, a name or a date.
 * @throws Failure BX7004 none, BX7005 several
 */
export async function findName(dir: string, spoken: string): Promise<string> {
  const names = await editionNames(dir);
  const [name, ...others] = meant(spoken, names);
  if (name === undefined) {
    const like =
      nearest(spoken, names) ||
      nearest(
        spoken,
        names.map((name) => name.slice(0, 10)),
      );
    throw new Failure(diagnose("BX7004", { id: spoken, nearest: like }));
  }
  if (others.length > 0) {
    throw new Failure(diagnose("BX7005", { id: spoken, names: [name, ...others].join(", ") }));
  }
  return name;
}

/**
 * The archive of a paper: what its paper.yaml names, else its folder `archive`.
 * @throws Failure with the first complaint about paper.yaml
 */
export async function storeOf(paperDir: string): Promise<string> {
  const bytes = (await readIfThere(join(paperDir, "paper.yaml"))) ?? "";
  const { value, diagnostics } = readYaml(bytes, "paper.yaml", paperSchema);
  const [first] = diagnostics;
  if (value === undefined && first) throw new Failure(first);
  return resolve(paperDir, value?.archive ?? "archive");
}

/**
 * The archive of the paper in or above a folder.
 * @throws Failure BX9006 where there is no paper
 */
export const storeAround = async (dir: string): Promise<string> => storeOf(await findPaper(dir));
