import type { Em } from "../units.js";
import { isClosing, isWords } from "./marks.js";
import type { HouseRules } from "./rules.js";
import type { Cluster } from "./run.js";
import {
  CAPS,
  FLOORS,
  type Gap,
  gapBetween,
  halfCell,
  hasEmptyHalf,
  LATIN_STEP,
  STEPS,
  squeezable,
  stepOf,
  trimBetween,
} from "./spacing.js";

/** What the breaker must know of a line. Widths in em of the paragraph. One object is used again. */
export interface Sketch {
  /** Width with the marks' fixed trims, the last mark at its full width. */
  natural: Em;
  /** What the mark at the line's end can give. */
  endGive: Em;
  /** What the line can give, one number for each step of the order (see STEPS). */
  readonly capacity: Float64Array;
  /** How many gaps may be opened, and how many of those with white in them. */
  open: number;
  white: number;
  /** How much its spaces, and its gaps beside words, can be widened. */
  spaceRoom: Em;
  latinRoom: Em;
  /** Width of its words: marks, spaces and the sign-off code left out. */
  words: Em;
}

export const emptySketch = (): Sketch => ({
  natural: 0,
  endGive: 0,
  capacity: new Float64Array(STEPS.length),
  open: 0,
  white: 0,
  spaceRoom: 0,
  latinRoom: 0,
  words: 0,
});

/** Columns of the running sums. The squeezing steps stand at the end. */
const WIDTH = 0;
const WORDS = 1;
const OPEN = 2;
const WHITE = 3;
const GAPS = 4;
const SPACE_ROOM = 5;
const LATIN_ROOM = 6;
const STEP = 7;
const COLUMNS = STEP + STEPS.length;

/** ！！ ？！: two share a cell, three take two (GB/T 15834 §5.1.2). */
const isCry = (cluster: Cluster | undefined): boolean =>
  cluster?.kind === "stop" && /^[！？!?]$/u.test(cluster.text);

/** What a mark gives up wherever it stands: by the punctuation style, and where ！ and ？ share a cell. */
function ownTrim(cluster: Cluster, rules: HouseRules): Em {
  const { kind } = cluster;
  if (rules.punctuation === "full" || !hasEmptyHalf(cluster, rules)) return 0;
  const mark = kind === "open" || isClosing(kind) || kind === "middle";
  return mark && (rules.punctuation === "half" || kind !== "stop") ? halfCell(cluster) : 0;
}

/**
 * A paragraph's clusters with all that can be said of them before it is broken: what each gives to its
 * neighbours, which gaps open, and running sums of both, so that any line can be sketched at once
 * however long it is. The breaker asks for some five lines from each cluster.
 */
export class Matter {
  /** What each cluster gives up inside a line, before and after itself. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** What it gives up on that side even at a line's edge. */
  readonly edgeBefore: Float64Array;
  readonly edgeAfter: Float64Array;
  /** In which step of the order each cluster is squeezed; -1 where it is not. */
  readonly steps: Int8Array;
  /** The gap behind each cluster. */
  readonly gaps: readonly Gap[];
  private readonly sums: Float64Array;

  constructor(
    readonly clusters: readonly Cluster[],
    readonly rules: HouseRules,
  ) {
    const count = clusters.length;
    this.before = new Float64Array(count);
    this.after = new Float64Array(count);
    this.edgeBefore = new Float64Array(count);
    this.edgeAfter = new Float64Array(count);
    this.trimMarks();
    this.gaps = clusters.map((cluster, i) => {
      const next = clusters[i + 1];
      const gap = next ? gapBetween(cluster, next) : "fixed";
      return gap === "latin" && rules.latinGap === 0 ? "open" : gap;
    });
    this.steps = Int8Array.from(clusters, (_, i) => this.stepAt(i));
    this.sums = new Float64Array((count + 1) * COLUMNS);
    for (let i = 0; i < count; i++) this.addUp(i);
  }

  /** The fixed trims: the style's own, ！？ in one cell, neighbouring marks. */
  private trimMarks(): void {
    const { clusters, rules } = this;
    const { before, after, edgeBefore, edgeAfter } = this;
    for (let i = 0; i < clusters.length; i++) {
      const cluster = clusters[i];
      if (!cluster || cluster.kind === "han") continue;
      const own = ownTrim(cluster, rules);
      const pair = isCry(cluster) && isCry(clusters[i - 1]) && !isCry(clusters[i - 2]);
      const closes = pair && !isCry(clusters[i + 1]) && hasEmptyHalf(cluster, rules);
      if (cluster.kind === "open") edgeBefore[i] = own;
      else if (cluster.kind === "middle") edgeBefore[i] = edgeAfter[i] = own / 2;
      else edgeAfter[i] = closes ? halfCell(cluster) : own;
      before[i] = Math.max(before[i] ?? 0, edgeBefore[i] ?? 0);
      after[i] = edgeAfter[i] ?? 0;
      const next = clusters[i + 1];
      if (!next || next.kind === "han") continue;
      const { left, right } = trimBetween(cluster.kind, next.kind);
      if (left > 0 && hasEmptyHalf(cluster, rules)) after[i] = left * cluster.scale;
      else if (cluster.solid && next.kind === "open" && hasEmptyHalf(next, rules))
        before[i + 1] = halfCell(next);
      if (right > 0 && hasEmptyHalf(next, rules)) before[i + 1] = right * next.scale;
    }
  }

