import { describe, expect, it } from "vitest";
import { asParagraph, escapeText } from "../../src/import/escape.js";
import { blocksOf, storyOf } from "../manuscript/support.js";

/** What a story prints for a paragraph of this text. */
const printed = (text: string): string[] =>
  blocksOf(storyOf("# 题", "", "第一段。", "", asParagraph(escapeText(text))).value).slice(1);

describe("text of a stranger in Markdown", () => {
  it.each([
    "*星号*和**双星**",
    "_下划线_与`反引号`",
    "[链接](http://a.example)",
    "<b>粗体</b>&amp;&#20013;",
    "==着重==和~~删去~~",
    "# 井号开头",
    "> 大于开头",
    "- 短横开头",
    "+ 加号开头",
    "1. 数字开头",
    "2026) 年",
    "-----",
    "::: lead 框",
    "~~~ 栏",
    "反斜杠\\结尾\\",
    "| 竖线 | 表格 |",
  ])("prints as it is: %s", (text) => {
    expect(printed(text)).toEqual([text]);
  });

  it("cannot call a note that is not its own", () => {
    expect(escapeText("见[^1]")).toBe("见［^1］");
  });

  it("has no line ends and no controls", () => {
    expect(escapeText("湖\u0000水\n清")).toBe("湖水 清");
  });
});
