import { describe, expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { blocksOf, codesOf, storyOf } from "./support.js";

describe("the head of a story", () => {
  it("is title lines, deck and byline in the order of the copy", () => {
    const { value } = storyOf(
      "# 党旗高高飘扬",
      "# 在防控一线",
      "",
      "——扶沟纪实",
      "",
      "□记者 杜林波  金月全 文/图",
      "",
      "正文。",
    );
    expect(value.title.map(plain)).toEqual(["党旗高高飘扬", "在防控一线"]);
    expect(value.deck.map(plain)).toEqual(["——扶沟纪实"]);
    expect(plain(value.byline)).toBe("□记者 杜林波 金月全 文/图");
    expect(value.short).toBe("党旗高高飘扬　在防控一线");
    expect(blocksOf(value)).toEqual(["正文。"]);
  });

  it("knows the three signs of a byline, and joins several", () => {
    const { value } = storyOf("# 题", "", "■记者 甲", "", "◎通讯员 乙", "", "正文。");
    expect(plain(value.byline)).toBe("■记者 甲 ◎通讯员 乙");
  });

  it("looks for neither in the body", () => {
    const { value } = storyOf(
      "# 题",
      "",
      "正文。",
      "",
      "——引自某书。",
      "",
      "□选项。",
      "",
      "# 又一题",
    );
    expect(blocksOf(value)).toEqual(["正文。", "——引自某书。", "□选项。", "## 又一题"]);
    expect([value.deck, value.byline]).toEqual([[], []]);
  });

  it("prints a title once that front matter and body both give, and keeps another as heading", () => {
    const same = storyOf("---", "title: 题目", "---", "# 题目", "", "——副题", "", "正文。");
    expect(same.value.title.map(plain)).toEqual(["题目"]);
    expect(same.value.deck.map(plain)).toEqual(["——副题"]);
    const other = storyOf("---", "title: 题目", "---", "# 另一题", "", "正文。");
    expect(blocksOf(other.value)).toEqual(["## 另一题", "正文。"]);
  });

  it("is complained of where it has no title", () => {
    const result = storyOf("正文。");
    expect(codesOf(result)).toEqual(["BX1003"]);
    expect(result.diagnostics[0]?.place?.span?.start).toEqual({ line: 1, column: 1 });
    expect(result.value.short).toBe("");
  });

  it("begins with the kicker: short lines over the title", () => {
    const { value } = storyOf("云汀湖巡护手记", "", "# 湖边的人", "", "正文。");
    expect(value.kicker.map(plain)).toEqual(["云汀湖巡护手记"]);
    expect(blocksOf(value)).toEqual(["正文。"]);
    const prose = storyOf("这是一句话。", "", "# 湖边的人");
    expect([prose.value.kicker, blocksOf(prose.value)]).toEqual([
      [],
      ["这是一句话。", "## 湖边的人"],
    ]);
  });

  it("knows a byline without a sign by what it says", () => {
    const { value } = storyOf("# 题", "", "本报记者 顾青 文/图", "", "记者 顾青走进湖区，看见雾。");
    expect(plain(value.byline)).toBe("本报记者 顾青 文/图");
    expect(value.credits).toEqual([
      { role: "本报记者", names: ["顾青"] },
      { role: "文/图", names: ["顾青"] },
    ]);
    expect(blocksOf(value)).toEqual(["记者顾青走进湖区，看见雾。"]);
  });

  it("the dateline of the first paragraph adds its reporters", () => {
    const { value } = storyOf("# 题", "", "据新华社北京11月13日电（记者 顾青）今天。");
    expect(value.dateline).toEqual({
      agency: "新华社",
      place: "北京",
      date: "11月13日",
      edited: true,
    });
    expect(value.credits).toEqual([{ role: "记者", names: ["顾青"] }]);
  });
});
