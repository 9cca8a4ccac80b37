import type { Em } from "../units.js";
import type { Cluster } from "./clusters.js";
import type { Sketch } from "./line.js";
import { mayBreak } from "./marks.js";
import { sketcher } from "./sketch.js";

/** Stretch between two ideographs, in em, that counts as one unit of badness. Ours, by eye at 9.5pt. */
const STRETCH_UNIT = 0.07;
/** Beyond a quarter of an em a line looks torn (clreq: no gap wider than that between ideographs). */
const TORN = 0.25;
const TORN_COST = 60;
/** Cost of squeezing each step of the order completely: ·, brackets, ，、；：, 。！？. */
const SQUEEZE_COST = [0.2, 0.8, 1.4, 6];
/** Cost of a last line of one character (孤字). */
const ORPHAN_COST = 25;
/** Words no wider than this are one character; a number of two digits takes little more than a cell. */
const ORPHAN: Em = 1.25;
/** A line more costs a little, so that of two equal settings the shorter wins. */
const LINE_COST = 0.3;
/** A line that can neither be squeezed nor stretched into the measure: taken only where nothing else is legal. */
const HOPELESS = 1e4;
/** A break against the rules: taken only where no legal one can be reached. */
const ILLEGAL = 1e6;
/** A single cluster wider than the line: set it and let it show. */
const TOO_WIDE = 1e9;

/** Badness of one line at a measure; infinite where it does not fit even squeezed. */
export function badness(line: Sketch, measure: Em, isLast: boolean): number {
  const over = line.natural - measure;
  if (over > 1e-9) {
    let left = over - line.endGive;
    let cost = 0.05;
    for (const [step, capacity] of line.capacity.entries()) {
      if (left <= 1e-9) break;
      if (capacity <= 0) continue;
      const taken = Math.min(capacity, left);
      cost += (SQUEEZE_COST[step] ?? 1) * (taken / capacity) ** 2;
      left -= taken;
    }
    return left > 1e-6 ? Number.POSITIVE_INFINITY : cost;
  }
  if (isLast) return line.words <= ORPHAN ? ORPHAN_COST : 0;
  if (line.open === 0) return over > -1e-6 ? 0 : HOPELESS + (over / STRETCH_UNIT) ** 2;
  const stretch = -over / line.open;
  return (stretch / STRETCH_UNIT) ** 2 + (stretch > TORN ? TORN_COST : 0);
}

/** True where a line may end before cluster `at`: the rule for marks looks through spaces. */
export function isLegal(clusters: readonly Cluster[], at: number): boolean {
  const before = clusters[at - 1];
  const after = clusters[at];
  if (!before || !after) return true;
  let seen = at - 1;
  while (clusters[seen]?.kind === "space") seen--;
  return mayBreak(before.kind, after.kind) && clusters[seen]?.kind !== "open";
}

interface Best {
  readonly cost: number;
  readonly previous: number;
}

/** Dynamic programming over all breaks; undefined where legal breaks alone do not reach the end. */
function search(
  clusters: readonly Cluster[],
  sketch: ReturnType<typeof sketcher>,
  widths: { readonly first: Em; readonly other: Em },
  legalOnly: boolean,
): number[] | undefined {
  const count = clusters.length;
  const best: (Best | undefined)[] = [{ cost: 0, previous: -1 }];
  for (let start = 0; start < count; start++) {
    const here = best[start];
    if (!here) continue;
    const width = start === 0 ? widths.first : widths.other;
    let tried = false;
    for (let end = start + 1; end <= count; end++) {
      const line = sketch(start, end);
      if (!line) continue;
      const own = badness(line, width, end === count);
      const tooWide = own === Number.POSITIVE_INFINITY;
      // A line only grows: what does not fit now, does not fit with more clusters either.
      if (tooWide && (legalOnly || tried)) break;
      tried = true;
      const legal = isLegal(clusters, end);
      if (!legal && legalOnly) continue;
      const cost = here.cost + LINE_COST + (tooWide ? TOO_WIDE : own) + (legal ? 0 : ILLEGAL);
      const known = best[end];
      if (!known || cost < known.cost - 1e-9) best[end] = { cost, previous: start };
    }
  }
  if (!best[count]) return undefined;
  const breaks: number[] = [count];
  for (let at = count; at > 0; ) {
    at = best[at]?.previous ?? 0;
    breaks.unshift(at);
  }
  return breaks;
}

/**
 * Chooses the breaks of a whole paragraph: dynamic programming over all legal breaks (in the spirit
 * of Knuth and Plass, "Breaking Paragraphs into Lines", 1981), least sum of badness. Where no legal
 * break is within reach (thirty ！ in a row), as few as possible are made against the rules: a line
 * never runs into the next column while it could be broken.
 * @returns the index of the first cluster of each line, and the count as the last entry
 */
export function breakLines(clusters: readonly Cluster[], measure: Em, firstMeasure: Em): number[] {
  const sketch = sketcher(clusters);
  const widths = { first: firstMeasure, other: measure };
  const legal = search(clusters, sketch, widths, true);
  return legal ?? search(clusters, sketch, widths, false) ?? [0, clusters.length];
}
