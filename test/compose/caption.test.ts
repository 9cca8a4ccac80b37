import { expect, test } from "vitest";
import { captionBlocks, setCaption } from "../../src/compose/caption.js";
import { starter } from "../support/starter.js";

/** Rows of a caption 35 cells wide: 39 characters of its size. */
async function rows(caption: string, credit = "") {
  const { edition, meter } = await starter();
  const set = setCaption({ caption, credit }, 35, edition.theme, meter);
  const measure = (35 * edition.theme.body.size) / edition.theme.caption.size;
  return { set, measure, theme: edition.theme };
}

const texts = (set: Awaited<ReturnType<typeof rows>>["set"]): string[][] =>
  set.map((row) => row.map(({ line }) => line.runs.map((run) => run.text).join("")));

test("a short caption shares its line with the credit, which is flush right", async () => {
  const { set, measure } = await rows("图说在此", "甲 摄");
  expect(texts(set)).toEqual([["图说在此", "甲 摄"]]);
  const credit = set[0]?.[1];
  expect((credit?.shift ?? 0) + (credit?.line.width ?? 0)).toBeCloseTo(measure, 6);
});

test("a long caption takes as many lines as it needs and loses nothing", async () => {
  const caption = "湖水上涨，渡船照常往来。".repeat(8);
  const { set, measure } = await rows(caption, "甲 摄");
  expect(set).toHaveLength(3);
  expect(texts(set).flat().join("")).toBe(`${caption}甲 摄`);
  for (const row of set) {
    const end = Math.max(...row.map(({ line, shift }) => shift + line.width));
    expect(end).toBeLessThanOrEqual(measure + 0.02);
  }
});

test("a credit that finds no room behind the caption has a line of its own", async () => {
  expect(texts((await rows("湖".repeat(35), "甲 摄")).set)).toEqual([["湖".repeat(35), "甲 摄"]]);
  const { set, measure } = await rows("湖".repeat(38), "甲 摄");
  expect(texts(set)).toEqual([["湖".repeat(38)], ["甲 摄"]]);
  const credit = set[1]?.[0];
  expect((credit?.shift ?? 0) + (credit?.line.width ?? 0)).toBeCloseTo(measure, 6);
});

test("the rows stand on lines of the page, one under the other", async () => {
  const { set, theme } = await rows("湖水上涨，".repeat(20));
  const blocks = captionBlocks(set, { x: 1, y: 10.5, width: 35 }, "a.md", theme);
  expect(blocks.map(({ box }) => box.y)).toEqual([10.5, 11.5, 12.5]);
  expect(new Set(blocks.map(({ leading }) => leading))).toEqual(new Set([theme.body.leading]));
});
