import { existsSync, readFileSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The absolute path of a file that copy or YAML names, or undefined where it leads out of `root`
 * (BX2017): by `..`, as an absolute path, through a symbolic link, or to another drive. Backslashes
 * count as slashes on every system. The file need not exist; what exists of its path is checked.
 */
export async function inside(
  root: string,
  path: string,
  base: string = root,
): Promise<string | undefined> {
  if (path.includes("\0")) return undefined;
  if (sep === "/" && /^[A-Za-z]:/.test(path)) return undefined;
  const target = resolve(base, isAbsolute(path) ? path : path.replaceAll("\\", "/"));
  if (!contains(resolve(root), target)) return undefined;
  return contains(await realpath(root), await realpathOf(target)) ? target : undefined;
}

/** A path inside a folder as the user reads it: relative, with forward slashes. */
export const shown = (root: string, path: string): string =>
  relative(root, path).split(sep).join("/");

/** The folder of banxin's own package.json: where its assets lie, from source or compiled. */
export function packageRoot(from: string = fileURLToPath(import.meta.url)): string {
  for (let dir = dirname(from); ; dir = dirname(dir)) {
    if (isOurs(join(dir, "package.json"))) return dir;
    if (dir === dirname(dir)) throw new Error("banxin's package.json is missing");
  }
}

function isOurs(file: string): boolean {
  if (!existsSync(file)) return false;
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return (
    typeof content === "object" &&
    content !== null &&
    "name" in content &&
    content.name === "banxin"
  );
}

function contains(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** The real path of a file, or of its nearest folder that exists with the rest appended. */
async function realpathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realpathOf(parent), path.slice(parent.length));
  }
}
