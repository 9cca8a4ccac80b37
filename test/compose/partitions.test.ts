import fc from "fast-check";
import { expect, test } from "vitest";
import { composePage, type PagePlan, type TextBlock } from "../../src/compose/index.js";
import type { Area } from "../../src/edition/index.js";
import { drawnLetters } from "../../src/edition/plan-bands.js";
import { readRows } from "../../src/edition/plan-rows.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

const COLUMNS = 6;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Merges neighbouring cells of a grid in a random order until few regions are left: any shape may come out. */
function regions(rows: number, order: readonly number[], wanted: number): number[] {
  const of = Array.from({ length: rows * COLUMNS }, (_, i) => i);
  for (const pick of order) {
    if (new Set(of).size <= wanted) break;
    const cell = Math.floor(pick / 2) % of.length;
    const other =
      pick % 2 === 0 ? cell + COLUMNS : (cell % COLUMNS) + 1 < COLUMNS ? cell + 1 : cell;
    const [from, to] = [of[other], of[cell]];
    if (from === undefined || to === undefined) continue;
    of.forEach((region, i) => {
      if (region === from) of[i] = to;
    });
  }
  return of;
}

/** A drawing of the page with one letter for each region, 74 lines high. */
const drawing = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 8, max: 66 }), { minLength: 1, maxLength: 4 }),
    order: fc.array(fc.nat({ max: 10_000 }), { minLength: 200, maxLength: 200 }),
    wanted: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ cuts, order, wanted }) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 74];
    const of = regions(edges.length - 1, order, wanted);
    const names = [...new Set(of)];
    return edges.slice(1).map((edge, row) => {
      const cells = of.slice(row * COLUMNS, (row + 1) * COLUMNS);
      const letters = cells.map((region) => LETTERS[names.indexOf(region)] ?? "Z");
      return `${edge - (edges[row] ?? 0)} | ${letters.join(" ")}`;
    });
  });

const at = fc.constantFrom("top" as const, "middle" as const, "bottom" as const);
const columns = fc.constantFrom("1", "1-2", "2-3", "2", "1-6");
const settings = fc.record(
  {
    head: fc.oneof(
      at.map((where) => ({ at: where })),
      fc.record({ at, columns }),
      fc.constantFrom({ at: "left" as const }, { at: "right" as const }),
    ),
    photos: fc.array(
      fc.record(
        {
          columns,
          lines: fc.integer({ min: 5, max: 20 }),
          at,
          row: fc.integer({ min: 1, max: 40 }),
        },
        { requiredKeys: ["columns", "lines", "at"] },
      ),
      { maxLength: 2 },
    ),
    box: fc.constantFrom("none" as const, "line" as const, "tint" as const),
    textColumns: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ["head", "photos"] },
);

/** How many paragraphs a story has, and how its area is filled. */
const stories = fc.array(fc.record({ paragraphs: fc.integer({ min: 1, max: 25 }), settings }), {
  minLength: 26,
  maxLength: 26,
});

const NUMERALS = "零一二三四五六七八九";
/** A paragraph that says which it is, so that none can be taken for another. */
const paragraph = (n: number): string =>
  `第${[...String(n)].map((d) => NUMERALS[Number(d)]).join("")}段，梁树根把杖靠在树上，数了数红布条，又往前走。`;

const sourceOf = (count: number): string =>
  [
    "# 望火道上",
    ...Array.from({ length: count }, (_, i) => paragraph(i)),
    "![图](a.jpg)",
    "![图](b.jpg)",
  ].join("\n\n");

type Wish = { readonly paragraphs: number; readonly settings: Partial<Area["settings"]> };

function areasOf(rows: readonly string[], wishes: readonly Wish[]): Area[] {
  const letters = [...drawnLetters(readRows(rows.join("\n")).rows)];
  return letters.map(([letter, { bands, whole }], i): Area => {
    expect(whole).toBe(true);
    const wish = wishes[i];
    const story = storyOf(sourceOf(wish?.paragraphs ?? 1), `stories/${letter}.md`);
    return { ...areaOf(story, bands, wish?.settings), letter };
  });
}

const bodyOf = (plan: PagePlan, story: string): TextBlock[] =>
  plan.blocks.filter(
    (b): b is TextBlock => b.kind === "text" && b.role === "body" && b.story === story,
  );

const textOf = (blocks: readonly TextBlock[]): string =>
  blocks
    .flatMap((block) => block.lines.flatMap(({ line }) => line.runs.map((run) => run.text)))
    .join("");

/** Blocks that hold ink of their own; frames stand behind others. */
const solid = (plan: PagePlan) =>
  plan.blocks.filter((b) => b.kind === "text" || b.kind === "photo" || b.kind === "vertical");

/** A caption hangs an eighth of a line under its photo's rectangle. */
const HANG = 0.25;

function overlaps(plan: PagePlan): string[] {
  const all = solid(plan);
  return all.flatMap(({ box: a, kind, story }, i) =>
    all.slice(i + 1).flatMap((other) => {
      const b = other.box;
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      return across > 0.01 && down > HANG
        ? [`${kind} ${story} / ${other.kind} ${other.story}`]
        : [];
    }),
  );
}

test("whatever is drawn: nothing overlaps, lines stand on the grid, no character is lost", async () => {
  const { edition, meter } = await starter();
  const [, page] = edition.pages;
  if (!page) throw new Error("no page");
  fc.assert(
    fc.property(drawing, stories, (rows, wishes) => {
      const areas = areasOf(rows, wishes as readonly Wish[]);
      const { value: plan } = composePage({ ...page, areas }, edition, meter);
      expect(overlaps(plan)).toEqual([]);
      for (const {
        stories: [story],
      } of areas) {
        const body = bodyOf(plan, story?.file ?? "");
        for (const { box } of body) expect(Math.abs(box.y - Math.round(box.y))).toBeLessThan(0.02);
        const poured = textOf(body);
        const source = (story?.blocks ?? [])
          .flatMap((b) => (b.kind === "paragraph" ? b.text.map((run) => run.text) : []))
          .join("");
        expect(source.startsWith(poured)).toBe(true);
        const fit = plan.fits.find((one) => one.story === story?.file);
        expect([...poured].length + (fit?.overChars ?? 0)).toBe(fit?.chars);
        expect(fit?.chars).toBe([...source].length);
      }
    }),
    { numRuns: 60 },
  );
});
