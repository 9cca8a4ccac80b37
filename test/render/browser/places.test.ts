import { describe, expect, it } from "vitest";
import { installedPaths } from "../../../src/render/browser/places.js";

describe("installedPaths", () => {
  it("looks on the PATH first, best command first, and then where packages put it", () => {
    expect(installedPaths("chromium", "linux", { PATH: "/home/xu/bin:/usr/bin" })).toEqual([
      "/home/xu/bin/chromium",
      "/usr/bin/chromium",
      "/home/xu/bin/chromium-browser",
      "/usr/bin/chromium-browser",
      "/snap/bin/chromium",
    ]);
  });

  it("passes over relative folders of the PATH, which the paper's own folder could fill", () => {
    const usual = [
      "/opt/google/chrome/chrome",
      "/usr/bin/google-chrome-stable",
      "/usr/bin/google-chrome",
    ];
    expect(installedPaths("chrome", "linux", { PATH: ".::bin" })).toEqual(usual);
    expect(installedPaths("chrome", "linux", {})).toEqual(usual);
  });

  it("reads the folders of Windows in whatever case they are written", () => {
    const env = { ProgramFiles: "C:\\Programs", "PROGRAMFILES(X86)": "C:\\Old", LocalAppData: "" };
    expect(installedPaths("edge", "win32", env)).toEqual([
      "C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe",
      "C:\\Old\\Microsoft\\Edge\\Application\\msedge.exe",
    ]);
  });

  it("names a place once where two folders of Windows are one", () => {
    const env = { ProgramFiles: "C:\\P", "ProgramFiles(x86)": "C:\\P" };
    expect(installedPaths("chrome", "win32", env)).toEqual([
      "C:\\P\\Google\\Chrome\\Application\\chrome.exe",
    ]);
  });

  it("looks into both folders of applications on a Mac", () => {
    expect(installedPaths("chrome", "darwin", { HOME: "/Users/xu" })).toEqual([
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Users/xu/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ]);
  });
});
