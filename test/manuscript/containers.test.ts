import { describe, expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { blocksOf, codesOf, storyOf } from "./support.js";

const body = (...lines: string[]) => storyOf("# 题", "", ...lines).value;

describe("::: lead", () => {
  it("is a box with a label and its paragraphs", () => {
    const { leads, blocks } = body(
      "::: lead 核心提示",
      "甲。",
      "",
      "乙没有句号",
      ":::",
      "",
      "丙。",
    );
    expect(leads).toHaveLength(1);
    expect(leads[0]?.label).toBe("核心提示");
    expect(leads[0]?.paragraphs.map((p) => plain(p.text))).toEqual(["甲。", "乙没有句号"]);
    expect(leads[0]?.span.start).toEqual({ line: 3, column: 1 });
    expect(blocks).toHaveLength(1);
  });

  it("keeps the words of what it cannot hold, and sets photos free", () => {
    const story = body("::: lead　提示", "## 小标题", "", "- 甲", "", "![](a.jpg)", ":::");
    expect(story.leads[0]?.label).toBe("提示");
    expect(story.leads[0]?.paragraphs.map((p) => plain(p.text))).toEqual(["小标题", "·甲"]);
    expect(story.photos.map((photo) => photo.src)).toEqual(["a.jpg"]);
  });
});

describe("::: poem", () => {
  it("keeps its lines, their indents and the gap between stanzas", () => {
    const result = storyOf(
      "# 题",
      "",
      "::: poem",
      "床前明月光",
      "　疑是地上霜",
      "",
      "举头望明月",
      ":::",
    );
    expect(blocksOf(result.value)).toEqual(["poem: 床前明月光 / 　疑是地上霜 /  / 举头望明月"]);
    expect(codesOf(result)).toEqual([]);
  });

  it("with words after its name has them for a heading", () => {
    expect(blocksOf(body("::: poem 静夜思", "床前明月光", ":::"))).toEqual([
      "## 静夜思",
      "poem: 床前明月光",
    ]);
  });
});

describe("::: table", () => {
  it("gives its title to the table inside", () => {
    const { tables } = body("::: table 产量", "| 年 | 吨 |", "|---|---|", "| 2025 | 1 |", ":::");
    expect(tables).toHaveLength(1);
    expect(tables[0]?.title).toBe("产量");
  });

  it("without a table keeps title and words in the text", () => {
    expect(blocksOf(body("::: table 产量", "没有表。", ":::"))).toEqual(["## 产量", "没有表。"]);
  });
});

it("an unknown container is text", () => {
  expect(blocksOf(body("::: note", "", "甲。"))).toEqual(["::: note甲。"]);
});
