import fc from "fast-check";
import { expect, test } from "vitest";
import { composePage, type PagePlan, type TextBlock } from "../../src/compose/index.js";
import { comesFrom, goesOn } from "../../src/compose/jump.js";
import { plain, type Story } from "../../src/manuscript/index.js";
import { editionOfParts, type PartPlace } from "../support/parts.js";
import { starter, storyOf } from "../support/starter.js";

const texts = (plan: PagePlan): TextBlock[] => plan.blocks.filter((b) => b.kind === "text");
const linesOf = (blocks: readonly TextBlock[], role: string): string[] =>
  blocks
    .filter((b) => b.role === role)
    .flatMap((b) => b.lines.map(({ line }) => line.copy ?? line.runs.map((r) => r.text).join("")));
const body = (plan: PagePlan): string => linesOf(texts(plan), "body").join("");
const jumps = (plan: PagePlan): string[] => linesOf(texts(plan), "jump");

const SENTENCE = "梁树根把杖靠在树上，数了数红布条，又往前走。";
const story = (paragraphs: number, sentences = 4): Story =>
  storyOf(
    `---\nshort: 老人与树\n---\n# 红布条系在哪一棵树上\n\n${`${SENTENCE.repeat(sentences)}\n\n`.repeat(paragraphs)}`,
  );
const words = ({ blocks }: Story): string =>
  blocks.map((b) => (b.kind === "poem" ? b.lines.map(plain).join("") : plain(b.text))).join("");

