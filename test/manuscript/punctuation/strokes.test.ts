import { expect, it } from "vitest";
import {
  dashes,
  doubtfulDashes,
  typedDashes,
} from "../../../src/manuscript/punctuation/strokes.js";

it("asks about 一一 at the head of a text, and is sure before a title", () => {
  expect(doubtfulDashes("一一记者手记")).toEqual([0]);
  expect(doubtfulDashes("他一一介绍")).toEqual([]);
  expect(typedDashes("一一《论语》")).toHaveLength(1);
});

it("leaves a single — that joins two places", () => {
  expect(dashes("北京—上海")).toEqual([]);
  expect(dashes("他走了，—没有回来")).toMatchObject([{ from: 4, to: 5, after: "——" }]);
});
