import type { Em } from "../units.js";
import { mayBreak } from "./marks.js";
import { emptySketch, type Matter, type Sketch } from "./matter.js";
import { CLASSES, ILLEGAL, priceCut, priceLine, priceNeighbours, tightness } from "./price.js";
import { emptyShare, type Share, shareSlack } from "./slack.js";

/** How a paragraph is to be broken. Widths in em of its type. */
export interface BreakOptions {
  readonly measure: Em;
  readonly firstMeasure: Em;
  /** Lines more, or less, than the best setting has: for copy-fitting; as near as legal breaks allow. */
  readonly looseness?: number;
  /** For each cluster what stands against a break before it (see CUT). */
  readonly cuts?: Uint8Array;
  /**
   * Prices lines by this alone, neighbours and cut words left out: bench/typography asks so how good
   * one figure could be.
   */
  readonly price?: (line: Sketch, share: Share, isLast: boolean, measure: Em) => number;
}

/** ① ⑴ ㈠: an ordinal stays with what it counts. */
const ORDINAL = /^[\u2460-\u2487\u3220-\u3229]$/u;

/** True where a line may end before cluster `at`: the rule for marks looks through spaces. */
function isLegal({ clusters, rules }: Matter, at: number): boolean {
  const before = clusters[at - 1];
  const after = clusters[at];
  if (!before || !after) return true;
  if (!mayBreak(before.kind, after.kind, rules.prohibition)) return false;
  if (rules.prohibition !== "none" && ORDINAL.test(before.text)) return false;
  if (before.kind !== "space" || rules.prohibition === "none") return true;
  let seen = at - 1;
  while (clusters[seen]?.kind === "space") seen--;
  return clusters[seen]?.kind !== "open";
}

/**
 * The search of one paragraph. A node is a place in the text, reached by so many lines (counted only
 * where the number of lines is asked for), the last of them of some tightness; the cheapest way to each
 * is kept.
 */
class Search {
  private readonly count: number;
  private readonly cost: Float64Array;
  private readonly previous: Int32Array;
  private readonly line = emptySketch();
  private readonly share = emptyShare();
  private readonly legal: Uint8Array;
  private reach = 1;

  constructor(
    private readonly matter: Matter,
    private readonly options: BreakOptions,
    private readonly legalOnly: boolean,
    /** Most lines that are counted apart; 1 where they are not counted. */
    private readonly layers: number,
  ) {
    this.count = matter.clusters.length;
    const nodes = layers * (this.count + 1) * CLASSES;
    this.cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
    this.previous = new Int32Array(nodes).fill(-1);
    this.cost[0] = 0;
    this.legal = new Uint8Array(this.count + 1);
    for (let at = 1; at <= this.count; at++) this.legal[at] = isLegal(matter, at) ? 1 : 0;
  }

  private node(layer: number, at: number): number {
    return (layer * (this.count + 1) + at) * CLASSES;
  }

  run(): void {
    for (let start = 0; start < this.count; start++) {
      if (this.isReached(start)) this.tryLines(start);
    }
  }

  private isReached(at: number): boolean {
    for (let layer = 0; layer < this.layers; layer++) {
      const node = this.node(layer, at);
      for (let c = 0; c < CLASSES; c++) if ((this.cost[node + c] as number) < Infinity) return true;
    }
    return false;
  }

  private fits(start: number, end: number, measure: Em): boolean {
    const { line } = this;
    if (!this.matter.sketch(start, end, line)) return true;
    let least = line.natural - line.endGive;
    for (let step = 0; step < line.capacity.length; step++) least -= line.capacity[step] as number;
    return least <= measure + 1e-9;
  }

