import { describe, expect, it } from "vitest";
import { missingGlyphs, missingInPage, missingInPaper } from "../../src/compose/glyphs.js";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { createMeter } from "../../src/typeset/index.js";
import { starter, storyOf } from "../support/starter.js";

const { edition, meter, diagnostics } = await starter();
const { theme } = edition;

const brief = ({ facts, place }: Diagnostic): string =>
  `${facts.codepoint} ${facts.font} ${place?.file}:${place?.span?.start.line}:${place?.span?.start.column}`;
const missing = (source: string, look = theme): string[] =>
  missingGlyphs(
    storyOf(source),
    "third",
    look,
    look === theme ? meter : createMeter(edition.fonts.values(), { fallback: look.fallback }),
  ).map(brief);

describe("missingGlyphs", () => {
  it("names a character that the font lacks at its place", () => {
    expect(missing("# 题\n\n山那边是\u{2A6D6}村。")).toEqual(["U+2A6D6 song-400 stories/a.md:3:5"]);
  });

  it("counts columns in code points: characters beyond the BMP are one each", () => {
    expect(missing("# 题\n\n\u{2A6D6}、\u{2A6D6}村和\u{2A6D6}")).toEqual([
      "U+2A6D6 song-400 stories/a.md:3:1",
      "U+2A6D6 song-400 stories/a.md:3:3",
      "U+2A6D6 song-400 stories/a.md:3:6",
    ]);
  });

  it("looks into each run in the font of its style", () => {
    expect(
      missing("# 题\n\n山**\u{2A6D6}**村*\u{2A6D6}*。").map((line) => line.split(" ")[1]),
    ).toEqual(["hei-700", "kai-500"]);
  });

  it("looks at what stands in before it complains", () => {
    // ZCOOL XiaoWei lacks 垚; Noto has it.
    const display = { ...theme, body: { ...theme.body, font: "display" }, fallback: {} };
    const source = "# 题\n\n垚";
    expect(missing(source, display)).toEqual(["U+579A display stories/a.md:3:1"]);
    const fallback = { display: ["brush", "song-400"] };
    expect(missing(source, { ...display, fallback })).toEqual([]);
  });

  it("does not ask for selectors and joiners, which have no ink", () => {
    expect(missing("# 题\n\n葛\u{E0100}市")).toEqual([]);
  });

  it("looks at titles in the font of section heads where short stories stand together", () => {
    const story = storyOf("# \u{2A6D6}\n\n文。");
    const [found] = missingGlyphs(story, "briefs", theme, meter, "hei-700");
    expect(found?.facts.font).toBe("hei-700");
  });

  it("looks at a column's name with its square where it is set, without it where it is a logo", () => {
    // ZCOOL XiaoWei has no ■, and nothing stands in for it here.
    const body = { ...theme.body, font: "display" };
    const look = { ...theme, body, fallback: {} };
    const bare = createMeter(edition.fonts.values(), { fallback: {} });
    const story = storyOf("---\ncolumn: 时评\n---\n# 题\n\n文。");
    const of = (drawn: boolean) =>
      missingGlyphs(story, "third", look, bare, undefined, drawn).map(brief);
    expect(of(false)).toEqual(["U+25A0 display stories/a.md:4:3"]);
    expect(of(true)).toEqual([]);
  });

  it("looks at everything that is printed of a story", () => {
    const X = "\u{2A6D6}";
    const source = [
      "---",
      `column: 栏${X}`,
      `kicker: 引${X}`,
      `deck: 副${X}`,
      `byline: 白${X}`,
      "---",
      `# 题${X}`,
      "",
      `## 节${X}`,
      "",
      `![图${X}](a.jpg "陶${X} 摄")`,
      "",
      `| 甲${X} | 乙 |`,
      "|---|---|",
      `| 丙${X} | 丁 |`,
      "",
    ].join("\n");
    const found = missing(source);
    expect(found.every((line) => line.startsWith("U+2A6D6 "))).toBe(true);
    expect(found).toHaveLength(10);
  });

  it("finds nothing in the starter's stories", () => {
    expect(diagnostics.filter((d) => d.code === "BX3001")).toEqual([]);
  });
});

describe("missingInPaper, missingInPage", () => {
  it("find nothing in the starter", () => {
    expect(missingInPaper(edition, meter)).toEqual([]);
    for (const page of edition.pages) expect(missingInPage(page, [], edition, meter)).toEqual([]);
  });

  it("look at the paper's facts in the fonts of the furniture", () => {
    const paper = { ...edition.paper, name: "\u{2A6D6}报", address: "\u{2A6D6}路" };
    expect(missingInPaper({ ...edition, paper }, meter).map(brief)).toEqual([
      "U+2A6D6 brush paper.yaml:undefined:undefined",
      "U+2A6D6 hei-400 paper.yaml:undefined:undefined",
    ]);
    const drawn = {
      ...edition,
      paper: { ...edition.paper, name: "\u{2A6D6}报", nameplate: "a.svg" },
    };
    expect(missingInPaper(drawn, meter)).toEqual([]);
  });

  it("look at a page's name, its editors, its guide and its advertisements", () => {
    const [page] = edition.pages;
    if (!page) throw new Error("no page");
    const X = "\u{2A6D6}";
    const named = { ...page, settings: { ...page.settings, name: X, editors: { [X]: X } } };
    const box = { x: 0, y: 0, width: 9, height: 9 };
    const blocks = [
      { kind: "guide", box, items: [{ title: X, page: 2 }] },
      { kind: "frame", box, story: "a.md", style: "ad", note: X },
    ] as const;
    const found = missingInPage(named, blocks, edition, meter);
    expect(found.map(({ facts }) => facts.font)).toEqual([
      "hei-900",
      "hei-400",
      "hei-400",
      "song-700",
      "hei-400",
    ]);
    expect(found.every(({ place }) => place?.file === page.place.file)).toBe(true);
  });
});
