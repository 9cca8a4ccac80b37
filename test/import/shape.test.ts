import { describe, expect, it } from "vitest";
import { type CopyParagraph, paragraphOf, words } from "../../src/import/model.js";
import { findShape, isCaption, isSubhead, isTableTitle } from "../../src/import/shape.js";

const line = (text: string, looks: Partial<CopyParagraph> = {}): CopyParagraph => ({
  ...paragraphOf(text),
  ...looks,
});
const body = line("本报讯 三年前的今天，云汀湖全面禁捕。");
const shape = (...lines: CopyParagraph[]) => {
  const found = findShape([...lines, body]);
  const names = (list: readonly CopyParagraph[]) => list.map((each) => words(each.pieces));
  const { kicker, title, deck, byline } = found;
  return [kicker, title, deck, byline].map(names);
};

describe("the head of foreign copy", () => {
  it("has the largest line as title", () => {
    expect(
      shape(
        line("禁捕三周年", { size: 14 }),
        line("渔民上了岸", { size: 22 }),
        line("本报记者 顾青"),
      ),
    ).toEqual([["禁捕三周年"], ["渔民上了岸"], [], ["本报记者 顾青"]]);
  });

  it("believes styles before sizes", () => {
    expect(
      shape(line("大字", { size: 30 }), line("渔民上了岸", { role: "title", size: 20 }))[1],
    ).toEqual(["渔民上了岸"]);
    expect(shape(line("云汀时评"), line("渔民上了岸", { role: "heading" }))[1]).toEqual([
      "渔民上了岸",
    ]);
  });

  it("of plain text is its first line, unless that says who wrote", () => {
    expect(shape(line("渔民上了岸"), line("——三年回访"))).toEqual([
      [],
      ["渔民上了岸"],
      ["——三年回访"],
      [],
    ]);
    expect(shape(line("□记者 顾青"), line("渔民上了岸"))).toEqual([
      [],
      ["渔民上了岸"],
      [],
      ["□记者 顾青"],
    ]);
  });

  it("is not made of running text", () => {
    expect(shape(line("昨天下雨，湖水涨了。"))).toEqual([[], [], [], []]);
    expect(findShape([]).title).toEqual([]);
    // A first paragraph after the title that is neither centred nor a byline stays text.
    expect(shape(line("渔民上了岸"), line("县里通知"))[2]).toEqual([]);
  });
});

it("section heads are styled, or short and bold", () => {
  expect(isSubhead(line("上岸之后", { bold: true }))).toBe(true);
  expect(isSubhead(line("新的生计", { role: "heading" }))).toBe(true);
  expect(isSubhead(line("这是一句加粗的话。", { bold: true }))).toBe(false);
  expect(isSubhead(line("上岸之后"))).toBe(false);
});

it("captions speak of the picture before them", () => {
  expect(isCaption(line("巡护员在湖上巡查。 本报记者 顾青 摄"))).toBe(true);
  expect(isCaption(line("图为湖区新貌。"))).toBe(true);
  expect(isCaption(line("湖区新貌"))).toBe(true);
  expect(isCaption(line("湖水清了。"))).toBe(false);
  expect(isCaption(line("上岸之后", { role: "heading" }))).toBe(false);
});

it("tables are named by the line before them", () => {
  expect(isTableTitle(line("表1 三年水质"))).toBe(true);
  expect(isTableTitle(line("三年水质", { centred: true }))).toBe(true);
  expect(isTableTitle(line("水质见下。", { centred: true }))).toBe(false);
});
