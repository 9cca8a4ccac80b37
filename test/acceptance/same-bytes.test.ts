import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, it } from "vitest";
import { browsers } from "../../src/render/index.js";
import { compiledMain } from "../support/compiled.js";
import { DATE, temporary } from "../support/paper.js";
import { copyStarter } from "../support/starter-copy.js";

const run = promisify(execFile);
// The unpacked browser is a tool like Node itself; only where it lies is shared.
const cacheDir = browsers.defaultCacheDir();

interface Somewhere {
  /** Folder of the paper. */
  readonly paper: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Builds the starter in a process of its own and gives its files by the end of their name. */
async function build({ paper, cwd, env }: Somewhere): Promise<Map<string, Buffer>> {
  const { edition } = copyStarter(paper);
  const args = [compiledMain(), "build", edition, "--browser", "packaged"];
  await run(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, BANXIN_CACHE: cacheDir, ...env },
  });
  const names = ["proof.pdf", "geometry.json", "report.json"];
  return new Map(
    names.map((name) => [name, readFileSync(join(paper, "build", DATE, `${DATE}-${name}`))]),
  );
}

let here: Map<string, Buffer>;
let there: Map<string, Buffer>;

beforeAll(async () => {
  const folder = (name: string): string => {
    const dir = join(temporary(), name);
    mkdirSync(dir);
    return dir;
  };
  compiledMain();
  [here, there] = await Promise.all([
    build({
      paper: folder("paper"),
      cwd: "/",
      env: {
        HOME: folder("home"),
        TZ: "Pacific/Auckland",
        LANG: "zh_CN.UTF-8",
        TMPDIR: folder("tmp"),
      },
    }),
    build({
      paper: folder("云汀日报 社务"),
      cwd: folder("别处"),
      env: { HOME: folder("另 家"), TZ: "America/New_York", LC_ALL: "C", TMPDIR: folder("临 时") },
    }),
  ]);
});

it.each(["proof.pdf", "geometry.json", "report.json"])(
  "%s is the same byte by byte in any folder, home, time zone, language and working directory",
  (name) => {
    const [one, other] = [here.get(name), there.get(name)];
    expect(one?.length).toBeGreaterThan(1000);
    expect(one && other && one.equals(other)).toBe(true);
  },
);

it("no file knows where it was made", () => {
  for (const bytes of [...here.values(), ...there.values()]) {
    expect(bytes.includes("banxin-test-")).toBe(false);
  }
});
