import type { Em } from "../units.js";
import { isWord } from "./marks.js";
import type { Matter } from "./matter.js";
import { isApostrophed } from "./meter.js";
import type { Cluster } from "./run.js";
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
  /** How far it stands above the baseline, in em of the paragraph; absent on it. */
  readonly raise?: Em;
  /** Shaped with the font's feature `pwid`: a word with an apostrophe. */
  readonly proportional?: true;
  /** Not kerned with the run before it, from which nothing else parts it. */
  readonly apart?: true;
}

/** A reading over its word: a line of its own that leaves the line under it alone. */
export interface ReadingOver {
  readonly text: string;
  readonly font: string;
  /** Type size in terms of the paragraph's. */
  readonly scale: number;
  /** Where it begins, from the measure's left edge. */
  readonly x: Em;
}

/** The origin of a run that is raised or lowered, from the measure's left edge and the baseline. */
export interface RaisedOrigin {
  readonly x: Em;
  readonly raise: Em;
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
  /** Middles of the ideographs that have a dot under them (着重号), from the measure's left edge. */
  readonly dots?: readonly Em[];
  readonly readings?: readonly ReadingOver[];
  /** The line's stretch of the paragraph's text, where its runs print something else. */
  readonly copy?: string;
  /** Origins that are checked after printing beside the first and the last. */
  readonly raised?: readonly RaisedOrigin[];
  /** How far first and last cluster stand above the baseline; absent on it. */
  readonly firstRaise?: Em;
  readonly lastRaise?: Em;
}

/** What is printed behind a word that goes on in the next line. */
const HYPHEN = "-";

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
  const from = matter.firstOf(start);
  const to = matter.lastOf(end);
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

/** What a line has beside its runs. */
interface Beside {
  readonly dots: Em[];
  readonly readings: ReadingOver[];
  readonly raised: RaisedOrigin[];
}

/** Clusters that bear a dot: ideographs, no marks, no letters (clreq, "Emphasis dots"). */
const isDotted = ({ dotted, text }: Cluster): boolean =>
  dotted === true && /^\p{Script=Han}/u.test(text);

/** Notes what stands over and under a cluster whose origin is known. */
function noteBeside(cluster: Cluster, origin: Em, beside: Beside): void {
  const { advance, over, raise, font } = cluster;
  if (isDotted(cluster)) beside.dots.push(origin + advance / 2);
  if (raise) beside.raised.push({ x: origin, raise });
  if (!over) return;
  const x = origin + (advance - 2 * over.pad - over.width) / 2;
  beside.readings.push({ text: over.text, font, scale: over.scale, x });
}

/** Only what there is: most lines have nothing beside them. */
const filled = ({ dots, readings, raised }: Beside, first: Cluster, last: Cluster) => ({
  ...(dots.length > 0 ? { dots } : {}),
  ...(readings.length > 0 ? { readings } : {}),
  ...(raised.length > 0 ? { raised } : {}),
  ...(first.raise ? { firstRaise: first.raise } : {}),
  ...(last.raise ? { lastRaise: last.raise } : {}),
});

/**
 * A · beside letters was measured by itself, since it may be squeezed; printed as one run they are kerned.
 * Of two —— the font would make one sign of three cells and one of one.
 */
const mustPart = (a: Cluster | undefined, b: Cluster): boolean =>
  a !== undefined &&
  ((a.kind === "middle" && isWord(b.kind)) ||
    (b.kind === "middle" && isWord(a.kind)) ||
    (a.kind === "dash" && b.kind === "dash"));

/** True where nothing but its runs need be noted of a cluster. */
const isBare = ({ raise, dotted, over }: Cluster): boolean => !(raise || dotted || over);

/**
 * Finishes a line: every cluster gets its place, and clusters that are spaced alike become one run.
 * Space after a word or a two-cell sign is given to the cluster behind it, because letter-spacing
 * would open the word (and break the ligature that makes —— one stroke).
 */
export function finish(stands: readonly Stand[], indent: Em): SetLine {
  const runs: { -readonly [K in keyof InkRun]: InkRun[K] }[] = [];
  let run = runs[0];
  let pen = indent;
  let carried = 0;
  let firstOrigin = indent;
  let lastOrigin = indent;
  let beside: Beside | undefined;
  for (let i = 0; i < stands.length; i++) {
    const stand = stands[i] as Stand;
    const { cluster } = stand;
    const { text, font, scale, raise } = cluster;
    // A word that makes room for its reading stands in the middle of that room.
    const pad = cluster.over?.pad ?? 0;
    const before = carried - stand.before + pad;
    const single = isSingle(cluster);
    const spacing = single ? pad - stand.after : 0;
    carried = single ? 0 : pad - stand.after;
    const origin = pen + before;
    if (i === 0) firstOrigin = origin;
    lastOrigin = origin;
    pen = origin + cluster.advance - 2 * pad + spacing;
    if (!isBare(cluster)) {
      beside ??= { dots: [], readings: [], raised: [] };
      noteBeside(cluster, origin, beside);
    }
    const proportional = isWord(cluster.kind) && isApostrophed(text) ? true : undefined;
    const apart = mustPart(stands[i - 1]?.cluster, cluster);
    const joins =
      !apart &&
      run?.font === font &&
      run.scale === scale &&
      run.raise === raise &&
      run.proportional === proportional &&
      Math.abs(run.spacing - spacing) < 1e-6 &&
      Math.abs(before) < 1e-6;
    if (joins && run) run.text += text;
    else {
      run = { text, font, scale, spacing, before };
      if (raise) run.raise = raise;
      if (proportional) run.proportional = proportional;
      if (apart) run.apart = true;
      runs.push(run);
    }
  }
  const first = stands[0]?.cluster;
  const last = stands.at(-1)?.cluster;
  if (run && last?.hyphen !== undefined) run.text += HYPHEN;
  return {
    runs,
    from: first?.from ?? 0,
    to: last ? last.from + (last.over?.length ?? last.text.length) : 0,
    indent,
    firstOrigin,
    lastOrigin,
    width: pen - indent + (last?.hyphen ?? 0),
    ...(beside && first && last ? filled(beside, first, last) : {}),
  };
}
