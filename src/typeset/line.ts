import type { Em } from "../units.js";
import type { Cluster } from "./clusters.js";
import { isClosing, isWords } from "./marks.js";
import {
  givenBy,
  halfCell,
  isWide,
  mayStretch,
  SQUEEZE_ORDER,
  squeezable,
  type Trim,
  trimBetween,
} from "./spacing.js";

/** One piece of a finished line: text in one font with its spacing. Chromium inks it as it stands. */
export interface InkRun {
  readonly text: string;
  readonly font: string;
  /** Type size in terms of the paragraph's. */
  readonly scale: number;
  /** Space after each character, in em of the paragraph. */
  readonly spacing: Em;
  /** Space before the run, in em of the paragraph. */
  readonly before: Em;
}

/** A finished line. Offsets are into the paragraph's plain text, in UTF-16 units. */
export interface SetLine {
  readonly runs: readonly InkRun[];
  readonly from: number;
  readonly to: number;
  /** From the measure's left edge to where the pen starts. */
  readonly indent: Em;
  /** Origin of the first and of the last cluster, from the measure's left edge: checked after printing. */
  readonly firstOrigin: Em;
  readonly lastOrigin: Em;
  /** Width of the line from the pen's start, trimmed marks taken off. */
  readonly width: Em;
}

/** What the breaker must know of a line. Widths in em of the paragraph. */
export interface Sketch {
  /** Width with the marks' fixed trims, the last mark at its full width. */
  readonly natural: Em;
  /** What the mark at the line's end can give. */
  readonly endGive: Em;
  /** What the marks inside the line can give, one number for each step of the squeezing order. */
  readonly capacity: readonly Em[];
  /** How many gaps may be widened. */
  readonly open: number;
  /** Width of its words: marks, spaces and the sign-off code left out. */
  readonly words: Em;
}

/** A line before its slack is spread. */
export interface Draft extends Sketch {
  readonly clusters: readonly Cluster[];
  readonly trims: readonly Trim[];
}

/** Drops the spaces at both ends of a line: they part words, they are not set. */
function strip(clusters: readonly Cluster[]): readonly Cluster[] {
  let start = 0;
  let end = clusters.length;
  while (start < end && clusters[start]?.kind === "space") start++;
  while (end > start && clusters[end - 1]?.kind === "space") end--;
  return clusters.slice(start, end);
}

/** What an opening mark gives up at a line's start: its empty half (clreq, line start). */
export const trimAtStart = (cluster: Cluster): Em =>
  cluster.kind === "open" && isWide(cluster) ? halfCell(cluster) : 0;

/** What the mark at a line's end can give; it stands between half and full (GB/T 15834 §5.1.10). */
export const giveAtEnd = (cluster: Cluster): Em =>
  isClosing(cluster.kind) ? squeezable(cluster, { before: 0, after: 0 }) : 0;

/** The fixed trims of neighbouring marks, as they are inside a line. */
export function neighbourTrims(clusters: readonly Cluster[]): Trim[] {
  const trims = clusters.map(() => ({ before: 0, after: 0 }));
  clusters.forEach((cluster, i) => {
    const trim = trims[i];
    const next = clusters[i + 1];
    const nextTrim = trims[i + 1];
    if (!trim || !next || !nextTrim) return;
    const { left, right } = trimBetween(cluster.kind, next.kind);
    if (isWide(cluster)) trim.after = left * cluster.scale;
    if (isWide(next)) nextTrim.before = right * next.scale;
  });
  return trims;
}

/**
 * Applies the fixed trims: neighbouring marks, and an opening mark at the line's start, which stands
 * at half width on every line, a paragraph's first one too (its ink then begins at the indent).
 */
export function draft(all: readonly Cluster[]): Draft {
  const clusters = strip(all);
  const trims = neighbourTrims(clusters);
  const first = clusters[0];
  const last = clusters.at(-1);
  if (first && trims[0]) trims[0] = { before: trimAtStart(first), after: trims[0].after };
  const natural = clusters.reduce(
    (sum, cluster, i) => sum + cluster.advance - (trims[i]?.before ?? 0) - (trims[i]?.after ?? 0),
    0,
  );
  return {
    clusters,
    trims,
    natural,
    endGive: last ? giveAtEnd(last) : 0,
    capacity: capacityOf(clusters, trims),
    open: gaps({ clusters }).length,
    words: clusters.reduce((sum, c) => sum + (isWords(c.kind) ? c.advance : 0), 0),
  };
}

