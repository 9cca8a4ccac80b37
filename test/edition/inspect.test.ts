import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inspectFonts } from "../../src/edition/inspect.js";
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
