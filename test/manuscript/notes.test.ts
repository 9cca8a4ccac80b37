import { expect, test } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { blocksOf, storyOf } from "./support.js";

test("notes are numbered in the order they stand, and printed at the end", () => {
  const { value } = storyOf(
    "# 题",
    "",
    "甲事[^a]，乙事[^b]。",
    "",
    "[^a]: 甲的说明。",
    "",
    "丙。",
    "",
    "[^b]：乙的说明。",
  );
  expect(blocksOf(value)).toEqual(["甲事①，乙事②。", "丙。", "① 甲的说明。", "② 乙的说明。"]);
  expect(value.blocks.map((b) => (b.kind === "paragraph" ? b.setting : b.kind))).toEqual([
    undefined,
    undefined,
    "note",
    "note",
  ]);
});

test("a call without its note stays as it is written; a note that nobody calls is kept", () => {
  const { value } = storyOf("# 题", "", "甲事[^9]。", "", "[^1]: 说明。");
  expect(blocksOf(value)).toEqual(["甲事[^9]。", "① 说明。"]);
});

test("the desk's code is taken from the text, not from a note", () => {
  const { value } = storyOf("# 题", "", "甲事[^1]完。③7", "", "[^1]: 说明。");
  expect(value.signOff).toBe("③7");
  expect(value.blocks[0]?.kind === "paragraph" && plain(value.blocks[0].text)).toBe("甲事①完。");
});
