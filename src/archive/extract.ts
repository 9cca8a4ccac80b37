import { mkdir, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { type Diagnostic, diagnose, Failure } from "../diagnostics/index.js";
import { inside } from "../edition/index.js";
import { codeOf } from "../run/index.js";
import type { ArchiveProgress } from "./add.js";
import { readStored, versionOf } from "./contents.js";
import { liesIn, type NewFile, writeTree } from "./disk.js";
import { filesOf } from "./inventory.js";
import { onDisk, openEdition, openTidy } from "./open.js";
import { findName } from "./store.js";

export interface ExtractOptions {
  /** `v2`; the latest where absent. */
  readonly version?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ArchiveProgress) => void;
}

export interface ExtractResult {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Absolute folder, and the logical paths of the files that were written into it. */
  readonly dir: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly diagnostics: readonly Diagnostic[];
}

async function checkEmpty(dir: string): Promise<void> {
  try {
    if ((await readdir(dir)).length > 0) throw new Failure(diagnose("BX7009", { dir }));
  } catch (error) {
    if (codeOf(error) === "ENOTDIR") throw new Failure(diagnose("BX7009", { dir }));
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/**
 * Refuses paths of an inventory that was tampered with. `..` and absolute paths break a clause and
 * never come so far; drive letters, backslashes and links are not OCFL's business, but ours.
 */
async function checkPaths(dir: string, paths: readonly string[], edition: string): Promise<void> {
  for (const path of paths) {
    const safe = !path.includes("\\") && (await inside(dir, path)) !== undefined;
    if (!safe) throw new Failure(diagnose("BX7010", { path, edition }));
  }
}

/**
 * Takes a version of an edition out into a folder, every file proved against its digest before the
 * first is written.
 * @param spoken id, name or date
 * @throws Failure BX7002 to BX7006, BX7009 the folder is not empty, BX7010 hostile paths, BX7011 and
 * BX7012 damaged files, BX7014 damaged inventory, BX7017 a folder in the archive
 * itself, BX9004 disk
 */
export const extractEdition = (
  store: string,
  spoken: string,
  dir: string,
  options: ExtractOptions = {},
): Promise<ExtractResult> =>
  onDisk(dir, async () => {
    const target = resolve(dir);
    const tidied = await openTidy(store, options.signal);
    const { edition, diagnostics } = await openEdition(store, await findName(store, spoken));
    const version = versionOf(edition, options.version);
    if (await liesIn(store, target)) {
      throw new Failure(diagnose("BX7017", { dir: target, store }));
    }
    await checkEmpty(target);
    const named = filesOf(version);
    const files: NewFile[] = [];
    for (const file of named) {
      options.signal?.throwIfAborted();
      files.push({ path: file.path, bytes: await readStored(edition, file) });
      options.onProgress?.({ stage: "verify", done: files.length, total: named.length });
    }
    await mkdir(target, { recursive: true });
    await checkPaths(
      target,
      named.map(({ path }) => path),
      edition.name,
    );
    await writeTree(target, files, (done) =>
      options.onProgress?.({ stage: "extract", done, total: files.length }),
    );
    return {
      id: edition.inventory.id,
      name: edition.name,
      version: options.version ?? edition.inventory.head,
      dir: target,
      files: named.map(({ path }) => path),
      bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
      diagnostics: [...tidied, ...diagnostics],
    };
  });
