import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "puppeteer";
import { diagnose, Failure } from "../../diagnostics/index.js";
import type { FoundBrowser } from "./find.js";
import { browserFlags } from "./flags.js";
import { type BrowserProcess, startBrowser } from "./process.js";

/** A started browser; close() also removes its profile. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly version: string;
  /** Ends the browser, by force after five seconds. May be called more than once. */
  close(): Promise<void>;
}

/** What a browser that would not start said. */
class LaunchError extends Error {
  readonly lastWords: readonly string[];
  constructor(cause: unknown, lastWords: readonly string[]) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "LaunchError";
    this.lastWords = lastWords;
  }
}

/** A single command may wait that long, in ms: a full page of large pictures. */
const COMMAND_MS = 5 * 60_000;
const GRACE_MS = 5_000;

/** What a process needs to run at all, on any system. */
const KEPT = [
  ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"],
  ["TEMP", "TMP", "SystemRoot", "windir", "SystemDrive", "ComSpec", "PATHEXT"],
  ["USERPROFILE", "LOCALAPPDATA", "APPDATA", "ProgramData"],
  ["ProgramFiles", "ProgramFiles(x86)"],
].flat();

/** The child's environment: what a process needs, and one time zone and language everywhere. */
function environment(found: FoundBrowser, env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = KEPT.flatMap((name): [string, string][] => {
    const value = env[name];
    return value ? [[name, value]] : [];
  });
  // Its own libraries first; those of the user after them.
  const libraries = [found.env.LD_LIBRARY_PATH, env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    ...Object.fromEntries(kept),
    ...found.env,
    ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
    TZ: "UTC",
    LANG: "C.UTF-8",
  };
}

/** A socket's path has 108 bytes on Linux, and Chromium puts one 47 characters below its TMPDIR. */
const LONGEST_TMPDIR = 60;

/**
 * The profile takes the browser's temporary files too, so that they go with it however the browser
 * ends. Not on other systems, whose temporary folders have names that are too long for that.
 */
const ownTemporary = (profile: string): Record<string, string> =>
  process.platform === "linux" && profile.length <= LONGEST_TMPDIR ? { TMPDIR: profile } : {};

/**
 * Starts the browser with a profile of its own.
 *
 * @param timeoutMs how long it may take to answer, in ms
 * @throws Failure BX9002 with the executable and the last lines of its stderr: not executable, a
 *   missing shared library, no answer in time
 */
export async function launchBrowser(
  found: FoundBrowser,
  timeoutMs = 60_000,
): Promise<RunningBrowser> {
  // Chromium refuses to run as root with its sandbox.
  const root = process.platform === "linux" && process.getuid?.() === 0;
  try {
    return await startAgain(found, !root, timeoutMs).catch(async (error: unknown) => {
      // What npm unpacks has no setuid helper, so its sandbox needs user namespaces, which some
      // containers and distributions forbid. An installed browser has a sandbox that works.
      const fromNpm = found.kind === "packaged" || found.kind === "puppeteer";
      if (root || !fromNpm || !lacksSandbox(error)) throw error;
      return await startAgain(found, false, timeoutMs);
    });
  } catch (cause) {
    const words = cause instanceof LaunchError ? cause.lastWords : [];
    const said = cause instanceof Error ? cause.message : String(cause);
    const reason = [said, ...words.slice(-6)].join(" | ").slice(0, 1500);
    throw new Failure(diagnose("BX9002", { path: found.executablePath, reason }), { cause });
  }
}

/** How often a browser is started that crashes before it answers. */
const STARTS = 3;

/**
 * Starts the browser, once more where it crashes: the packaged Chromium was seen to end with SIGSEGV
 * in its first moment about once in some hundred starts on a busy machine.
 */
async function startAgain(
  found: FoundBrowser,
  sandbox: boolean,
  timeoutMs: number,
): Promise<RunningBrowser> {
  for (let left = STARTS - 1; ; left -= 1) {
    try {
      return await start(found, sandbox, timeoutMs);
    } catch (error) {
      if (left === 0 || !crashed(error)) throw error;
    }
  }
}

const crashed = (error: unknown): boolean =>
  error instanceof LaunchError && /\bSIG(?:SEGV|BUS|ILL|TRAP|ABRT)\b/.test(error.message);

const lacksSandbox = (error: unknown): boolean =>
  error instanceof LaunchError &&
  /sandbox|Failed to move to new namespace/i.test(error.lastWords.join("\n"));

async function start(
  found: FoundBrowser,
  sandbox: boolean,
  timeoutMs: number,
): Promise<RunningBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "banxin-profile-"));
  const env = { ...environment(found, process.env), ...ownTemporary(profile) };
  let child: BrowserProcess;
  try {
    child = startBrowser(found.executablePath, browserFlags(profile, sandbox), env, profile);
  } catch (error) {
    // Node throws at once for what no system would start, on Windows also for a text file.
    await rm(profile, { recursive: true, force: true });
    throw new LaunchError(error, []);
  }
  try {
    const [browser, version] = await connect(child, timeoutMs);
    return { browser, version, close: () => close(browser, child) };
  } catch (error) {
    await child.end(0);
    throw new LaunchError(error, child.lastWords());
  }
}

async function connect(child: BrowserProcess, timeoutMs: number): Promise<[Browser, string]> {
  const late = new AbortController();
  const timeout = wait(timeoutMs, undefined, { signal: late.signal }).then((): never => {
    throw new Error(`no answer within ${timeoutMs} ms`);
  });
  const connected = (async (): Promise<[Browser, string]> => {
    const { connect: speak } = await import("puppeteer");
    const browser = await speak({ transport: child.transport, protocolTimeout: COMMAND_MS });
    return [browser, await browser.version()];
  })();
  // Puppeteer sees a closed pipe a moment before the process ends, and says less about it.
  const told = connected.catch(async (error: unknown): Promise<never> => {
    await Promise.race([child.failed, wait(1000, undefined, { ref: false })]);
    throw error;
  });
  try {
    return await Promise.race([told, child.failed, timeout]);
  } finally {
    late.abort();
    // Whichever of them lost is heard no more.
    for (const one of [told, timeout]) one.catch(() => undefined);
  }
}

async function close(browser: Browser, child: BrowserProcess): Promise<void> {
  const asked = browser.close().catch(() => undefined);
  await child.end(GRACE_MS);
  await asked;
}
