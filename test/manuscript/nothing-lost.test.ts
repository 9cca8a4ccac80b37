import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, readStory, type Story } from "../../src/manuscript/index.js";
import { textsOf } from "./support.js";

/**
 * Han characters and digits of a story's file, counted by a scan that shares no code with the
 * parser: front matter, link targets, names of containers, character entities and calls of notes
 * are not copy.
 */
function scan(source: string): Map<string, number> {
  const body = source
    .replace(/^---\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/, "")
    .replace(/:{3,}[ \t]*\S+/g, "")
    .replace(/\]\([^)\n]*\)/g, "]")
    .replace(/&#?\w{1,31};/g, "")
    .replace(/\[\^[^\]\n]*\]/g, "");
  return count(body);
}

function count(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [character] of text.matchAll(/[\p{Script=Han}0-9]/gu)) {
    found.set(character, (found.get(character) ?? 0) + 1);
  }
  return found;
}

/** Everything that a story says, wherever it went. */
const said = (story: Story): string =>
  [
    ...textsOf(story).map(plain),
    ...story.leads.map((lead) => lead.label),
    ...story.tables.map((table) => table.title),
    ...story.photos.map((photo) => photo.credit),
    story.signOff,
  ].join("\n");

/** Characters of the file that the story has fewer of. */
function lost(source: string): string {
  const has = count(said(readStory(source, "稿.md").value));
  return [...scan(source)]
    .filter(([character, times]) => (has.get(character) ?? 0) < times)
    .map(([character]) => character)
    .join("");
}

describe("nothing of the copy is lost", () => {
  it.each([
    ["a line that begins with a year and a full stop", "1998. 那一年涨水。\n\n第二段。"],
    ["a year in the middle of a paragraph", "他记得\n1998. 那一年涨水。"],
    ["a number too long for a list", "12345678901. 编号。"],
    ["a reference look-alike", "[注]: 说明文字在此\n\n正文[注]。"],
    ["a note that nobody calls", "正文。\n\n[^1]: 说明3条。"],
    ["quotes nested 100 deep", `${"> ".repeat(100)}深处。`],
    [
      "lists nested deep",
      Array.from({ length: 30 }, (_, i) => `${"  ".repeat(i)}- 第${i}层`).join("\n"),
    ],
    ["bold that fails to close", "**真，**她说**不是"],
    ["words after a fence", "```说明 第3号\n代码1\n```"],
    ["a fence that is never closed", "~~~\n第1行\n\n第2行"],
    ["an indented line", "    四格缩进的一段。"],
    ["a heading with closing signs", "# 题 #\n\n## 小标题 ##\n\n文。"],
    ["an underlined heading", "标题一\n===\n\n标题二\n---\n\n文。"],
    ["rows longer than the head", "| 甲 |\n|---|\n| 1 | 2 | 3 |"],
    ["a table without a head", "| | |\n|---|---|\n| 甲 | 乙 |"],
    ["a rule made of words' dashes", "甲\n\n- - -\n\n乙"],
    ["raw HTML", "<div>湖水3米</div>\n\n<!-- 注释4 -->\n\n文<b>粗</b>。"],
    ["autolinks", "<https://example.invalid/湖水1> 和 <a@b.invalid>。"],
    ["link text and its title", '[湖水](https://example.invalid "题")涨了2米。'],
    ["a picture in a heading", "## 小![图1](a.jpg)标题"],
    ["a picture in a table", "| 甲 |\n|---|\n| ![图2](a.jpg) |"],
    ["a lead box in a poem", "::: poem\n诗1\n\n::: lead 提示\n盒2\n:::\n:::"],
    ["an unknown container", "::: 未知 名3\n内容4\n:::"],
    ["a container that is never closed", "::: lead 提示5\n内容6"],
    ["a container closed twice", "::: lead 提示\n内容7\n:::\n:::\n\n后文8。"],
    ["columns of a poem's title", "::: poem 诗题9\n一行\n:::"],
    ["strike-through", "~~划去10~~的字。"],
    ["an escaped line end", "甲\\\n乙11"],
    ["a desk code and a note", "正文12。③7\n\n[^1]: 说明。"],
    ["raised and lowered signs", "3m^2^、H~2~O^①^，4^5^6^7。"],
    ["readings", "{垚|yao2}石{滩|tan1}。"],
    ["front matter that never ends", "---\ntitle: 题13\n\n正文。"],
  ])("%s", (_, copy) => {
    expect(lost(`# 题\n\n${copy}\n`)).toBe("");
    expect(lost(copy)).toBe("");
  });

  it("whatever the Markdown", () => {
    const piece = fc.oneof(
      fc.string({
        unit: fc.constantFrom(..."湖水涨了三米，。！？：“”（）《》——……0123456789"),
        maxLength: 8,
      }),
      fc.constantFrom(
        ...[
          "\n",
          "\n\n",
          "# ",
          "## ",
          "> ",
          "- ",
          "1. ",
          "（一）",
          "    ",
          "　　",
          "```",
          "~~~",
          "~~",
        ],
        ...[
          "**",
          "*",
          "==",
          "`",
          "|",
          "|---|",
          "\n|---|---|\n",
          "![",
          "](",
          ")",
          "[",
          "]: ",
          "[^1]",
          "\\",
        ],
        ...[
          "::: lead ",
          "::: poem\n",
          "::: 链接 ",
          "::: 问答\n",
          "\n:::\n",
          "<b>",
          "</b>",
          "<!--",
          "-->",
        ],
        ...[
          "---\n",
          "===\n",
          "***",
          "③7",
          "□记者 ",
          "——",
          "核\n心\n提\n示\n",
          "{垚|yáo}",
          "^2^",
          "H~2~O",
          "^",
          "~",
          "摄",
          "\r\n",
        ],
      ),
    );
    const copy = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(copy, (text) => lost(text.replaceAll("\r\n", "\n")) === ""),
      { numRuns: 3000 },
    );
  });
});
