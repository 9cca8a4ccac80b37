import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { pageFontWidths } from "../../src/press/font-widths.js";
import { listFonts } from "../../src/press/fonts.js";
import { glyphPositions, pageContent } from "../../src/press/glyph-positions.js";
import type { LineGeometry } from "../../src/render/index.js";
import { buildEdition } from "../../src/run/index.js";
import { mmToPt } from "../../src/units.js";
import { DATE, FONT_FILE, makePaper, STORY } from "../support/paper.js";
import { LAYOUT, redrawn, withoutTables } from "../support/sfnt.js";

const NOTO = readFileSync(
  createRequire(import.meta.url).resolve(
    "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  ),
);

/** One line to its natural width, and paragraphs of several lines that must be squeezed and stretched. */
const PLAIN = "他说：“好。”《书》（一）";
const LONG =
  "湖水涨到“1986.25米”，（比去年高3.4米），船工老周说：“‘水大好行船’，这话，我听了40年。”鱼、虾、蟹，都多了；水鸟也来了——有‘白鹭’、‘鸬鹚’……县里说：2026年11月，“云汀湖”号、“望火”号，一起下水。";
const story = `# “云汀湖”水位上涨\n\n${PLAIN}\n\n${`${LONG}\n\n`.repeat(5)}`;
const all = `${story}报头年月日星期一二三四五六七八九十总第期今版主管办出国内统连续物号要闻导读编辑值班址邮电话定价每份元印刷地农历丙午腊正冬子丑寅卯辰巳未申酉戌亥腊云汀日报许衡责任式校对县委宣传部融媒体中心文昌路业务公司工0123456789CN：:.-　 `;

interface Printed {
  readonly codes: readonly string[];
  readonly types: readonly string[];
  readonly lines: readonly LineGeometry[];
  /** Where the glyphs of a line stand, in em of its size from the first one's origin. */
  readonly glyphsOf: (line: LineGeometry) => number[];
}

/** Prints the minimal paper in a font of its own. */
async function printedIn(font: Uint8Array): Promise<Printed> {
  const { dir, edition } = makePaper({
    "theme.yaml": (was) => was.replace(/song: npm:.*/, "song: fonts/bought.ttf"),
    "fonts/bought.ttf": font,
    [STORY]: story,
  });
  const { diagnostics } = await buildEdition(edition, { browser: "packaged" });
  const built = (name: string) => readFileSync(join(dir, "build", DATE, `${DATE}-${name}`));
  const document = await PDFDocument.load(built("proof.pdf"), { updateMetadata: false });
  const { y: foot, height } = document.getPage(0).getMediaBox();
  const fonts = pageFontWidths(document, 0);
  const glyphs = glyphPositions(pageContent(document, 0), fonts, foot + height);
  return {
    // Glyphs, browser, print; how the copy reads and fits is not the question here.
    codes: diagnostics.map(({ code }) => code).filter((code) => /^BX[356]/.test(code)),
    types: listFonts(document).map(({ type }) => type),
    lines: JSON.parse(built("geometry.json").toString("utf8")).pages[0].lines,
    glyphsOf: ({ baseline, firstOrigin, x, width, size }) => {
      const left = mmToPt(firstOrigin);
      const right = mmToPt(x + width);
      return glyphs
        .filter(({ y }) => Math.abs(y - mmToPt(baseline)) < 0.5)
        .filter(({ x: at }) => at > left - 1 && at < right)
        .map(({ x: at }) => (at - left) / mmToPt(size))
        .sort((a, b) => a - b);
    },
  };
}

const lineOf = ({ lines }: Printed, text: string): LineGeometry => {
  const line = lines.find((each) => each.text === text);
  if (!line) throw new Error(`no line ${text}`);
  return line;
};

describe("a bought font that knows nothing of neighbours", () => {
  it("is squeezed by us: marks side by side take a cell and a half, as planned", async () => {
    const printed = await printedIn(withoutTables(NOTO, LAYOUT));
    expect(printed.codes).toEqual([]);
    expect(printed.types.every((type) => type === "CIDFontType2")).toBe(true);
    // 他说：“好。”《书》（一）by hand: ： 。 ” and 》 give up the half behind their ink.
    const cells = [0, 1, 2, 2.5, 3.5, 4.5, 5, 5.5, 6.5, 7.5, 8, 9, 10];
    const found = printed.glyphsOf(lineOf(printed, PLAIN));
    expect(found).toHaveLength(cells.length);
    found.forEach((at, i) => {
      expect(at).toBeCloseTo(cells[i] ?? Number.NaN, 2);
    });
  });

  it("is set line for line as the font with all its tables, where neighbours do not matter", async () => {
    const [bare, whole] = [
      await printedIn(withoutTables(NOTO, LAYOUT)),
      await printedIn(Uint8Array.from(NOTO)),
    ];
    const first = (printed: Printed) => lineOf(printed, PLAIN);
    const inEm = (printed: Printed) => printed.glyphsOf(first(printed)).map((at) => at.toFixed(2));
    expect(inEm(bare)).toEqual(inEm(whole));
  });

  it("need not have an em of 1000 units, nor be without hints", async () => {
    const fonts = [256, 1000, 2048].map((upem) => redrawn(NOTO, all, upem));
    for (const font of [...fonts, withoutTables(readFileSync(FONT_FILE), LAYOUT)]) {
      const printed = await printedIn(font);
      expect(printed.codes).toEqual([]);
      for (const line of printed.lines) {
        expect(printed.glyphsOf(line)).toHaveLength([...line.text].length);
      }
    }
  });
});
