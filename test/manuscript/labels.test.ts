import { describe, expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { blocksOf, storyOf } from "./support.js";

const LABEL = ["核  ", "心  ", "提  ", "示"];
const leads = (result: ReturnType<typeof storyOf>) =>
  result.value.leads.map((lead) => [lead.label, ...lead.paragraphs.map((p) => plain(p.text))]);

describe("a label of one character a line", () => {
  it("begins a lead box that ends at a heading", () => {
    const result = storyOf("# 题", "", ...LABEL, "", "甲。", "", "乙。", "", "## 小", "", "丙。");
    expect(leads(result)).toEqual([["核心提示", "甲。", "乙。"]]);
    expect(result.value.leads[0]?.span).toEqual({
      start: { line: 3, column: 1 },
      end: { line: 10, column: 3 },
    });
    expect(blocksOf(result.value)).toEqual(["## 小", "丙。"]);
  });

  it("ends at a caption or a photo", () => {
    const caption = storyOf("# 题", "", ...LABEL, "", "甲。", "", "志愿者分发物资", "", "乙。");
    expect(leads(caption)).toEqual([["核心提示", "甲。"]]);
    expect(blocksOf(caption.value)).toEqual(["乙。"]);
    const photo = storyOf("# 题", "", ...LABEL, "", "甲。", "", "![图](a.jpg)", "", "乙。");
    expect(leads(photo)).toEqual([["核心提示", "甲。"]]);
  });

  it("does not swallow a body that nothing parts from it", () => {
    const result = storyOf("# 题", "", ...LABEL, "", "甲。", "", "乙。");
    expect(leads(result)).toEqual([["核心提示", "甲。"]]);
    expect(blocksOf(result.value)).toEqual(["乙。"]);
  });

  it("is not a paragraph whose lines are longer", () => {
    const result = storyOf("# 题", "", "春天", "来", "了。");
    expect(leads(result)).toEqual([]);
    expect(blocksOf(result.value)).toEqual(["春天来了。"]);
  });
});
