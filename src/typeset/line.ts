import type { Em } from "../units.js";
import type { Cluster } from "./clusters.js";
import type { Matter } from "./matter.js";
import type { Share } from "./slack.js";
import { CAPS, FLOORS, givenBy, LATIN_STEP, NOTHING, type Trim } from "./spacing.js";

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

/** A cluster in its place: what it gives up on both sides, less than nothing where it is set apart. */
export interface Stand {
  readonly cluster: Cluster;
  readonly before: Em;
  readonly after: Em;
}

/** What cluster `i` gives up, or is set apart by, inside a line whose slack is shared out. */
function give(matter: Matter, i: number, from: number, share: Share): Trim {
  const cluster = matter.clusters[i];
  if (!cluster || cluster.kind === "han") return NOTHING;
  const part = share.steps[matter.steps[i] ?? -1] ?? 0;
  if (part > 0) return givenBy(cluster.kind, matter.capacity(i, from) * part);
  if (cluster.kind !== "space") return NOTHING;
  const room = Math.max(0, CAPS.space * cluster.scale - cluster.advance);
  return { before: 0, after: -room * share.spaces };
}

/** Width of the gap behind cluster `i`. */
function gapWidth(matter: Matter, i: number, share: Share): Em {
  const gap = matter.gaps[i];
  if (gap === "open") return share.open;
  if (gap === "white") return share.white;
  const { latinGap } = matter.rules;
  if (gap !== "latin") return 0;
  const squeezed = (share.steps[LATIN_STEP] ?? 0) * Math.max(0, latinGap - FLOORS.latin);
  return latinGap - squeezed + share.latin * Math.max(0, CAPS.latin - latinGap);
}

/** Puts the clusters of a line, spaces at its ends left out, in their places. */
export function placeClusters(matter: Matter, start: number, end: number, share: Share): Stand[] {
  const { from, to } = matter.inside(start, end);
  const stands: Stand[] = [];
  for (let i = from; i <= to; i++) {
    const cluster = matter.clusters[i];
    if (!cluster) break;
    const trimBefore = i === from ? matter.startTrim(from) : (matter.before[i] ?? 0);
    const trimAfter = i === to ? (matter.edgeAfter[i] ?? 0) : (matter.after[i] ?? 0);
    const given = i === to ? { before: 0, after: share.end } : give(matter, i, from, share);
    const gap = i === to ? 0 : gapWidth(matter, i, share);
    stands.push({
      cluster,
      before: trimBefore + given.before,
      after: trimAfter + given.after - gap,
    });
  }
  return stands;
}

/**
 * Whether spacing can be given as letter-spacing: only to clusters of a single glyph, and not to the
 * last letter of a cut word, which would lose its kerning with the one before.
 */
const isSingle = ({ kind, text }: Cluster): boolean =>
  kind === "han"
    ? text.length === 1 || [...text].length === 1
    : kind !== "letter" && [...text].length === 1;

/**
 * Finishes a line: every cluster gets its place, and clusters that are spaced alike become one run.
 * Space after a word or a two-cell sign is given to the cluster behind it, because letter-spacing
 * would open the word (and break the ligature that makes —— one stroke).
 */
export function finish(stands: readonly Stand[], indent: Em): SetLine {
  const runs: { text: string; font: string; scale: number; spacing: Em; before: Em }[] = [];
  let run = runs[0];
  let pen = indent;
  let carried = 0;
  let firstOrigin = indent;
  let lastOrigin = indent;
  for (let i = 0; i < stands.length; i++) {
    const stand = stands[i] as Stand;
    const { cluster } = stand;
    const { text, font, scale } = cluster;
    const before = carried - stand.before;
    const single = isSingle(cluster);
    const spacing = single ? -stand.after : 0;
    carried = single ? 0 : -stand.after;
    const origin = pen + before;
    if (i === 0) firstOrigin = origin;
    lastOrigin = origin;
    pen = origin + cluster.advance + spacing;
    const joins =
      run?.font === font &&
      run.scale === scale &&
      Math.abs(run.spacing - spacing) < 1e-6 &&
      Math.abs(before) < 1e-6;
    if (joins && run) run.text += text;
    else {
      run = { text, font, scale, spacing, before };
      runs.push(run);
    }
  }
  const first = stands[0]?.cluster;
  const last = stands.at(-1)?.cluster;
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
