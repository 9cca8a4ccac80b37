import fc from "fast-check";
import { expect, test } from "vitest";
import { flowGroups } from "../../src/compose/flow.js";
import type { FlowGroup, FlowItem } from "../../src/compose/flow-item.js";
import { pour } from "../../src/compose/pour.js";
import { settle } from "../../src/compose/settle.js";
import { setSingle } from "../../src/typeset/index.js";
import { runs, square } from "../support/square.js";
import { starter, storyOf } from "../support/starter.js";

const MEASURE = 11;
const column = (x: number, lines: number) => ({ x, width: MEASURE, top: 0, bottom: lines });
const measure = () => MEASURE;

const line = (block: number, length: number, keep = 0): FlowItem => ({
  story: "a.md",
  role: keep > 0 ? "heading" : "body",
  size: 9.5,
  height: 1,
  keep,
  lines: [
    { line: setSingle(runs("水".repeat(length)), square), shift: 0, paragraph: block, block },
  ],
  chars: length,
  at: { block, verse: 0, offset: 0 },
});

/** A paragraph of so many lines whose last one has so many characters; set again as often as asked. */
function paragraph(block: number, lines: number, last: number, asked: number[] = []): FlowGroup {
  const of = (count: number) =>
    Array.from({ length: count }, (_, i) => line(block, i + 1 === count ? last : MEASURE));
  return {
    items: of(lines),
    vary: (looseness) => {
      asked.push(looseness);
      return of(lines + looseness);
    },
  };
}

/** The same line with a tenth of an em between its characters. */
const wider = (item: FlowItem): FlowItem => ({
  ...item,
  lines: item.lines.map((placed) => ({
    ...placed,
    line: { ...placed.line, runs: placed.line.runs.map((run) => ({ ...run, spacing: 0.1 })) },
  })),
});

/** Fills of the last lines of paragraphs that stand alone at the top of a column. */
function widows(items: readonly FlowItem[], heights: readonly number[]): number[] {
  const tops = heights.slice(0, -1).map((_, i) => heights.slice(0, i + 1).reduce((a, b) => a + b));
  return tops.flatMap((at) => {
    const [before, item, after] = [items[at - 1], items[at], items[at + 1]];
    const own = item?.at?.block;
    const alone = before?.at?.block === own && after?.at?.block !== own;
    return item && alone && item.role === "body"
      ? [(item.lines[0]?.line.width ?? 0) / MEASURE]
      : [];
  });
}

test("a short last line at a column's top goes back, or gets company, by two changes", () => {
  const groups = [paragraph(0, 6, 9), paragraph(1, 5, 2), paragraph(2, 6, 9), paragraph(3, 3, 9)];
  const heights = [10, 10];
  const natural = groups.flatMap(({ items }) => items);
  expect(widows(natural, heights)).toHaveLength(1);
  const columns = heights.map((lines, i) => column(i * 12, lines));
  const set = settle(groups, columns, measure);
  expect(widows(set, heights)).toEqual([]);
  expect(set).toHaveLength(natural.length);
});

test("a widow stays where lines of another paragraph would be opened for it", () => {
  const groups = [paragraph(0, 6, 9), paragraph(1, 5, 2), paragraph(2, 6, 9), paragraph(3, 3, 9)];
  const columns = [10, 10].map((lines, i) => column(i * 12, lines));
  // The settings in a line more stand a tenth of an em open, as far as lines may be.
  const openly = groups.map((group) => ({
    ...group,
    vary: (looseness: 1 | -1) => {
      const items = group.vary?.(looseness);
      return looseness < 0 ? items : items?.map(wider);
    },
  }));
  const natural = groups.flatMap(({ items }) => items);
  expect(settle(openly, columns, measure)).toEqual(natural);
});

test("a story with white at its end grows into it, one that is full is never over by it", () => {
  const story = () => [paragraph(0, 6, 9), paragraph(1, 5, 2), paragraph(2, 4, 9)];
  const short = settle(story(), [column(0, 10), column(12, 8)], measure);
  expect(short).toHaveLength(6 + 5 + 4 + 1);
  const none = settle(story().slice(0, 2), [column(0, 10), column(12, 1)], measure);
  expect(none).toHaveLength(11);
});

