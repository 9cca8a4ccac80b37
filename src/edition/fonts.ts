import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { diagnose, Failure, type Place, type Result } from "../diagnostics/index.js";
import type { FontFile } from "./edition.js";
import { type Folder, isFile, sha256, whyNot } from "./folder.js";
import { inside } from "./paths.js";
import { isWoff2, whyNotTrueType } from "./sfnt.js";

const require = createRequire(import.meta.url);

/** Fonts read in this process: they are large, and a preview builds again and again. */
const read = new Map<string, Read>();

interface Read {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Hash of the file as it was shipped, which for a WOFF2 is not the TTF's. */
  readonly source: string;
}

/**
 * Finds and reads the theme's fonts: `npm:package/file` or a path in the paper's folder. A WOFF2
 * is unpacked once into `<cacheDir>/fonts`. Complaints at the font's place in theme.yaml: BX2016
 * (the reason stands behind the file's name), BX2017. Throws BX9004 where the cache cannot be
 * written.
 */
export async function loadFonts(
  folder: Folder,
  fonts: Readonly<Record<string, string>>,
  cacheDir: string,
  placeOf: (name: string) => Place,
): Promise<Result<ReadonlyMap<string, FontFile>>> {
  const loaded = await Promise.all(
    Object.entries(fonts).map(([name, file]) =>
      loadFont(folder, name, file, cacheDir, placeOf(name)),
    ),
  );
  const found = loaded.flatMap(({ value }) => (value ? [value] : []));
  return {
    value: new Map(found.map((font) => [font.name, font])),
    diagnostics: loaded.flatMap((one) => one.diagnostics),
  };
}

async function loadFont(
  folder: Folder,
  name: string,
  file: string,
  cacheDir: string,
  place: Place,
): Promise<Result<FontFile | undefined>> {
  const refuse = (reason: string): Result<undefined> => ({
    value: undefined,
    diagnostics: [diagnose("BX2016", { font: name, file: `${file} (${reason})` }, place)],
  });
  const fromPackage = file.startsWith("npm:");
  const path = fromPackage ? await packagedPath(file) : await inside(folder.paperDir, file);
  if (path === undefined && !fromPackage) {
    return { value: undefined, diagnostics: [diagnose("BX2017", { path: file }, place)] };
  }
  if (path === undefined || !(await isFile(path))) return refuse("no such file");
  const font = await readFont(path, cacheDir);
  if (typeof font === "string") return refuse(font);
  folder.inputs.set(fromPackage ? file : file.replaceAll("\\", "/"), font.source);
  return {
    value: { name, path: font.path, sha256: font.sha256, bytes: font.bytes },
    diagnostics: [],
  };
}

/**
 * The file of `npm:package/file` in the packages that banxin can see; undefined where there is no
 * such package or the path leaves it. A package's `exports` may hide its package.json, so the
 * folders are looked through where Node would.
 */
export async function packagedPath(spec: string): Promise<string | undefined> {
  const match = /^npm:((?:@[^/]+\/)?[^/@]+)\/(.+)$/.exec(spec);
  const [name, file] = [match?.[1], match?.[2]];
  if (name === undefined || file === undefined || /^\.+$/.test(name)) return undefined;
  for (const dir of require.resolve.paths(name) ?? []) {
    const root = join(dir, name);
    if (await isFile(join(root, "package.json"))) return await inside(root, file);
  }
  return undefined;
}

/** The font, or why it cannot be used. */
async function readFont(path: string, cacheDir: string): Promise<Read | string> {
  let key: string;
  let bytes: Uint8Array;
  try {
    const { mtimeMs, size } = await stat(path);
    key = `${cacheDir}\n${path}\n${mtimeMs}\n${size}`;
    const known = read.get(key);
    if (known && (await isFile(known.path))) return known;
    bytes = await readFile(path);
  } catch (error) {
    return whyNot(error);
  }
  const source = sha256(bytes);
  let font: Read = { path, bytes, sha256: source, source };
  if (isWoff2(bytes)) {
    const unpacked = await unpack(bytes, join(cacheDir, "fonts"), `${source}.ttf`);
    if (typeof unpacked === "string") return unpacked;
    font = { ...unpacked, sha256: sha256(unpacked.bytes), source };
  }
  const refused = whyNotTrueType(font.bytes);
  if (refused !== undefined) return refused;
  read.set(key, font);
  return font;
}

type Unpacked = { readonly path: string; readonly bytes: Uint8Array };

/** Unpacks a WOFF2 into `dir/name`, or takes what lies there from an earlier time. */
async function unpack(woff2: Uint8Array, dir: string, name: string): Promise<Unpacked | string> {
  const path = join(dir, name);
  if (await isFile(path)) {
    const bytes = await readFile(path);
    if (whyNotTrueType(bytes) === undefined) return { path, bytes };
  }
  let bytes: Uint8Array;
  try {
    bytes = await decompress(woff2);
  } catch {
    return "a damaged WOFF2";
  }
  const refused = whyNotTrueType(bytes);
  if (refused !== undefined) return refused;
  await writeWhole(dir, path, bytes);
  return { path, bytes };
}

/**
 * Lays a font of ours into the cache, or finds it there from an earlier time.
 * @param name names its content: its hash
 * @returns its path; throws BX9004 where the cache cannot be written
 */
export async function keepFont(dir: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(dir, name);
  const kept = (await isFile(path)) ? await readFile(path) : undefined;
  if (!kept || !Buffer.from(bytes).equals(kept)) await writeWhole(dir, path, bytes);
  return path;
}

let decompressing: Promise<unknown> = Promise.resolve();

/**
 * wawoff2 answers with a view of its own memory, which the next call overwrites: one at a time, and
 * the bytes are copied out before the next begins.
 */
function decompress(woff2: Uint8Array): Promise<Uint8Array> {
  const work = decompressing.then(async () => {
    const { default: wawoff2 } = await import("wawoff2");
    return Uint8Array.from(await wawoff2.decompress(woff2));
  });
  decompressing = work.catch(() => undefined);
  return work;
}

/** Writes beside the target and renames: two at once are safe, and no half file is ever seen. */
async function writeWhole(dir: string, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dir, `${randomUUID()}.tmp`);
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    // Windows refuses to replace a file that another process has open: then it is there already.
    if (await isFile(path)) return;
    throw new Failure(diagnose("BX9004", { file: path, reason: whyNot(error) }), { cause: error });
  }
}
