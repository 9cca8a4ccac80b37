import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Diagnostic, diagnose, Failure } from "../diagnostics/index.js";
import { findEdition, whyNot } from "../edition/index.js";
import { writeNew } from "../run/index.js";
import { readDocx } from "./docx/read-docx.js";
import { fileKind } from "./file-kind.js";
import { baseName, numbered, safeName } from "./file-name.js";
import type { Copy } from "./model.js";
import { readText } from "./read-text.js";
import { storyMarkdown } from "./story-markdown.js";
import { Unreadable } from "./zip.js";

/** What became of one file. */
export interface Imported {
  /** As it was named. */
  readonly file: string;
  /** Absolute; absent where it could not be imported. */
  readonly story?: string;
  readonly photos: readonly string[];
  /** The copy of the file that is kept in the edition. */
  readonly original?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  /** Before each file. */
  readonly onProgress?: (file: string, done: number, total: number) => void;
}

/** Copy for one story is far below this; a folder of photos belongs into photos/. */
const MAX_FILE_MB = 100;
/** So many files of one name are no accident. */
const MAX_NUMBER = 999;

/**
 * Imports files into an edition, one after another: each becomes a story in stories/, its pictures
 * go into photos/, a copy of it into originals/. Nothing is ever overwritten; the files themselves
 * are left as they are. A file that cannot be read is reported and the next one gets its turn.
 * @param dir the edition's folder
 * @throws Failure BX9006 (no edition), BX9004, BX9005 (cannot write)
 */
export async function importFiles(
  files: readonly string[],
  dir: string,
  { signal, onProgress }: ImportOptions = {},
): Promise<readonly Imported[]> {
  const edition = await findEdition(dir);
  const done: Imported[] = [];
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.(file, index + 1, files.length);
    done.push(await importFile(file, edition.dir));
  }
  return done;
}

async function importFile(path: string, dir: string): Promise<Imported> {
  const file = basename(path);
  const bytes = await bytesOf(path);
  if ("code" in bytes) return { file: path, photos: [], diagnostics: [bytes] };
  const { content, diagnostics } = await readCopy(bytes, file);
  if (content === undefined) return { file: path, photos: [], diagnostics };
  const name = safeName(baseName(file));
  const original = await write(dir, "originals", name, endingOf(file), bytes);
  const pictures = typeof content === "string" ? [] : content.pictures;
  const photos: string[] = [];
  for (const picture of pictures) {
    photos.push(await write(dir, "photos", name, `.${picture.ending}`, picture.bytes));
  }
  const markdown =
    typeof content === "string"
      ? content
      : storyMarkdown(content, (i) => `../photos/${basename(photos[i] ?? "")}`);
  // Last: where the story is, its photos are.
  const story = await write(dir, "stories", name, ".md", Buffer.from(markdown));
  const facts = { file, name: basename(story) };
  const taken = facts.name === `${name}.md` ? [] : [diagnose("BX1054", facts, { file })];
  return { file: path, story, photos, original, diagnostics: [...diagnostics, ...taken] };
}

async function bytesOf(path: string): Promise<Uint8Array | Diagnostic> {
  const file = basename(path);
  const refuse = (reason: string) => diagnose("BX1001", { file, reason }, { file });
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_MB * 1_000_000) return refuse(`larger than ${MAX_FILE_MB} MB`);
    if (size === 0) return refuse("the file is empty");
    return await readFile(path);
  } catch (error) {
    return refuse(whyNot(error));
  }
}

/** The ending as it was, where it is one; else none. */
const endingOf = (file: string): string => /\.[A-Za-z0-9]{1,8}$/u.exec(file)?.[0] ?? "";

/** Copy, or the text of a story that is one already; neither where the file is refused. */
async function readCopy(
  bytes: Uint8Array,
  file: string,
): Promise<{ content?: Copy | string; diagnostics: readonly Diagnostic[] }> {
  const kind = fileKind(bytes, file);
  if (kind.kind === "refused") return { diagnostics: [kind.diagnostic] };
  if (kind.kind === "story") {
    return { content: kind.read.source.lines.join("\n"), diagnostics: kind.read.diagnostics };
  }
  if (kind.kind === "text") {
    const { copy, diagnostics } = readText(kind.read);
    return { content: copy, diagnostics: [...kind.read.diagnostics, ...diagnostics] };
  }
  try {
    const { copy, diagnostics } = await readDocx(bytes, file);
    if (copy.blocks.length === 0) throw new Unreadable("no text");
    return { content: copy, diagnostics };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { diagnostics: [diagnose("BX1045", { file, reason: error.message }, { file })] };
  }
}

/** Writes under the first name that is free, and gives its path. */
async function write(
  dir: string,
  folder: string,
  name: string,
  ending: string,
  bytes: Uint8Array,
): Promise<string> {
  for (let n = 1; n <= MAX_NUMBER; n += 1) {
    const path = join(dir, folder, `${numbered(name, n)}${ending}`);
    if (!existsSync(path) && (await writeNew({ path, bytes }))) return path;
  }
  const reason = `more than ${MAX_NUMBER} files of that name`;
  throw new Failure(diagnose("BX9004", { file: join(dir, folder, `${name}${ending}`), reason }));
}
