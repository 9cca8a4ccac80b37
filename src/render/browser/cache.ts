import { accessSync, constants, existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** The home directory: HOME where it is set, else what the system knows; undefined where nothing. */
function homeDirectory(env: Environment, platform: NodeJS.Platform): string | undefined {
  const named = platform === "win32" ? env.USERPROFILE : env.HOME;
  if (named) return named;
  try {
    return os.homedir() || undefined;
  } catch {
    // In a container with a user id that no passwd line knows, Node throws.
    return undefined;
  }
}

/** True where the directory can be made, or exists, and can be written into. */
function writable(directory: string): boolean {
  let place = path.resolve(directory);
  while (!existsSync(place) && path.dirname(place) !== place) place = path.dirname(place);
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Below the temporary folder, but each user's own: others may not even list it. */
function temporaryCache(): string {
  // Windows has no user ids, but a temporary folder per user.
  const user = process.getuid?.();
  return path.join(os.tmpdir(), user === undefined ? "banxin" : `banxin-${user}`);
}

/**
 * The directory for what can be made again: the unpacked Chromium and the like. BANXIN_CACHE names
 * it; else XDG_CACHE_HOME/banxin, ~/.cache/banxin (Linux), ~/Library/Caches/banxin (macOS) or
 * %LOCALAPPDATA%\banxin\Cache (Windows); and where the home cannot be written, a directory of this
 * user below the temporary folder. Makes nothing. A directory that was named is never replaced.
 *
 * @param env the environment, usually process.env
 * @param platform usually process.platform
 * @returns an absolute path
 */
export function defaultCacheDir(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const paths = platform === "win32" ? path.win32 : path.posix;
  const chosen = env.BANXIN_CACHE;
  if (chosen) return paths.resolve(chosen);
  const home = homeDirectory(env, platform);
  if (platform === "win32") {
    const local = env.LOCALAPPDATA || (home && paths.join(home, "AppData", "Local"));
    return local ? paths.join(local, "banxin", "Cache") : temporaryCache();
  }
  // The XDG rules say that a relative path there is to be ignored.
  const xdg = env.XDG_CACHE_HOME;
  if (xdg && paths.isAbsolute(xdg)) return paths.join(xdg, "banxin");
  if (!home) return temporaryCache();
  const own =
    platform === "darwin"
      ? paths.join(home, "Library", "Caches", "banxin")
      : paths.join(home, ".cache", "banxin");
  return writable(own) ? own : temporaryCache();
}
