import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { listFonts } from "../../src/press/fonts.js";
import { type BuildResult, buildEdition } from "../../src/run/index.js";
import { JI } from "../support/glyph.js";
import { DATE, EDITION, makePaper, STORY, swap } from "../support/paper.js";
import { pageTexts } from "../support/proof.js";

const MORE = "npm:@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";

/**
 * A paper in ZCOOL XiaoWei (GB 2312, not a character more), Noto Serif standing in, and 𠮷 drawn,
 * which neither has. 垚 is a character of names that Noto has.
 */
const paper = {
  "paper.yaml": swap("editorInChief: 许衡", "editorInChief: 许𠮷垚"),
  "theme.yaml": swap("fonts:\n", `fallback: { song: [more] }\nfonts:\n  more: ${MORE}\n`),
  "glyphs/U+20BB7.svg": JI,
  [EDITION]: swap("name: 要闻", "name: 要𠮷"),
  [STORY]: `# 𠮷垚的湖\n\n${"“𠮷垚”——𠮷垚。\n\n".repeat(42)}`,
};

describe("an edition with characters that its font lacks", () => {
  let dir: string;
  let result: BuildResult;
  let text: string;
  let proof: PDFDocument;
  beforeAll(async () => {
    const made = makePaper(paper);
    dir = made.dir;
    result = await buildEdition(made.edition, { browser: "packaged" });
    const bytes = readFileSync(join(dir, "build", DATE, `${DATE}-proof.pdf`));
    proof = await PDFDocument.load(bytes, { updateMetadata: false });
    [text = ""] = await pageTexts(bytes);
  });

  it("prints every line where it was planned, in the edition's fonts alone", () => {
    expect(result.diagnostics).toEqual([]);
  });

  it("prints no Type 3: the drawn character is TrueType like the others", () => {
    const fonts = listFonts(proof).filter(({ name }) => !name.startsWith("BANXIN+"));
    expect(fonts.every(({ type, embedded }) => type === "CIDFontType2" && embedded)).toBe(true);
    expect(new Set(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, "")))).toEqual(
      new Set(["ZCOOLXiaoWei-Regular", "NotoSerifSC-Regular", "BanxinOwnGlyphs"]),
    );
  });

  it("can be searched and copied: the drawn character is 𠮷 itself", () => {
    const found = [...text].filter((character) => character === "𠮷").length;
    // Head, two in each of 42 paragraphs, editor in chief and duty editor, the page's name.
    expect(found).toBe(1 + 2 * 42 + 2 + 1);
    expect(text).toContain("“𠮷垚”——𠮷垚。");
  });

  it("hashes the drawing into the report, as every file that went into the pages", () => {
    const report = JSON.parse(
      readFileSync(join(dir, "build", DATE, `${DATE}-report.json`), "utf8"),
    );
    const inputs = report.inputs.map(({ file }: { file: string }) => file);
    expect(inputs).toContain("glyphs/U+20BB7.svg");
    expect(report.fonts.map(({ name }: { name: string }) => name)).toEqual([
      "more",
      "song",
      "own-glyphs",
    ]);
  });
});
