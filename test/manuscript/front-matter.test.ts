import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, readStory } from "../../src/manuscript/index.js";
import { codesOf, storyOf } from "./support.js";

describe("front matter", () => {
  it("gives the head of a story", () => {
    const { value, diagnostics } = storyOf(
      "---",
      "kicker: 县委全会召开",
      "title: 2026",
      'deck: ["——甲", ——乙]',
      "byline: □记者 张三",
      "column: 时评",
      "short: 全会召开",
      "---",
      "正文。",
    );
    expect(diagnostics).toEqual([]);
    expect(value.kicker.map(plain)).toEqual(["县委全会召开"]);
    expect(value.title.map(plain)).toEqual(["2026"]);
    expect(value.deck.map(plain)).toEqual(["——甲", "——乙"]);
    expect(plain(value.byline)).toBe("□记者 张三");
    expect(value).toMatchObject({ column: "时评", short: "全会召开" });
    expect(value.title[0]?.[0]?.span.start).toEqual({ line: 3, column: 8 });
    expect(value.deck.map((t) => t[0]?.span.start.column)).toEqual([9, 15]);
    expect(value.blocks[0]?.span.start).toEqual({ line: 9, column: 1 });
  });

  it("takes the lines of a block scalar as turns, each at its place", () => {
    const { value } = storyOf("---", "title: |", "  上行", "  下行", "---", "正文。");
    expect(value.title.map(plain)).toEqual(["上行", "下行"]);
    expect(value.title[1]?.[0]?.span.start).toEqual({ line: 4, column: 3 });
    expect(value.short).toBe("上行　下行");
  });

  it("takes a story's own language, and no other than those that it can set", () => {
    const { value } = storyOf("---", "lang: zh-TW", "---", "# 題");
    expect(value.language).toBe("zh-TW");
    expect(storyOf("# 题").value).not.toHaveProperty("language");
    const { diagnostics } = storyOf("---", "lang: zh-tw", "---", "# 題");
    expect(diagnostics).toMatchObject([{ code: "BX1004", facts: { key: "lang" } }]);
  });

  it("switches rules of the desk off, and prints nothing of it", () => {
    const { value, diagnostics } = storyOf("---", "desk: { off: [weekday, names] }", "---", "# 题");
    expect(diagnostics).toEqual([]);
    expect(value.deskOff).toEqual(["weekday", "names"]);
    expect(storyOf("# 题").value.deskOff).toEqual([]);
  });

  it.each([
    ["desk: { off: [weekdya] }", /^expected one of names, dates, weekday,/],
    ["desk: { of: [weekday] }", /^expected off: /],
    ["desk: weekday", /^expected off: /],
    ["desk: { off: weekday }", /^expected off: /],
  ])("refuses %s and goes on with every rule", (line, reason) => {
    const { value, diagnostics } = storyOf("---", "short: 短", line, "---", "# 题");
    expect(diagnostics).toMatchObject([
      { code: "BX1004", place: { span: { start: { line: 3, column: 7 } } } },
    ]);
    expect(diagnostics[0]?.facts).toEqual({ key: "desk", reason: expect.stringMatching(reason) });
    expect([value.deskOff, value.short]).toEqual([[], "短"]);
  });

  it("warns of an unknown key and names the nearest", () => {
    const { diagnostics } = storyOf("---", "title: 题", "  ", "colum: 时评", "---", "正文。");
    expect(diagnostics).toMatchObject([
      {
        code: "BX1005",
        facts: { key: "colum", nearest: "column" },
        place: {
          file: "稿.md",
          span: { start: { line: 4, column: 1 }, end: { line: 4, column: 6 } },
        },
      },
    ]);
    const far = storyOf("---", "title: 题", "责任编辑: 李四", "---", "正文。");
    expect(far.diagnostics[0]?.facts).toEqual({ key: "责任编辑", nearest: "" });
  });

  it("refuses a value of the wrong kind, and takes the others", () => {
    const result = storyOf("---", "title: 题", "column:", "  a: b", "---", "正文。");
    expect(result.diagnostics).toMatchObject([
      {
        code: "BX1004",
        facts: { key: "column" },
        place: { span: { start: { line: 4, column: 3 } } },
      },
    ]);
    expect(result.value.title.map(plain)).toEqual(["题"]);
  });

  it("says where the YAML is broken", () => {
    const result = storyOf("---", "title: “引”: 语: 乱", "---", "# 题", "", "正文。");
    expect(result.diagnostics).toMatchObject([
      { code: "BX1004", facts: { key: "title" }, place: { span: { start: { line: 2 } } } },
    ]);
    expect(codesOf(storyOf("---", "title: 题", "", "正文。"))).toContain("BX1004");
    expect(codesOf(storyOf("---", "- 甲", "---", "# 题"))).toEqual(["BX1004"]);
  });

  it("is not looked for behind a first line", () => {
    expect(codesOf(storyOf("# 题", "", "---", "column：评。", "---"))).toEqual([]);
  });

  it("never throws, whatever stands between the rules", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (yaml) => {
        const { value } = readStory(`---\n${yaml}\n---\n# 题\n\n正文。`, "a.md");
        expect(value.file).toBe("a.md");
      }),
    );
    const laughs = ["a: &a [x, x]", "b: &b [*a, *a]", "deck: [*b, *b]"];
    expect(codesOf(storyOf("---", ...laughs, "---", "# 题"))).toContain("BX1004");
  });
});
