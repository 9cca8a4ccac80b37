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

const settings = (...lines: string[]) =>
  body(...lines).blocks.map((block) =>
    block.kind === "poem" ? "poem" : `${block.setting ?? block.kind}: ${plain(block.text)}`,
  );

describe("side boxes", () => {
  it("have their name for a label, and the words after it", () => {
    expect(settings("::: 链接 三条规矩", "一、不下夜网。", ":::", "", "正文。")).toEqual([
      "aside: 链接　三条规矩",
      "aside: 一、不下夜网。",
      "paragraph: 正文。",
    ]);
    expect(settings("::: aside 相关规定", "甲。", ":::")).toEqual([
      "aside: 相关规定",
      "aside: 甲。",
    ]);
  });

  it("an editor's note is known by its own words", () => {
    expect(
      settings("编者按：今起刊发。", "", "【编者按】又一篇。", "", "他写编者按：难。"),
    ).toEqual([
      "aside: 编者按：今起刊发。",
      "aside: 【编者按】又一篇。",
      "paragraph: 他写编者按：难。",
    ]);
  });
});

it("the label of an editor's note is set apart", () => {
  const { blocks } = body("编者按：今起刊发。");
  const text = blocks[0]?.kind === "paragraph" ? blocks[0].text : [];
  expect(text.map((run) => [run.style, run.text])).toEqual([
    ["strong", "编者按："],
    ["plain", "今起刊发。"],
  ]);
});

describe("question and answer", () => {
  it("has a paragraph for each speaker, the name set apart", () => {
    const { blocks } = body("::: 问答", "记者：难吗？", "罗水旺：不怕冷，", "怕没有人。", ":::");
    expect(
      blocks.map((b) => b.kind === "paragraph" && b.text.map((r) => [r.style, r.text])),
    ).toEqual([
      [
        ["strong", "记者："],
        ["plain", "难吗？"],
      ],
      [
        ["strong", "罗水旺："],
        ["plain", "不怕冷，"],
        ["plain", "怕没有人。"],
      ],
    ]);
  });
});

it("quotations and pull quotes are settings of paragraphs", () => {
  expect(settings("> 罚谷三石。", "", "::: 引语", "心里踏实。", ":::")).toEqual([
    "quote: 罚谷三石。",
    "pull: 心里踏实。",
  ]);
});

it("==着重号== asks for dots, beside Chinese too", () => {
  const { blocks } = body("他说==雾天==要紧。");
  expect(blocks[0]?.kind === "paragraph" && blocks[0].text.map((r) => [r.style, r.text])).toEqual([
    ["plain", "他说"],
    ["dotted", "雾天"],
    ["plain", "要紧。"],
  ]);
});