  /**
   * A seam of two marks has given its half: ，“ goes below a cell and a half only with the last step,
   * or it would look tighter than the whole commas beside it.
   */
  private stepAt(i: number): number {
    const kind = this.clusters[i]?.kind;
    const previous = this.clusters[i - 1]?.kind;
    if (kind === undefined) return -1;
    if (kind === "open" && previous && isClosing(previous)) return STEPS.length - 1;
    return stepOf(kind) ?? -1;
  }

  /** Adds cluster `i` and the gap behind it to the running sums. */
  private addUp(i: number): void {
    const { sums, rules } = this;
    const cluster = this.clusters[i] as Cluster;
    const row = i * COLUMNS;
    const to = row + COLUMNS;
    for (let c = 0; c < COLUMNS; c++) sums[to + c] = sums[row + c] as number;
    const trimmed = (this.before[i] as number) + (this.after[i] as number);
    const add = (column: number, value: number): void => {
      sums[to + column] = (sums[to + column] as number) + value;
    };
    add(WIDTH, cluster.advance - trimmed);
    if (isWords(cluster.kind)) add(WORDS, cluster.advance);
    const gap = this.gaps[i];
    if (gap === "open") add(OPEN, 1);
    else if (gap === "white") add(WHITE, 1);
    else if (gap === "latin") {
      add(GAPS, rules.latinGap);
      add(LATIN_ROOM, Math.max(0, CAPS.latin - rules.latinGap));
      add(STEP + LATIN_STEP, Math.max(0, rules.latinGap - FLOORS.latin));
    }
    if (cluster.kind === "han") return;
    if (cluster.kind === "space")
      add(SPACE_ROOM, Math.max(0, CAPS.space * cluster.scale - cluster.advance));
    const step = this.steps[i] as number;
    if (step >= 0) add(STEP + step, squeezable(cluster, trimmed, rules));
  }

  /** First cluster that is set of a line: the spaces at its ends part words, no more. */
  firstOf(start: number): number {
    let from = start;
    while (this.clusters[from]?.kind === "space") from++;
    return from;
  }

  /** Last cluster that is set of a line which ends before another. */
  lastOf(end: number): number {
    let to = end - 1;
    while (this.clusters[to]?.kind === "space") to--;
    return to;
  }

  /**
   * What an opening mark gives up at a line's start: its empty half, on every line, a paragraph's first
   * one too (clreq, line start; its ink then begins at the indent).
   */
  startTrim(from: number): Em {
    const cluster = this.clusters[from];
    if (!cluster) return 0;
    const own = this.edgeBefore[from] ?? 0;
    return cluster.kind === "open" && hasEmptyHalf(cluster, this.rules) ? halfCell(cluster) : own;
  }

  /** What the mark at a line's end can give; it stands between half and full (GB/T 15834 §5.1.10). */
  endGive(to: number): Em {
    const cluster = this.clusters[to];
    if (!cluster || !isClosing(cluster.kind)) return 0;
    const own = this.edgeAfter[to] ?? 0;
    if (this.rules.hanging && /^[，、。,.]$/u.test(cluster.text)) return cluster.advance - own;
    return squeezable(cluster, own, { ...this.rules, squeezeStops: true });
  }

  /** What cluster `i` of the line that begins at `from` can give inside of it. */
  capacity(i: number, from: number): Em {
    const cluster = this.clusters[i];
    if (!cluster) return 0;
    const before = i === from ? this.startTrim(from) : (this.before[i] ?? 0);
    return squeezable(cluster, before + (this.after[i] ?? 0), this.rules);
  }

  /**
   * Sketches the line from one cluster to before another into `line`.
   * @returns false where only spaces stand there
   */
  sketch(start: number, end: number, line: Sketch): boolean {
    const { clusters, sums } = this;
    const from = this.firstOf(start);
    const to = this.lastOf(end);
    const first = clusters[from];
    if (from > to || !first) return false;
    const a = from * COLUMNS;
    const b = to * COLUMNS;
    const sum = (column: number): number =>
      (sums[b + column] as number) - (sums[a + column] as number);
    line.natural =
      (sums[b + COLUMNS + WIDTH] as number) -
      (sums[a + WIDTH] as number) +
      sum(GAPS) +
      (this.after[to] as number) -
      (this.edgeAfter[to] as number);
    line.words = (sums[b + COLUMNS + WORDS] as number) - (sums[a + WORDS] as number);
    line.open = sum(OPEN);
    line.white = sum(WHITE);
    line.spaceRoom = sum(SPACE_ROOM);
    line.latinRoom = sum(LATIN_ROOM);
    for (let step = 0; step < STEPS.length; step++) line.capacity[step] = sum(STEP + step);
    const last = clusters[to] as Cluster;
    line.endGive = isClosing(last.kind) ? this.endGive(to) : 0;
    if (last.kind === "letter" && last.hyphen !== undefined) line.natural += last.hyphen;
    if (first.kind !== "han") this.sketchStart(from, to, line);
    return true;
  }

  /** Only the first cluster stands otherwise than inside a line. */
  private sketchStart(from: number, to: number, line: Sketch): void {
    line.natural += (this.before[from] as number) - this.startTrim(from);
    const step = this.steps[from] as number;
    if (step < 0 || from === to) return;
    const inside = squeezable(
      this.clusters[from] as Cluster,
      (this.before[from] as number) + (this.after[from] as number),
      this.rules,
    );
    line.capacity[step] = (line.capacity[step] as number) + this.capacity(from, from) - inside;
  }
}
