import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import path from "node:path";
import { diagnose, Failure } from "../../diagnostics/index.js";
import {
  packagedBrowser,
  packagedDirectory,
  packagedExecutable,
  packagedRunsOn,
  packagedSource,
} from "./packaged.js";
import { type InstalledKind, installedPaths } from "./places.js";

/** How a browser was found. The first three were named by the user. */
export type BrowserKind =
  | "explicit"
  | "environment"
  | "configured"
  | InstalledKind
  | "puppeteer"
  | "packaged";

/** A browser that can be launched: its executable and what its environment needs besides. */
export interface FoundBrowser {
  readonly kind: BrowserKind;
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** One place that was looked at in vain. */
export interface Looked {
  readonly kind: BrowserKind;
  readonly path: string;
  readonly reason: string;
}

/** What one finder found. For the packaged Chromium the executable may still have to be unpacked. */
export interface BrowserSighting {
  /** The finder's own kind, also where the user named the packaged Chromium there. */
  readonly kind: BrowserKind;
  readonly executablePath?: string;
  /** True where it is the packaged Chromium. */
  readonly packaged: boolean;
  /** What the finder looked at in vain. */
  readonly looked: readonly Looked[];
  /** True where the user named it: then nothing else may take its place. */
  readonly binding: boolean;
}

/** What to look for. Paths are relative to the working directory. */
export interface BrowserWish {
  /** --browser: a path, or "packaged". */
  readonly explicit?: string | undefined;
  /** Usually process.env, also what is taken where it is left out. */
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** The paper's own choice, from paper.yaml: a path, or "packaged". */
  readonly configured?: string | undefined;
  /** Only the packaged Chromium will do, whatever the environment and the paper say. */
  readonly packagedOnly?: boolean | undefined;
  /** Where the packaged Chromium is unpacked; see defaultCacheDir. */
  readonly cacheDir: string;
  readonly platform?: NodeJS.Platform | undefined;
  readonly arch?: string | undefined;
  /** Called before an unpacking that takes some seconds. */
  readonly onUnpack?: (() => void) | undefined;
}

/** No browser, or not the one that was asked for: names every place that was looked at. */
function notFound(looked: readonly Looked[]): Failure {
  const places = looked.map((one) => `${one.kind}: ${one.path} (${one.reason})`);
  return new Failure(diagnose("BX9001", { looked: places.join("; ") }));
}

interface Search {
  readonly wish: BrowserWish;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
}

type Finder = (search: Search) => Promise<BrowserSighting>;

/** The documented order: a Map keeps it. */
const finders: ReadonlyMap<BrowserKind, Finder> = new Map<BrowserKind, Finder>([
  ["explicit", (search) => named("explicit", search.wish.explicit, search)],
  // An empty variable is an unset one, as everywhere.
  ["environment", (search) => named("environment", search.env.BANXIN_BROWSER || undefined, search)],
  ["configured", (search) => named("configured", search.wish.configured, search)],
  ["chrome", (search) => installed("chrome", search)],
  ["edge", (search) => installed("edge", search)],
  ["chromium", (search) => installed("chromium", search)],
  ["puppeteer", inPuppeteerCache],
  ["packaged", (search) => packaged("packaged", search)],
]);

/**
 * Finds the browser to print with, in the documented order: --browser, BANXIN_BROWSER, paper.yaml,
 * an installed Chrome, Edge or Chromium, Puppeteer's cache, and on Linux x64 the packaged Chromium,
 * which is unpacked at need. A browser the user named is never passed over for another one.
 *
 * @throws Failure BX9001 with every place that was looked at; BX9003 where the packaged Chromium is
 *   the one but cannot be unpacked
 */
export async function findBrowser(wish: BrowserWish): Promise<FoundBrowser> {
  const search = toSearch(wish);
  const looked: Looked[] = [];
  for (const kind of kindsFor(wish)) {
    const sighting = await finders.get(kind)?.(search);
    if (sighting?.executablePath !== undefined) {
      return await open(sighting, sighting.executablePath, search);
    }
    looked.push(...(sighting?.looked ?? []));
    if (sighting?.binding) break;
  }
  throw notFound(looked);
}

/**
 * Asks every finder, in the documented order, and unpacks nothing.
 *
 * @returns one sighting for each finder, also for those that found nothing
 */
export async function installedBrowsers(wish: BrowserWish): Promise<BrowserSighting[]> {
  const search = toSearch(wish);
  return await Promise.all([...finders.values()].map((finder) => finder(search)));
}

function toSearch(wish: BrowserWish): Search {
  return {
    wish,
    env: wish.env ?? process.env,
    platform: wish.platform ?? process.platform,
    arch: wish.arch ?? process.arch,
  };
}

/** Which finders are asked. Naming another browser beside packagedOnly is a contradiction. */
function kindsFor(wish: BrowserWish): Iterable<BrowserKind> {
  if (!wish.packagedOnly) return finders.keys();
  if (wish.explicit === undefined || wish.explicit === "packaged") return ["packaged"];
  const reason = "only the packaged Chromium is allowed here";
  throw notFound([{ kind: "explicit", path: wish.explicit, reason }]);
}

/** Makes a sighting into a browser that can be launched. */
async function open(
  sighting: BrowserSighting,
  executablePath: string,
  search: Search,
): Promise<FoundBrowser> {
  if (!sighting.packaged) return { kind: sighting.kind, executablePath, env: {} };
  const browser = await packagedBrowser(search.wish.cacheDir, search.wish.onUnpack);
  // Removed between the two looks.
  if (browser === undefined) throw notFound([notInstalled]);
  return { kind: "packaged", ...browser };
}

async function named(
  kind: BrowserKind,
  value: string | undefined,
  search: Search,
): Promise<BrowserSighting> {
  if (value === undefined) return { kind, packaged: false, looked: [], binding: false };
  if (value === "packaged") return { ...(await packaged(kind, search)), binding: true };
  return { ...(await firstOf(kind, [path.resolve(value)])), binding: true };
}

const installed = (kind: InstalledKind, search: Search): Promise<BrowserSighting> =>
  firstOf(kind, installedPaths(kind, search.platform, search.env));

async function firstOf(kind: BrowserKind, paths: Iterable<string>): Promise<BrowserSighting> {
  const looked: Looked[] = [];
  for (const place of paths) {
    const reason = await unfit(place);
    if (reason === undefined) {
      return { kind, executablePath: place, packaged: false, looked, binding: false };
    }
    looked.push({ kind, path: place, reason });
  }
  return { kind, packaged: false, looked, binding: false };
}

/** Why a path cannot be launched; undefined where it looks as if it could. */
async function unfit(place: string): Promise<string | undefined> {
  try {
    if (!(await stat(place)).isFile()) return "not a file";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return code === "ENOENT" || code === "ENOTDIR" ? "does not exist" : `cannot be read: ${code}`;
  }
  // On Windows this asks only whether the file can be seen.
  return access(place, constants.X_OK).then(
    () => undefined,
    () => "not executable",
  );
}

async function inPuppeteerCache(search: Search): Promise<BrowserSighting> {
  const kind = "puppeteer";
  const nothing = (place: string, reason: string): BrowserSighting => {
    return { kind, packaged: false, looked: [{ kind, path: place, reason }], binding: false };
  };
  // Puppeteer answers for the machine it runs on only.
  if (search.platform !== process.platform || search.arch !== process.arch) {
    return nothing("puppeteer", `not asked about ${search.platform} ${search.arch}`);
  }
  try {
    // Loaded late: it reads its own configuration, and may throw, when it is imported.
    const { executablePath } = await import("puppeteer");
    return await firstOf(kind, [executablePath()]);
  } catch (error) {
    return nothing("puppeteer", error instanceof Error ? error.message : String(error));
  }
}

const notInstalled: Looked = {
  kind: "packaged",
  path: "@sparticuz/chromium",
  reason: "the package is not installed",
};

/** Never a chromium that lies in the temporary folder: anybody could have put it there. */
async function packaged(kind: BrowserKind, search: Search): Promise<BrowserSighting> {
  const base = { kind, packaged: true, binding: false };
  if (!packagedRunsOn(search.platform, search.arch)) {
    const reason = `made for linux x64, this is ${search.platform} ${search.arch}`;
    return { ...base, looked: [{ ...notInstalled, kind, reason }] };
  }
  const source = await packagedSource();
  if (source === undefined) return { ...base, looked: [{ ...notInstalled, kind }] };
  const directory = packagedDirectory(search.wish.cacheDir, source);
  return { ...base, executablePath: packagedExecutable(directory), looked: [] };
}
