import { expect, test } from "vitest";
import {
  chineseElement,
  chineseInk,
  chineseInks,
  chinesePressFeature,
} from "../../src/diagnostics/zh-CN-press.js";

test("elements are called by their kind, their name and what stands there", () => {
  expect(chineseElement("text")).toBe("文字");
  expect(chineseElement("image X5 (photos/lake.jpg)")).toBe("图片X5（photos/lake.jpg）");
  expect(chineseElement("shape (masthead)")).toBe("图形（masthead）");
});

test.each([
  ["a Type 3 font", "Type 3字体"],
  ["the blend mode Multiply", "混合模式Multiply"],
  ["a shading with a PostScript function", "PostScript函数的渐变"],
  ["a shading of type 7", "第7类渐变"],
  ["the colour space Lab", "色彩空间Lab"],
  ["something new", "something new"],
])("%s", (english, chinese) => {
  expect(chinesePressFeature(english)).toBe(chinese);
});

test("inks and sets of inks", () => {
  expect(["C", "K", "PANTONE 485 C"].map(chineseInk)).toEqual(["青", "黑", "PANTONE 485 C"]);
  expect(chineseInks("black+red")).toBe("黑、红两色");
});
