import fc from "fast-check";
import { expect, test } from "vitest";
import { breakLines } from "../../src/typeset/breaker.js";
import { toClusters } from "../../src/typeset/clusters.js";
import { setParagraph } from "../../src/typeset/index.js";
import { mayBreak } from "../../src/typeset/marks.js";
import { emptySketch, Matter } from "../../src/typeset/matter.js";
import { priceLine, priceNeighbours, tightness } from "../../src/typeset/price.js";
import { HOUSE } from "../../src/typeset/rules.js";
import { emptyShare, shareSlack } from "../../src/typeset/slack.js";
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

test("breaks begin with 0 and end with the count", () => {
  const matter = new Matter(toClusters(runs("一二三四五六七八九十"), square, 4), HOUSE);
  const breaks = breakLines(matter, { measure: 4, firstMeasure: 4 });
  expect([breaks[0], breaks.at(-1)]).toEqual([0, 10]);
});

test("a last line of one character takes one with it, and the slack is shared", () => {
  // 12 characters and a full stop: the first line gives one up and is opened by a tenth of a cell.
  expect(set("一二三四五六七八九十甲乙。", 11)).toEqual(["一二三四五六七八九十", "甲乙。"]);
});

test("marks at a seam take a cell and a half, so that a comma more stands in the line", () => {
  // 他说 2, ：“ 1.5, 好 1, 。” 1.5, 我们走了 4, ， 1: exactly 11.
  expect(set("他说：“好。”我们走了，都说好", 11)).toEqual(["他说：“好。”我们走了，", "都说好"]);
});

test("a bracket begins its line at half a cell", () => {
  expect(set("一二三四五（六七八）九十甲", 5)).toEqual(["一二三四五", "（六七八）九", "十甲"]);
});

test("—— and …… go whole to the next line, however loose the line before gets", () => {
  expect(set("一二三四五——六七八……九十", 6)).toEqual(["一二三四五", "——六七八", "……九十"]);
});

test("a bracket with a space behind it does not end a line either", () => {
  for (const line of set("一二三四（ 五六七八九十", 5)) expect(line).not.toMatch(/（$/u);
});

test("a word that goes on in another font stays whole", () => {
  const two = [
    { text: "一二三四Hel", font: "song" },
    { text: "lo五六", font: "hei" },
  ];
  const lines = setParagraph(two, square, { measure: 5.5 });
  expect(lines.map((l) => l.runs.map((r) => r.text).join(""))).toEqual(["一二三四", "Hello五六"]);
});

test("the sign-off code takes the last words with it rather than stand alone", () => {
  const copy = [
    { text: "一二三四五六七八九。", font: "song" },
    { text: "③7", font: "song", scale: 0.8, tail: true },
  ];
  const lines = setParagraph(copy, square, { measure: 10 });
  expect(
    lines
      .at(-1)
      ?.runs.map((r) => r.text)
      .join(""),
  ).toMatch(/^.+。③7$/u);
});

test.each(["！", "～", "（", "·"])("thirty %s in a row are broken against the rules", (mark) => {
  const lines = setParagraph(runs(`一二三四${mark.repeat(30)}五六`), square, { measure: 11 });
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(11 + 1e-6);
});

test("a long code at the end of a story does not run into the next column", () => {
  const code = { text: "（责编王娟审核李明校对金月全）", font: "song", scale: 0.8, tail: true };
  const lines = setParagraph([{ text: "完。", font: "song" }, code], square, { measure: 9 });
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(9 + 1e-6);
});

test("a sign wider than the line is set alone and shows", () => {
  expect(set("一——二", 1)).toEqual(["一", "——", "二"]);
});

test("the whole paragraph counts: one line gives up a character so that the next is not torn", () => {
  // Filling line 1 leaves 8 characters for 10 cells in line 2, since the number does not fit.
  expect(set("一二三四五六七八九十甲乙丙丁戊己庚辛1234567人。", 10)).toEqual([
    "一二三四五六七八九",
    "十甲乙丙丁戊己庚辛",
    "1234567人。",
  ]);
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

/** Price of some breaks by adding up their lines; infinite where a line is wrong or a break illegal. */
function priceOf(matter: Matter, breaks: readonly number[], measure: number): number {
  const sketch = emptySketch();
  const share = emptyShare();
  let grey = 0;
  return breaks.slice(1).reduce((sum, end, i) => {
    const start = breaks[i] ?? 0;
    const [before, after] = [matter.clusters[end - 1], matter.clusters[end]];
    if (before && after && !mayBreak(before.kind, after.kind, "basic")) return Infinity;
    matter.sketch(start, end, sketch);
    shareSlack(sketch, measure, share);
    const isLast = end === matter.clusters.length;
    if (share.over > 0 || (share.over < 0 && !isLast)) return Infinity;
    const kind = tightness(share.open);
    const apart = isLast || start === 0 ? 0 : priceNeighbours(grey, kind);
    grey = kind;
    return sum + priceLine(sketch, share, isLast, measure) + apart;
  }, 0);
}

/** All ways to break so many clusters. */
const ways = (count: number): number[][] =>
  Array.from({ length: 2 ** (count - 1) }, (_, bits) => [
    0,
    ...Array.from({ length: count - 1 }, (_, i) => i + 1).filter((at) => bits & (1 << (at - 1))),
    count,
  ]);

const pieces = fc.array(fc.constantFrom("一", "二", "三", "，", "。", "“", "”", "12", "km"), {
  minLength: 2,
  maxLength: 12,
});

test("no other legal way to break a paragraph is cheaper: all 2048 of them are tried", () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 4, max: 6 }), (parts, measure) => {
      const matter = new Matter(toClusters(runs(parts.join("")), square, measure), HOUSE);
      const all = ways(matter.clusters.length).map((breaks) => priceOf(matter, breaks, measure));
      const least = Math.min(...all);
      fc.pre(least < Infinity);
      const found = breakLines(matter, { measure, firstMeasure: measure });
      expect(priceOf(matter, found, measure)).toBeCloseTo(least, 9);
    }),
    { numRuns: 150 },
  );
});

test("a looseness asks for lines more or less, and gives the best of those that there are", () => {
  const night = "今年入冬以来，县里把三条冰雪路段的值守点前移到村口，三班人轮着看，雪一停就上路，";
  const text = `${night.repeat(3)}天亮交班。`;
  const count = (looseness: number) =>
    setParagraph(runs(text), square, { measure: 11, indent: 2, looseness }).length;
  const best = count(0);
  expect([count(-1), count(1)]).toEqual([best, best + 1]);
  // Nine lines more would tear every line: it goes as far as the caps allow.
  expect(count(9)).toBeGreaterThan(best + 1);
  expect(count(9)).toBeLessThan(best + 9);
});
