import { describe, expect, it } from "vitest";
import {
  charAt,
  charBefore,
  isChinese,
  isWideMark,
} from "../../../src/manuscript/punctuation/around.js";

describe("a mark belongs to Chinese text", () => {
  it.each([
    ["甲,A", true],
    ["A , 甲", true],
    ["A,B", false],
    ["他说“OK,”", true],
    ["他说“yes we can,”", false],
    ["看Harry Potter,", true],
    ["“fine,” and left, 甲", false],
    ["”,“", true],
  ])("%s: %s", (text, chinese) => {
    const at = text.indexOf(",");
    expect(isChinese(text, at, at + 1)).toBe(chinese);
  });
});

it("reads characters of two units whole", () => {
  expect(charBefore("a𠮷", 3)).toBe("𠮷");
  expect(charAt("𠮷a", 0)).toBe("𠮷");
  expect([charBefore("a", 0), charAt("a", 1)]).toEqual(["", ""]);
});

it("tells marks from letters", () => {
  expect(["，", "“", "—", "甲", "Ａ", ","].map(isWideMark)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
