import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Diagnostic, Failure, hasErrors } from "../diagnostics/index.js";
import { codeOf, holderOf, readIfThere } from "../run/index.js";
import type { ArchiveProgress } from "./add.js";
import { type Entry, entriesOf, treeOf } from "./disk.js";
import { type Finding, findingDiagnostic, ruled } from "./findings.js";
import { INVENTORY, SIDECAR } from "./inventory.js";
import { tornPair } from "./object.js";
import { complete, completedDiagnostic, onDisk, openTidy } from "./open.js";
import { EXTENSIONS, rootFiles } from "./root-files.js";
import { checkRootFiles, checkRootTree } from "./root-rules.js";
import { isTransient, WORK } from "./store.js";
import { checkObject, type ObjectCheck } from "./verify-object.js";

export interface VerifyOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ArchiveProgress) => void;
}

export interface VerifyResult {
  readonly store: string;
  /** Whether every file of the archive is what was archived, and nothing else is there. */
  readonly ok: boolean;
  readonly editions: number;
  /** Number of content files that were hashed. */
  readonly files: number;
  readonly diagnostics: readonly Diagnostic[];
}

const YEAR_FOLDER = /^\d{4}$/;
/** What shows that a folder is, or was, an edition's. */
const isMark = ({ path }: Entry): boolean =>
  path.startsWith("0=ocfl_object_") || [INVENTORY, SIDECAR, "v1"].includes(path);

/** The archive's own tree: root, extensions and years, and which folders are editions. */
async function readRoot(store: string) {
  const tree: Entry[] = [];
  const editions: string[] = [];
  for (const entry of await entriesOf(store)) {
    if (isTransient(entry)) continue;
    tree.push(entry);
    if (entry.kind !== "folder") continue;
    if (entry.path === EXTENSIONS) {
      const below = await treeOf(store, `${EXTENSIONS}/`);
      tree.push(...below.filter(({ path }) => path !== WORK && !path.startsWith(`${WORK}/`)));
    } else if (YEAR_FOLDER.test(entry.path)) {
      for (const { path: name, kind } of await entriesOf(join(store, entry.path))) {
        const path = `${entry.path}/${name}`;
        tree.push({ path, kind });
        const marked = kind === "folder" && (await entriesOf(join(store, path))).some(isMark);
        if (marked) editions.push(path);
      }
    }
  }
  return { tree, editions };
}

/** Checks an edition; one that is just being written is looked at again when that has ended. */
async function checkSettled(
  store: string,
  folder: string,
  { signal, onProgress }: VerifyOptions,
): Promise<ObjectCheck> {
  for (;;) {
    const check = await checkObject(store, folder);
    if (check.findings.length === 0 || (await holderOf(store)) === undefined) return check;
    const found = JSON.stringify(check.findings);
    // Damage stays while somebody works on another edition; what an add is writing does not.
    for (let i = 0; i < 50 && (await holderOf(store)) !== undefined; i += 1) {
      onProgress?.({ stage: "wait" });
      await wait(100, undefined, signal ? { signal } : {});
    }
    const again = await checkObject(store, folder);
    if (again.findings.length === 0 || JSON.stringify(again.findings) === found) return again;
  }
}

const NOT_COMPLETED = "an interrupted archive add, whole but not completed: one may not write here";

/** An interrupted add that one may not complete is judged by its last version, and told. */
async function withTorn(store: string, folder: string, check: ObjectCheck): Promise<ObjectCheck> {
  const torn = check.findings.length > 0 ? await tornPair(join(store, folder)) : undefined;
  if (torn === undefined) return check;
  const { findings, files } = await checkObject(store, folder, torn);
  const told: Finding = { kind: "advice", path: INVENTORY, clause: "E064", reason: NOT_COMPLETED };
  return { findings: [...findings, told], files };
}

interface EditionCheck {
  readonly name: string;
  readonly files: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly completed: boolean;
}

const nameIn = (folder: string): string => folder.slice(folder.indexOf("/") + 1);

/** Completes an edition whose last add was interrupted, then checks it. */
async function checkEdition(
  store: string,
  folder: string,
  options: VerifyOptions,
): Promise<EditionCheck> {
  const name = nameIn(folder);
  const torn = await tornPair(join(store, folder));
  const completed =
    torn !== undefined && (await complete(store, join(store, folder), options.signal));
  const { findings, files } = await withTorn(
    store,
    folder,
    await checkSettled(store, folder, options),
  );
  const diagnostics = findings.map((finding) => findingDiagnostic(finding, { name, folder }));
  return { name, files, diagnostics, completed };
}

/**
 * Checks an edition whatever its inventory does to us: what nobody expected is damage of this edition,
 * and the others are checked all the same. Errors of the disk and the order to stop go on.
 */
export async function guarded(
  folder: string,
  options: VerifyOptions,
  check: () => Promise<EditionCheck>,
): Promise<EditionCheck> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Failure || options.signal?.aborted || codeOf(error) !== "") throw error;
    const reason = `cannot be checked: ${error instanceof Error ? error.message : String(error)}`;
    const name = nameIn(folder);
    const finding = ruled(INVENTORY, { clause: "E034", reason });
    const diagnostics = [findingDiagnostic(finding, { name, folder })];
    return { name, files: 0, diagnostics, completed: false };
  }
}

/**
 * Checks a whole archive: its own files, that nothing foreign lies in it at any level, and every
 * edition down to the last byte. Mends nothing, except that it completes an interrupted add.
 * @throws Failure BX7002, BX7003 no archive there; BX9004 the disk cannot be read
 */
export const verifyArchive = (store: string, options: VerifyOptions = {}): Promise<VerifyResult> =>
  onDisk(store, async () => {
    const diagnostics: Diagnostic[] = [...(await openTidy(store, options.signal))];
    const own = await Promise.all(
      [...rootFiles.keys()].map(
        async (path) => [path, await readIfThere(join(store, path))] as const,
      ),
    );
    const { tree, editions } = await readRoot(store);
    const found = [...checkRootFiles(new Map(own)), ...checkRootTree(tree, new Set(editions))];
    diagnostics.push(...found.map((finding) => findingDiagnostic(finding)));
    let files = 0;
    for (const [i, folder] of editions.entries()) {
      options.signal?.throwIfAborted();
      options.onProgress?.({ stage: "verify", done: i, total: editions.length });
      const check = await guarded(folder, options, () => checkEdition(store, folder, options));
      files += check.files;
      diagnostics.push(...check.diagnostics);
      if (check.completed) diagnostics.push(completedDiagnostic(check.name));
    }
    return { store, ok: !hasErrors(diagnostics), editions: editions.length, files, diagnostics };
  });
