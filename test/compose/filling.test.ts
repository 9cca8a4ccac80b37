import { expect, test } from "vitest";
import { Filling } from "../../src/compose/filling.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

test("rectangles are taken from above and below until there is no room", async () => {
  const { edition, meter } = await starter();
  const story = storyOf("# 题\n\n文。");
  const area = areaOf(story, []);
  const columns = [0, 12].map((x) => ({ x, width: 11, top: 0, bottom: 10 }));
  const filling = new Filling(columns, area, { edition, meter, page: 1 });
  expect(filling.take(story, "head", "1-2", 3, { at: "top" })).toEqual({
    x: 0,
    y: 0,
    width: 23,
    height: 3,
  });
  expect(filling.take(story, "photo", 2, 4, { at: "bottom" })).toEqual({
    x: 12,
    y: 6,
    width: 11,
    height: 4,
  });
  expect(filling.rest().map((c) => [c.top, c.bottom])).toEqual([
    [3, 10],
    [3, 6],
  ]);
  expect(filling.take(story, "table", "1-2", 4, { at: "top" })).toBeUndefined();
  expect(filling.take(story, "table", "2-3", 1, { at: "top" })).toBeUndefined();
  expect(filling.diagnostics.map((d) => d.code)).toEqual(["BX4004", "BX4005"]);
});

/** Four columns of 30 lines, two characters wide each, and what they are filled by. */
async function four(): Promise<{ filling: Filling; story: ReturnType<typeof storyOf> }> {
  const { edition, meter } = await starter();
  const story = storyOf("# 题\n\n文。");
  const columns = [0, 3, 6, 9].map((x) => ({ x, width: 2, top: 0, bottom: 30 }));
  const area = areaOf(story, []);
  return { filling: new Filling(columns, area, { edition, meter, page: 1 }), story };
}

const read = (filling: Filling) => filling.rest().map((c) => [c.x, c.top, c.bottom]);

test("text goes down each column over a photo in the middle (文包图)", async () => {
  const { filling, story } = await four();
  expect(filling.take(story, "photo", "2-3", 10, { at: "middle" })).toEqual({
    x: 3,
    y: 10,
    width: 5,
    height: 10,
  });
  expect(read(filling)).toEqual([
    [0, 0, 30],
    [3, 0, 10],
    [3, 20, 30],
    [6, 0, 10],
    [6, 20, 30],
    [9, 0, 30],
  ]);
});

test("what goes across all columns parts them into tiers, each read before the next", async () => {
  const { filling, story } = await four();
  filling.take(story, "headline", "1-4", 6, { at: "top", row: 13 });
  expect(read(filling)).toEqual([
    ...[0, 3, 6, 9].map((x) => [x, 0, 12]),
    ...[0, 3, 6, 9].map((x) => [x, 18, 30]),
  ]);
});

test("a row counts from the area's top, and must be free", async () => {
  const { filling, story } = await four();
  expect(filling.take(story, "photo", "1-2", 10, { at: "top", row: 5 })?.y).toBe(4);
  expect(filling.take(story, "photo", "2-3", 10, { at: "top", row: 14 })).toBeUndefined();
  expect(filling.take(story, "photo", "3-4", 10, { at: "top", row: 22 })).toBeUndefined();
  expect(filling.diagnostics.map((d) => d.code)).toEqual(["BX4004", "BX4004"]);
});

test("one or two lines beside something are air, three are text", async () => {
  const { filling, story } = await four();
  filling.take(story, "photo", "1", 10, { at: "top", row: 3 });
  filling.take(story, "photo", "2", 10, { at: "top", row: 4 });
  expect(read(filling).slice(0, 3)).toEqual([
    [0, 12, 30],
    [3, 0, 3],
    [3, 13, 30],
  ]);
});

test("a photo over columns of unlike tops leaves the text above it", async () => {
  const { filling, story } = await four();
  filling.take(story, "headline", "1-2", 6, { at: "top" });
  filling.take(story, "photo", "1-4", 10, { at: "top" });
  expect(read(filling)).toEqual([
    [0, 16, 30],
    [3, 16, 30],
    [6, 0, 6],
    [6, 16, 30],
    [9, 0, 6],
    [9, 16, 30],
  ]);
});
