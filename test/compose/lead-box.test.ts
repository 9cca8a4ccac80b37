import { expect, test } from "vitest";
import { leadHeight, placeLead } from "../../src/compose/lead-box.js";
import { starter, storyOf } from "../support/starter.js";

const rect = { x: 12, y: 20, width: 35, height: 16 };

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

test("a lead box is as high as its text where no height is given", async () => {
  const { edition, meter } = await starter();
  const { theme } = edition;
  const lead = storyOf(`# 题\n\n::: lead 核心提示\n${"字".repeat(300)}\n:::\n\n文。`).leads[0];
  if (!lead) throw new Error("nothing to place");
  const place = (height: number) =>
    placeLead(storyOf("# 题\n\n文。"), lead, { x: 0, y: 0, width: 23, height }, theme, meter).over;
  const height = leadHeight(lead, 23, theme, meter);
  expect(place(height)).toBe(0);
  expect(place(height - 3)).toBeGreaterThan(0);
  // A label of four characters needs its own height, however short the text.
  const short = { ...lead, paragraphs: [] };
  expect(leadHeight(short, 23, theme, meter)).toBe(Math.ceil((4 * 20) / 12.75 + 1.8) + 1);
});