  /** Tries all lines that begin at `start`, the longest first, down to where its gaps pass their caps. */
  private tryLines(start: number): void {
    const { matter, line, share, options, legalOnly, count } = this;
    const measure = start === 0 ? options.firstMeasure : options.measure;
    if (this.reach <= start) this.reach = start + 1;
    while (this.reach < count && this.fits(start, this.reach + 1, measure)) this.reach++;
    const price = options.price ?? priceLine;
    let found = false;
    for (let end = this.reach; end > start; end--) {
      const legal = this.legal[end] === 1;
      if (!legal && legalOnly) continue;
      if (!matter.sketch(start, end, line)) continue;
      shareSlack(line, measure, share);
      if (share.over > 0 && legalOnly) continue;
      const isLast = end === count;
      // Shorter lines only lack more.
      if (share.over < 0 && !isLast && found) break;
      found ||= legal;
      const own =
        price(line, share, isLast, options.measure) +
        (legal ? 0 : ILLEGAL) +
        (options.cuts && !options.price ? priceCut(options.cuts[end] ?? 0) : 0);
      this.enter(start, end, own, isLast ? -1 : tightness(share.open));
    }
  }

  /** Enters a line into the nodes at its end; `kind` is its tightness, -1 for the last line. */
  private enter(start: number, end: number, own: number, kind: number): void {
    const { cost, previous, layers } = this;
    const apart = kind >= 0 && start > 0 && !this.options.price;
    for (let layer = 0; layer < layers; layer++) {
      const from = this.node(layer, start);
      const to = this.node(Math.min(layer + 1, layers - 1), end) + Math.max(0, kind);
      for (let c = 0; c < CLASSES; c++) {
        const before = cost[from + c] as number;
        if (before === Infinity) continue;
        const sum = before + own + (apart ? priceNeighbours(c, kind) : 0);
        if (sum < (cost[to] as number) - 1e-9) {
          cost[to] = sum;
          previous[to] = from + c;
        }
      }
    }
  }

  /** The cheapest way to the end in so many lines (0 where they are not counted), undefined if there is none. */
  breaks(layer: number): number[] | undefined {
    const end = this.node(layer, this.count);
    let best = -1;
    for (let c = 0; c < CLASSES; c++) {
      if ((this.cost[end + c] as number) === Infinity) continue;
      if (best < 0 || (this.cost[end + c] as number) < (this.cost[best] as number)) best = end + c;
    }
    if (best < 0) return undefined;
    const found: number[] = [];
    for (let node = best; node >= 0; node = this.previous[node] as number)
      found.push(Math.floor(node / CLASSES) % (this.count + 1));
    return found.reverse();
  }
}

function search(matter: Matter, options: BreakOptions, legalOnly: boolean): number[] | undefined {
  const all = new Search(matter, options, legalOnly, 1);
  all.run();
  return all.breaks(0);
}

/** The best setting of nearest to `wanted` lines, none further away than `known`, which has `known` lines. */
function searchLines(
  matter: Matter,
  options: BreakOptions,
  wanted: number,
  known: number,
): number[] | undefined {
  const counted = new Search(matter, options, true, Math.max(wanted, known) + 2);
  counted.run();
  const step = Math.sign(known - wanted);
  for (let lines = wanted; lines !== known; lines += step) {
    const breaks = lines > 0 ? counted.breaks(lines) : undefined;
    if (breaks) return breaks;
  }
  return undefined;
}

/**
 * Chooses the breaks of a whole paragraph: dynamic programming over all legal breaks (in the spirit
 * of Knuth and Plass, "Breaking Paragraphs into Lines", 1981), least sum of prices. Where no legal
 * break is within reach (thirty ！ in a row), as few as possible are made against the rules: a line
 * never runs into the next column while it could be broken.
 * @returns the index of the first cluster of each line, and the count as the last entry
 */
export function breakLines(matter: Matter, options: BreakOptions): number[] {
  const legal = search(matter, options, true);
  const best = legal ?? search(matter, options, false) ?? [0, matter.clusters.length];
  const { looseness = 0 } = options;
  if (looseness === 0 || !legal) return best;
  const lines = best.length - 1;
  return searchLines(matter, options, lines + looseness, lines) ?? best;
}
