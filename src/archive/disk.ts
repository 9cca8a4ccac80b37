import { createHash } from "node:crypto";
import { createReadStream, type Dirent } from "node:fs";
import { mkdir, readdir, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { syncFolder, writeFlushed } from "../run/index.js";

/** What lies at a path: links and devices are neither file nor folder (OCFL 1.1, 4.6: E090). */
export type Kind = "file" | "folder" | "other";

/** Something in a folder, by its path from that folder with forward slashes. */
export interface Entry {
  readonly path: string;
  readonly kind: Kind;
}

const kindOf = (entry: Dirent): Kind =>
  entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";

/** The real path of something of which the last folders need not exist yet. */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPathOf(parent), basename(path));
  }
}

/** Whether a path is a folder or lies in it, however it is written and through whatever links. */
export async function liesIn(folder: string, path: string): Promise<boolean> {
  const way = relative(await realPathOf(resolve(folder)), await realPathOf(resolve(path)));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What lies directly in a folder, in order. */
export async function entriesOf(dir: string): Promise<Entry[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .map((entry) => ({ path: entry.name, kind: kindOf(entry) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All that lies in a folder and below it. Links are named, not followed. */
export async function treeOf(dir: string, prefix = ""): Promise<Entry[]> {
  const tree: Entry[] = [];
  for (const { path: name, kind } of await entriesOf(join(dir, prefix))) {
    const path = `${prefix}${name}`;
    tree.push({ path, kind });
    if (kind === "folder") tree.push(...(await treeOf(dir, `${path}/`)));
  }
  return tree;
}

/** Digests of a file by several algorithms in one reading, in hex. */
export async function digestsOf(
  path: string,
  algorithms: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = algorithms.map((name) => [name, createHash(name)] as const);
  for await (const chunk of createReadStream(path)) {
    for (const [, hash] of hashes) hash.update(chunk);
  }
  return new Map(hashes.map(([name, hash]) => [name, hash.digest("hex")]));
}

/** A file that is to be stored, by its path from a folder. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** Writes files into a folder, with the folders that they need, and flushes all of it. */
export async function writeTree(
  dir: string,
  files: readonly NewFile[],
  onFile: (done: number) => void = () => undefined,
): Promise<void> {
  const folders = new Set([dir]);
  for (const [i, { path, bytes }] of files.entries()) {
    const target = join(dir, path);
    await mkdir(dirname(target), { recursive: true });
    for (let at = dirname(target); !folders.has(at); at = dirname(at)) folders.add(at);
    await writeFlushed(target, Buffer.from(bytes));
    onFile(i + 1);
  }
  for (const folder of folders) await syncFolder(folder);
}
