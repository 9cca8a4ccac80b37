import { expect, test } from "vitest";
import { placeTable, tableHeight } from "../../src/compose/table.js";
import { starter, storyOf } from "../support/starter.js";

const rect = { x: 12, y: 20, width: 35, height: 16 };

test("a table has a rule over each row and one at the end", async () => {
  const { edition, meter } = await starter();
  const story = storyOf(
    "# 题\n\n文。\n\n::: table 表名\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n:::",
  );
  const [table] = story.tables;
  if (!table) throw new Error("no table");
  const { blocks, rules, over } = placeTable(story, table, rect, edition.theme, meter);
  expect(blocks).toHaveLength(1 + 3 * 2);
  expect(rules).toHaveLength(4);
  expect(over).toBe(0);
  expect(placeTable(story, table, { ...rect, height: 3 }, edition.theme, meter).over).toBe(3);
});

test("a table is as high as its rows where no height is given", () => {
  const [table] = storyOf(
    "# 题\n\n| 路 | 站 |\n|---|---|\n| 一 | 二 |\n| 三 | 四 |\n\n文。",
  ).tables;
  if (!table) throw new Error("no table");
  // Air above, no title, a header and two rows of 1.4 lines.
  expect(tableHeight(table)).toBe(Math.ceil(1 + 0.2 + 3 * 1.4 + 0.2));
});
