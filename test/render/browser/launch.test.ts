import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { type FoundBrowser, findBrowser } from "../../../src/render/browser/find.js";
import { browserFlags } from "../../../src/render/browser/flags.js";
import { launchBrowser, type RunningBrowser } from "../../../src/render/browser/launch.js";
import { defaultCacheDir } from "../../../src/render/browser/packaged.js";
import { complaint, packagedHere, temporary } from "./support.js";

const FONT = "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";

/** The user's own cache, so that only the very first run unpacks. */
const packaged = (): Promise<FoundBrowser> =>
  findBrowser({ explicit: "packaged", cacheDir: defaultCacheDir() });

/** Profiles go to a folder of the test, so that those left behind are seen. */
function ownTemporary(): string {
  const folder = temporary();
  vi.stubEnv("TMPDIR", folder);
  expect(tmpdir()).toBe(folder);
  return folder;
}

async function withBrowser<T>(work: (running: RunningBrowser) => Promise<T>): Promise<T> {
  const running = await launchBrowser(await packaged());
  try {
    return await work(running);
  } finally {
    await running.close();
  }
}

describe.skipIf(!packagedHere)("the packaged browser", { timeout: 120_000 }, () => {
  it("prints a page with a font of a file", async () => {
    const folder = temporary();
    const font = pathToFileURL(createRequire(import.meta.url).resolve(FONT)).href;
    const file = path.join(folder, "page.html");
    writeFileSync(
      file,
      `<meta charset="utf-8"><style>@font-face{font-family:S;src:url("${font}")}
      p{font:20px S}</style><p>版心</p>`,
    );
    const seen = await withBrowser(async ({ browser, version }) => {
      expect(version).toMatch(/^HeadlessChrome\/147\./);
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      const fonts = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].map((face) => `${face.family} ${face.status}`);
      });
      const pdf = Buffer.from(await page.pdf());
      return { fonts, head: pdf.toString("latin1", 0, 5), embedded: pdf.includes("NotoSerifSC") };
    });
    expect(seen).toEqual({ fonts: ["S loaded"], head: "%PDF-", embedded: true });
  });

  it("is started again where it crashes in its first moment, but not without end", async () => {
    const { executablePath, ...found } = await packaged();
    const crashing = (times: number): string => {
      const script = path.join(temporary(), "crashing");
      const lines = [
        "#!/bin/sh",
        'echo x >> "$0.starts"',
        `[ "$(wc -l < "$0.starts")" -gt ${times} ] || kill -SEGV $$`,
        `exec "${executablePath}" "$@"`,
      ];
      writeFileSync(script, `${lines.join("\n")}\n`);
      chmodSync(script, 0o755);
      return script;
    };
    const running = await launchBrowser({ ...found, executablePath: crashing(2) });
    expect(running.version).toMatch(/^HeadlessChrome/);
    await running.close();
    const hopeless = launchBrowser({ ...found, executablePath: crashing(99) });
    await expect(hopeless).rejects.toThrow(/SIGSEGV/);
  });

  it("gives every machine the same time zone, language and scale", async () => {
    vi.stubEnv("TZ", "Asia/Shanghai");
    vi.stubEnv("LANG", "de_DE.UTF-8");
    const seen = await withBrowser(async ({ browser }) => {
      const page = await browser.newPage();
      return await page.evaluate(() => [
        Intl.DateTimeFormat().resolvedOptions().timeZone,
        navigator.language,
        devicePixelRatio,
      ]);
    });
    vi.unstubAllEnvs();
    expect(seen).toEqual(["UTC", "zh-CN", 1]);
  });

  it("removes its profile, also where it crashed", async () => {
    const found = await packaged();
    const folder = ownTemporary();
    const running = await launchBrowser(found);
    expect(readdirSync(folder).some((name) => name.startsWith("banxin-profile-"))).toBe(true);
    await running.close();
    await running.close();
    const crashed = await launchBrowser(found);
    const session = await crashed.browser.target().createCDPSession();
    await session.send("Browser.crash").catch(() => undefined);
    await crashed.close();
    vi.unstubAllEnvs();
    expect(readdirSync(folder).filter((name) => name.startsWith("banxin-profile-"))).toEqual([]);
  });

  it("tells of a missing library", async () => {
    const found = await packaged();
    const folder = temporary();
    for (const name of ["libnss3.so", "libexpat.so.1"]) {
      writeFileSync(path.join(folder, name), "no library");
    }
    const broken = { ...found, env: { ...found.env, LD_LIBRARY_PATH: folder } };
    const { facts } = await complaint(launchBrowser(broken, 20_000));
    expect(facts.reason).toMatch(/code 127.*error while loading shared libraries/);
  });
});

describe.skipIf(process.platform === "win32")("launchBrowser refuses", () => {
  const script = (text: string): FoundBrowser => {
    const executablePath = path.join(temporary(), "browser");
    writeFileSync(executablePath, text);
    chmodSync(executablePath, 0o755);
    return { kind: "explicit", executablePath, env: {} };
  };

  it.each([
    ["a text file", "once upon a time\n", /ended with code 127/],
    ["a script that fails", "#!/bin/sh\necho no display >&2; exit 3\n", /code 3 \| no display/],
    ["a script without its interpreter", "#!/no/such/shell\n", /ENOENT/],
    ["a program that says nothing", "#!/bin/sh\nexec sleep 60\n", /no answer within 500 ms/],
    ["a program that closes its pipes", "#!/bin/sh\nexec 3<&- 4>&-; exit 4\n", /code 4/],
  ])("%s", async (_name, text, reason) => {
    const folder = ownTemporary();
    const found = script(text);
    const said = await complaint(launchBrowser(found, 500)).finally(() => vi.unstubAllEnvs());
    expect(said.code).toBe("BX9002");
    expect(said.facts.path).toBe(found.executablePath);
    expect(said.facts.reason).toMatch(reason);
    expect(readdirSync(folder).filter((name) => name.startsWith("banxin-profile-"))).toEqual([]);
  });

  it("a file without the right to be executed", async () => {
    const found = script("#!/bin/sh\n");
    chmodSync(found.executablePath, 0o644);
    const said = await complaint(launchBrowser(found, 5_000));
    expect(said.facts.reason).toMatch(/EACCES/);
  });

  it("to switch the sandbox off, except for root and for the browsers of npm", async () => {
    const found = script(
      '#!/bin/sh\ncase "$*" in *--no-sandbox*) echo off;; *) echo No usable sandbox;; esac >&2; exit 1\n',
    );
    const reason = async (kind: FoundBrowser["kind"]) =>
      (await complaint(launchBrowser({ ...found, kind }, 5_000))).facts.reason;
    const root = process.getuid?.() === 0 && process.platform === "linux";
    expect(await reason("explicit")).toMatch(root ? /off$/ : /No usable sandbox$/);
    expect(await reason("packaged")).toMatch(/off$/);
  });
});

describe("browserFlags", () => {
  it("never switches security off", () => {
    const flags = browserFlags("/p", true, "linux").join(" ");
    expect(flags).not.toMatch(/no-sandbox|disable-web-security|single-process|file-access-from/);
    expect(browserFlags("/p", false, "linux")).toContain("--no-sandbox");
  });
});
