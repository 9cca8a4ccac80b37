import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/diagnostics/index.js";
import type { FontReport, FontsReport } from "../../../src/run/index.js";
import { cli } from "../fake.js";

const font: FontReport = {
  name: "song",
  file: "fonts/song.ttf",
  ok: true,
  note: "",
  chain: ["kai", "own-glyphs"],
  unitsPerEm: 1000,
  features: { vert: true, halt: false, chws: false, locl: false },
  embedding: "print",
  whole: true,
  signs: { dash: 1.744, dashGap: 0.132, ellipsis: 2, quote: 1, comma: 0.513 },
  coverage: [
    {
      set: "gb2312",
      total: 6763,
      missing: 0,
      percent: 100,
      missingInChain: 0,
      percentInChain: 100,
      first: [],
    },
    {
      set: "general-standard",
      total: 8105,
      missing: 12,
      percent: 99.8,
      missingInChain: 9,
      percentInChain: 99.8,
      first: Array.from({ length: 9 }, () => ({ char: "\u{2C27C}", codepoint: "U+2C27C" })),
    },
  ],
};
const report: FontsReport = {
  ok: true,
  paperDir: "/work/my-paper",
  fonts: [font],
  diagnostics: [],
};

const run = (argv: string[], result: FontsReport = report) => {
  const asked: unknown[] = [];
  const doctorFonts = async (options: unknown) => {
    asked.push(options);
    return result;
  };
  return cli(["doctor", "fonts", ...argv], { run: { doctorFonts } }).then((out) => ({
    ...out,
    asked,
  }));
};

describe("banxin doctor fonts", () => {
  it("shows of each font what it lacks and how its marks stand", async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    expect(out).toBe(`my-paper

song  fonts/song.ttf
  替补            kai → 补字
  GB 2312汉字     6763字全有
  通用规范汉字表  8105字缺12字（有99.8%）
                  加上替补仍缺9字（有99.8%）
                  ${"\u{2C27C} U+2C27C  ".repeat(8).trimEnd()} ……
  标点            ——宽1.744em，……宽2em，“宽1em
                  ——中间断开0.132em：字体没有连排的破折号
                  ——只有1.744em，不到两格
                  ，居中而不靠左：行内挤压时会贴近下一个字
  特性            vert有  halt无  chws无  locl无（版心自己挤压标点，都不需要）
  嵌入            允许（预览和打印）
                  字库公司不许只嵌入一部分字（no subsetting），请查授权

一切就绪。
`);
  });

  it("ends with 3 where a font cannot be used, and says what to ask for instead", async () => {
    const bad = { ...font, ok: false, note: "BX2016 fonts/song.otf (PostScript outlines (CFF))" };
    const place = { file: "glyphs/𠮷.svg" };
    const complaint = diagnose("BX2021", { file: place.file, reason: "a script" }, place);
    const { code, out } = await run(["--lang", "en"], {
      ...report,
      ok: false,
      fonts: [bad],
      diagnostics: [complaint],
    });
    expect(code).toBe(3);
    expect(out).toContain("song  fonts/song.ttf\n  not usable  BX2016 fonts/song.otf");
    expect(out).toContain("ask the foundry for static TrueType");
    expect(out).toContain("BX2021");
    expect(out).toContain("Something needs attention.\n");
  });

  it("looks at the paper that was named, in whatever way, and reports in JSON", async () => {
    expect((await run([])).asked).toEqual([{ env: {}, cwd: "/work" }]);
    const { asked, json } = await run(["p", "--format", "json"]);
    expect(asked).toEqual([{ env: {}, cwd: "/work", paperDir: "/work/p" }]);
    expect(json()).toMatchObject({
      command: "doctor fonts",
      ok: true,
      exitCode: 0,
      fonts: [{ name: "song", coverage: [{ missing: 0 }, { missing: 12 }] }],
      diagnostics: [],
    });
    expect((await run(["--paper", "q"])).asked).toEqual([
      { env: {}, cwd: "/work", paperDir: "/work/q" },
    ]);
  });
});
