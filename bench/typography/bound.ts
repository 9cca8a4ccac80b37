import type { Edition } from "../../src/edition/index.js";
import { badness, breakLines, isLegal } from "../../src/typeset/breaker.js";
import { type Cluster, toClusters } from "../../src/typeset/clusters.js";
import { createMeter, type SetLine } from "../../src/typeset/index.js";
import { draft, finish, type Sketch } from "../../src/typeset/line.js";
import { sketcher } from "../../src/typeset/sketch.js";
import type { Em } from "../../src/units.js";
import type { Setter } from "./banxin.js";

/** What a line costs that is stretched by `fit` em in each gap. */
export type Price = (fit: Em) => number;

/** The least sum of letterfit. */
export const leastSum: Price = (fit) => fit;
/** The fewest lines looser than 0.10 em; among equals, the least sum. */
export const fewestLoose: Price = (fit) => (fit > 0.1 ? 1 : 0) + fit * 1e-3;

/** A line that has no gap to stretch: taken only where nothing else is legal. */
const HOPELESS = 1e3;
/** Of equal settings the one with fewer lines. */
const EQUAL = 1e-9;

/** What a line costs: nothing where it is full, squeezed or a paragraph's last. */
function costOf(line: Sketch, width: Em, last: boolean, price: Price): number {
  const left = width - line.natural;
  if (last || left <= 0) return 0;
  return line.open === 0 ? HOPELESS : price(left / line.open);
}

/**
 * The breaks with the least price alone, over the legal breaks of the typesetter: a dynamic programme
 * that shares its widths and rules, and nothing of its taste.
 */
export function boundBreaks(
  clusters: readonly Cluster[],
  measure: Em,
  firstMeasure: Em,
  price: Price,
): number[] {
  const sketch = sketcher(clusters);
  const count = clusters.length;
  const best: ({ cost: number; previous: number } | undefined)[] = [{ cost: 0, previous: -1 }];
  for (let start = 0; start < count; start++) {
    const here = best[start];
    if (!here) continue;
    const width = start === 0 ? firstMeasure : measure;
    for (let end = start + 1; end <= count; end++) {
      const line = sketch(start, end);
      if (!line) continue;
      const last = end === count;
      if (badness(line, width, last) === Number.POSITIVE_INFINITY) break;
      if (!isLegal(clusters, end)) continue;
      const cost = here.cost + costOf(line, width, last, price) + EQUAL;
      const known = best[end];
      if (!known || cost < known.cost) best[end] = { cost, previous: start };
    }
  }
  if (!best[count]) return breakLines(clusters, measure, firstMeasure);
  const breaks = [count];
  for (let at = count; at > 0; ) {
    at = best[at]?.previous ?? 0;
    breaks.unshift(at);
  }
  return breaks;
}

/** Banxin with the breaks of one price: what its rules and its spacing could reach in that figure. */
export function boundSetter(edition: Edition, price: Price): Setter {
  const { font, indent } = edition.theme.body;
  const meter = createMeter(edition.fonts.values());
  return (text, { measure }) => {
    const clusters = toClusters([{ text, font }], meter, measure - indent);
    const breaks = boundBreaks(clusters, measure, measure - indent, price);
    return breaks.slice(1).map((end, i): SetLine => {
      const first = i === 0 ? indent : 0;
      const line = draft(clusters.slice(breaks[i], end));
      return finish(line, measure - first, first, end < clusters.length);
    });
  };
}
