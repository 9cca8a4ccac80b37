import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const PACKAGE = "@sparticuz/chromium";

/** The installed npm package: its version and the folder with the compressed files. */
export interface PackagedSource {
  readonly version: string;
  readonly bin: string;
}

/** Where the packaged Chromium runs: Linux x64 only. */
export const packagedRunsOn = (platform: NodeJS.Platform, arch: string): boolean =>
  platform === "linux" && arch === "x64";

/**
 * Finds the npm package that carries Chromium.
 *
 * @returns undefined where it is not installed
 */
export async function packagedSource(): Promise<PackagedSource | undefined> {
  let place: string;
  try {
    place = path.dirname(createRequire(import.meta.url).resolve(PACKAGE));
  } catch {
    return undefined;
  }
  // The package exports only its code, so its folder is found by walking up to its package.json.
  for (; path.dirname(place) !== place; place = path.dirname(place)) {
    const version = await ownVersion(path.join(place, "package.json"));
    if (version !== undefined) return { version, bin: path.join(place, "bin") };
  }
  return undefined;
}

async function ownVersion(manifest: string): Promise<string | undefined> {
  try {
    const read: unknown = JSON.parse(await readFile(manifest, "utf8"));
    if (typeof read !== "object" || read === null) return undefined;
    if (!("name" in read) || read.name !== PACKAGE || !("version" in read)) return undefined;
    const { version } = read;
    // The version becomes part of a directory's name.
    return typeof version === "string" && /^[\w.+-]+$/.test(version) ? version : undefined;
  } catch {
    return undefined;
  }
}
