import { describe, expect, it } from "vitest";
import { type CopyBlock, paragraphOf } from "../../src/import/model.js";
import { storyMarkdown } from "../../src/import/story-markdown.js";

const write = (...blocks: CopyBlock[]): string =>
  storyMarkdown({ blocks, notes: [], pictures: [] }, (i) => `../photos/图 ${i + 1}.png`);
const line = paragraphOf;

describe("foreign copy as a story", () => {
  it("keeps the numbers of lists before their paragraphs", () => {
    const list = ["一、", "（二）", "3."].map((mark) => ({ ...line("条文。"), mark }));
    expect(write(...list)).toBe("一、条文。\n\n（二）条文。\n\n3\\. 条文。\n");
  });

  it("makes paragraphs of lines in one, but one heading", () => {
    const pieces = [...line("湖水").pieces, { kind: "break" as const }, ...line("清了#").pieces];
    expect(write({ ...line(""), pieces, role: "title" }, line("完。"))).toMatch(
      /^# 湖水\n\n# 清了\\#\n/u,
    );
    expect(write(line("题"), line("第一段。"), { ...line(""), pieces })).toContain(
      "湖水\n\n清了#\n",
    );
    expect(write(line("题"), line("第一段。"), { ...line(""), pieces, role: "heading" })).toContain(
      "## 湖水　清了\\#\n",
    );
  });

  it("puts the caption into its picture; two pictures share the last one's", () => {
    const picture = (n: number): CopyBlock => ({ kind: "picture", picture: n });
    expect(write(line("第一段。"), picture(0), picture(1), line("湖区[新貌]"))).toContain(
      "![](<../photos/图 1.png>)\n\n![湖区\\[新貌\\]](<../photos/图 2.png>)",
    );
  });

  it("fills rows of a table up and keeps verse", () => {
    const cell = (text: string) => line(text).pieces;
    const table: CopyBlock = { kind: "table", rows: [[cell("甲"), cell("乙")], [cell("丙")]] };
    expect(write(table)).toBe("::: table\n| 甲 | 乙 |\n|---|---|\n| 丙 |  |\n:::\n");
    expect(write({ kind: "poem", lines: ["湖上", "- 风"] })).toBe("::: poem\n湖上\n\\- 风\n:::\n");
  });
});
