import type { Code } from "../../../src/diagnostics/index.js";
import { buildEdition } from "../../../src/run/index.js";
import { drawing } from "../../support/glyph.js";
import { fourPages, fourPagesYaml, gutter, notice, wideMargins } from "../../support/gutter.js";
import { adobeRgb } from "../../support/icc.js";
import {
  EDITION,
  editionYaml,
  inEdition,
  lines,
  makePaper,
  nextPage,
  STORY,
  swap,
} from "../../support/paper.js";
import { lockedPdf } from "../../support/pdfs.js";
import { enormousPng, jpeg, moving } from "../../support/picture.js";
import { spreadPaper, spreadYaml } from "../../support/spread.js";
import { type Cases, check, failing } from "./case.js";
import type { PlanCode } from "./plan.js";

const picture = await jpeg(9);

type Own = Exclude<Extract<Code, `BX2${string}`>, PlanCode>;

/** The minimal story with a photo that no area places, so that BX4006 comes besides. */
const withPhoto = (src: string): string =>
  `# 云汀湖水位上涨\n\n![湖面](${src} "陶然 摄")\n\n${lines(42)}\n`;
const photoPlace = `${STORY}:3:1`;
const placed = (name: string) => swap("story: stories/lead.md", `story: ${name}`);

/** 20 edition: YAML, files, fonts. */
export const editionCases: Cases<Own> = {
  BX2001: {
    raise: check({ [EDITION]: swap("  - name: 要闻", "  - name: [要闻") }),
    // Seen where the list should have gone on.
    at: `${EDITION}:4:5`,
    facts: { reason: /^Flow sequence/ },
  },
  BX2002: {
    raise: check({ "paper.yaml": (was) => `${was}emails: desk@yunting.example\n` }),
    at: "paper.yaml:16:1",
    facts: { key: "emails", nearest: "email" },
  },
  BX2003: {
    raise: check({ [EDITION]: swap("stories/lead.md", "stories/lead.md, role: leed") }),
    at: `${EDITION}:7:42`,
    facts: { key: "pages[1].areas.A.role", reason: /^expected one of lead, / },
  },
  BX2004: {
    raise: check({ [EDITION]: swap("  - name: 要闻\n    plan", "  - plan") }),
    at: `${EDITION}:3:5`,
    facts: { key: "pages[1].name" },
  },
  BX2037: {
    raise: check({ "paper.yaml": (was) => `${was}press: { profile: profiles/press.icc }\n` }),
    at: "paper.yaml:16:19",
    facts: { file: "profiles/press.icc", reason: "ENOENT: no such file" },
  },
  BX2038: {
    raise: check({
      "paper.yaml": (was) => `${was}press: { profile: screen.icc }\n`,
      "screen.icc": adobeRgb,
    }),
    at: "paper.yaml:16:19",
    facts: { file: "screen.icc", space: "RGB", use: "mntr" },
  },
  BX2011: {
    raise: check({ [EDITION]: placed("stories/leed.md") }),
    at: `${EDITION}:7:19`,
    facts: { file: "stories/leed.md", nearest: "stories/lead.md" },
    also: ["BX2014"],
  },
  BX2012: {
    raise: check({
      [STORY]: withPhoto("../photos/湖.jpg"),
      [inEdition("photos/湖面.jpg")]: picture,
    }),
    at: photoPlace,
    facts: { file: "../photos/湖.jpg", nearest: "../photos/湖面.jpg" },
    also: ["BX4006"],
  },
  BX2013: {
    raise: check({
      [STORY]: withPhoto("../photos/lake.jpg"),
      [inEdition("photos/lake.jpg")]: "not a photograph",
    }),
    at: photoPlace,
    facts: { file: "../photos/lake.jpg", reason: /unsupported image format/ },
    also: ["BX4006"],
  },
  BX2014: {
    raise: check({ [inEdition("stories/late.md")]: "# 晚到的稿\n" }),
    at: inEdition("stories/late.md"),
    facts: { file: "stories/late.md" },
  },
  BX2015: {
    raise: check({
      [EDITION]: editionYaml(
        ["8 | A A A", "8 | B B B"],
        ["A: { story: stories/lead.md }", "B: { story: stories/../stories/lead.md }"],
      ),
      [STORY]: `# 云汀湖水位上涨\n\n${lines(18)}\n`,
    }),
    at: `${EDITION}:9:19`,
    facts: { file: "stories/lead.md" },
  },
  BX2016: {
    raise: check({ "theme.yaml": (was) => was.replace(/song: npm:.*/, "song: fonts/song.otf") }),
    at: "theme.yaml:4:9",
    facts: { font: "song", file: "fonts/song.otf (no such file)" },
  },
  BX2017: {
    raise: check({ [STORY]: withPhoto("../../../../lake.jpg") }),
    at: photoPlace,
    facts: { path: "../../../../lake.jpg" },
    also: ["BX4006"],
  },
  BX2018: {
    raise: check({
      [EDITION]: swap("{ story: stories/lead.md }", "{ furniture: guide }"),
      [STORY]: undefined,
    }),
    at: `${EDITION}:1:1`,
    facts: { dir: "editions/2026-11-23" },
  },
  BX2020: {
    // 23 November 2026 is a Monday.
    raise: check({ "paper.yaml": (was) => `${was}weekdays: [2, 3]\n` }),
    at: `${EDITION}:1:7`,
    facts: { date: "2026-11-23", issue: 3187 },
  },
  BX2025: {
    raise: check({ "paper.yaml": swap("printer: 印务公司\n", "") }),
    at: "paper.yaml:1:1",
    facts: { key: "printer", name: "印刷单位名称" },
  },
  BX2026: {
    raise: check({ [EDITION]: swap("pages:", "issue: 3186\npages:") }),
    at: `${EDITION}:2:8`,
    facts: { date: "2026-11-23", have: 3186, want: 3187 },
  },
  BX2027: {
    raise: check({
      "paper.yaml": (was) => `${was}nameplate: 报头.png\n`,
      "报头.png": "no picture",
    }),
    at: "paper.yaml:16:12",
    facts: { file: "报头.png", reason: /unsupported/ },
  },
  BX2028: {
    raise: check({
      [EDITION]: (was) => gutter(was, [2, 1], "{ story: stories/notice.md }"),
      [inEdition("stories/notice.md")]: notice,
    }),
    at: `${EDITION}:9:14`,
    facts: { left: 2, right: 1, pages: 1, pairs: "" },
  },
  BX2029: {
    // 180 mm less 47 cells of 9.5pt leave 22 mm between two pages.
    raise: check({
      ...fourPages,
      [EDITION]: (was) => gutter(fourPagesYaml(was), [4, 1], "{ story: stories/notice.md }"),
      [inEdition("stories/notice.md")]: notice,
    }),
    at: `${EDITION}:24:14`,
    facts: { left: 4, right: 1, mm: 22, have: 4, want: 6 },
  },
  BX2021: {
    raise: check({ "glyphs/𠮷.svg": drawing("<rect/>", "0 0 9 9") }),
    at: "glyphs/𠮷.svg",
    facts: { file: "glyphs/𠮷.svg", reason: "an element <rect>; only paths are read" },
  },
  BX2040: {
    raise: check(spreadPaper({ spread: "[3, 4]" })),
    at: `${EDITION}:5:13`,
    facts: { left: 3, right: 4, want: "2, 3" },
  },
  BX2041: {
    raise: check(
      spreadPaper(
        {},
        {
          [EDITION]: nextPage(spreadYaml(), "{ story: stories/e.md }"),
          [inEdition("stories/e.md")]: `# 夜校\n\n${lines(42)}\n`,
        },
      ),
    ),
    at: `${EDITION}:5:13`,
    facts: { left: 2, right: 3, pages: 5, middle: "" },
  },
  BX2042: {
    raise: check(
      spreadPaper(
        {},
        {
          ...wideMargins,
          [EDITION]: gutter(spreadYaml(), [2, 3], "{ story: stories/notice.md }"),
          [inEdition("stories/notice.md")]: notice,
        },
      ),
    ),
    at: `${EDITION}:12:14`,
    facts: { left: 2, right: 3 },
  },
  BX2043: {
    raise: failing(async () => {
      const { edition } = makePaper({});
      return (await buildEdition(edition, { pages: [9] })).diagnostics;
    }),
    at: "-",
    facts: { page: 9, pages: 1 },
  },
  BX2030: {
    raise: check({
      [STORY]: withPhoto("../photos/lake.jpg"),
      [inEdition("photos/lake.jpg")]: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0heic", "latin1"),
    }),
    at: photoPlace,
    facts: { file: "../photos/lake.jpg", format: "HEIC" },
    also: ["BX4006"],
  },
  BX2031: {
    raise: check({
      [STORY]: withPhoto("../photos/lake.png"),
      [inEdition("photos/lake.png")]: picture,
    }),
    at: photoPlace,
    facts: { file: "../photos/lake.png", format: "JPEG" },
    also: ["BX4006"],
  },
  BX2032: {
    raise: check({
      [STORY]: withPhoto("../photos/lake.gif"),
      [inEdition("photos/lake.gif")]: await moving(3),
    }),
    at: photoPlace,
    facts: { file: "../photos/lake.gif", count: 3 },
    also: ["BX4006"],
  },
  BX2033: {
    raise: check({
      [STORY]: withPhoto("../photos/lake.png"),
      [inEdition("photos/lake.png")]: enormousPng(20_000),
    }),
    at: photoPlace,
    facts: { file: "../photos/lake.png", megapixels: 400, limit: 268 },
    also: ["BX4006"],
  },
  BX2034: {
    raise: check({
      [EDITION]: editionYaml(
        ["12 | A A A", " 4 | B B B"],
        ["A: { story: stories/lead.md }", "B: { file: ads/bank.pdf, role: ad }"],
      ),
      [STORY]: `# 云汀湖水位上涨\n\n${lines(30)}\n`,
      [inEdition("ads/bank.pdf")]: await lockedPdf(),
    }),
    at: `${EDITION}:9:18`,
    facts: { file: "ads/bank.pdf", reason: "it is encrypted and asks for a password" },
  },
  BX2035: {
    raise: check({
      "theme.yaml": (was) => `${was}logos: { 时评: { file: 时评.svg, lines: 2 } }\n`,
      "时评.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><text>时评</text></svg>',
    }),
    at: "theme.yaml:33:22",
    facts: { file: "时评.svg", reason: "text in a font; turn it into paths" },
  },
  BX2036: {
    // Six pixels in four lines of 12.75pt.
    raise: check({
      "theme.yaml": (was) => `${was}logos: { 时评: { file: 时评.jpg, lines: 4 } }\n`,
      "时评.jpg": picture,
    }),
    at: "theme.yaml:33:22",
    facts: { file: "时评.jpg", ppi: 8, want: 300 },
  },
  BX2039: {
    raise: check({
      "paper.yaml": (was) => `${was}press:\n  files: "{date}-{seite:02}.pdf"\n`,
    }),
    at: "paper.yaml:17:10",
    facts: { files: "{date}-{seite:02}.pdf", reason: "no placeholder {seite:02}" },
  },
  BX2022: {
    raise: check({
      [EDITION]: (was) => nextPage(was, "{ continues: stories/late.md }"),
      [inEdition("stories/late.md")]: "# 退水\n\n湖水退了。\n",
    }),
    at: `${EDITION}:12:23`,
    facts: { file: "stories/late.md" },
  },
  BX2023: {
    raise: check({
      [EDITION]: (was) =>
        nextPage(was.replace("story:", "continues:"), "{ story: stories/lead.md }"),
    }),
    at: `${EDITION}:7:7`,
    facts: { file: "stories/lead.md", page: 1, from: 2 },
  },
  BX2024: {
    raise: check({
      [EDITION]: (was) => nextPage(was, "{ continues: stories/lead.md, vertical: true }"),
    }),
    at: `${EDITION}:12:7`,
    facts: { file: "stories/lead.md" },
  },
};
