import type { Em } from "../units.js";
import type { Cluster } from "./clusters.js";
import { giveAtEnd, neighbourTrims, type Sketch, trimAtStart } from "./line.js";
import { isWords } from "./marks.js";
import { mayStretch, SQUEEZE_ORDER, squeezable } from "./spacing.js";

/** Running sums: entry i is the sum of the first i values. */
function sums(values: readonly number[]): (from: number, to: number) => number {
  const totals = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    totals[i + 1] = (totals[i] ?? 0) + value;
  });
  return (from, to) => (totals[to] ?? 0) - (totals[from] ?? 0);
}

/**
 * Prepares a paragraph so that any line of it can be sketched at once, however long it is: the
 * breaker asks for some twenty lines from each cluster.
 * @returns the sketch of the line from one cluster to before another, equal to that of its `draft`;
 * undefined where only spaces stand there
 */
export function sketcher(
  clusters: readonly Cluster[],
): (start: number, end: number) => Sketch | undefined {
  const trims = neighbourTrims(clusters);
  const given = (i: number): Em => (trims[i]?.before ?? 0) + (trims[i]?.after ?? 0);
  const capacities = clusters.map((cluster, i) =>
    squeezable(cluster, trims[i] ?? { before: 0, after: 0 }),
  );
  const width = sums(clusters.map((cluster, i) => cluster.advance - given(i)));
  const words = sums(clusters.map((cluster) => (isWords(cluster.kind) ? cluster.advance : 0)));
  const steps = SQUEEZE_ORDER.map((kinds) =>
    sums(clusters.map((c, i) => (kinds.includes(c.kind) ? (capacities[i] ?? 0) : 0))),
  );
  const open = sums(
    clusters.map((cluster, i) => {
      const next = clusters[i + 1];
      return next && mayStretch(cluster.kind, next.kind) ? 1 : 0;
    }),
  );
  return (start, end) => {
    let from = start;
    let to = end - 1;
    while (clusters[from]?.kind === "space") from++;
    while (clusters[to]?.kind === "space") to--;
    const first = clusters[from];
    const last = clusters[to];
    if (from > to || !first || !last) return undefined;
    const firstTrim = trims[from] ?? { before: 0, after: 0 };
    const atStart = { before: trimAtStart(first), after: from < to ? firstTrim.after : 0 };
    // Only the first cluster stands otherwise than inside the line, and only the last is not squeezed.
    const more = from < to ? squeezable(first, atStart) - (capacities[from] ?? 0) : 0;
    return {
      natural: width(from, to + 1) + firstTrim.before - atStart.before + (trims[to]?.after ?? 0),
      endGive: giveAtEnd(last),
      capacity: steps.map(
        (sum, step) => sum(from, to) + (SQUEEZE_ORDER[step]?.includes(first.kind) ? more : 0),
      ),
      open: open(from, to),
      words: words(from, to + 1),
    };
  };
}
