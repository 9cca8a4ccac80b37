import { describe, expect, it } from "vitest";
import { blocksOf, codesOf, storyOf } from "./support.js";

describe("copy that is to be read as it is", () => {
  it("stands between two lines that are not printed", () => {
    const result = storyOf(
      "# 题",
      "",
      "甲,乙。",
      "",
      "<!-- banxin-off -->",
      "",
      "丙,丁",
      "",
      "戊,己",
      "",
      "<!-- banxin-on -->",
      "",
      "庚,辛。",
    );
    expect(blocksOf(result.value)).toEqual(["甲，乙。", "丙,丁", "戊,己", "庚，辛。"]);
    expect(codesOf(result)).toEqual(["BX1008"]);
  });

  it("goes to the end of the file where it is not switched on again", () => {
    expect(blocksOf(storyOf("# 题", "", "<!--banxin-off-->", "", "丙,丁。").value)).toEqual([
      "丙,丁。",
    ]);
  });

  it("is code, fenced or inside of a line; text beside it is mended", () => {
    const result = storyOf(
      "# 题",
      "",
      "写`甲,乙`,再写。",
      "",
      "```",
      "丙,丁",
      "```",
      "",
      "𠮷`戊,己`,",
    );
    expect(blocksOf(result.value)).toEqual(["写甲,乙，再写。", "丙,丁", "𠮷戊,己，"]);
  });

  it("is not what only looks like a switch", () => {
    expect(blocksOf(storyOf("# 题", "", "见<!-- banxin-off -->处,好。").value)).toEqual([
      "见<!-- banxin-off -->处，好。",
    ]);
  });
});
