import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer";
import { diagnose, Failure } from "../../diagnostics/index.js";
import type { FoundBrowser } from "./find.js";

/** A started browser; close() also removes its profile. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly version: string;
  close(): Promise<void>;
}

/**
 * Our own flags. Puppeteer's and the package's lists are not used: they switch web security off.
 */
function flags(found: FoundBrowser, profile: string): string[] {
  // A packaged browser has no setuid helper, and a browser started by root refuses its sandbox.
  const noSandbox = found.kind === "packaged" || process.getuid?.() === 0;
  return [
    "--headless",
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    ...(noSandbox ? ["--no-sandbox"] : []),
    "--font-render-hinting=none", // hinted advances are up to 0.11 em off the font's own
    "--force-device-scale-factor=1",
    "--force-color-profile=srgb",
    "--lang=zh-CN",
    "--disable-gpu",
    "--disable-dev-shm-usage", // /dev/shm is 64 MB in most containers
    "--hide-scrollbars",
    "--mute-audio",
    // Nothing that would ask the network: no updates, no sync, no first-run pages.
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-proxy-server",
    "--disable-features=Translate,MediaRouter,OptimizationHints",
  ];
}

/** The child's environment: what a process needs, and one time zone and language everywhere. */
function environment(found: FoundBrowser, env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "USERPROFILE", "LOCALAPPDATA", "PROGRAMFILES"];
  const base = Object.fromEntries(kept.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const library = [found.env.LD_LIBRARY_PATH, env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    ...base,
    ...found.env,
    ...(library ? { LD_LIBRARY_PATH: library } : {}),
    TZ: "UTC",
    LANG: "C.UTF-8",
  };
}

/**
 * Starts the browser with a profile of its own.
 * @throws Failure BX9002 with what the browser said
 */
export async function launchBrowser(found: FoundBrowser, timeoutMs = 60_000): Promise<RunningBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "banxin-profile-"));
  const remove = (): Promise<void> =>
    rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
  try {
    const browser = await puppeteer.launch({
      executablePath: found.executablePath,
      headless: "shell",
      ignoreDefaultArgs: true,
      waitForInitialPage: false, // we give no page to open, so there is none to wait for
      pipe: true,
      args: flags(found, profile),
      env: environment(found, process.env),
      timeout: timeoutMs,
      protocolTimeout: 5 * 60_000,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const version = await browser.version();
    return {
      browser,
      version,
      async close() {
        await browser.close().catch(() => browser.process()?.kill("SIGKILL"));
        await remove();
      },
    };
  } catch (error) {
    await remove();
    const reason = error instanceof Error ? error.message.slice(0, 500) : String(error);
    throw new Failure(diagnose("BX9002", { path: found.executablePath, reason }), { cause: error });
  }
}
