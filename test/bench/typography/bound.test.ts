import fc from "fast-check";
import { expect, test } from "vitest";
import { boundBreaks, fewestLoose, leastSum, type Price } from "../../../bench/typography/bound.js";
import { badness, isLegal } from "../../../src/typeset/breaker.js";
import { type Cluster, toClusters } from "../../../src/typeset/clusters.js";
import { sketcher } from "../../../src/typeset/sketch.js";
import { runs, square } from "../../support/square.js";

const MEASURE = 5;

/** Price of some breaks; infinite where they are not legal. */
function priceOf(clusters: readonly Cluster[], breaks: readonly number[], price: Price): number {
  const sketch = sketcher(clusters);
  return breaks.slice(1).reduce((sum, end, i) => {
    const line = sketch(breaks[i] ?? 0, end);
    const last = end === clusters.length;
    if (!line || !isLegal(clusters, end)) return Number.POSITIVE_INFINITY;
    if (badness(line, MEASURE, last) === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    const left = MEASURE - line.natural;
    if (last || left <= 0) return sum;
    return sum + (line.open === 0 ? Number.POSITIVE_INFINITY : price(left / line.open));
  }, 0);
}

/** All ways to break so many clusters. */
const ways = (count: number): number[][] =>
  Array.from({ length: 2 ** (count - 1) }, (_, bits) => [
    0,
    ...Array.from({ length: count - 1 }, (_, i) => i + 1).filter((at) => bits & (1 << (at - 1))),
    count,
  ]);

test("no other way to break a paragraph is cheaper", () => {
  const piece = fc.constantFrom("一", "二", "三", "，", "。", "“", "”", "12", "km");
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 2, maxLength: 12 }).map((all) => all.join("")),
      fc.constantFrom(leastSum, fewestLoose),
      (text, price) => {
        const clusters = toClusters(runs(text), square, MEASURE);
        fc.pre(clusters.length > 1);
        const least = Math.min(...ways(clusters.length).map((b) => priceOf(clusters, b, price)));
        fc.pre(least < Number.POSITIVE_INFINITY);
        const found = boundBreaks(clusters, MEASURE, MEASURE, price);
        expect(priceOf(clusters, found, price)).toBeCloseTo(least, 6);
      },
    ),
    { numRuns: 100 },
  );
});

test("of two settings without a gap the one with fewer lines is taken", () => {
  const clusters = toClusters(runs("一二三四五六七"), square, MEASURE);
  expect(boundBreaks(clusters, MEASURE, MEASURE, leastSum)).toEqual([0, 5, 7]);
});
