import { expect, test } from "vitest";
import type { VerticalBlock } from "../../src/compose/index.js";
import { verticalText } from "../../src/compose/vertical-text.js";
import { starter, storyOf } from "../support/starter.js";

const BOX = { x: 12, y: 10, width: 47, height: 20 };

async function text(source: string, box = BOX, more: readonly string[] = []) {
  const { edition, meter } = await starter();
  const { theme } = edition;
  const stories = [source, ...more].map((each) => storyOf(each));
  const [first] = stories;
  if (!first) throw new Error("no story");
  const set = verticalText(first, stories, box, {
    theme,
    meterOf: () => meter,
    font: theme.comment,
    years: "digits",
    head: theme.heads.poem,
  });
  return { ...set, blocks: set.blocks as readonly VerticalBlock[] };
}
const words = (blocks: readonly VerticalBlock[]): string[] =>
  blocks.flatMap((block) => block.columns.map(({ column }) => column.text));

const POEM =
  "---\nbyline: 林知秋\n---\n# 入冬\n\n::: poem\n船一条一条翻过身来\n岸\n\n老人坐在缆桩上\n:::";

test("title and byline stand at the right, the verse to the left of them, stanzas apart", async () => {
  const { blocks, left } = await text(POEM);
  expect(words(blocks)).toEqual(["入冬", "林知秋", "船一条一条翻过身来", "岸", "老人坐在缆桩上"]);
  const xs = blocks.map((block) => block.box.x);
  expect(xs).toEqual([...xs].sort((a, b) => b - a));
  const [first = 0, second = 0, third = 0] = xs.slice(2);
  // Two em of 11pt from line to line, six tenths more between the stanzas.
  expect(first - second).toBeCloseTo(22 / 9.5, 9);
  expect(second - third).toBeCloseTo((1.6 * 22) / 9.5, 9);
  expect(left).toEqual([]);
});

test("the whole stands in the middle of its rectangle", async () => {
  const { blocks } = await text(POEM);
  const right = Math.max(...blocks.map(({ box }) => box.x + box.width));
  const start = Math.min(...blocks.map(({ box }) => box.x));
  expect(right + start).toBeCloseTo(2 * BOX.x + BOX.width, 9);
  const top = Math.min(...blocks.map(({ box }) => box.y));
  const foot = Math.max(...blocks.map(({ box }) => box.y + box.height));
  expect(top + foot).toBeCloseTo(2 * BOX.y + BOX.height, 9);
});

test("verse moves together in a narrow area; what finds no room is counted", async () => {
  const lines = Array.from({ length: 12 }, () => "老人坐在缆桩上").join("\n");
  const poem = `# 入冬\n\n::: poem\n${lines}\n:::`;
  // Title 38.25pt, a gap of 11pt, twelve lines of 22pt: 313.25pt. 26 cells are 247pt.
  const near = await text(poem, { ...BOX, width: 26 });
  expect(near.left).toEqual([]);
  expect(near.blocks[1]?.box.width).toBeCloseTo((247 - 38.25 - 11) / 12 / 9.5, 9);
  const over = await text(poem, { ...BOX, width: 20 });
  expect(over.left.length).toBeGreaterThan(0);
  expect(over.items.length - over.left.length).toBe(over.blocks.length - 1);
});

test("a line of verse longer than the height is turned and hangs", async () => {
  const { blocks } = await text(`# 入冬\n\n::: poem\n${"船".repeat(30)}\n:::`);
  const [, first, second] = blocks;
  expect(first?.columns[0]?.column.text).toHaveLength(23);
  expect(second?.columns[0]?.column.glyphs[0]?.along).toBeCloseTo(1.88, 9);
});

test("prose is set over the whole height, with section heads and the sign-off code", async () => {
  const prose = `# 题\n\n${"湖水上涨，".repeat(10)}。\n\n## 小标题\n\n又一段。（12）`;
  const { blocks, items } = await text(prose);
  expect(blocks.some((block) => block.role === "heading" && words([block])[0] === "小标题")).toBe(
    true,
  );
  expect(words(blocks).join("")).toContain("又一段。");
  const body = blocks.filter((block) => block.role === "body");
  // 20 lines of 12.75pt hold 26 characters of 9.5pt; paragraphs are indented by two.
  expect(body[0]?.columns[0]?.column.length).toBeCloseTo(26, 6);
  expect(items).toHaveLength(blocks.length - 1);
});

test("of several short stories each has its title as a head", async () => {
  const { blocks } = await text("# 第一件\n\n文一。", BOX, ["# 第二件\n\n文二。"]);
  expect(words(blocks).slice(1)).toEqual(["第一件", "文一。", "第二件", "文二。"]);
});
