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
