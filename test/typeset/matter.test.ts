import fc from "fast-check";
import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { placeClusters } from "../../src/typeset/line.js";
import { emptySketch, Matter } from "../../src/typeset/matter.js";
import { HOUSE, type HouseRules } from "../../src/typeset/rules.js";
import { emptyShare, shareSlack } from "../../src/typeset/slack.js";
import { runs, square } from "../support/square.js";

const styles: HouseRules[] = [
  HOUSE,
  { ...HOUSE, punctuation: "kaiming" },
  { ...HOUSE, punctuation: "half" },
  { ...HOUSE, hanging: true, latinGap: 0, marks: "centre", squeezeStops: false },
];
const part = fc.constantFrom(..."一二三，。！？“”（）·・ ", "——", "12", "ab");

/** Width of a line from the places of its clusters, added up one by one. */
const widthOf = (matter: Matter, start: number, end: number, measure?: number): number => {
  const sketch = emptySketch();
  const share = emptyShare();
  matter.sketch(start, end, sketch);
  if (measure !== undefined) shareSlack(sketch, measure, share);
  return placeClusters(matter, start, end, share).reduce(
    (sum, { cluster, before, after }) => sum + cluster.advance - before - after,
    0,
  );
};

test("a sketch by running sums says of any line what its clusters add up to, squeezed and opened", () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 2, maxLength: 30 }),
      fc.constantFrom(...styles),
      fc.nat(),
      fc.nat(),
      (parts, rules, a, b) => {
        const clusters = toClusters(runs(parts.join("")), square, 99);
        const start = a % clusters.length;
        const end = start + 1 + (b % (clusters.length - start));
        const matter = new Matter(clusters, rules);
        const sketch = emptySketch();
        if (!matter.sketch(start, end, sketch)) {
          expect(clusters.slice(start, end).every((c) => c.kind === "space")).toBe(true);
          return;
        }
        expect(widthOf(matter, start, end)).toBeCloseTo(sketch.natural, 9);
        const least = sketch.natural - sketch.endGive - sketch.capacity.reduce((x, y) => x + y, 0);
        expect(widthOf(matter, start, end, least)).toBeCloseTo(least, 9);
        const most =
          sketch.natural +
          (sketch.open + sketch.white) * 0.25 +
          sketch.spaceRoom +
          sketch.latinRoom;
        expect(widthOf(matter, start, end, most)).toBeCloseTo(most, 9);
        expect(widthOf(matter, start, end, most + 3)).toBeCloseTo(most, 9);
      },
    ),
    { numRuns: 500 },
  );
});

const natural = (text: string, rules: Partial<HouseRules> = {}): number => {
  const matter = new Matter(toClusters(runs(text), square, 99), { ...HOUSE, ...rules });
  return widthOf(matter, 0, matter.clusters.length);
};

test("an opening mark at the line's start stands at half width", () => {
  expect(natural("“路通了")).toBe(3.5);
});

test("marks at the seam of a quotation share a cell and a half", () => {
  expect(natural("好。”他")).toBe(3.5);
});

test.each([
  ["好？！他", 3],
  ["好！！", 2],
  ["好！！！他", 4],
  ["好！他", 3],
])("two cries share a cell, three take two: %s", (text, width) => {
  expect(natural(text)).toBe(width);
});

test.each([
  ["full", 8],
  ["kaiming", 6.5],
  ["half", 6],
] as const)("marks in the style %s", (punctuation, width) => {
  // 甲，（乙）丙。丁: ， and （ meet; 。 stays whole in kaiming.
  expect(natural("甲，（乙）丙。丁", { punctuation }) + (punctuation === "full" ? 0.5 : 0)).toBe(
    width,
  );
});

test("between an ideograph and a number stands a sixth of an em, beside a bracket nothing", () => {
  expect(natural("共12人")).toBeCloseTo(3 + 2 / 6, 9);
  expect(natural("共12%人")).toBeCloseTo(3.5 + 2 / 6, 9);
  expect(natural("共（12）人")).toBe(4.5 + 0.5);
  expect(natural("共12人", { latinGap: 0 })).toBe(3);
});

test("where marks stand in the middle of their cell they give nothing to their neighbours", () => {
  expect(natural("好。」他", { marks: "centre" })).toBe(4);
  expect(natural("「好」（他", { marks: "centre" })).toBe(4);
});
