import type { Code } from "../../../src/diagnostics/index.js";
import { logo } from "../../support/logo.js";
import {
  EDITION,
  editionYaml,
  frontYaml,
  inEdition,
  lines,
  nextPage,
  STORY,
  swap,
} from "../../support/paper.js";
import { jpeg } from "../../support/picture.js";
import { spreadPaper } from "../../support/spread.js";
import { type Cases, check } from "./case.js";

type Own = Extract<Code, `BX3${string}` | `BX4${string}`>;

const area = `${EDITION}:7:7`;
const story = "stories/lead.md";
const picture = await jpeg(900);
const title = "# 云汀湖水位上涨";
const photo = `${title}\n\n![](../photos/lake.jpg)`;

/** A story of so many lines, and what the area says besides the story's name. */
const placed = (settings: string, head: string, count: number) =>
  check({
    [EDITION]: swap("lead.md }", `lead.md, ${settings} }`),
    [STORY]: `${head}\n\n${lines(count)}\n`,
    [inEdition("photos/lake.jpg")]: picture,
  });

/** A guide of one line over the story. */
const guided = (guide: string, front: string) =>
  check({
    [EDITION]: editionYaml(
      ["6 | G G G", "10 | A A A"],
      ["G: { furniture: guide }", "A: { story: stories/lead.md }"],
    ).replace("pages:", `guide: [${guide}]\npages:`),
    [STORY]: `${front}${title}\n\n${lines(24)}\n`,
  });

