import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PageGeometry } from "../../src/render/index.js";
import { buildEdition } from "../../src/run/index.js";
import {
  type Changes,
  DATE,
  EDITION,
  editionYaml,
  FONT_FILE,
  inEdition,
  lines,
  makePaper,
} from "../support/paper.js";
import { bare, pageTexts } from "../support/proof.js";
import { stripTables } from "../support/strip-tables.js";

/** Builds the paper; its complaints, geometry and the text of its one page, as pdfium copies it. */
async function printed(changes: Changes) {
  const paper = makePaper(changes);
  const { diagnostics } = await buildEdition(paper.edition, { browser: "packaged" });
  const file = (name: string) => readFileSync(join(paper.dir, "build", DATE, `${DATE}-${name}`));
  const { pages } = JSON.parse(file("geometry.json").toString()) as { pages: PageGeometry[] };
  const [text = ""] = await pageTexts(file("proof.pdf"));
  return { codes: diagnostics.map(({ code }) => code), columns: pages[0]?.columns ?? [], text };
}

/** Lines of random text, the same in every run: marks of all kinds, figures, words. */
const random = fc
  .sample(
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(..."湖水上涨县城老人坐在桩") },
        fc.constantFrom(..."，。、；：！？“”《》（）"),
        fc.constantFrom("——", "……", "7", "12", "365", "2026年", "98%", "AVATAR", "A", "1280"),
      ),
      { minLength: 3, maxLength: 12 },
    ),
    { seed: 3187, numRuns: 24 },
  )
  .map((pieces) => `湖${pieces.join("")}`);

const poem: Changes = {
  [EDITION]: editionYaml(
    ["16 | A A A"],
    ["A: { story: stories/lead.md, role: poem, vertical: true }"],
  ),
  [inEdition("stories/lead.md")]:
    `---\nrepair: { punctuation: false }\n---\n# 码头\n\n::: poem\n${random.join("\n")}\n:::\n`,
};

test("random vertical lines stand in print where they were planned, and read in order", async () => {
  const { codes, columns, text } = await printed(poem);
  expect(codes).not.toContain("BX6001");
  expect(columns.length).toBeGreaterThanOrEqual(25);
  const inOrder = columns.map((column) => bare(column.text)).join("");
  expect(text).toContain(inOrder);
});

test("a font without vertical forms prints the same lines in the same places", async () => {
  const bytes = stripTables(readFileSync(FONT_FILE), "GSUB");
  const stripped = await printed({
    ...poem,
    "theme.yaml": (was) => was.replace(/song: npm:\S+/u, "song: fonts/bought.ttf"),
    "fonts/bought.ttf": bytes,
  });
  expect(stripped.codes).not.toContain("BX6001");
  const whole = await printed(poem);
  expect(stripped.columns).toEqual(whole.columns);
});

test("a vertical head reads from top to bottom and right to left, before its text", async () => {
  const { codes, text } = await printed({
    [EDITION]: editionYaml(["16 | A A A"], ["A: { story: stories/lead.md, head: { at: left } }"]),
    [inEdition("stories/lead.md")]: `# “湖水”上涨了！\n# 县城老人说\n\n${lines(20)}\n`,
  });
  expect(codes).not.toContain("BX6001");
  expect(text).toContain("『湖水』上涨了！县城老人说第1天，湖水上涨。");
});
