import fc from "fast-check";
import { expect, test } from "vitest";
import { badness, breakLines } from "../../src/typeset/breaker.js";
import { toClusters } from "../../src/typeset/clusters.js";
import { setParagraph } from "../../src/typeset/index.js";
import { sketcher } from "../../src/typeset/sketch.js";
import { runs, square } from "../support/square.js";

const set = (text: string, measure: number, indent = 0) =>
  setParagraph(runs(text), square, { measure, indent }).map((line) =>
    line.runs.map((run) => run.text).join(""),
  );

test("a comma that does not fit is squeezed in, not pushed out", () => {
  expect(set("一二三，四五六七八九十，天地玄黄", 11)).toEqual([
    "一二三，四五六七八九十，",
    "天地玄黄",
  ]);
});

test("a last line of one character is saved by squeezing where marks allow it", () => {
  expect(set("一，二三四五六七八九十。", 11)).toHaveLength(1);
});

test("a number is never cut", () => {
  const lines = set("全县共有1234567个村和89万个组今年都要走完", 8);
  expect(lines.filter((line) => line.includes("1234567"))).toHaveLength(1);
});

test("badness: exact is free, torn is dear, impossible is infinite", () => {
  const line = sketcher(toClusters(runs("一二三四五"), square, 9))(0, 5);
  if (!line) throw new Error("no line");
  expect(badness(line, 5, false)).toBe(0);
  expect(badness(line, 7, false)).toBeGreaterThan(badness(line, 5.2, false));
  expect(badness(line, 4, false)).toBe(Number.POSITIVE_INFINITY);
});

test("breaks begin with 0 and end with the count", () => {
  const clusters = toClusters(runs("一二三四五六七八九十"), square, 4);
  const breaks = breakLines(clusters, 4, 4);
  expect([breaks[0], breaks.at(-1)]).toEqual([0, 10]);
});

const copy = fc
  .array(
    fc.constantFrom(
      ..."一二三四五六七八九十，。、“”（）《》：；！？",
      "——",
      "……",
      "12",
      "3.5%",
      "ab",
    ),
    { minLength: 1, maxLength: 120 },
  )
  .map((parts) => parts.join(""));

test("nothing is lost, in any text, and lines fill their measure", () => {
  fc.assert(
    fc.property(copy, fc.integer({ min: 7, max: 20 }), (text, measure) => {
      const lines = setParagraph(runs(text), square, { measure, indent: 2 });
      expect(lines.flatMap((l) => l.runs.map((r) => r.text)).join("")).toBe(text);
      expect(lines.map((l) => [l.from, l.to])).toEqual(
        lines.map((l, i) => [i === 0 ? 0 : lines[i - 1]?.to, l.to]),
      );
    }),
    { numRuns: 300 },
  );
});

test("news text has no forbidden line start or end", () => {
  const word = fc.constantFrom(
    "乡村",
    "公路",
    "通了",
    "11月",
    "他说：“好。”",
    "（记者）",
    "三百、",
    "今年，",
    "完成。",
    "《志》",
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 10, maxLength: 80 }), (words) => {
      for (const line of set(words.join(""), 11, 2)) {
        expect(line).not.toMatch(/^[，。、：；！？”’）》]/u);
        expect(line).not.toMatch(/[“‘（《]$/u);
      }
    }),
    { numRuns: 300 },
  );
});