/** The gaps of a line that may be widened: index i stands for the gap after cluster i. */
export function gaps({ clusters }: Pick<Draft, "clusters">): number[] {
  const found: number[] = [];
  for (let i = 0; i + 1 < clusters.length; i++) {
    const a = clusters[i];
    const b = clusters[i + 1];
    if (a && b && mayStretch(a.kind, b.kind)) found.push(i);
  }
  return found;
}

/** What the marks before the last cluster can give, one number for each step of the order. */
const capacityOf = (clusters: readonly Cluster[], trims: readonly Trim[]): Em[] =>
  SQUEEZE_ORDER.map((kinds) =>
    clusters.slice(0, -1).reduce((sum, cluster, i) => {
      const trim = trims[i];
      return trim && kinds.includes(cluster.kind) ? sum + squeezable(cluster, trim) : sum;
    }, 0),
  );

/** Takes `need` from the marks inside the line, in order; returns what each cluster gives before and after. */
function squeeze(line: Draft, need: Em): Trim[] {
  const give: Trim[] = line.clusters.map(() => ({ before: 0, after: 0 }));
  let left = need;
  for (const [step, capacity] of line.capacity.entries()) {
    if (left <= 0 || capacity <= 0) continue;
    const part = Math.min(1, left / capacity);
    for (const [i, cluster] of line.clusters.slice(0, -1).entries()) {
      const trim = line.trims[i];
      if (!trim || !SQUEEZE_ORDER[step]?.includes(cluster.kind)) continue;
      give[i] = givenBy(cluster.kind, squeezable(cluster, trim) * part);
    }
    left -= capacity * part;
  }
  return give;
}

/**
 * Spreads the slack of a line, squeezing or stretching it to exactly `measure`.
 * @returns what each cluster gives before and after itself; less than nothing where it is widened
 */
function spread(line: Draft, measure: Em, justify: boolean): Trim[] {
  const over = line.natural - measure;
  if (over > 1e-9) {
    const fromEnd = Math.min(line.endGive, over);
    const give = squeeze(line, over - fromEnd);
    if (give.length > 0) give[give.length - 1] = { before: 0, after: fromEnd };
    return give;
  }
  const widened = new Set(justify ? gaps(line) : []);
  return line.clusters.map((_, i) => ({
    before: 0,
    after: widened.has(i) ? over / widened.size : 0,
  }));
}

/**
 * Whether spacing can be given as letter-spacing: only to clusters of a single glyph, and not to the
 * last letter of a cut word, which would lose its kerning with the one before.
 */
const single = (cluster: Cluster): boolean =>
  cluster.kind !== "letter" && [...cluster.text].length === 1;

/**
 * Finishes a line: every cluster gets its place, and clusters that are spaced alike become one run.
 * Space after a word or a two-cell sign is given to the cluster behind it, because letter-spacing
 * would open the word (and break the ligature that makes —— one stroke).
 */
export function finish(line: Draft, measure: Em, indent: Em, justify: boolean): SetLine {
  const give = spread(line, measure, justify);
  const runs: { text: string; font: string; scale: number; spacing: Em; before: Em }[] = [];
  let pen = indent;
  let carried = 0;
  let firstOrigin = indent;
  let lastOrigin = indent;
  line.clusters.forEach((cluster, i) => {
    const trim = line.trims[i] ?? { before: 0, after: 0 };
    const own = give[i] ?? { before: 0, after: 0 };
    const before = carried - trim.before - own.before;
    const after = -trim.after - own.after;
    const spacing = single(cluster) ? after : 0;
    carried = single(cluster) ? 0 : after;
    const origin = pen + before;
    if (i === 0) firstOrigin = origin;
    lastOrigin = origin;
    pen = origin + cluster.advance + spacing;
    const previous = runs.at(-1);
    const joins =
      previous?.font === cluster.font &&
      previous.scale === cluster.scale &&
      Math.abs(previous.spacing - spacing) < 1e-6 &&
      Math.abs(before) < 1e-6;
    if (joins && previous) previous.text += cluster.text;
    else
      runs.push({ text: cluster.text, font: cluster.font, scale: cluster.scale, spacing, before });
  });
  const first = line.clusters[0];
  const last = line.clusters.at(-1);
  return {
    runs,
    from: first?.from ?? 0,
    to: last ? last.from + last.text.length : 0,
    indent,
    firstOrigin,
    lastOrigin,
    width: pen - indent,
  };
}