async function compose(of: Story, parts: readonly PartPlace[]) {
  const { edition: base, meter } = await starter();
  const edition = editionOfParts(base, of, parts);
  const results = edition.pages.map((page) => composePage(page, edition, meter));
  return {
    plans: results.map(({ value }) => value),
    fits: results.flatMap(({ value }) => value.fits),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}
const wide = { columns: 3, lines: 20 };

test("a story goes on on another page, said in both directions with the short headline", async () => {
  const { plans } = await compose(story(12), [wide, { columns: 4, lines: 40 }]);
  expect(plans.map(jumps)).toEqual([["（下转第2版）"], ["（上接第1版）"]]);
  const [first, second] = plans;
  expect(first && linesOf(texts(first), "title")).toEqual(["红布条系在哪一棵树上"]);
  expect(second && linesOf(texts(second), "title")).toEqual([]);
  expect(second && linesOf(texts(second), "heading")).toEqual(["老人与树"]);
  expect(plans.map(body).join("")).toBe(words(story(12)));
});

test("a chain over three pages names the next and the last page in its middle", async () => {
  const { plans, fits } = await compose(story(16), [wide, wide, { columns: 6, lines: 30 }]);
  expect(plans.map(jumps)).toEqual([[goesOn(2)], [comesFrom(1), goesOn(3)], [comesFrom(2)]]);
  expect(plans.map(body).join("")).toBe(words(story(16)));
  // What is missing is the last part's.
  expect(fits.map(({ short }) => short > 0)).toEqual([false, false, true]);
});

test("a page composed alone begins where the pages before it end", async () => {
  const { edition: base, meter } = await starter();
  const edition = editionOfParts(base, story(16), [wide, wide, { columns: 6, lines: 30 }]);
  const [, , third] = edition.pages;
  if (!third) throw new Error("no third page");
  const alone = composePage(third, edition, meter).value;
  const { plans } = await compose(story(16), [wide, wide, { columns: 6, lines: 30 }]);
  expect(alone).toEqual(plans[2]);
});

test("a paragraph that is cut goes on without an indent, and its offsets are the paragraph's", async () => {
  const { plans } = await compose(story(1, 40), [wide, { columns: 4, lines: 40 }]);
  const [one, two] = plans.map((plan) => texts(plan).filter((b) => b.role === "body"));
  const last = one?.at(-1)?.lines.at(-1)?.line;
  const first = two?.[0]?.lines[0]?.line;
  expect(first?.indent).toBe(0);
  expect(first?.from).toBe(last?.to);
  expect(one?.[0]?.lines[0]?.line.indent).toBe(2);
});

test("the jump line stands flush right at the foot of the last column, and covers no text", async () => {
  const { edition } = await starter();
  for (let paragraphs = 6; paragraphs < 16; paragraphs++) {
    for (const sentences of [1, 2, 3]) {
      const { plans } = await compose(story(paragraphs * 3, sentences), [
        wide,
        { columns: 6, lines: 60 },
      ]);
      const blocks = texts(plans[0] as PagePlan);
      const jump = blocks.find((b) => b.role === "jump");
      if (!jump) throw new Error("no jump line");
      expect(jump.box.x + jump.box.width).toBeCloseTo(3 * edition.theme.page.cells + 2, 6);
      expect(jump.box.y + 1).toBe(20 + edition.theme.furniture.folio);
      // In the line of its row only a paragraph's end, a cell away.
      for (const block of blocks.filter((b) => b.role === "body")) {
        block.lines.forEach(({ line }, i) => {
          const right = block.box.x + line.indent + line.width;
          if (block.box.x < 20 || block.box.y + i !== jump.box.y) return;
          expect(right + 1).toBeLessThanOrEqual(jump.box.x + 1e-6);
        });
      }
    }
  }
});

test("a story that ends before its last page says so there, and sends nobody on", async () => {
  const { plans, diagnostics } = await compose(story(2, 2), [wide, wide, wide]);
  expect(jumps(plans[0] as PagePlan)).toEqual([]);
  expect(diagnostics.map(({ code, facts }) => [code, facts.page])).toEqual([
    ["BX4020", 2],
    ["BX4020", 3],
  ]);
});

test("overset is counted at the last part only", async () => {
  const { diagnostics, fits } = await compose(story(20), [wide, wide]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["BX4001"]);
  expect(fits.map(({ over }) => over > 0)).toEqual([false, true]);
});

test("verse goes on between its lines", async () => {
  const verse = Array.from({ length: 60 }, (_, i) => `第${i + 1}只船翻过身来`).join("\n");
  const poem = storyOf(`# 船\n\n::: poem\n${verse}\n:::\n`);
  const { plans } = await compose(poem, [wide, { columns: 4, lines: 30 }]);
  expect(plans.map(jumps)).toEqual([[goesOn(2)], [comesFrom(1)]]);
  expect(plans.map(body).join("")).toBe(words(poem));
});

test("a story's characters are poured, each once and in order, or counted as over, across all jumps", async () => {
  const { edition: base, meter } = await starter();
  const clause = fc.constantFrom(
    "湖水上涨，",
    "渡口停了。",
    "“慢些走！”",
    "2026年的春天，",
    "（注）",
  );
  const paragraph = fc.array(clause, { minLength: 1, maxLength: 40 }).map((all) => all.join(""));
  const block = fc.oneof(
    { weight: 6, arbitrary: paragraph },
    { weight: 1, arbitrary: fc.constantFrom("## 上岸", "## 一座新桥　省下两重山") },
  );
  const copy = fc.array(block, { minLength: 1, maxLength: 14 });
  const place = fc.record({
    columns: fc.integer({ min: 1, max: 6 }),
    lines: fc.integer({ min: 8, max: 40 }),
  });
  const plan = fc.array(place, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(copy, plan, (blocks, parts) => {
      // A story ends with words: a section head alone would be sent on without any.
      const own = storyOf(`# 题\n\n${[...blocks, "船靠了岸。"].join("\n\n")}\n`);
      const all = own.blocks
        .flatMap((b) => (b.kind === "paragraph" ? [plain(b.text)] : []))
        .join("");
      const edition = editionOfParts(base, own, parts);
      const plans = edition.pages.map((page) => composePage(page, edition, meter).value);
      const printed = plans.map(body).join("");
      expect(printed).toBe(all.slice(0, printed.length));
      const fits = plans.flatMap(({ fits: of }) => of);
      const over = fits.reduce((sum, { overChars }) => sum + overChars, 0);
      expect([...printed].length + over).toBe([...all].length);
      expect(fits.reduce((sum, { chars }) => sum + chars, 0)).toBe([...all].length);
      // Nobody is sent to a page that does not continue the story.
      plans.forEach((one, i) => {
        const on = jumps(one).includes(goesOn(i + 2));
        const rest = plans
          .slice(i + 1)
          .map(body)
          .join("").length;
        if (on) expect(rest + over).toBeGreaterThan(0);
        else expect(rest).toBe(0);
      });
    }),
    { numRuns: 60 },
  );
});
