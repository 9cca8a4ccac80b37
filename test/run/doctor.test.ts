import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { doctor } from "../../src/run/index.js";
import { FONT_FILE, makePaper, temporary } from "../support/paper.js";

const nobody = { PATH: "" };

describe("doctor", () => {
  it("tries the browser that a build would take, and says what it calls itself", async () => {
    const { dir } = makePaper();
    const report = await doctor({ paperDir: dir, browser: "packaged" });
    expect(report.ok).toBe(true);
    expect(report.node).toBe(process.version);
    expect(report.platform).toBe(`${process.platform} ${process.arch}`);
    const [used, ...others] = report.browsers;
    expect(used).toMatchObject({ used: true, note: expect.stringMatching(/Chrome\/\d+\./) });
    expect(used?.path).toContain("chromium-");
    expect(others.every((browser) => !browser.used)).toBe(true);
    expect(report.fonts).toEqual([
      { name: "song", file: expect.stringMatching(/^npm:.*\.ttf$/), ok: true, note: "" },
    ]);
    expect(report.advice).toEqual([]);
  });

  it("says in the reader's language why there is no browser", async () => {
    const options = {
      paperDir: makePaper().dir,
      browser: "/no/such/browser",
      cacheDir: temporary(),
      env: nobody,
    };
    const english = await doctor(options);
    expect(english.ok).toBe(false);
    expect(english.browsers.some((browser) => browser.used)).toBe(false);
    expect(english.advice).toEqual([expect.stringContaining("/no/such/browser")]);
    expect(english.advice[0]).toMatch(/^No browser was found/);
    const chinese = await doctor({ ...options, language: "zh-CN" });
    expect(chinese.advice[0]).toMatch(/浏览器/);
  });

  it("names each font that cannot be used, with the reason", async () => {
    const { dir } = makePaper({
      "theme.yaml": (was) =>
        was.replace("fonts:\n", "fonts:\n  hei: fonts/hei.ttf\n  kai: fonts/kai.otf\n"),
      "fonts/kai.otf": Buffer.concat([Buffer.from("OTTO"), Buffer.alloc(100)]),
    });
    const report = await doctor({ paperDir: dir, browser: "packaged" });
    expect(report.ok).toBe(false);
    expect(report.fonts.map(({ name, ok }) => `${name} ${ok}`)).toEqual([
      "hei false",
      "kai false",
      "song true",
    ]);
    expect(report.fonts[0]?.note).toContain("no such file");
    expect(report.fonts[1]?.note).toContain("CFF");
    expect(report.advice.join("\n")).toMatch(/hei, kai/);
  });

  it("takes its cache from the environment", async () => {
    const cache = join(temporary(), "cache");
    const env = { ...nobody, BANXIN_CACHE: cache };
    const report = await doctor({ paperDir: makePaper().dir, browser: FONT_FILE, env });
    expect(report.cacheDir).toBe(cache);
  });

  it("without a paper looks at the fonts of the starter", async () => {
    const report = await doctor({ browser: "/no/such/browser" });
    expect(report.fonts.map(({ name }) => name)).toContain("song-400");
    expect(report.fonts.every(({ ok }) => ok)).toBe(true);
  });
});
