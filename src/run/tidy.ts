import { access, constants, readFile, realpath, stat } from "node:fs/promises";
import { createTwoFilesPatch, OMIT_HEADERS } from "diff";
import { type Diagnostic, diagnose, Failure } from "../diagnostics/index.js";
import { type Repair, tidyStory } from "../manuscript/index.js";
import { fileFailure, writeOutputs } from "./files.js";

/** A story's file before and after tidying. */
export interface TidyResult {
  /** The file as the caller named it. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly repairs: readonly Repair[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Tidies one story's file; `name` is what complaints call it. With `write` the file is replaced at
 * once and whole, and keeps its permissions; a link still points to it.
 * @throws Failure BX1001, BX1002, BX9004, BX9005
 */
export async function tidyFile(path: string, name: string, write: boolean): Promise<TidyResult> {
  const before = await readText(path, name);
  const { text, written, diagnostics } = tidyStory(before, name);
  if (write && text !== before) await replace(path, text);
  return { file: name, before, after: text, repairs: written, diagnostics };
}

async function readText(path: string, name: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Failure(diagnose("BX1001", { file: name, reason }, { file: name }), { cause: error });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Failure(diagnose("BX1002", { file: name }, { file: name }), { cause: error });
  }
}

async function replace(path: string, text: string): Promise<void> {
  try {
    const real = await realpath(path);
    // Renaming asks for no permission on the file itself: a write-protected story stays as it is.
    await access(real, constants.W_OK);
    const { mode } = await stat(real);
    await writeOutputs([{ path: real, bytes: Buffer.from(text), mode: mode & 0o777 }]);
  } catch (error) {
    throw error instanceof Failure ? error : fileFailure(path, error);
  }
}

/**
 * What tidying changes, as a unified diff; empty where nothing changes. File names stand as they are:
 * the library would write a Chinese one in octal.
 */
export function unifiedDiff({ file, before, after }: TidyResult): string {
  if (before === after) return "";
  const name = file.replace(/^\/+/u, "");
  const hunks = createTwoFilesPatch("", "", before, after, undefined, undefined, {
    context: 3,
    headerOptions: OMIT_HEADERS,
  });
  return `--- a/${name}\n+++ b/${name}\n${hunks}`;
}
