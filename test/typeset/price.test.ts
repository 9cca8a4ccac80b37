import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { emptySketch, Matter } from "../../src/typeset/matter.js";
import { CUT, priceCut, priceLine, priceNeighbours, tightness } from "../../src/typeset/price.js";
import { HOUSE } from "../../src/typeset/rules.js";
import { emptyShare, shareSlack } from "../../src/typeset/slack.js";
import { runs, square } from "../support/square.js";

/** Price of a text as one line of a measure. */
function price(text: string, measure: number, isLast = false): number {
  const matter = new Matter(toClusters(runs(text), square, 99), HOUSE);
  const sketch = emptySketch();
  const share = emptyShare();
  matter.sketch(0, matter.clusters.length, sketch);
  shareSlack(sketch, measure, share);
  return priceLine(sketch, share, isLast, measure);
}

test("a line that stands as it is costs least, one that is squeezed less than one that is opened", () => {
  const solid = price("一二三四五六七八九十", 10);
  const squeezed = price("一二三，四五六七八，九十", 11);
  const opened = price("一二三四五六七八九十", 11);
  expect(solid).toBeLessThan(squeezed);
  expect(squeezed).toBeLessThan(opened);
});

test("a comma at half costs less than a full stop at half, a bracket least", () => {
  const [bracket, comma, stop] = ["一二三四（五", "一二三四，五", "一二三四。五"].map((t) =>
    price(t, 5.5),
  );
  expect(bracket).toBeLessThan(comma ?? 0);
  expect(comma).toBeLessThan(stop ?? 0);
});

test("a last line of one character costs as much as a line opened by a cell and a half in all", () => {
  const line = (gap: number) => price("一二三四五六七八九十", 10 + 9 * gap);
  for (const orphan of ["一。", "……”"]) {
    expect(price(orphan, 11, true)).toBeGreaterThan(line(1.4 / 9));
    expect(price(orphan, 11, true)).toBeLessThan(line(1.6 / 9));
  }
  expect(price("一二。", 11, true)).toBeLessThan(1);
});

test("a line short of its measure costs more than a last line of one character, one too wide most", () => {
  expect(price("一二三", 9)).toBeGreaterThan(price("一。", 9, true));
  expect(price("一二三", 2)).toBeGreaterThan(price("一二三", 9));
});

test("neighbours of one grey cost nothing, loose beside solid costs most", () => {
  expect(priceNeighbours(tightness(0), tightness(0.03))).toBe(0);
  expect(priceNeighbours(tightness(0.2), tightness(0))).toBeGreaterThan(
    priceNeighbours(tightness(0.07), tightness(0)),
  );
});

test("a name is dearer to cut than a number from its unit, that dearer than a word", () => {
  expect([CUT.free, CUT.word, CUT.number, CUT.name].map(priceCut)).toEqual(
    [CUT.free, CUT.word, CUT.number, CUT.name].map(priceCut).toSorted((a, b) => a - b),
  );
  expect(priceCut(CUT.free)).toBe(0);
});
