import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { doctorFonts } from "../../src/run/index.js";
import { embeddingFont } from "../support/font.js";
import { JI } from "../support/glyph.js";
import { type Changes, makePaper, temporary } from "../support/paper.js";
import { LAYOUT, withoutTables } from "../support/sfnt.js";

const NOTO = "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";
const cacheDir = temporary();

const report = (changes: Changes = {}) =>
  doctorFonts({ paperDir: makePaper(changes).dir, cacheDir });
const withTheme = (from: string, to: string) => ({
  "theme.yaml": (was: string) => was.replace(from, to),
});

describe("doctorFonts", () => {
  it("says what a font lacks of GB 2312 and of the table of 2013", async () => {
    const { ok, fonts } = await report();
    expect(ok).toBe(true);
    // ZCOOL XiaoWei has GB 2312 and not a character more; the table has 1,467 others.
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toMatchObject({ name: "song", note: "", chain: [], unitsPerEm: 1000 });
    const [gb, table] = fonts[0]?.coverage ?? [];
    expect(gb).toMatchObject({ set: "gb2312", total: 6763, missing: 0, percent: 100, first: [] });
    expect(table).toMatchObject({
      set: "general-standard",
      total: 8105,
      missing: 1467,
      percent: 81.9,
    });
    expect(table?.first.slice(0, 2)).toEqual([
      { char: "啰", codepoint: "U+5570" },
      { char: "瞭", codepoint: "U+77AD" },
    ]);
  });

  it("counts what fonts that stand in and the paper's own drawings have", async () => {
    const drawn = await report({ "glyphs/乂.svg": JI, "glyphs/\u{2C27C}.svg": JI });
    expect(drawn.fonts[0]?.chain).toEqual(["own-glyphs"]);
    expect(drawn.fonts[0]?.coverage[1]).toMatchObject({ missing: 1467, missingInChain: 1465 });
    const chained = await report(
      withTheme("fonts:\n", `fallback: { song: [more] }\nfonts:\n  more: npm:${NOTO}\n`),
    );
    const song = chained.fonts.find(({ name }) => name === "song");
    expect(song?.chain).toEqual(["more"]);
    expect(song?.coverage[1]).toMatchObject({
      missing: 1467,
      missingInChain: 0,
      percentInChain: 100,
    });
    expect(song?.coverage[1]?.first[0]).toEqual({ char: "啰", codepoint: "U+5570" });
  });

  it("measures the marks: what a font without layout tables does with ——", async () => {
    const noto = readFileSync(join("node_modules", NOTO));
    const fonts = withTheme(
      "  song: npm:",
      "  whole: fonts/whole.ttf\n  bare: fonts/bare.ttf\n  song: npm:",
    );
    const found = await report({
      ...fonts,
      "fonts/whole.ttf": noto,
      "fonts/bare.ttf": withoutTables(noto, LAYOUT),
    });
    const signs = (name: string) => found.fonts.find((font) => font.name === name)?.signs;
    expect(signs("whole")).toMatchObject({ dash: 2, dashGap: 0, ellipsis: 2, quote: 1 });
    expect(signs("bare")).toMatchObject({ dash: 1.78, ellipsis: 2, quote: 1 });
    expect(signs("bare")?.dashGap).toBeCloseTo(0.08, 1);
    // The marks of ZCOOL XiaoWei stand in the middle of their cells.
    expect(signs("song")?.comma).toBeCloseTo(0.5, 1);
    expect(signs("whole")?.comma).toBeLessThan(0.25);
  });

  it("warns of fonts whose maker forbids what printing does", async () => {
    const fonts = withTheme("  song: npm:", "  shut: fonts/shut.ttf\n  song: npm:");
    const { ok, fonts: found } = await report({ ...fonts, "fonts/shut.ttf": embeddingFont(2) });
    expect(ok).toBe(false);
    expect(found.map(({ name, ok: good, embedding }) => [name, good, embedding])).toEqual([
      ["shut", false, "forbidden"],
      ["song", true, "free"],
    ]);
  });

  it("names fonts and drawings that cannot be used", async () => {
    const cff = Buffer.concat([Buffer.from("OTTO"), Buffer.alloc(100)]);
    const { ok, fonts, diagnostics } = await report({
      ...withTheme("  song: npm:", "  kai: fonts/kai.otf\n  song: npm:"),
      "fonts/kai.otf": cff,
      "glyphs/𠮷.svg": "<svg/>",
    });
    expect(ok).toBe(false);
    expect(fonts[0]).toMatchObject({ name: "kai", ok: false, coverage: [] });
    expect(fonts[0]?.note).toContain("CFF");
    expect(diagnostics.map(({ code }) => code)).toEqual(["BX2016", "BX2021"]);
  });

  it("looks at the paper around the current folder, else at the starter", async () => {
    const { dir, edition } = makePaper();
    expect((await doctorFonts({ cwd: edition, cacheDir })).paperDir).toBe(dir);
    const starter = await doctorFonts({ cwd: temporary(), cacheDir });
    expect(starter.paperDir).toMatch(/starter$/);
    expect(starter.ok).toBe(true);
    await expect(doctorFonts({ paperDir: temporary(), cacheDir })).rejects.toMatchObject({
      diagnostic: { code: "BX9006" },
    });
  });
});
