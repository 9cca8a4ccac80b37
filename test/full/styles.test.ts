import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { pageFontWidths } from "../../src/press/font-widths.js";
import { glyphPositions, pageContent } from "../../src/press/glyph-positions.js";
import { buildEdition } from "../../src/run/index.js";
import { mmToPt } from "../../src/units.js";
import {
  type Change,
  DATE,
  EDITION,
  editionYaml,
  makePaper,
  STORY,
  temporary,
} from "../support/paper.js";

const NOTO = "npm:@expo-google-fonts";
const fonts = [
  `song: ${NOTO}/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf`,
  `hei: ${NOTO}/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf`,
];

/** Columns of 11 cells at 9.5/12.75pt and boxes at 11/17.25pt: hardly any air for readings, and enough. */
const theme: Change = (was) =>
  was
    .replace("width: 180, height: 120", "width: 500, height: 800")
    .replace(
      "columns: 3, cells: 15, gap: 1, lines: 20",
      "columns: 12, cells: 11, gap: 1, lines: 164",
    )
    .replace(/song: npm:.*/u, fonts.join("\n  "))
    .replace(
      "strong: song, emphasis: song",
      "strong: hei, emphasis: hei, code: hei, hyphenation: true",
    )
    .replace("size: 10.5, leading: 15 }", "size: 11, leading: 17.25 }");

const words = [
  ..."湖水涨了三米渔民上岸的在与",
  ..."，。、：；！？",
  ...["——", "……", "《云汀志》", "“防火”", "（略）", "·"],
  ...["2026年", "11:30", "1/2", "No.1", "C++", "5%", "13万元～17万元", "-5℃", "3.2万"],
  ...[
    "office ",
    "final ",
    "AVATAR ",
    "Mr. Wang’s ",
    "the international newspaper ",
    "responsibility ",
  ],
  ...["www.yunting.example.com/a/b", "desk@yunting.example", " "],
];
const plainText = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((found) => found.join(""));
const han = fc.stringMatching(/^[湖水渔民防火，3a]{1,8}$/u);
const set = (open: string, close = open) => han.map((text) => `${open}${text}${close}`);
const styledText = fc.oneof(
  set("**"),
  set("*"),
  set("=="),
  set("`"),
  fc.constantFrom(
    "m^2^",
    "三^①^",
    "H~2~O",
    "10^-3^",
    "**3m**^2^",
    "off**ice**",
    "in**ternational**",
  ),
  fc.constantFrom(
    "{垚|yáo}",
    "{云汀|yún tīng}",
    "{爨|zhuàng}",
    "{云汀湾|yúntīngwān}",
    "{垚|yáo}{逄|páng}",
  ),
);
const paragraph = fc
  .array(fc.oneof(plainText, styledText), { minLength: 4, maxLength: 16 })
  .map((parts) => `湖${parts.join("").trim()}`);

interface Line {
  readonly role: string;
  readonly baseline: number;
  readonly text: string;
  readonly marks?: readonly unknown[];
}

describe("text of every style, mixed as chance has it", () => {
  it("stands where it was planned, and body lines on one grid", { timeout: 300_000 }, async () => {
    const seed = Number(process.env.BANXIN_SEED ?? 20261124);
    const paragraphs = fc.sample(paragraph, { seed, numRuns: 200 });
    const box = paragraphs.slice(0, 20).join("\n\n");
    const { edition } = makePaper({
      "theme.yaml": theme,
      [EDITION]: editionYaml(
        [`160 | ${"A ".repeat(12).trim()}`],
        ["A: { story: stories/lead.md, lead: { columns: 10-12 } }"],
      ),
      [STORY]: `---\nrepair: off\n---\n# 各种字体\n\n::: lead 提示\n${box}\n:::\n\n${paragraphs.join("\n\n")}\n`,
    });
    const out = join(temporary(), "out");
    const { diagnostics } = await buildEdition(edition, { browser: "packaged", out });
    const said = diagnostics.filter(({ code }) => !/^BX(?:40|10)/u.test(code));
    expect(said.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`)).toEqual([]);

    const { width, lines } = pageOf(out);
    const body = lines.filter(({ role }) => role === "body");
    const marked = (role: string) => lines.filter((l) => l.role === role && l.marks).length;
    expect(body.length).toBeGreaterThan(600);
    expect(marked("body")).toBeGreaterThan(50);
    expect(marked("lead")).toBeGreaterThan(5);

    // Every glyph of the columns that hold body text alone is on a line of the grid, or as far from
    // it as raised and lowered signs are.
    const first = mmToPt(Math.min(...body.map(({ baseline }) => baseline)));
    const last = mmToPt(Math.max(...body.map(({ baseline }) => baseline)));
    const left = mmToPt(width) / 2 - 71.5 * 9.5;
    const glyphs = (await glyphsOf(out)).filter(
      ({ x, y }) => x < left + 107 * 9.5 && y > first - 1 && y < last + 1,
    );
    expect(glyphs.length).toBeGreaterThan(5000);
    const off = (y: number, raise: number): number => {
      const rows = (y + raise * 9.5 - first) / 12.75;
      return Math.abs(rows - Math.round(rows)) * 12.75;
    };
    const astray = glyphs.filter(({ y }) => ![0, 0.36, -0.14].some((raise) => off(y, raise) < 0.3));
    expect(astray).toEqual([]);
  });
});

const fileIn = (out: string, name: string): string => join(out, `${DATE}-${name}`);

interface PageFile {
  readonly width: number;
  readonly lines: readonly Line[];
}

/** The one page, as its geometry says, in millimetres. */
function pageOf(out: string): PageFile {
  const text = readFileSync(fileIn(out, "geometry.json"), "utf8");
  const [page] = (JSON.parse(text) as { pages: PageFile[] }).pages;
  if (!page) throw new Error("no page");
  return page;
}

/** The glyphs of the printed page, in points from its top left corner. */
async function glyphsOf(out: string) {
  const document = await PDFDocument.load(readFileSync(fileIn(out, "proof.pdf")));
  const { y, height } = document.getPage(0).getMediaBox();
  return glyphPositions(pageContent(document, 0), pageFontWidths(document, 0), y + height);
}
