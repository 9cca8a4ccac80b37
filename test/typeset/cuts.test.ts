import { expect, test } from "vitest";
import { wordCuts } from "../../src/typeset/cuts.js";
import { setParagraph } from "../../src/typeset/index.js";
import { runs, square } from "../support/square.js";

const own = { names: ["丁一苇"], words: ["云汀湖"] };
/** The text with what stands against a break: · a word, - a number, = a name. */
const marked = (text: string): string =>
  [...wordCuts(text, own)].map((cut, i) => ["", "·", "-", "="][cut] + text.charAt(i)).join("");

test("a date, a number with its unit and a name are each one, words are words", () => {
  expect(marked("11月20日丁一苇在云汀湖")).toBe("1-1-月-2-0-日丁=一=苇在云·汀·湖");
  expect(marked("413个")).toBe("4-1-3-个");
});

test("a line does not end inside a name or a number where squeezing can help", () => {
  const text = "昨天下午，三点，镇里，丁一苇到了。";
  const lines = (cuts?: (t: string) => Uint8Array) =>
    setParagraph(runs(text), square, { measure: 11, ...(cuts ? { cuts } : {}) }).map((line) =>
      text.slice(line.from, line.to),
    );
  expect(lines((t) => wordCuts(t, own))[0]).toMatch(/(?:，|丁一苇)$/u);
});
