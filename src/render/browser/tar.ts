import { mkdir, open, symlink } from "node:fs/promises";
import path from "node:path";

/** A tar archive that is damaged, holds what we do not read, or names a place outside its folder. */
export class TarError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TarError";
  }
}

/** One entry of an archive. `path` is relative, with slashes, and stays inside the folder. */
export type TarEntry =
  | { readonly type: "directory"; readonly path: string }
  | { readonly type: "symlink"; readonly path: string; readonly target: string }
  | {
      readonly type: "file";
      readonly path: string;
      readonly executable: boolean;
      readonly data: Uint8Array;
    };

interface Header {
  readonly name: string;
  readonly mode: number;
  readonly size: number;
  readonly flag: string;
  readonly target: string;
}

const BLOCK = 512;

/** A NUL-ended field of a header. */
function text(block: Buffer, offset: number, length: number): string {
  const field = block.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end < 0 ? length : end);
}

/** An octal field. The base-256 form, for files over 8 GB, is refused together with garbage. */
function octal(block: Buffer, offset: number, length: number): number {
  const field = block.toString("latin1", offset, offset + length);
  const digits = field.replace(/[\0 ]+$/, "").trimStart();
  if (!/^[0-7]*$/.test(digits)) throw new TarError(`not an octal number: ${digits}`);
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

/** The sum of all the bytes, the checksum field itself counted as eight spaces. */
function checksum(block: Buffer): number {
  let sum = 8 * 0x20;
  for (const [at, byte] of block.entries()) if (at < 148 || at >= 156) sum += byte;
  return sum;
}

function readHeader(block: Buffer): Header {
  if (octal(block, 148, 8) !== checksum(block)) throw new TarError("wrong header checksum");
  // Only POSIX archives ("ustar\0") have the prefix; GNU ones keep times in its place.
  const prefix = block.toString("latin1", 257, 263) === "ustar\0" ? text(block, 345, 155) : "";
  const name = text(block, 0, 100);
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    mode: octal(block, 100, 8),
    size: octal(block, 124, 12),
    flag: String.fromCharCode(block[156] ?? 0),
    target: text(block, 157, 100),
  };
}

/** Refuses what could lead outside of the folder on any system; returns the tidied path. */
function safePath(name: string): string {
  if (name.includes("\0") || name.includes("\\") || /^[A-Za-z]:/.test(name)) {
    throw new TarError(`unsafe path: ${JSON.stringify(name)}`);
  }
  if (name.startsWith("/")) throw new TarError(`absolute path: ${name}`);
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) throw new TarError(`path leads outside: ${name}`);
  if (parts.length === 0) throw new TarError("entry without a name");
  return parts.join("/");
}

/** A link may point anywhere inside the folder; `..` is fine as long as it does not climb out. */
function safeTarget(from: string, target: string): string {
  const aim = path.posix.join(path.posix.dirname(from), target);
  const outside = aim === ".." || aim.startsWith("../");
  if (target === "" || target.startsWith("/") || target.includes("\\") || outside) {
    throw new TarError(`link leads outside: ${from} -> ${target}`);
  }
  return target;
}

function toEntry(header: Header, data: Buffer): TarEntry {
  const entryPath = safePath(header.name);
  switch (header.flag) {
    case "\0":
    case "0":
      return { type: "file", path: entryPath, executable: (header.mode & 0o100) !== 0, data };
    case "5":
      return { type: "directory", path: entryPath };
    case "2":
      return { type: "symlink", path: entryPath, target: safeTarget(entryPath, header.target) };
    default:
      throw new TarError(`entry type ${JSON.stringify(header.flag)} is not read: ${entryPath}`);
  }
}

/** Nothing may be written through a link of the archive, and nothing may be written twice. */
function refuseOverlaps(entries: readonly TarEntry[]): void {
  const links = new Set(entries.flatMap((e) => (e.type === "symlink" ? [e.path] : [])));
  const taken = new Set<string>();
  for (const entry of entries) {
    const parts = entry.path.split("/");
    for (let length = 1; length < parts.length; length += 1) {
      const parent = parts.slice(0, length).join("/");
      if (links.has(parent)) throw new TarError(`path goes through a link: ${entry.path}`);
    }
    if (taken.has(entry.path)) throw new TarError(`path occurs twice: ${entry.path}`);
    if (entry.type !== "directory") taken.add(entry.path);
  }
}

/**
 * Reads an uncompressed tar archive: plain files, directories and symbolic links, with POSIX
 * prefixes and GNU long names. The files' data are views of `bytes`, not copies.
 *
 * @param bytes the whole archive
 * @throws {TarError} where it is damaged or cut short, holds other kinds of entries (hard links,
 *   devices, pax headers), or names a path outside its own folder
 */
export function readTar(bytes: Uint8Array): TarEntry[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: TarEntry[] = [];
  let long: { name?: string; target?: string } = {};
  let at = 0;
  for (;;) {
    const block = archive.subarray(at, at + BLOCK);
    if (block.length < BLOCK) throw new TarError("archive without an end");
    if (block.every((byte) => byte === 0)) break;
    const header = readHeader(block);
    const data = archive.subarray(at + BLOCK, at + BLOCK + header.size);
    if (data.length < header.size) throw new TarError(`cut short in ${header.name}`);
    // A GNU long name is an entry of its own that names the one after it.
    if (header.flag === "L") long.name = text(data, 0, data.length);
    else if (header.flag === "K") long.target = text(data, 0, data.length);
    else {
      entries.push(toEntry({ ...header, ...long }, data));
      long = {};
    }
    at += BLOCK + Math.ceil(header.size / BLOCK) * BLOCK;
  }
  refuseOverlaps(entries);
  return entries;
}

/**
 * Writes entries below `directory`, which must be a fresh, private folder, and flushes every file
 * to the disk. Nothing that exists is overwritten. Files get mode 0600, or 0700 if executable.
 *
 * @throws the error of the file system (ENOSPC, EROFS, EEXIST, ...)
 */
export async function writeEntries(entries: readonly TarEntry[], directory: string): Promise<void> {
  for (const entry of entries) {
    const place = path.join(directory, ...entry.path.split("/"));
    const folder = entry.type === "directory" ? place : path.dirname(place);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (entry.type === "symlink") await symlink(entry.target, place);
    if (entry.type === "file") {
      await writeFlushed(place, entry.data, entry.executable ? 0o700 : 0o600);
    }
  }
}

/**
 * Writes a new file and flushes it to the disk before it returns.
 *
 * @throws the error of the file system; EEXIST if the file exists
 */
export async function writeFlushed(
  place: string,
  data: Uint8Array | string,
  mode = 0o600,
): Promise<void> {
  const file = await open(place, "wx", mode);
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}
