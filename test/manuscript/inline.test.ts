import { describe, expect, it } from "vitest";
import { readStory } from "../../src/manuscript/index.js";
import { storyOf, textsOf } from "./support.js";

const runsOf = (...lines: string[]) => {
  const block = storyOf("# 题", ...lines).value.blocks[0];
  return block?.kind === "paragraph" ? block.text : [];
};

describe("runs", () => {
  it("carry the style of strong and emphasised text", () => {
    expect(runsOf("甲**乙***丙*丁。").map((run) => [run.text, run.style])).toEqual([
      ["甲", "plain"],
      ["乙", "strong"],
      ["丙", "emphasis"],
      ["丁。", "plain"],
    ]);
  });

  it("are the text of a link, the characters of code, the sense of an escape", () => {
    const text = runsOf('看[这里](http://a.cn/这里 "题")这里，`x=1`、\\*星\\*、A&amp;B。');
    expect(text.map((run) => run.text).join("")).toBe("看这里这里，x=1、*星*、A&B。");
    expect(text.find((run) => run.text.startsWith("*星"))?.span.start.column).toBe(36);
  });

  it("keep the address of a link, and know code", () => {
    const text = runsOf("看[这**里**](http://a.cn)，`x=1`。");
    expect(text.map((run) => [run.text, run.style, run.link])).toEqual([
      ["看", "plain", undefined],
      ["这", "plain", "http://a.cn"],
      ["里", "strong", "http://a.cn"],
      ["，", "plain", undefined],
      ["x=1", "code", undefined],
      ["。", "plain", undefined],
    ]);
  });

  it("join at a line break: Chinese directly, Latin words with a space", () => {
    const text = runsOf("疫情", "防控 by World Health", "Organization。");
    expect(text.map((run) => run.text)).toEqual([
      "疫情",
      "防控",
      "by World Health ",
      "Organization。",
    ]);
    expect(text.map((run) => run.span.start.line)).toEqual([2, 3, 3, 4]);
  });
});

const COPY = [
  "---",
  "kicker: 肩题",
  'deck: ["——副题甲", ——副题乙]',
  "---",
  "# 主题**要闻**",
  "",
  "□记者 张三 𠮷田",
  "",
  "　　第一段**重点**，见[链接](链接.htm)链接\\*号。",
  "　　第二段接着,说*着重*话",
  "并且换行。",
  "",
  "> 引文[一](引文)引文。",
  "",
  "1. 1人**1人**。",
  "",
  "::: lead 核心提示",
  "导语。",
  ":::",
  "",
  "::: poem",
  "　　床前明月光",
  "疑是地上霜",
  ":::",
  "",
  "| 11 | 1 | 甲 |",
  "|---|---|---|",
  "| 1 | **11** | 1 | 多 |",
  "",
  '![图说*甲*](图说.jpg "图说")',
].join("\n");

describe("the place of every run", () => {
  it.each([
    ["with Unix line ends", COPY],
    ["with Windows line ends", COPY.replaceAll("\n", "\r\n")],
    ["after a byte order mark", `\ufeff${COPY}`],
  ])("is where its first character stands, %s", (_, copy) => {
    const { value } = readStory(new TextEncoder().encode(copy), "a.md");
    const lines = copy.replace("\ufeff", "").split("\n");
    const runs = textsOf(value).flat();
    expect(runs.length).toBe(35);
    for (const { text, span } of runs) {
      const written = Array.from(lines[span.start.line - 1] ?? "").slice(span.start.column - 1);
      const first = Array.from(text)[0];
      expect([written[0] === "," ? "，" : written[0], text]).toEqual([
        first === "·" ? "-" : first,
        text,
      ]);
    }
  });

  it("is the right one of several equal words", () => {
    const starts = runsOf("看[这里](这里)这里。").map((run) => [run.text, run.span.start.column]);
    expect(starts).toEqual([
      ["看", 1],
      ["这里", 3],
      ["这里。", 10],
    ]);
  });
});
