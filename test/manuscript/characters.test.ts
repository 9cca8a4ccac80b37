import { describe, expect, it } from "vitest";
import { charCount, gapBetween, isClosed } from "../../src/manuscript/characters.js";

describe("what a line break of the source stands for", () => {
  it.each([
    ["疫情", "防控", ""],
    ["Open", "Source", " "],
    ["共5", "万人", ""],
    ["used by WHO", "，他说", ""],
    ["", "Source", ""],
  ])("%s | %s", (before, after, gap) => {
    expect(gapBetween(before, after)).toBe(gap);
  });
});

describe("the end of a paragraph", () => {
  it.each(["结束。", "好！", "“好……”", "（记者）", "如下：", "其一；", "完。③", "完。③7"])(
    "%s is closed",
    (text) => expect(isClosed(text)).toBe(true),
  );
  it.each(["党员干部", "出动，", "他说：“", "发布《方案》", "30"])("%s goes on", (text) =>
    expect(isClosed(text)).toBe(false),
  );
});

it("counts code points, not UTF-16", () => {
  expect(charCount("𠮷野家")).toBe(3);
});
