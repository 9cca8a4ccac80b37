import { type Diagnostic, diagnose, Failure } from "../diagnostics/index.js";
import { codeOf, fileFailure, holderOf, TIMES, withLock } from "../run/index.js";
import { readEdition, renewPair, type StoredEdition, tornPair } from "./object.js";
import { clearWork, openStore, tidyStore } from "./store.js";

/** Errors of the file system as diagnostics, all else as it is. */
export async function onDisk<T>(dir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure || codeOf(error) === "" || codeOf(error) === "ABORT_ERR")
      throw error;
    const path = error instanceof Error && "path" in error ? String(error.path) : dir;
    throw fileFailure(path, error);
  }
}

/** What is said of an interrupted add that was completed. */
export const completedDiagnostic = (name: string): Diagnostic =>
  diagnose("BX7016", { what: `completed ${name}` });

/** Opens an archive and tidies up what a killed process left. */
export async function openTidy(dir: string, signal?: AbortSignal): Promise<readonly Diagnostic[]> {
  await openStore(dir);
  const removed = await tidyStore(dir, signal);
  return removed ? [diagnose("BX7016", { what: "removed what was not finished" })] : [];
}

/** An edition, and what had to be completed to read it. */
export interface Opened {
  readonly edition: StoredEdition;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an edition and completes an interrupted add from its last version, if nobody is at work and
 * one may write.
 * @throws Failure BX7014 where it is damaged
 */
export async function openEdition(store: string, name: string): Promise<Opened> {
  const edition = await readEdition(store, name);
  if (edition.torn === undefined) return { edition, diagnostics: [] };
  const done = await complete(store, edition.dir);
  return { edition, diagnostics: done ? [completedDiagnostic(name)] : [] };
}

/** Whether an archive is read-only, as a back-up is; the lock gives the system's error as a cause. */
export function mayNotWrite(error: unknown): boolean {
  const { cause } = error instanceof Failure ? error : { cause: error };
  return ["EACCES", "EPERM", "EROFS"].includes(codeOf(cause));
}

/** Completes an interrupted add; false where somebody else does it or one may not write. */
export async function complete(store: string, dir: string, signal?: AbortSignal): Promise<boolean> {
  if ((await holderOf(store)) !== undefined) return false;
  const work = async () => {
    // Looked at again: somebody may have completed it while we waited.
    const torn = await tornPair(dir);
    if (torn === undefined) return false;
    await renewPair(store, dir, torn);
    await clearWork(store);
    return true;
  };
  try {
    return await withLock(store, work, undefined, TIMES, signal);
  } catch (error) {
    if (mayNotWrite(error)) return false;
    throw error;
  }
}
