import { describe, expect, it } from "vitest";
import { blocksOf, storyOf } from "./support.js";

describe("the desk's code at the end", () => {
  it.each([
    ["增辉添彩。③7", "增辉添彩。", "③7"],
    ["增辉添彩！” ⑫03", "增辉添彩！”", "⑫03"],
  ])("%s", (written, printed, code) => {
    const { value } = storyOf("# 题", "", "甲。", "", written);
    expect(value.signOff).toBe(code);
    expect(blocksOf(value)).toEqual(["甲。", printed]);
  });

  it("may stand alone", () => {
    const { value } = storyOf("# 题", "", "甲。", "", "③7");
    expect([value.signOff, blocksOf(value)]).toEqual(["③7", ["甲。"]]);
  });

  it.each(["见第③7", "甲。③", "甲。37"])("%s is text", (text) => {
    const { value } = storyOf("# 题", "", text);
    expect([value.signOff, blocksOf(value)]).toEqual(["", [text]]);
  });
});
