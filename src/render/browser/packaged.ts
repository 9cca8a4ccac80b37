import { createReadStream, createWriteStream } from "node:fs";
import {
  access,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
} from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { diagnose, Failure } from "../../diagnostics/index.js";
import { fontsConf, keepOwnFonts } from "./fontconfig.js";
import { type PackagedSource, packagedSource } from "./source.js";
import { readTar, writeEntries, writeFlushed } from "./tar.js";

export { defaultCacheDir } from "./cache.js";
export { type PackagedSource, packagedRunsOn, packagedSource } from "./source.js";

/** A packaged Chromium, unpacked. */
export interface PackagedBrowser {
  readonly executablePath: string;
  /** What its process needs in the environment; launchBrowser joins the library paths. */
  readonly env: Readonly<Record<string, string>>;
}

const HOUR_MS = 3_600_000;
const inflate = promisify(brotliDecompress);

/** The directory that holds, or will hold, the unpacked Chromium of this version. */
export const packagedDirectory = (cacheDir: string, source: PackagedSource): string =>
  path.join(path.resolve(cacheDir), `chromium-${source.version}`);

/** The executable within that directory. */
export const packagedExecutable = (directory: string): string => path.join(directory, "chromium");

/**
 * The packaged Chromium (Linux x64), unpacked into `<cacheDir>/chromium-<version>/` unless it is
 * there, which takes some seconds and 190 MB. Any number of processes may do so at once: each
 * unpacks into a private directory beside it, and the first to rename wins; so a directory of that
 * name is complete.
 *
 * @param onUnpack called before real work starts, to tell the user
 * @param source where the compressed files lie; found by itself where left out
 * @returns undefined where the npm package is not installed
 * @throws Failure BX9003 with the cause: a full disk, a directory that is read-only or that other
 *   users may write, a damaged package
 */
export async function packagedBrowser(
  cacheDir: string,
  onUnpack?: () => void,
  source?: PackagedSource,
): Promise<PackagedBrowser | undefined> {
  const from = source ?? (await packagedSource());
  if (from === undefined) return undefined;
  const directory = packagedDirectory(cacheDir, from);
  try {
    if (await isUsable(directory)) await keepOwnFonts(directory);
    else await unpack(directory, from.bin, onUnpack);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(diagnose("BX9003", { dir: directory, reason }), { cause });
  }
  return {
    executablePath: packagedExecutable(directory),
    env: {
      LD_LIBRARY_PATH: path.join(directory, "al2023", "lib"),
      FONTCONFIG_FILE: path.join(directory, "fonts.conf"),
      FONTCONFIG_PATH: directory,
    },
  };
}

/** True where a finished directory is there. One that is not ours must not be run, nor replaced. */
async function isUsable(directory: string): Promise<boolean> {
  const found = await lstat(directory).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found === undefined) return false;
  await refuseForeign(directory);
  await access(packagedExecutable(directory)).catch((cause: unknown) => {
    throw new Error("it is incomplete; remove it and it will be made again", { cause });
  });
  return true;
}

/** A program that another user could have put there would run with our rights. */
async function refuseForeign(directory: string): Promise<void> {
  const found = await lstat(directory);
  const user = process.getuid?.();
  if (!found.isDirectory()) throw new Error(`${directory} is not a directory`);
  if (user === undefined) return;
  if (found.uid !== user && found.uid !== 0) throw new Error(`${directory} is another user's`);
  if ((found.mode & 0o022) !== 0) throw new Error(`${directory} can be written by other users`);
}

async function unpack(directory: string, bin: string, onUnpack?: () => void): Promise<void> {
  const cacheDir = path.dirname(directory);
  // An existing cache keeps its mode: it may be a folder that the user shares on purpose.
  await mkdir(cacheDir, { recursive: true, mode: 0o700 });
  // But in the temporary folder anybody may have made a directory of that name before us.
  if (!path.relative(os.tmpdir(), cacheDir).startsWith("..")) await refuseForeign(cacheDir);
  onUnpack?.();
  await removeLeftovers(cacheDir);
  const part = await mkdtemp(`${directory}.part-`);
  try {
    await fill(part, bin, directory);
    await rename(part, directory).catch(async (error: unknown) => {
      // Another process was first: its directory is as good as ours.
      if (!(await isUsable(directory))) throw error;
    });
    await flushDirectory(cacheDir);
  } finally {
    // A failed removal must not hide why the unpacking failed; a later one clears it away.
    await rm(part, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** What unpackings that were killed left behind, told from running ones by its age. */
async function removeLeftovers(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (!/^chromium-.+\.part-/.test(name)) continue;
    const place = path.join(cacheDir, name);
    const found = await lstat(place).catch(() => undefined);
    if (found === undefined || Date.now() - found.mtimeMs < HOUR_MS) continue;
    // Someone else may remove it at the same time, or own it: either is no reason to fail.
    await rm(place, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function fill(part: string, bin: string, directory: string): Promise<void> {
  const written = await Promise.allSettled([
    inflateFile(path.join(bin, "chromium.br"), packagedExecutable(part)),
    unpackTar(path.join(bin, "al2023.tar.br"), path.join(part, "al2023")),
    // The archive's own fonts.conf names folders of a cloud service; only its fonts are wanted.
    unpackTar(path.join(bin, "fonts.tar.br"), part, "fonts/"),
    // With the final paths: the directory is renamed once it is complete.
    writeFlushed(path.join(part, "fonts.conf"), fontsConf(directory)),
  ]);
  // All of them are waited for: one that still wrote would stand in the way of the removal.
  for (const one of written) if (one.status === "rejected") throw one.reason;
  for (const entry of await readdir(part, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await flushDirectory(path.join(entry.parentPath, entry.name));
  }
  await flushDirectory(part);
}

/** 190 MB: streamed, so that it is never in memory as a whole. */
const inflateFile = (from: string, to: string): Promise<void> =>
  pipeline(
    createReadStream(from),
    createBrotliDecompress({ chunkSize: 2 ** 20 }),
    createWriteStream(to, { flags: "wx", mode: 0o700, flush: true }),
  );

async function unpackTar(from: string, directory: string, prefix = ""): Promise<void> {
  const entries = readTar(await inflate(await readFile(from)));
  await writeEntries(
    entries.filter((entry) => `${entry.path}/`.startsWith(prefix)),
    directory,
  );
}

/** Makes the names within it safe against a power cut; not every file system can. */
async function flushDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}
