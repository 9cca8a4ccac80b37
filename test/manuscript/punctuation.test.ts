import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../src/manuscript/index.js";
import { restore, restoreText } from "../../src/manuscript/punctuation.js";
import { makeRun } from "../../src/manuscript/text.js";

describe("restoring full-width punctuation", () => {
  it.each([
    ["越是重要关头,越能映照初心;越在关键时刻", "越是重要关头，越能映照初心；越在关键时刻"],
    ["同比增长5.6%,达到1,234.5万元", "同比增长5.6%，达到1,234.5万元"],
    ["战“疫”,党旗分外红!", "战“疫”，党旗分外红！"],
    ["支持“5G”,“6G”", "支持“5G”，“6G”"],
    ["全县16个乡镇(街道办)、90多个", "全县16个乡镇（街道办）、90多个"],
    ["世界卫生组织(WHO)说:“好”", "世界卫生组织（WHO）说：“好”"],
    ["什么?!真的???", "什么？！真的？？？"],
    ["OK?!他说", "OK？！他说"],
    ["在(ABC,中国)里", "在（ABC，中国）里"],
  ])("%s", (half, full) => {
    expect(restore(half)).toBe(full);
  });

  it.each([
    "上午11:30开会，以3:2获胜，计1,234.5元",
    "(1)加强领导",
    "1)加强领导；2)落实责任；(3)督查",
    "见https://example.com/a,b?c=1:2说明",
    "写信到a.b@example.com问",
    "He said (yes), then left: why?",
    "He said “fine,” and left.",
    "{{名称:值}}",
    '<b title="甲,乙">',
  ])("leaves %s", (text) => {
    expect(restore(text)).toBe(text);
  });

  it("restores the mark after an address, which is not part of it", () => {
    expect(restore("见http://a.cn/x,请看")).toBe("见http://a.cn/x，请看");
  });

  it("replaces one character by one, and doing it twice changes nothing more", () => {
    const piece = fc.constantFrom(
      ..."中文a1,;:!?()“”（），。.%/ <>{}@",
      "http://",
      "www.",
      "(1)",
      "𠮷",
    );
    const copy = fc.array(piece, { maxLength: 24 }).map((list) => list.join(""));
    fc.assert(
      fc.property(copy, (text) => {
        const once = restore(text);
        expect(once.length).toBe(text.length);
        expect(restore(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it("sees neighbours across runs and leaves every run its place", () => {
    const text = [
      makeRun("他说", "strong", { line: 1, column: 3 }),
      makeRun(":yes,", "plain", { line: 1, column: 7 }),
      makeRun("好", "emphasis", { line: 1, column: 13 }),
    ];
    const restored = restoreText(text);
    expect(plain(restored.text)).toBe("他说：yes，好");
    expect(restored.text.map((run) => run.span)).toEqual(text.map((run) => run.span));
    expect(restored).toMatchObject({ count: 2, first: 2 });
  });
});
