import { expect, test } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { storyOf } from "./support.js";

const first = (line: string) => {
  const [block] = storyOf("# 题", "", line).value.blocks;
  if (block?.kind !== "paragraph") throw new Error("no paragraph");
  return block.text;
};

test("a reading stands in brackets after its word, each run at its place", () => {
  const text = first("那是{垚|yáo}石滩。");
  expect(plain(text)).toBe("那是垚（yáo）石滩。");
  expect(text.map((run) => [run.text, run.style, run.span.start.column])).toEqual([
    ["那是", "plain", 1],
    ["垚", "plain", 4],
    ["（yáo）", "gloss", 6],
    ["石滩。", "plain", 10],
  ]);
  expect(text.map((run) => run.reads)).toEqual([undefined, undefined, 1, undefined]);
});

test("what only looks like one is printed as it stands", () => {
  for (const line of ["集合{甲,乙}。", "{abc|def}不是。", "{垚|}空。", "{{paper.name}}不是。"]) {
    expect(plain(first(line))).toBe(line.replace("{甲,乙}", "{甲，乙}"));
  }
});
