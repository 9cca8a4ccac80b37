import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect, it } from "vitest";
import { browsers } from "../../src/render/index.js";
import { compiledMain } from "../support/compiled.js";
import { DATE, type Paper, temporary } from "../support/paper.js";
import { copyStarter } from "../support/starter-copy.js";

/** Kills, spread evenly over the length of a build. */
const KILLS = 12;
const NAMES = ["geometry.json", "proof.pdf", "report.json"].map((name) => `${DATE}-${name}`);

const cacheDir = browsers.defaultCacheDir();
const tmp = temporary();

function start(main: string, paper: Paper): ChildProcess {
  return spawn(process.execPath, [main, "build", paper.edition, "--browser", "packaged"], {
    stdio: "ignore",
    env: { PATH: process.env.PATH, HOME: process.env.HOME, BANXIN_CACHE: cacheDir, TMPDIR: tmp },
  });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", resolve));

/** The files of the last good build: those that their report names, by their hashes. */
function wholeFiles(out: string): string {
  const report = JSON.parse(readFileSync(join(out, `${DATE}-report.json`), "utf8"));
  for (const { name, sha256 } of report.files) {
    const bytes = readFileSync(join(out, name));
    expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(sha256);
  }
  return report.files.map((file: { sha256: string }) => file.sha256).join();
}

let main: string;
let paper: Paper;
let out: string;
let length: number;

beforeAll(async () => {
  main = compiledMain();
  paper = copyStarter();
  out = join(paper.dir, "build", DATE);
  await ended(start(main, paper));
  const begin = performance.now();
  expect(await ended(start(main, paper))).toBe(0);
  length = performance.now() - begin;
});

it.each(Array.from({ length: KILLS }, (_, i) => i + 1))(
  `killed at %i of ${KILLS + 1} parts of its length, it leaves the last good files whole`,
  async (part) => {
    const before = wholeFiles(out);
    // The next build gives other bytes, so that a mixture of old and new would be seen.
    const facts = join(paper.dir, "paper.yaml");
    const phone = `0000-12345${part + 10}`;
    writeFileSync(facts, readFileSync(facts, "utf8").replace(/0000-\d{7}/, phone));
    const child = start(main, paper);
    const end = ended(child);
    await wait((length * part) / (KILLS + 1));
    child.kill("SIGKILL");
    await end;
    const names = readdirSync(out).filter((name) => !name.endsWith(".banxin-part"));
    expect(names.sort()).toEqual(NAMES);
    const after = wholeFiles(out);
    // Files are written at the very end; only a late kill may come after that.
    if (part < KILLS / 2) {
      expect(child.signalCode).toBe("SIGKILL");
      expect(after).toBe(before);
    }
  },
);

it("the next build leaves no litter of the killed ones, and no browser outlives them", async () => {
  expect(await ended(start(main, paper))).toBe(0);
  expect(readdirSync(out).sort()).toEqual(NAMES);
  wholeFiles(out);
  expect(await browsersOf(tmp)).toEqual([]);
});

/** Processes that were started with a profile in this folder. */
async function browsersOf(folder: string): Promise<string[]> {
  if (!existsSync("/proc/self/cmdline")) return [];
  const of = (): string[] =>
    readdirSync("/proc").filter((pid) => {
      if (!/^\d+$/.test(pid)) return false;
      try {
        return readFileSync(join("/proc", pid, "cmdline"), "utf8").includes(folder);
      } catch {
        return false;
      }
    });
  // A browser ends when it finds its pipe closed: at once, but not in the same moment.
  for (let i = 0; i < 50 && of().length > 0; i += 1) await wait(100);
  return of();
}
