import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStory, type Story, tidyStory } from "../../src/manuscript/index.js";

const tidied = (...lines: string[]) => tidyStory(lines.join("\n"), "稿.md").text.split("\n");

/** A story without its places; runs of one style are one. */
function essence(story: Story): unknown {
  const merged = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const list = value.map(merged);
      if (!list.every((v) => typeof v === "object" && v !== null && "style" in v)) return list;
      return (list as { style: string; text: string }[]).reduce<string[]>(
        (all, { style, text }) => {
          const marked = Array.from(text, (char) => `${style}:${char}`);
          return all.concat(marked);
        },
        [],
      );
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== "span" && key !== "repairs")
        .map(([key, inner]) => [key, merged(inner)]),
    );
  };
  return merged(story);
}

describe("tidying a file", () => {
  it("writes the mended marks and joins the paragraphs", () => {
    expect(
      tidied("# 题,目", "", '他说:"社区吹哨、部门', "", "", '报到",好...', "", "- 甲,乙"),
    ).toEqual(["# 题，目", "", "他说：“社区吹哨、部门报到”，好……", "", "- 甲，乙"]);
  });

  it("leaves front matter, tables, comments, code and what is switched off", () => {
    const lines = [
      "---",
      "deck: 甲,乙",
      "---",
      "# 题",
      "",
      "|甲:|乙,|",
      "|---|---|",
      "|丙,|丁!|",
      "",
      "`a,中` 用于<!-- 注,释 -->。",
      "",
      "```",
      "甲,乙",
      "```",
      "",
      "<!-- banxin-off -->",
      "",
      "丙,丁",
      "",
      "<!-- banxin-on -->",
    ];
    expect(tidied(...lines)).toEqual(lines.with(9, "`a,中`用于<!-- 注,释 -->。"));
  });

  it("keeps line ends and the byte order mark", () => {
    expect(tidyStory("\ufeff# 题\r\n\r\n甲,乙。\r\n", "a.md").text).toBe(
      "\ufeff# 题\r\n\r\n甲，乙。\r\n",
    );
  });

  it("keeps the words that Markdown would take for something else", () => {
    expect(tidied("# 题", "", "甲 _乙_ 丙。")).toEqual(["# 题", "", "甲 _乙_ 丙。"]);
  });

  it("leaves a seam with repeated words open until the story decides", () => {
    const copy = ["# 题", "", "号召，广大党员干部", "", "干部迅速行动。"];
    expect(tidied(...copy)).toEqual(copy);
    expect(tidied("---", "repair: accept", "---", ...copy).slice(3)).toEqual([
      "# 题",
      "",
      "号召，广大党员干部迅速行动。",
    ]);
  });

  it("says which repairs were written", () => {
    const { written } = tidyStory("# 题\n\n甲,乙。", "a.md");
    expect(written).toEqual([
      {
        rule: "comma",
        place: {
          file: "a.md",
          span: { start: { line: 3, column: 2 }, end: { line: 3, column: 3 } },
        },
        before: ",",
        after: "，",
      },
    ]);
  });
});

const piece = fc.constantFrom(
  ..."中文党员，。,;:!?()\"'“”a1 　*_`[]<>&\\|#-",
  "...",
  "--",
  "**粗,体**",
  "_斜 体_",
  "`a,b`",
  "[链,接](http://a.cn/x,y)",
  '![图,说](a.jpg "张三,摄")',
  "<!-- 注,释 -->",
  "&quot;",
  "\\*",
  "\u200b",
  "𠮷",
  "记者 张三",
  "干部",
);
const line = fc.array(piece, { maxLength: 12 }).map((list) => list.join(""));
const block = fc.oneof(
  { weight: 6, arbitrary: line },
  { weight: 1, arbitrary: line.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: line.map((text) => `- ${text}`) },
  { weight: 1, arbitrary: line.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([a, b]) => `|${a}|\n|---|\n|${b}|`) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([a, b]) => `::: lead ${a}\n${b}\n:::`) },
  { weight: 1, arbitrary: line.map((text) => `::: poem\n${text}\n:::`) },
  { weight: 1, arbitrary: line.map((text) => `\`\`\`\n${text}\n\`\`\``) },
  { weight: 1, arbitrary: fc.constantFrom("<!-- banxin-off -->", "<!-- banxin-on -->") },
  { weight: 1, arbitrary: fc.constantFrom("核  \n心", "干部号召党员", "---", "③7") },
);
const file = fc
  .tuple(
    fc.constantFrom("", "\ufeff"),
    fc.constantFrom("", "---\ndeck: 甲,乙\n---\n", "---\nrepair: accept\n---\n"),
    fc.array(block, { maxLength: 7 }),
    fc.constantFrom("\n\n", "\n"),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([bom, front, blocks, gap, end]) =>
    (bom + front + ["# 题,目", ...blocks].join(gap)).replaceAll("\n", end),
  );

describe("any file", () => {
  it("reads as the same story when it was tidied, and tidying again changes nothing", () => {
    fc.assert(
      fc.property(file, (text) => {
        const once = tidyStory(text, "a.md").text;
        expect(essence(readStory(once, "a.md").value)).toEqual(
          essence(readStory(text, "a.md").value),
        );
        expect(tidyStory(once, "a.md").text).toBe(once);
      }),
      { numRuns: 600 },
    );
  });
});
