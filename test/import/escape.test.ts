import { describe, expect, it } from "vitest";
import { asParagraph, escapeText } from "../../src/import/escape.js";
import { plain } from "../../src/manuscript/index.js";
import { blocksOf, storyOf } from "../manuscript/support.js";

/** What a story that is not mended prints for a paragraph of this text. */
function printed(text: string): string[] {
  const paragraph = asParagraph(escapeText(text));
  const { value } = storyOf("---", "repair: off", "---", "# 题", "", "第一段。", "", paragraph);
  return [...blocksOf(value).slice(1), ...value.photos.map((photo) => plain(photo.caption))];
}

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
    "3m^2^与H~2~O，13万~17万",
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
