import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { defaultCacheDir } from "../../../src/render/browser/cache.js";
import { temporary } from "./support.js";

describe("defaultCacheDir", () => {
  it("obeys BANXIN_CACHE before all else, even where it cannot be written", () => {
    const env = { BANXIN_CACHE: "/proc/no/place", XDG_CACHE_HOME: "/xdg", HOME: "/home/xu" };
    expect(defaultCacheDir(env, "linux")).toBe("/proc/no/place");
    const windows = { BANXIN_CACHE: "D:\\cache", LOCALAPPDATA: "C:\\Local" };
    expect(defaultCacheDir(windows, "win32")).toBe("D:\\cache");
  });

  it("follows XDG_CACHE_HOME, but not where it is relative", () => {
    const home = temporary();
    expect(defaultCacheDir({ XDG_CACHE_HOME: "/xdg", HOME: home }, "linux")).toBe("/xdg/banxin");
    expect(defaultCacheDir({ XDG_CACHE_HOME: "xdg", HOME: home }, "linux")).toBe(
      `${home}/.cache/banxin`,
    );
  });

  it("lies where each system keeps such things", () => {
    const home = temporary();
    expect(defaultCacheDir({ HOME: home }, "darwin")).toBe(`${home}/Library/Caches/banxin`);
    expect(defaultCacheDir({ LOCALAPPDATA: "C:\\Local" }, "win32")).toBe(
      "C:\\Local\\banxin\\Cache",
    );
    expect(defaultCacheDir({ USERPROFILE: "C:\\Users\\xu" }, "win32")).toBe(
      "C:\\Users\\xu\\AppData\\Local\\banxin\\Cache",
    );
  });

  it.skipIf(process.platform === "win32")(
    "falls back on this user's own temporary folder where the home cannot be written",
    () => {
      // A file in place of the home stops even root.
      const home = path.join(temporary(), "home");
      writeFileSync(home, "");
      expect(defaultCacheDir({ HOME: home }, "linux")).toBe(
        path.join(os.tmpdir(), `banxin-${process.getuid?.()}`),
      );
    },
  );
});
