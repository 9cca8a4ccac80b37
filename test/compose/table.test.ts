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

test("a table is as high as its rows where no height is given", async () => {
  const { edition, meter } = await starter();
  const [table] = storyOf(
    "# 题\n\n| 路 | 站 |\n|---|---|\n| 一 | 二 |\n| 三 | 四 |\n\n文。",
  ).tables;
  if (!table) throw new Error("no table");
  // Air above, no title, a header and two rows of 1.4 lines.
  expect(tableHeight(table, 35, edition.theme, meter)).toBe(Math.ceil(1 + 0.2 + 3 * 1.4 + 0.2));
});

test("a long text turns in its cell and makes its row higher; numbers stay whole and stand flush right", async () => {
  const { edition, meter } = await starter();
  const long = "城关镇老火车站候车厅西侧，旧货市场对面";
  const story = storyOf(
    `# 题\n\n| 站 | 客流 |\n|---|---|\n| ${long} | 1234.5万人 |\n| 北门 | 80人 |\n\n文。`,
  );
  const [table] = story.tables;
  if (!table) throw new Error("no table");
  const narrow = { x: 0, y: 0, width: 17, height: tableHeight(table, 17, edition.theme, meter) };
  const { blocks, over } = placeTable(story, table, narrow, edition.theme, meter);
  expect(over).toBe(0);
  const cells = blocks.flatMap((b) => (b.kind === "text" ? [b] : []));
  const linesOf = (i: number) =>
    cells[i]?.lines.map(({ line }) => line.runs.map((run) => run.text).join("")) ?? [];
  expect(linesOf(2).length).toBeGreaterThan(1);
  expect(linesOf(2).join("")).toBe(long);
  expect(linesOf(3)).toEqual(["1234.5万人"]);
  const right = (i: number): number => {
    const [placed] = cells[i]?.lines ?? [];
    return placed ? placed.shift + placed.line.width : 0;
  };
  expect(right(3)).toBeCloseTo(right(5), 6);
  // 5 lines cannot hold it: said, not printed over each other.
  expect(placeTable(story, table, { ...narrow, width: 8 }, edition.theme, meter).over).toBe(3);
});
