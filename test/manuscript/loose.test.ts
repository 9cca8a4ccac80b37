import { expect, it } from "vitest";
import { beginsAfresh, isComplete, isLoose, standsApart } from "../../src/manuscript/loose.js";
import { makeParagraph } from "../../src/manuscript/reading.js";
import { makeRun } from "../../src/manuscript/text.js";

const paragraph = (text: string, style: "plain" | "strong" = "plain", whole = false) => {
  const [node] = makeParagraph([[makeRun(text, style, { line: 1, column: 1 })]], {
    whole,
    verse: false,
  });
  if (!node) throw new Error("blank");
  return node;
};

it.each([
  ["志愿者在发放点分发物资", true],
  ["张三、李四在现场", true],
  ["志愿者，在现场", false],
  ["他说“", false],
  ["他们响应“社区吹哨", false],
  ["完。", false],
  ["字".repeat(40), true],
  ["字".repeat(41), false],
])("%s is a loose line: %s", (text, loose) => {
  expect(isLoose(paragraph(text))).toBe(loose);
});

it.each(["一、总则", "（二）范围", "3.落实", "●要闻", "12、其他"])("%s begins afresh", (text) => {
  expect(beginsAfresh(paragraph(text))).toBe(true);
});

it("does not take a decimal or a number for an ordinal", () => {
  expect(beginsAfresh(paragraph("3.5万人"))).toBe(false);
  expect(beginsAfresh(paragraph("90多个部门"))).toBe(false);
});

it("a unit or an all strong line stands apart and is complete", () => {
  expect(standsApart(paragraph("苹果", "plain", true))).toBe(true);
  expect(isComplete(paragraph("小标题", "strong"))).toBe(true);
  expect(isComplete(paragraph("党员干部"))).toBe(false);
  expect(isComplete(paragraph("党员干部。"))).toBe(true);
});
