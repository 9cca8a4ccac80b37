import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fontsConf, keepOwnFonts } from "../../../src/render/browser/fontconfig.js";
import { temporary } from "./support.js";

/** Opening a directory, to flush it, is for POSIX; so is the packaged Chromium. */
const posix = process.platform !== "win32";

describe.skipIf(!posix)("fontsConf", () => {
  it("knows one folder of fonts, and none of the system's", () => {
    expect(fontsConf("/cache/chromium-1")).toBe(`<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/cache/chromium-1/fonts</dir>
  <cachedir>/cache/chromium-1/fontconfig</cachedir>
</fontconfig>
`);
  });

  it("escapes what XML would read", () => {
    expect(fontsConf("/a&b<c>")).toContain("<dir>/a&amp;b&lt;c&gt;/fonts</dir>");
  });
});

describe.skipIf(!posix)("keepOwnFonts", () => {
  it("mends the file of a cache that came from another place, and leaves nothing else", async () => {
    const directory = temporary();
    writeFileSync(path.join(directory, "fonts.conf"), fontsConf("/elsewhere"));
    await keepOwnFonts(directory);
    expect(readFileSync(path.join(directory, "fonts.conf"), "utf8")).toContain(
      `<dir>${directory}/fonts</dir>`,
    );
    expect(readdirSync(directory)).toEqual(["fonts.conf"]);
  });

  it("writes it where there is none", async () => {
    const directory = temporary();
    await keepOwnFonts(directory);
    expect(readFileSync(path.join(directory, "fonts.conf"), "utf8")).toContain(
      `<cachedir>${directory}/fontconfig</cachedir>`,
    );
  });

  it("does not touch a file that is right", async () => {
    const directory = temporary();
    const place = path.join(directory, "fonts.conf");
    await keepOwnFonts(directory);
    utimesSync(place, 1000, 1000);
    await keepOwnFonts(directory);
    expect(statSync(place).mtimeMs).toBe(1_000_000);
  });
});
