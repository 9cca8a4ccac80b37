import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findBrowser, installedBrowsers } from "../../../src/render/browser/find.js";
import { installedPaths } from "../../../src/render/browser/places.js";
import { complaint, packagedHere, temporary } from "./support.js";

const posix = process.platform !== "win32";

/** A file that looks like a program. */
function program(folder: string, name: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, "#!/bin/sh\n");
  chmodSync(place, 0o755);
  return place;
}

/** A machine with nothing on it, as far as a test can make one. */
const bare = { env: {}, platform: "linux", arch: "arm64", cacheDir: "/nonexistent" } as const;

describe("findBrowser", () => {
  it("takes --browser before BANXIN_BROWSER before paper.yaml", async () => {
    const folder = temporary();
    const explicit = program(folder, "explicit");
    const BANXIN_BROWSER = program(folder, "environment");
    const configured = program(folder, "configured");
    const kinds = [
      await findBrowser({ ...bare, explicit, env: { BANXIN_BROWSER }, configured }),
      await findBrowser({ ...bare, env: { BANXIN_BROWSER }, configured }),
      await findBrowser({ ...bare, env: { BANXIN_BROWSER: "" }, configured }),
    ];
    expect(kinds).toEqual([
      { kind: "explicit", executablePath: explicit, env: {} },
      { kind: "environment", executablePath: BANXIN_BROWSER, env: {} },
      { kind: "configured", executablePath: configured, env: {} },
    ]);
  });

  it("never passes over a browser that was named", async () => {
    const folder = temporary();
    const missing = path.join(folder, "missing");
    const configured = program(folder, "configured");
    const explicit = await complaint(findBrowser({ ...bare, explicit: missing, configured }));
    expect(explicit.code).toBe("BX9001");
    expect(explicit.facts.looked).toBe(`explicit: ${missing} (does not exist)`);
    const env = { BANXIN_BROWSER: missing };
    const environment = await complaint(findBrowser({ ...bare, env, configured }));
    expect(environment.facts.looked).toBe(`environment: ${missing} (does not exist)`);
  });

  it("refuses directories and, on POSIX, what is not executable", async () => {
    const folder = temporary();
    const file = path.join(folder, "notes.txt");
    writeFileSync(file, "no program", { mode: 0o644 });
    const directory = await complaint(findBrowser({ ...bare, explicit: folder }));
    expect(directory.facts.looked).toContain("not a file");
    if (!posix) return;
    const text = await complaint(findBrowser({ ...bare, explicit: file }));
    expect(text.facts.looked).toContain("not executable");
  });

  it.skipIf(!posix)("searches the PATH, Chrome before Chromium", async () => {
    const folder = temporary();
    const chromium = program(folder, "chromium");
    const wish = { ...bare, env: { PATH: `relative:${folder}` } };
    const usual = (await installedBrowsers({ ...wish, env: {} })).find((one) => one.executablePath);
    // A machine with a Chrome of its own, like those of some CI services, has it first.
    if (usual) return;
    expect(await findBrowser(wish)).toMatchObject({ kind: "chromium", executablePath: chromium });
    const chrome = program(folder, "google-chrome");
    expect(await findBrowser(wish)).toMatchObject({ kind: "chrome", executablePath: chrome });
  });

  it("lists all it looked at where there is no browser", async () => {
    // Windows' places are named by the environment alone, so that none exists anywhere.
    const none = await complaint(findBrowser({ ...bare, platform: "win32" }));
    expect(none.facts.looked).toMatch(/^puppeteer: .*; packaged: @sparticuz\/chromium \(made for/);
    const usual = (await installedBrowsers(bare)).some((one) => one.executablePath);
    if (usual) return;
    const found = await complaint(findBrowser(bare));
    expect(found.code).toBe("BX9001");
    for (const place of ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "arm64"]) {
      expect(found.facts.looked).toContain(place);
    }
  });

  it("gives the packaged one only where it runs", async () => {
    const explicit = await complaint(findBrowser({ ...bare, explicit: "packaged" }));
    expect(explicit.facts.looked).toBe(
      "explicit: @sparticuz/chromium (made for linux x64, this is linux arm64)",
    );
    const only = await complaint(findBrowser({ ...bare, packagedOnly: true }));
    expect(only.facts.looked).toMatch(/^packaged: [^;]*$/);
  });

  it("refuses another browser where only the packaged one will do", async () => {
    const explicit = program(temporary(), "explicit");
    const found = await complaint(findBrowser({ ...bare, explicit, packagedOnly: true }));
    expect(found.facts.looked).toContain("only the packaged Chromium is allowed");
  });
});

describe("installedBrowsers", () => {
  it("tells what each finder found, in order, and unpacks nothing", async () => {
    const explicit = program(temporary(), "explicit");
    const cacheDir = temporary();
    const list = await installedBrowsers({
      explicit,
      env: { BANXIN_BROWSER: "packaged" },
      cacheDir,
      platform: "linux",
      arch: "x64",
    });
    expect(list.map((one) => one.kind)).toEqual([
      "explicit",
      "environment",
      "configured",
      "chrome",
      "edge",
      "chromium",
      "puppeteer",
      "packaged",
    ]);
    expect(list[0]).toMatchObject({ executablePath: explicit, binding: true, packaged: false });
    expect(list[1]).toMatchObject({ binding: true, packaged: true });
    if (packagedHere) {
      expect(list[7]?.executablePath).toMatch(/chromium-[\d.]+\/chromium$/);
    }
    expect(list[2]).toEqual({ kind: "configured", packaged: false, looked: [], binding: false });
  });
});

describe("installedPaths", () => {
  it("knows Windows' folders, in whatever case they are named", () => {
    const env = { ProgramFiles: "C:\\PF", "ProgramFiles(x86)": "C:\\PF86", LOCALAPPDATA: "C:\\L" };
    expect(installedPaths("chrome", "win32", env)).toEqual([
      "C:\\PF\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\PF86\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\L\\Google\\Chrome\\Application\\chrome.exe",
    ]);
    expect(installedPaths("edge", "win32", { PROGRAMFILES: "C:\\PF" })).toEqual([
      "C:\\PF\\Microsoft\\Edge\\Application\\msedge.exe",
    ]);
  });

  it("knows both folders of applications on macOS", () => {
    expect(installedPaths("edge", "darwin", { HOME: "/Users/li" })).toEqual([
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ]);
  });

  it("searches absolute folders of the PATH only, and each place once", () => {
    const paths = installedPaths("chromium", "linux", { PATH: "/usr/bin::.:bin:/a" });
    expect(paths).toEqual([
      "/usr/bin/chromium",
      "/a/chromium",
      "/usr/bin/chromium-browser",
      "/a/chromium-browser",
      "/snap/bin/chromium",
    ]);
  });
});