/** 30 typeset and 40 compose: characters, and how a story fits its area. */
export const composeCases: Cases<Own> = {
  BX3001: {
    raise: check({ [STORY]: `${title}\n\n湖水上涨😀。\n\n${lines(41)}\n` }),
    at: `${STORY}:3:5`,
    facts: { char: "😀", codepoint: "U+1F600", font: "song" },
  },
  BX4001: {
    // Ten characters in each of the two lines that are left over.
    raise: check({ [STORY]: `${title}\n\n${lines(44)}\n` }),
    at: area,
    facts: { story, chars: 20, lines: 2 },
  },
  BX4002: {
    raise: check({ [STORY]: `${title}\n\n${lines(39)}\n` }),
    at: area,
    facts: { story, chars: 45, lines: 3 },
  },
  BX4003: {
    raise: check({ [STORY]: `${title}\n\n${lines(40)}\n` }),
    at: area,
    facts: { story, chars: 30, lines: 2 },
  },
  BX4004: {
    // Under the head 14 lines are left.
    raise: placed("photos: [{ lines: 15 }]", photo, 42),
    at: area,
    facts: { story, what: "photo" },
  },
  BX4005: {
    raise: placed("photos: [{ columns: 2-4, lines: 6 }]", photo, 42),
    at: area,
    facts: { story, columns: "2-4" },
  },
  BX4006: {
    raise: placed("role: lead", `${title}\n\n::: lead 提示\n湖水上涨。\n:::`, 42),
    at: area,
    facts: { story, what: "lead box" },
  },
  BX4007: {
    // 47 cells of 9.5pt hold 22 characters of 20pt, two lines 44.
    raise: check({ [STORY]: `# ${"湖水上涨".repeat(12)}\n\n${lines(42)}\n` }),
    at: `${STORY}:1:3`,
    facts: { story, text: "湖水上涨".repeat(12) },
  },
  BX4008: {
    // A column of 15 cells of 9.5pt holds 16.76 characters of 8.5pt: two lines of caption, one of air.
    raise: placed(
      "photos: [{ columns: 1, lines: 6 }]",
      `${title}\n\n![${"湖水上涨".repeat(5)}](../photos/lake.jpg)`,
      36,
    ),
    at: `${STORY}:3:3`,
    facts: { story, text: "湖水上涨".repeat(5), lines: 2, left: 2 },
  },
  BX4009: {
    raise: placed("photos: [{ lines: 6 }]", title, 42),
    at: area,
    facts: { story, number: 1 },
  },
  BX4010: {
    // 16 lines of 12.75pt, less the air of one, hold ten characters of 20pt.
    raise: placed("head: { at: left }", `# ${"湖水上涨".repeat(3)}`, 30),
    at: `${STORY}:1:3`,
    facts: { story, text: "湖水上涨".repeat(3), chars: 2 },
    also: ["BX4002"],
  },
  BX4011: {
    raise: check({
      [EDITION]: editionYaml(
        ["8 | A A A", "8 | A B B"],
        ["A: { story: stories/lead.md, head: { at: left } }", "B: { story: stories/b.md }"],
      ),
      [STORY]: `${title}\n\n${lines(26)}\n`,
      [inEdition("stories/b.md")]: `${title}\n\n${lines(10)}\n`,
    }),
    at: `${EDITION}:8:7`,
    facts: { story },
  },
  BX4012: {
    raise: check({
      [EDITION]: editionYaml(
        ["8 | A A A", "8 | A B B"],
        ["A: { story: stories/lead.md, box: tint }", "B: { story: stories/b.md }"],
      ),
      [STORY]: `${title}\n\n${lines(26)}\n`,
      [inEdition("stories/b.md")]: `${title}\n\n${lines(10)}\n`,
    }),
    at: `${EDITION}:8:7`,
    facts: { story },
  },
  BX4013: {
    // 47 cells in one column; the fourteen lines under the head are filled.
    raise: placed("textColumns: 1", title, 14),
    at: area,
    facts: { story, cells: 47, limit: 30 },
  },
  BX4018: {
    // Both in the type of a third head, and with one top.
    raise: check({
      [EDITION]: editionYaml(
        ["8 | A A B", "8 | C C C"],
        [
          "A: { story: stories/lead.md }",
          "B: { story: stories/b.md }",
          "C: { story: stories/c.md }",
        ],
      ),
      [STORY]: `${title}\n\n${lines(12)}\n`,
      [inEdition("stories/b.md")]: `# 水涨\n\n${lines(6)}\n`,
      [inEdition("stories/c.md")]: `${title}\n\n${lines(15)}\n`,
    }),
    at: `${EDITION}:9:7`,
    facts: { story: "stories/b.md", other: story },
  },
  BX4019: {
    raise: check({
      [EDITION]: editionYaml(
        ["5 | A A A", "5 | B B B", "6 | C C C"],
        [
          "A: { story: stories/lead.md }",
          "B: { story: stories/b.md }",
          "C: { story: stories/c.md }",
        ],
      ),
      [STORY]: `${title}\n\n${lines(9)}\n`,
      [inEdition("stories/b.md")]: `${title}\n\n${lines(6)}\n`,
      [inEdition("stories/c.md")]: `${title}\n\n${lines(9)}\n`,
    }),
    at: `${EDITION}:3:5`,
    facts: { page: 1, way: "horizontal", count: 2 },
  },
  BX4034: {
    // Nine lines of 12.75pt, ten times as wide: 121 cells of 9.5pt; in 47 it is 3.5 lines high.
    raise: check({
      "theme.yaml": (was) => `${was}logos: { 时评: { file: 时评.svg, lines: 9 } }\n`,
      "时评.svg": logo(1000, 100),
      [STORY]: `---\ncolumn: 时评\n---\n${title}\n\n${lines(30)}\n`,
    }),
    at: area,
    facts: { story, name: "时评", cells: 121, have: 47 },
  },
  BX4014: {
    // The head stands over the third column, the text begins in the first, under the other story.
    raise: check({
      [EDITION]: editionYaml(
        ["8 | B B A", "8 | A A A"],
        ["A: { story: stories/lead.md }", "B: { story: stories/b.md }"],
      ),
      [STORY]: `# 水涨\n\n${lines(28)}\n`,
      [inEdition("stories/b.md")]: `${title}\n\n${lines(12)}\n`,
    }),
    at: `${EDITION}:8:7`,
    facts: { story },
    also: ["BX4018"],
  },
  BX4021: {
    // Five columns over the two pages: the middle one lies on the fold.
    raise: check(
      spreadPaper(
        { areas: ["A: { story: stories/lead.md, textColumns: 5 }"] },
        { [STORY]: `# 湖水上涨\n\n${lines(70)}\n` },
      ),
    ),
    at: `${EDITION}:9:7`,
    facts: { story, what: "text" },
  },
  BX4022: {
    // Seven letters, the fourth of them on the fold.
    raise: check(spreadPaper({}, { [STORY]: `${title}\n\n${lines(84)}\n` })),
    at: `${EDITION}:9:7`,
    facts: { story, text: "云汀湖水位上涨", letter: "水" },
  },
  BX4030: {
    // 47 cells of 9.5pt are 446pt wide: a photo of 3 to 2 wants 23 lines, and may lose a tenth.
    raise: placed("photos: [{ lines: 9, crop: 0.1 }]", photo, 15),
    at: `${STORY}:3:1`,
    facts: { story, photo: "../photos/lake.jpg", cut: 67, limit: 10, lines: 23 },
  },
  BX4031: {
    raise: check({
      [EDITION]: editionYaml(
        ["10 | A A A", " 6 | B B B"],
        ["A: { story: stories/lead.md }", "B: { file: ads/a.jpg, role: ad, size: 100x80mm }"],
      ),
      [STORY]: `${title}\n\n${lines(24)}\n`,
      [inEdition("ads/a.jpg")]: picture,
    }),
    at: `${EDITION}:9:7`,
    facts: { size: "100x80mm", want: "100×80mm", have: "158×22mm" },
  },
  BX4020: {
    raise: check({ [EDITION]: (was) => nextPage(was, "{ continues: stories/lead.md }") }),
    at: `${EDITION}:12:7`,
    facts: { story, page: 2 },
  },
  BX4015: {
    raise: check({
      [EDITION]: frontYaml,
      [STORY]: `${title}\n\n${lines(24)}\n`,
      "theme.yaml": swap("nameplate: { font: song, size: 40", "nameplate: { font: song, size: 20"),
    }),
    at: `${STORY}:1:3`,
    facts: { story, text: "云汀湖水位上涨", size: 20, name: 20 },
  },
  BX4016: {
    raise: guided("lead.md", `---\nshort: ${"湖水上涨的一天".repeat(7)}\n---\n`),
    at: `${STORY}:4:3`,
    facts: { text: /^(湖水上涨的一天){7}$/, want: /^湖水上涨的一天.*…$/ },
  },
  BX4017: {
    raise: guided("lead.md, lead.md", ""),
    at: `${EDITION}:9:7`,
    facts: { what: "导读", count: 1 },
  },
};
