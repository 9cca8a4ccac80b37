import { describe, expect, it } from "vitest";
import { words } from "../../src/import/model.js";
import { readText } from "../../src/import/read-text.js";
import { decode } from "../../src/manuscript/index.js";

const read = (...lines: string[]) => {
  const decoded = decode(lines.join("\r\n"), "稿.txt");
  if ("code" in decoded) throw new Error(decoded.code);
  const { copy, diagnostics } = readText(decoded);
  const texts = copy.blocks.map((block) =>
    block.kind === "paragraph" ? words(block.pieces) : block.kind === "poem" ? block.lines : "",
  );
  return { texts, codes: diagnostics.map((d) => d.code) };
};
const FULL = "昨天下午县城的市场开业价格牌每小时更新一次摊";

describe("plain text", () => {
  it("has a paragraph in each line, with or without empty lines between", () => {
    expect(read("题", "", "第一段。", "", "　　第二段。")).toEqual({
      texts: ["题", "第一段。", "第二段。"],
      codes: [],
    });
    expect(read("题", "第一段，没有句号", "第二段。")).toEqual({
      texts: ["题", "第一段，没有句号", "第二段。"],
      codes: ["BX1042"],
    });
  });

  it("that was cut at a fixed width is joined, Latin words with a space", () => {
    const latin = "The market of the county town opened its";
    expect(read("题", "", FULL, FULL, "位费也降了。", "", FULL, "完。").texts).toEqual([
      "题",
      `${FULL}${FULL}位费也降了。`,
      `${FULL}完。`,
    ]);
    expect(read(latin, latin, "doors.").texts).toEqual([`${latin} ${latin} doors.`]);
  });

  it("keeps lists, headings and verse", () => {
    expect(read("题", "", FULL, FULL, FULL, "1. 第一条", "2. 第二条", FULL).texts).toEqual([
      "题",
      FULL.repeat(3),
      "1. 第一条",
      "2. 第二条",
      FULL,
    ]);
    const verse = ["湖上风来晚，", "芦花夜半开。", "渔灯三两点，", "照我故人来。"];
    expect(read("题", "", ...verse).texts).toEqual(["题", verse]);
    expect(read("题", "", "1路", "2路", "3路", "4路").texts).toHaveLength(5);
  });
});
