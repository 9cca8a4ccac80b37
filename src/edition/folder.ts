import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { diagnose, Failure, type Place, type Result } from "../diagnostics/index.js";
import { shown } from "./paths.js";

/** An edition's folder and that of its paper, both absolute, and what has been read so far. */
export interface Folder {
  readonly dir: string;
  readonly paperDir: string;
  /** SHA-256 of each file read, by its name in the report. */
  readonly inputs: Map<string, string>;
}

/** The nearest folder upwards that holds paper.yaml; throws BX9006 where none does. */
export async function findPaper(from: string): Promise<string> {
  for (let dir = resolve(from); ; dir = dirname(dir)) {
    if (await isFile(join(dir, "paper.yaml"))) return dir;
    if (dir === dirname(dir)) throw new Failure(diagnose("BX9006", { dir: from }));
  }
}

/** The folder of an edition (or its edition.yaml) with its paper's; else throws BX9006. */
export async function findEdition(path: string): Promise<Folder> {
  const full = resolve(path);
  const dir = basename(full) === "edition.yaml" ? dirname(full) : full;
  if (!(await isFile(join(dir, "edition.yaml")))) {
    throw new Failure(diagnose("BX9006", { dir: path }));
  }
  return { dir, paperDir: await findPaper(dir), inputs: new Map() };
}

/** Reads a file and notes its hash under its name from the paper's folder; BX1001 at `place`. */
export async function readInput(
  folder: Folder,
  path: string,
  place?: Place,
): Promise<Result<Uint8Array | undefined>> {
  const file = shown(folder.paperDir, path);
  try {
    const bytes = await readFile(path);
    folder.inputs.set(file, sha256(bytes));
    return { value: bytes, diagnostics: [] };
  } catch (error) {
    const facts = { file, reason: whyNot(error) };
    return { value: undefined, diagnostics: [diagnose("BX1001", facts, place ?? { file })] };
  }
}

/** SHA-256 in hexadecimal digits, of a string in UTF-8. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "no permission",
  EPERM: "no permission",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
};

/** Why a file could not be read or written: the system's code, then plain words. */
export function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const words = reasons[code];
  return words === undefined ? error.message : `${code}: ${words}`;
}
