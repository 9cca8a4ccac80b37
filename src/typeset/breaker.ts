import type { Em } from "../units.js";
import type { Cluster } from "./clusters.js";
import { type Draft, draft, gaps, squeezeCapacity } from "./line.js";
import { mayBreak } from "./marks.js";

/** Stretch between two ideographs, in em, that counts as one unit of badness. Ours, by eye at 9.5pt. */
const STRETCH_UNIT = 0.07;
/** Beyond a quarter of an em a line looks torn (clreq: no gap wider than that between ideographs). */
const TORN = 0.25;
const TORN_COST = 60;
/** Cost of squeezing each step of the order completely: ·, brackets, ，、；：, 。！？. */
const SQUEEZE_COST = [0.2, 0.8, 1.4, 6];
/** Cost of a last line of one character (孤字). */
const ORPHAN_COST = 25;
/** A line more costs a little, so that of two equal settings the shorter wins. */
const LINE_COST = 0.3;
/** A line that can neither be squeezed nor stretched into the measure: taken only where nothing else is legal. */
const HOPELESS = 1e4;

/** Badness of one line at a measure; infinite where it does not fit even squeezed. */
export function badness(line: Draft, measure: Em, isLast: boolean): number {
  const over = line.natural - measure;
  if (over > 1e-9) {
    let left = over - line.endGive;
    let cost = 0.05;
    for (const [step, capacity] of squeezeCapacity(line).entries()) {
      if (left <= 1e-9) break;
      const taken = Math.min(capacity, left);
      if (capacity > 0) cost += (SQUEEZE_COST[step] ?? 1) * (taken / capacity) ** 2;
      left -= taken;
    }
    return left > 1e-6 ? Number.POSITIVE_INFINITY : cost;
  }
  if (isLast) return line.clusters.filter((c) => c.kind === "han").length <= 1 ? ORPHAN_COST : 0;
  const open = gaps(line).length;
  if (open === 0) return over > -1e-6 ? 0 : HOPELESS;
  const stretch = -over / open;
  return (stretch / STRETCH_UNIT) ** 2 + (stretch > TORN ? TORN_COST : 0);
}

interface Best {
  readonly cost: number;
  readonly previous: number;
}

/**
 * Chooses the breaks of a whole paragraph: dynamic programming over all legal breaks (in the spirit
 * of Knuth and Plass, "Breaking Paragraphs into Lines", 1981), least sum of badness.
 * @returns the index of the first cluster of each line, and the count as the last entry
 */
export function breakLines(clusters: readonly Cluster[], measure: Em, firstMeasure: Em): number[] {
  const count = clusters.length;
  const best: (Best | undefined)[] = [{ cost: 0, previous: -1 }];
  for (let start = 0; start < count; start++) {
    const here = best[start];
    if (!here) continue;
    const width = start === 0 ? firstMeasure : measure;
    for (let end = start + 1; end <= count; end++) {
      const before = clusters[end - 1];
      const after = clusters[end];
      const line = draft(clusters.slice(start, end));
      // Squeezing all marks of a line can win at most half of its width: no need to look further.
      if (line.natural > width * 1.5 + 2) break;
      if (after && before && !mayBreak(before.kind, after.kind)) continue;
      let cost = badness(line, width, end === count);
      if (cost === Number.POSITIVE_INFINITY) {
        if (best.slice(start + 1, end + 1).some(Boolean)) continue;
        cost = HOPELESS * 2; // A single unbreakable run wider than the line: set it and let it show.
      }
      const total = here.cost + cost + LINE_COST;
      const known = best[end];
      if (!known || total < known.cost - 1e-9) best[end] = { cost: total, previous: start };
    }
  }
  const breaks: number[] = [count];
  for (let at = count; at > 0; ) {
    at = best[at]?.previous ?? 0;
    breaks.unshift(at);
  }
  return breaks;
}
