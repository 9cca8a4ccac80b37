import { execFile } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, vi } from "vitest";
import {
  defaultCacheDir,
  type PackagedSource,
  packagedBrowser,
  packagedSource,
} from "../../../src/render/browser/packaged.js";
import { brotli, complaint, packagedHere, tar, temporary } from "./support.js";

const run = promisify(execFile);
const posix = process.platform !== "win32";

/** A package like the real one, of a few bytes. */
function smallSource(version = "1.0.0"): PackagedSource {
  const bin = temporary();
  writeFileSync(path.join(bin, "chromium.br"), brotli("a program"));
  writeFileSync(
    path.join(bin, "al2023.tar.br"),
    brotli(tar({ name: "lib/libnss3.so", data: "library", mode: 0o755 })),
  );
  writeFileSync(
    path.join(bin, "fonts.tar.br"),
    brotli(tar({ name: "fonts.conf", data: "theirs" }, { name: "fonts/a.ttf", data: "font" })),
  );
  return { version, bin };
}

/** Opening a directory, to flush it, is for POSIX; so is the packaged Chromium. */
describe.skipIf(!posix)("packagedBrowser", () => {
  it("makes one private, complete directory", async () => {
    const cacheDir = path.join(temporary(), "new", "cache");
    const onUnpack = vi.fn();
    const browser = await packagedBrowser(cacheDir, onUnpack, smallSource());
    const directory = path.join(cacheDir, "chromium-1.0.0");
    expect(browser).toEqual({
      executablePath: path.join(directory, "chromium"),
      env: {
        LD_LIBRARY_PATH: path.join(directory, "al2023", "lib"),
        FONTCONFIG_FILE: path.join(directory, "fonts.conf"),
        FONTCONFIG_PATH: directory,
      },
    });
    expect(readdirSync(cacheDir)).toEqual(["chromium-1.0.0"]);
    expect(readdirSync(directory).sort()).toEqual(["al2023", "chromium", "fonts", "fonts.conf"]);
    expect(readFileSync(path.join(directory, "chromium"), "utf8")).toBe("a program");
    for (const place of [cacheDir, directory, path.join(directory, "chromium")]) {
      expect(statSync(place).mode & 0o777).toBe(0o700);
    }
    const conf = readFileSync(path.join(directory, "fonts.conf"), "utf8");
    expect(conf).toContain(`<dir>${directory}/fonts</dir>`);
    expect(conf).not.toContain("theirs");
    await packagedBrowser(cacheDir, onUnpack, smallSource());
    expect(onUnpack).toHaveBeenCalledTimes(1);
  });

  it("leaves the mode of a cache that exists alone", async () => {
    const cacheDir = temporary();
    chmodSync(cacheDir, 0o755);
    await packagedBrowser(cacheDir, undefined, smallSource());
    expect(statSync(cacheDir).mode & 0o777).toBe(0o755);
  });

  it("writes fonts.conf anew in a cache that was moved, with the paths escaped", async () => {
    const folder = temporary();
    const [before, after] = [path.join(folder, "a"), path.join(folder, "b<&>")];
    await packagedBrowser(before, undefined, smallSource());
    renameSync(before, after);
    await packagedBrowser(after, undefined, smallSource());
    const conf = readFileSync(path.join(after, "chromium-1.0.0", "fonts.conf"), "utf8");
    expect(conf).toContain("/b&lt;&amp;&gt;/chromium-1.0.0/fonts</dir>");
  });

  it("takes turns with others in this process", async () => {
    const cacheDir = temporary();
    const source = smallSource();
    const all = await Promise.all(
      Array.from({ length: 8 }, () => packagedBrowser(cacheDir, undefined, source)),
    );
    expect(new Set(all.map((one) => one?.executablePath)).size).toBe(1);
    expect(readdirSync(cacheDir)).toEqual(["chromium-1.0.0"]);
  });

  it("takes what a rival finished meanwhile", async () => {
    const cacheDir = temporary();
    const rival = path.join(temporary(), "rival");
    await packagedBrowser(rival, undefined, smallSource());
    writeFileSync(path.join(rival, "chromium-1.0.0", "chromium"), "the rival's");
    const finish = (): void => cpSync(rival, cacheDir, { recursive: true });
    const browser = await packagedBrowser(cacheDir, finish, smallSource());
    expect(readFileSync(browser?.executablePath ?? "", "utf8")).toBe("the rival's");
    expect(readdirSync(cacheDir)).toEqual(["chromium-1.0.0"]);
  });

  it("removes leftovers of the dead, and only those", async () => {
    const cacheDir = temporary();
    const [dead, living] = ["chromium-0.9.part-AAAAAA", "chromium-0.9.part-BBBBBB"];
    for (const name of [dead, living, "other"]) mkdirSync(path.join(cacheDir, name));
    const past = Date.now() / 1000 - 3700;
    for (const name of [dead, "other"]) utimesSync(path.join(cacheDir, name), past, past);
    await packagedBrowser(cacheDir, undefined, smallSource());
    expect(readdirSync(cacheDir).sort()).toEqual([living, "chromium-1.0.0", "other"]);
  });
});

