import { describe, expect, it } from "vitest";
import { blocksOf, codesOf, storyOf } from "./support.js";

const body = (...paragraphs: string[]) =>
  storyOf("# 题", "", ...paragraphs.flatMap((p) => [p, ""]));

describe("a paragraph that a column cut apart", () => {
  it("is joined with the next one, as often as needed", () => {
    const result = body(
      "他们响应“社区吹哨、部门",
      "报到”号召，与乡村党员",
      "群众一道。",
      "下一段。",
    );
    expect(blocksOf(result.value)).toEqual([
      "他们响应“社区吹哨、部门报到”号召，与乡村党员群众一道。",
      "下一段。",
    ]);
    expect(codesOf(result)).toEqual(["BX1007", "BX1007"]);
    expect(result.diagnostics[0]?.place?.span?.start).toEqual({ line: 5, column: 1 });
  });

  it("keeps words that both parts have, and says where they stand twice", () => {
    const result = body("号召，广大党员干部", "干部迅速行动。");
    expect(blocksOf(result.value)).toEqual(["号召，广大党员干部干部迅速行动。"]);
    const twice = result.diagnostics.find((d) => d.code === "BX1006");
    expect(twice).toMatchObject({
      severity: "warning",
      facts: { text: "干部" },
      place: { span: { start: { line: 3, column: 8 }, end: { line: 3, column: 10 } } },
      related: [
        { file: "稿.md", span: { start: { line: 5, column: 1 }, end: { line: 5, column: 3 } } },
      ],
    });
  });

  it("has its marks restored over the seam", () => {
    expect(blocksOf(body("同比，增长5.6%,", "达到新高。").value)).toEqual([
      "同比，增长5.6%，达到新高。",
    ]);
  });

  it("is joined across a photo, which belongs to no place in the text", () => {
    const result = body("今年，产量达到", "![图](a.jpg)", "新高。");
    expect(blocksOf(result.value)).toEqual(["今年，产量达到新高。"]);
    expect(result.value.photos).toHaveLength(1);
  });
});

describe("a seam", () => {
  it("lies before a mark that can begin no paragraph, and inside of a number", () => {
    expect(blocksOf(body("他响应号召。", "，行动起来。").value)).toEqual([
      "他响应号召。，行动起来。",
    ]);
    expect(blocksOf(body("今年，产量达20", "26吨。").value)).toEqual(["今年，产量达2026吨。"]);
  });

  it("is a repair, and one more where repeated words are dropped", () => {
    const copy = ["# 题", "", "号召，广大党员干部", "", "干部迅速行动。"];
    const { value } = storyOf("---", "repair: accept", "---", ...copy);
    expect(blocksOf(value)).toEqual(["号召，广大党员干部迅速行动。"]);
    expect(value.repairs.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ["join", "\n\n", ""],
      ["repeat", "干部", ""],
    ]);
    expect(codesOf(storyOf("---", "repair: accept", "---", ...copy))).toEqual(["BX1007"]);
  });

  it("is left where joining is switched off", () => {
    const result = storyOf(
      "---",
      "repair: { join: off }",
      "---",
      "# 题",
      "",
      "今年，达到",
      "",
      "新高。",
    );
    expect(blocksOf(result.value)).toEqual(["今年，达到", "新高。"]);
  });
});

describe("not joined", () => {
  it.each([
    [
      "a label or a name of a few characters",
      ["甲。", "编者按", "乙，丙。"],
      ["甲。", "编者按", "乙，丙。"],
    ],
    ["list items", ["- 苹果", "- 梨"], ["·苹果", "·梨"]],
    ["a heading", ["今天，产量", "## 小标题", "甲。"], ["今天，产量", "## 小标题", "甲。"]],
    ["numbered sections", ["会议指出，要", "一、加强领导。"], ["会议指出，要", "一、加强领导。"]],
    ["a strong line", ["**加强领导**", "甲。"], ["加强领导", "甲。"]],
    [
      "signature and date",
      ["甲。", "县委宣传部", "2026年11月23日"],
      ["甲。", "县委宣传部", "2026年11月23日"],
    ],
  ])("%s", (_, paragraphs, blocks) => {
    const result = body(...paragraphs);
    expect(blocksOf(result.value)).toEqual(blocks);
    expect(codesOf(result)).toEqual([]);
  });
});

it("what introduces a quotation ends its paragraph: a dash, a verb of speech", () => {
  const { value, diagnostics } = storyOf(
    "# 题",
    "",
    "先生便大叫起来：——",
    "",
    "“人都到那里去了？”",
    "",
    "他和气地对他说，",
    "",
    "“我有话告诉你。”",
    "",
    "他有两样东西，",
    "",
    "“主心骨”和本子。",
  );
  expect(blocksOf(value)).toEqual([
    "先生便大叫起来：——",
    "“人都到那里去了？”",
    "他和气地对他说，",
    "“我有话告诉你。”",
    "他有两样东西，“主心骨”和本子。",
  ]);
  expect(diagnostics.map((d) => d.code)).toEqual(["BX1007"]);
});
