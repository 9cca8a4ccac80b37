import { type Change, type Changes, EDITION, inEdition, lines, STORY } from "./paper.js";

/** A page of edition.yaml with one story in the minimal paper's three columns. */
const single = (name: string, story: string): string =>
  `  - { name: ${name}, plan: 16 | A A A, areas: { A: { story: stories/${story}.md } } }\n`;

/** How the two pages in the middle are drawn: six columns, sixteen lines. */
export interface SpreadDrawing {
  readonly spread?: string;
  readonly rows?: readonly string[];
  readonly areas?: readonly string[];
}

/**
 * An edition.yaml of four pages whose middle is a spread (通版): one story over all of it unless said
 * otherwise. Its `spread` stands in line 5, its areas two lines under the last row.
 */
export const spreadYaml = ({
  spread = "[2, 3]",
  rows = ["16 | A A A A A A"],
  areas = ["A: { story: stories/lead.md }"],
}: SpreadDrawing = {}): string =>
  [
    "date: 2026-11-23",
    "pages:",
    `${single("要闻", "c")}  - name: 特稿`,
    `    spread: ${spread}`,
    "    plan: |",
    ...rows.map((row) => `      ${row}`),
    "    areas:",
    ...areas.map((area) => `      ${area}`),
    single("副刊", "d"),
  ].join("\n");

/** The minimal paper with four pages, the middle ones a spread: each is full, and the fold cuts no letter. */
export const spreadPaper = (drawing: SpreadDrawing = {}, more: Changes = {}): Changes => ({
  [EDITION]: spreadYaml(drawing) as Change,
  [STORY]: `# 湖水上涨\n\n${lines(84)}\n`,
  ...Object.fromEntries(
    ["c", "d"].map((name) => [
      inEdition(`stories/${name}.md`),
      `# 石渡镇夜校开课\n\n${lines(42)}\n`,
    ]),
  ),
  ...more,
});