describe.skipIf(!posix)("packagedBrowser refuses", () => {
  it("a cache that cannot be made", async () => {
    const file = path.join(temporary(), "file");
    writeFileSync(file, "");
    const found = await complaint(
      packagedBrowser(path.join(file, "cache"), undefined, smallSource()),
    );
    expect(found.code).toBe("BX9003");
    expect(found.facts.dir).toBe(path.join(file, "cache", "chromium-1.0.0"));
    expect(found.facts.reason).toMatch(/ENOTDIR/);
  });

  it("a damaged package, and leaves nothing behind", async () => {
    const cacheDir = temporary();
    const source = smallSource();
    writeFileSync(path.join(source.bin, "al2023.tar.br"), brotli(tar({ name: "../out" })));
    const work = packagedBrowser(cacheDir, undefined, source);
    await expect(work).rejects.toMatchObject({ cause: { name: "TarError" } });
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  it("a directory that others may write", async () => {
    const cacheDir = temporary();
    await packagedBrowser(cacheDir, undefined, smallSource());
    chmodSync(path.join(cacheDir, "chromium-1.0.0"), 0o777);
    const found = await complaint(packagedBrowser(cacheDir, undefined, smallSource()));
    expect(found.facts.reason).toMatch(/written by other users/);
  });

  it("a cache in the temporary folder that others may write", async () => {
    const cacheDir = temporary();
    chmodSync(cacheDir, 0o777);
    const found = await complaint(packagedBrowser(cacheDir, undefined, smallSource()));
    expect(found.facts.reason).toMatch(/written by other users/);
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  it("a directory without its program", async () => {
    const cacheDir = temporary();
    const browser = await packagedBrowser(cacheDir, undefined, smallSource());
    rmSync(browser?.executablePath ?? "");
    const found = await complaint(packagedBrowser(cacheDir, undefined, smallSource()));
    expect(found.facts.reason).toMatch(/incomplete/);
  });
});

describe.skipIf(!packagedHere)("the real package", () => {
  it("is unpacked by two processes at once, once", async () => {
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    const folder = temporary();
    const cacheDir = path.join(folder, "cache");
    // Node 20 reads no TypeScript: the module and what it needs are compiled first.
    const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const options = "--ignoreConfig --module nodenext --target es2022 --types node --skipLibCheck";
    const main = path.join("src", "render", "browser", "packaged.ts");
    await run(
      process.execPath,
      [tsc, ...options.split(" "), "--rootDir", root, "--outDir", folder, path.join(root, main)],
      { cwd: root },
    );
    writeFileSync(path.join(folder, "package.json"), '{"type":"module"}');
    writeFileSync(
      path.join(folder, "run.js"),
      `import { packagedBrowser } from "./src/render/browser/packaged.js";
      const browser = await packagedBrowser(process.argv[2], () => console.log("unpacking"));
      console.log(browser.executablePath);`,
    );
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
    const one = () => run(process.execPath, [path.join(folder, "run.js"), cacheDir]);
    const lines = (await Promise.all([one(), one()])).map((done) => done.stdout.trim().split("\n"));
    const version = (await packagedSource())?.version ?? "";
    const program = path.join(cacheDir, `chromium-${version}`, "chromium");
    expect(lines).toEqual([
      ["unpacking", program],
      ["unpacking", program],
    ]);
    expect(readdirSync(cacheDir)).toEqual([`chromium-${version}`]);
    expect(statSync(program).size).toBeGreaterThan(100e6);
    const fonts = path.join(path.dirname(program), "fonts", "Open_Sans");
    expect(existsSync(path.join(fonts, "OpenSans-Regular.ttf"))).toBe(true);
  }, 120_000);

  it("is found with the version that npm knows", async () => {
    const source = await packagedSource();
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    expect(entry.startsWith(path.dirname(source?.bin ?? "?"))).toBe(true);
    expect(source?.version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe("defaultCacheDir", () => {
  const home = posix ? tmpdir() : "/home/li";

  it.skipIf(!posix)("knows the usual places", () => {
    expect(defaultCacheDir({ BANXIN_CACHE: "/c", HOME: home }, "linux")).toBe("/c");
    expect(defaultCacheDir({ XDG_CACHE_HOME: "/x", HOME: home }, "linux")).toBe("/x/banxin");
    expect(defaultCacheDir({ XDG_CACHE_HOME: "x", HOME: home }, "linux")).toBe(
      `${home}/.cache/banxin`,
    );
    expect(defaultCacheDir({ HOME: home }, "darwin")).toBe(`${home}/Library/Caches/banxin`);
  });

  it("knows Windows", () => {
    const local = "C:\\Users\\li\\AppData\\Local";
    const expected = `${local}\\banxin\\Cache`;
    expect(defaultCacheDir({ LOCALAPPDATA: local }, "win32")).toBe(expected);
    expect(defaultCacheDir({ USERPROFILE: "C:\\Users\\li" }, "win32")).toBe(expected);
  });

  it.skipIf(!posix)("falls back to a folder of this user where there is no home to write", () => {
    const file = path.join(temporary(), "file");
    writeFileSync(file, "");
    const own = path.join(tmpdir(), `banxin-${process.getuid?.()}`);
    expect(defaultCacheDir({ HOME: path.join(file, "home") }, "linux")).toBe(own);
    expect(path.isAbsolute(defaultCacheDir({ HOME: "" }, "linux"))).toBe(true);
  });
});