test("a last line of half a measure may stand at a column's top", () => {
  const asked: number[] = [];
  const groups = [paragraph(0, 6, 9, asked), paragraph(1, 5, 6, asked), paragraph(2, 6, 9, asked)];
  const set = settle(groups, [column(0, 10), column(12, 10)], measure);
  expect(set).toEqual(groups.flatMap(({ items }) => items));
  // Nothing is set again where there is nothing to mend.
  expect(asked).toEqual([]);
});

test("paragraphs under five lines are left alone", () => {
  const asked: number[] = [];
  const groups = [paragraph(0, 4, 9, asked), paragraph(1, 4, 2, asked), paragraph(2, 4, 9, asked)];
  const set = settle(groups, [column(0, 7), column(12, 7)], measure);
  expect(set).toEqual(groups.flatMap(({ items }) => items));
  expect(asked).toEqual([]);
});

test("a line more fills the hole that a head leaves, where the text then ends at the same place", async () => {
  const { edition } = await starter();
  const groups = [
    paragraph(0, 7, 9),
    { items: [line(1, 4, 2)] },
    paragraph(2, 3, 9),
    paragraph(3, 3, 9),
  ];
  const columns = [column(0, 8), column(12, 8)];
  const natural = pour(
    groups.flatMap(({ items }) => items),
    columns,
    edition.theme,
  );
  const set = settle(groups, columns, measure);
  const poured = pour(set, columns, edition.theme);
  const feet = (of: typeof poured) => of.blocks.map(({ box }) => [box.x, box.y, box.height]);
  expect(feet(natural)[0]).toEqual([0, 0, 7]);
  expect(feet(poured)[0]).toEqual([0, 0, 8]);
  expect(feet(poured).slice(1)).toEqual(feet(natural).slice(1));
  expect(poured.left).toEqual([]);
});

test("random stories keep their text, are never over by it, never get more widows, never a looser line", async () => {
  const { edition, meter } = await starter();
  const { theme } = edition;
  const clause = fc.constantFrom(
    "湖水上涨，",
    "渡口停了。",
    "“慢些走！”",
    "岸上的人都站着，",
    "又来了。",
  );
  const copy = fc.array(
    fc.array(clause, { minLength: 1, maxLength: 30 }).map((all) => all.join("")),
    { minLength: 3, maxLength: 12 },
  );
  const rooms = fc.array(fc.integer({ min: 8, max: 30 }), { minLength: 2, maxLength: 5 });
  const text = (items: readonly FlowItem[]) =>
    items.flatMap((i) => i.lines.map((l) => l.line.runs.map((r) => r.text).join(""))).join("");
  const loose = (items: readonly FlowItem[]) =>
    items.filter((i) =>
      i.lines.some((l) => l.line.runs.some((r) => r.text.length > 1 && r.spacing > 0.1 + 1e-6)),
    ).length;
  const sum = (items: readonly FlowItem[], heights: readonly number[]) =>
    widows(items, heights).reduce(
      (all, part) => all + (part < 1 / 3 ? 2 : part < 1 / 2 ? 1 : 0),
      0,
    );
  fc.assert(
    fc.property(copy, rooms, (paragraphs, heights) => {
      const story = storyOf(`# 题\n\n${paragraphs.join("\n\n")}\n`);
      const context = { theme, meter, measure: MEASURE, font: theme.body.font };
      const groups = flowGroups(story, context);
      const natural = groups.flatMap(({ items }) => items);
      const columns = heights.map((lines, i) => column(i * 12, lines));
      const set = settle(groups, columns, measure);
      expect(text(set)).toBe(text(natural));
      const left = (items: readonly FlowItem[]) => pour(items, columns, theme).left.length;
      expect(left(set)).toBeLessThanOrEqual(left(natural));
      expect(set.length).toBeGreaterThanOrEqual(natural.length);
      expect(loose(set)).toBeLessThanOrEqual(loose(natural));
      expect(sum(set, heights)).toBeLessThanOrEqual(sum(natural, heights));
    }),
    { numRuns: 60 },
  );
});
