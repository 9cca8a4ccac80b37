import { expect, it } from "vitest";
import { spaces } from "../../../src/manuscript/punctuation/spaces.js";

it("takes out blanks beside Chinese, but between two words only where they are not meant", () => {
  expect(spaces("全县 上下，第 1 章", false).map((edit) => edit.from)).toEqual([2, 7, 9]);
  expect(spaces("全县 上下，第 1 章", true).map((edit) => edit.from)).toEqual([7, 9]);
  expect(spaces("上行 下行", false)).toEqual([]);
});
