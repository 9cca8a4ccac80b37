import { expect, test } from "vitest";
import { flowStory } from "../../src/compose/flow.js";
import { parting } from "../../src/compose/parting.js";
import { pour } from "../../src/compose/pour.js";
import { starter, storyOf } from "../support/starter.js";

const BOXED = "# 题\n\n甲。\n\n::: 链接 规矩\n乙。\n\n丙。\n:::\n\n丁。";

test("a side box is parted from the text before and behind it, not inside", () => {
  const story = storyOf(BOXED);
  expect(story.blocks.map((_, i) => parting(story, i, 2).length)).toEqual([0, 1, 0, 0, 1]);
});

test("an editor's note that begins the story has a rule under it, none over it", () => {
  const story = storyOf("# 题\n\n编者按：甲。\n\n乙。\n\n丙。");
  expect(story.blocks.map((_, i) => parting(story, i, 2).length)).toEqual([0, 1, 0]);
});

test("two side boxes one under the other have a rule between them", () => {
  const story = storyOf("# 题\n\n::: 链接 一\n甲。\n:::\n\n::: 背景 二\n乙。\n:::");
  expect(story.blocks.map((_, i) => parting(story, i, 2).length)).toEqual([0, 0, 1, 0]);
});

test("the hairline stands in a line of air; a column's top swallows both", async () => {
  const { edition, meter } = await starter();
  const { theme } = edition;
  const items = flowStory(storyOf(BOXED), { theme, meter, measure: 11, font: "song-400" });
  // 甲 | rule, label, 乙, 丙, rule | 丁
  expect(items.map(({ height }) => height)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  const column = (bottom: number) => ({ x: 0, width: 11, top: 0, bottom });
  expect(pour(items, [column(7)], theme).rules).toMatchObject([
    { from: { x: 0, y: 1.5 }, to: { x: 11, y: 1.5 }, weight: "gutter" },
    { from: { x: 0, y: 5.5 }, to: { x: 11, y: 5.5 }, weight: "gutter" },
  ]);
  // 甲 | label, 乙, 丙 | 丁: rules would stand at the tops of the second and the third column.
  const next = [column(1), { ...column(3), x: 12 }, { ...column(3), x: 24 }];
  const poured = pour(items, next, theme);
  expect([poured.rules, poured.left]).toEqual([[], []]);
  expect(poured.blocks.map(({ box }) => [box.x, box.y])).toEqual([
    [0, 0],
    [12, 0],
    [12, 1],
    [24, 0],
  ]);
});

test("no rule ends a column whose box begins in the next one", async () => {
  const { edition, meter } = await starter();
  const { theme } = edition;
  const items = flowStory(storyOf(BOXED), { theme, meter, measure: 11, font: "song-400" });
  const columns = [
    { x: 0, width: 11, top: 0, bottom: 3 },
    { x: 12, width: 11, top: 0, bottom: 9 },
  ];
  expect(pour(items, columns, theme).rules.map(({ from }) => from)).toEqual([{ x: 12, y: 3.5 }]);
});
