import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inspectFonts, openFonts } from "../../src/edition/inspect.js";
import { JI } from "../support/glyph.js";
import { EDITION, paperFolder, tempDir, themeYaml } from "./paper-folder.js";

const withFonts = (...lines: string[]): string =>
  themeYaml.replace("  song: fonts/song.ttf", ["  song: fonts/song.ttf", ...lines].join("\n"));

describe("inspectFonts", () => {
  it("finds all fonts of the starter paper where no paper is named", async () => {
    const fonts = await inspectFonts(undefined, tempDir());
    expect(fonts.map((font) => [font.name, font.problem])).toEqual([
      ["song-400", ""],
      ["song-700", ""],
      ["song-900", ""],
      ["hei-400", ""],
      ["hei-700", ""],
      ["hei-900", ""],
      ["display", ""],
      ["brush", ""],
      ["kai-500", ""],
      ["kai-700", ""],
    ]);
  });

  it("says why a font is missing, and of no other font", async () => {
    const paperDir = paperFolder({ "theme.yaml": withFonts("  kai: fonts/楷.ttf") });
    expect(await inspectFonts(paperDir, tempDir())).toEqual([
      { name: "song", file: "fonts/song.ttf", problem: "" },
      { name: "kai", file: "fonts/楷.ttf", problem: "BX2016 fonts/楷.ttf (no such file)" },
    ]);
  });

  it("names the font that leaves the paper's folder", async () => {
    const paperDir = paperFolder({ "theme.yaml": withFonts("  kai: ../out.ttf") });
    const fonts = await inspectFonts(paperDir, tempDir());
    expect(fonts[0]?.problem).toBe("");
    expect(fonts[1]?.name).toBe("kai");
    expect(fonts[1]?.problem).toContain("../out.ttf");
  });

  it("finds the paper from one of its editions", async () => {
    const paperDir = paperFolder();
    expect(await inspectFonts(join(paperDir, EDITION), tempDir())).toEqual([
      { name: "song", file: "fonts/song.ttf", problem: "" },
    ]);
  });

  it("refuses a folder that is in no paper", async () => {
    await expect(inspectFonts(tempDir(), tempDir())).rejects.toMatchObject({
      diagnostic: { code: "BX9006" },
    });
  });
});

describe("openFonts", () => {
  it("hands over the fonts that can be used, the paper's own drawings last", async () => {
    const paperDir = paperFolder({
      "theme.yaml": withFonts("  kai: fonts/楷.ttf", "fallback: { song: [kai] }"),
      "glyphs/𠮷.svg": JI,
    });
    const { fonts, fallback, diagnostics, paperDir: found } = await openFonts(paperDir, tempDir());
    expect(found).toBe(paperDir);
    expect([...fonts.keys()]).toEqual(["song", "own-glyphs"]);
    expect(fallback.song).toEqual(["kai", "own-glyphs"]);
    expect(diagnostics.map(({ code, place }) => `${code} ${place?.span?.start.line}`)).toEqual([
      "BX2016 5",
    ]);
  });

  it("has no fonts of a theme that cannot be read", async () => {
    const paperDir = paperFolder({ "theme.yaml": "fonts: [" });
    const { fonts, checks, diagnostics } = await openFonts(paperDir, tempDir());
    expect(fonts.size).toBe(0);
    expect(checks[0]?.name).toBe("theme.yaml");
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});
