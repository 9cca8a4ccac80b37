import { expect, test } from "vitest";
import {
  leadHeight,
  placeLead,
  placePhoto,
  placeTable,
  tableHeight,
} from "../../src/compose/placed.js";
import { starter, storyOf } from "../support/starter.js";

const rect = { x: 12, y: 20, width: 35, height: 16 };

test("a photo leaves a line for its caption and one of air; the credit is flush right", async () => {
  const { edition, meter } = await starter();
  const story = storyOf('# 题\n\n文。\n\n![图说在此](a.jpg "甲 摄")');
  const [photo] = story.photos;
  if (!photo) throw new Error("no photo");
  const { blocks } = placePhoto(story, photo, "k", rect, "top", edition.theme, meter);
  const [picture, caption] = blocks;
  expect(picture).toMatchObject({ kind: "photo", key: "k", alt: "图说在此" });
  expect(picture?.box.height).toBeGreaterThan(13);
  expect(picture?.box.height).toBeLessThan(14);
  if (caption?.kind !== "text") throw new Error("no caption");
  const credit = caption.lines[1];
  const measure = (35 * edition.theme.body.size) / edition.theme.caption.size;
  expect((credit?.shift ?? 0) + (credit?.line.width ?? 0)).toBeCloseTo(measure, 6);
});

test("a lead box has frame, label and text; too much text is said", async () => {
  const { edition, meter } = await starter();
  const lead = (n: number) =>
    storyOf(`# 题\n\n::: lead 核心提示\n${"提要很长，".repeat(n)}完。\n:::\n\n文。`);
  const place = (n: number) => {
    const story = lead(n);
    const [box] = story.leads;
    if (!box) throw new Error("no lead box");
    return placeLead(story, box, { ...rect, width: 23 }, edition.theme, meter);
  };
  expect(place(5).blocks.map((b) => b.kind)).toEqual(["frame", "label", "text"]);
  expect(place(5).over).toBe(0);
  expect(place(60).over).toBeGreaterThan(0);
});

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

test("lead boxes and tables are as high as what they hold where no height is given", async () => {
  const { edition, meter } = await starter();
  const { theme } = edition;
  const lead = storyOf(`# 题\n\n::: lead 核心提示\n${"字".repeat(300)}\n:::\n\n文。`).leads[0];
  const table = storyOf("# 题\n\n| 路 | 站 |\n|---|---|\n| 一 | 二 |\n| 三 | 四 |\n\n文。")
    .tables[0];
  if (!lead || !table) throw new Error("nothing to place");
  const place = (height: number) =>
    placeLead(storyOf("# 题\n\n文。"), lead, { x: 0, y: 0, width: 23, height }, theme, meter).over;
  const height = leadHeight(lead, 23, theme, meter);
  expect(place(height)).toBe(0);
  expect(place(height - 3)).toBeGreaterThan(0);
  // A label of four characters needs its own height, however short the text.
  const short = { ...lead, paragraphs: [] };
  expect(leadHeight(short, 23, theme, meter)).toBe(Math.ceil((4 * 20) / 12.75 + 1.8) + 1);
  // Air above, no title, a header and two rows of 1.4 lines.
  expect(tableHeight(table)).toBe(Math.ceil(1 + 0.2 + 3 * 1.4 + 0.2));
});
