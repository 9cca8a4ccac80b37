import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { diagnose, Failure } from "../../diagnostics/index.js";
import { readTar } from "./tar.js";

/** A packaged Chromium, unpacked. */
export interface PackagedBrowser {
  readonly executablePath: string;
  /** What its process needs in the environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** Unpackings that died leave a directory; it is removed by the next one after this time. */
const STALE_MS = 60 * 60 * 1000;

/**
 * Directory for what banxin unpacks: BANXIN_CACHE, else the platform's cache directory, else one of
 * this user's own under the temporary folder.
 */
export function defaultCacheDir(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.BANXIN_CACHE) return env.BANXIN_CACHE;
  if (platform === "win32" && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, "banxin", "Cache");
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "banxin");
  const home = env.HOME || env.USERPROFILE || homedir();
  if (!home) return join(tmpdir(), "banxin-cache");
  return platform === "darwin"
    ? join(home, "Library", "Caches", "banxin")
    : join(home, ".cache", "banxin");
}

/** Folder and version of the npm package that carries the browser; undefined where it is not installed. */
export async function packagedSource(): Promise<{ bin: string; version: string } | undefined> {
  try {
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    let dir = dirname(entry);
    while (!existsSync(join(dir, "bin", "chromium.br"))) {
      if (dirname(dir) === dir) return undefined;
      dir = dirname(dir);
    }
    const { version } = JSON.parse(await readFile(join(dir, "package.json"), "utf8"));
    return { bin: join(dir, "bin"), version: String(version) };
  } catch {
    return undefined;
  }
}

async function untar(file: string, into: string): Promise<void> {
  const archive = await promisify(brotliDecompress)(await readFile(file));
  for (const entry of readTar(archive)) {
    const path = join(into, ...entry.name.split("/"));
    if (entry.kind === "directory") await mkdir(path, { recursive: true });
    else {
      await mkdir(dirname(path), { recursive: true });
      if (entry.kind === "link") await symlink(entry.target, path);
      else await writeFile(path, entry.data, { mode: entry.mode || 0o644 });
    }
  }
}

/**
 * Fonts that the browser may find by itself: only those of its package. Without a single font known
 * to fontconfig every web font fails to load; with the machine's fonts pictures would differ.
 */
const fontsConf = (dir: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${dir}/fonts/fonts</dir>
  <cachedir>${dir}/fontconfig</cachedir>
  <config></config>
</fontconfig>
`;

async function unpackInto(bin: string, dir: string, finalDir: string): Promise<void> {
  await pipeline(
    createReadStream(join(bin, "chromium.br")),
    createBrotliDecompress(),
    createWriteStream(join(dir, "chromium"), { mode: 0o700, flush: true }),
  );
  await untar(join(bin, "al2023.tar.br"), join(dir, "al2023"));
  await untar(join(bin, "fonts.tar.br"), join(dir, "fonts"));
  await mkdir(join(dir, "fontconfig"));
  await writeFile(join(dir, "fonts.conf"), fontsConf(finalDir), { flush: true });
}

async function removeStale(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (!name.startsWith("unpacking-")) continue;
    const path = join(cacheDir, name);
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}

/** Unpacks beside the final directory and renames: whoever comes second takes what the first made. */
async function unpack(bin: string, cacheDir: string, finalDir: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true, mode: 0o700 });
  await chmod(cacheDir, 0o700).catch(() => undefined);
  await removeStale(cacheDir);
  const dir = await mkdtemp(join(cacheDir, "unpacking-"));
  try {
    await unpackInto(bin, dir, finalDir);
    await rename(dir, finalDir);
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    if (!existsSync(join(finalDir, "fonts.conf"))) throw error;
  }
}

/**
 * The packaged Chromium (Linux x64), unpacked once into a private directory named by its version.
 * @param onUnpack called before the first unpacking, which takes some seconds
 * @throws Failure BX9003 where the directory cannot be written
 */
export async function packagedBrowser(
  cacheDir: string,
  onUnpack?: () => void,
): Promise<PackagedBrowser | undefined> {
  const source = await packagedSource();
  if (!source) return undefined;
  const dir = join(cacheDir, `chromium-${source.version}`);
  if (!existsSync(join(dir, "fonts.conf"))) {
    onUnpack?.();
    try {
      await unpack(source.bin, cacheDir, dir);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Failure(diagnose("BX9003", { dir, reason }), { cause: error });
    }
  }
  return {
    executablePath: join(dir, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(dir, "al2023", "lib"),
      FONTCONFIG_PATH: dir,
      FONTCONFIG_FILE: join(dir, "fonts.conf"),
    },
  };
}
