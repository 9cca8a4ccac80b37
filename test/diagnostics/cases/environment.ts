import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Code } from "../../../src/diagnostics/index.js";
import { newPaper } from "../../../src/edition/index.js";
import { browsers } from "../../../src/render/index.js";
import { fileFailure } from "../../../src/run/files.js";
import { checkEdition, withLock } from "../../../src/run/index.js";
import { temporary } from "../../support/paper.js";
import { build, type Cases, failing } from "./case.js";

type Own = Extract<Code, `BX9${string}`>;

/** A file in a folder of its own. */
function file(name: string, text: string): string {
  const path = join(temporary(), name);
  writeFileSync(path, text);
  return path;
}

/** A file that may be run, and is no program. */
function script(): string {
  const path = file("browser", "this is not a browser\n");
  chmodSync(path, 0o755);
  return path;
}

const paths = { browser: script(), out: file("out", ""), cache: file("cache", "") };
const empty = temporary();
const locked = temporary();

/** 90 environment: thrown by the adapters. */
export const environmentCases: Cases<Own> = {
  BX9001: {
    raise: failing(async () => {
      // Windows' places are named by the environment alone, so that none exists on any machine.
      await browsers.findBrowser({
        env: { PATH: "" },
        cacheDir: temporary(),
        platform: "win32",
        arch: "x64",
      });
      return [];
    }),
    at: "-",
    facts: { looked: /puppeteer: .*packaged: .*made for linux x64/ },
  },
  BX9002: {
    raise: build({}, { browser: paths.browser }),
    at: "-",
    facts: { path: paths.browser, reason: /./ },
  },
  BX9003: {
    raise: build({}, { cacheDir: paths.cache }),
    at: "-",
    facts: { dir: /chromium-/, reason: /ENOTDIR|EEXIST/ },
  },
  BX9004: {
    raise: build({}, { out: paths.out }),
    at: "-",
    facts: { file: paths.out, reason: /EEXIST|ENOTDIR/ },
  },
  BX9005: {
    // Linux lets a file be replaced while it is open: the error is the one that others give.
    raise: failing(async () => {
      const error = Object.assign(new Error("EBUSY: resource busy"), { code: "EBUSY" });
      throw fileFailure(paths.out, error);
    }),
    at: "-",
    facts: { file: paths.out },
  },
  BX9006: {
    raise: failing(async () => (await checkEdition(empty)).diagnostics),
    at: "-",
    facts: { dir: empty },
  },
  BX9007: {
    raise: failing(async () => {
      const dir = temporary();
      mkdirSync(join(dir, "stories"));
      await newPaper(dir);
      return [];
    }),
    at: "-",
    facts: { dir: /banxin-test-/ },
  },
  BX9008: {
    raise: failing(async () => {
      const times = { look: 5, beat: 50, dead: 10_000, patience: 20 };
      await withLock(locked, () => withLock(locked, async () => undefined, undefined, times));
      return [];
    }),
    at: "-",
    facts: { dir: locked, holder: `${hostname()}, process ${process.pid}` },
  },
};
