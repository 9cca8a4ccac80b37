import type { Em } from "../units.js";
import type { Cluster } from "./clusters.js";
import { isClosing, type Kind } from "./marks.js";

/** Half of a cell: what a mark beside another mark, or at a line's edge, gives up (GB/T 15834 §5.1.10). */
export const HALF: Em = 0.5;

/** What a cluster gives up before and after itself in the place where it stands. */
export interface Trim {
  readonly before: Em;
  readonly after: Em;
}

/** Half of the cluster's own cell, in em of the paragraph. */
export const halfCell = (cluster: Cluster): Em => HALF * cluster.scale;

/** A mark narrower than this in its font has no empty half that could be cut off whole. */
const WIDE: Em = 0.7;

/** True for a mark that its font draws in about a full cell. */
export const isWide = (cluster: Cluster): boolean => cluster.advance > WIDE * cluster.scale;

/**
 * Two neighbouring marks take a cell and a half together (clreq, adjacent punctuation): a closing
 * mark gives up its empty right half before another closing or an opening one, an opening mark its
 * empty left half after another opening one.
 */
export function trimBetween(previous: Kind, next: Kind): { left: Em; right: Em } {
  if (isClosing(previous) && (isClosing(next) || next === "open")) return { left: HALF, right: 0 };
  if (previous === "open" && next === "open") return { left: 0, right: HALF };
  return { left: 0, right: 0 };
}

/**
 * How readily a mark inside a line is squeezed, in the order of clreq: ·, then brackets and quotes,
 * then ，、；：, last 。！？.
 */
export const SQUEEZE_ORDER: readonly (readonly Kind[])[] = [
  ["middle"],
  ["open", "close"],
  ["pause"],
  ["stop"],
];

/** How much a mark can still give, once it gave `trimmed` to its neighbour; zero for all else. */
export function squeezable(cluster: Cluster, trimmed: Trim): Em {
  const { kind } = cluster;
  if (kind !== "middle" && kind !== "open" && !isClosing(kind)) return 0;
  return Math.max(0, cluster.advance - halfCell(cluster) - trimmed.before - trimmed.after);
}

/** The side on which a mark has its empty half: before its ink, after it, or both (·). */
export function givenBy(kind: Kind, amount: Em): Trim {
  if (kind === "open") return { before: amount, after: 0 };
  if (kind === "middle") return { before: amount / 2, after: amount / 2 };
  return { before: 0, after: amount };
}

const isWord = (kind: Kind): boolean => kind === "latin" || kind === "letter";

/**
 * True where a line may be stretched between the two: beside a word's space too, but never inside a
 * word or number, around a connector, before a suffix or the sign-off code, nor between a word and a
 * mark that stands close to it (clreq, "Handling Western Text in Chinese Text", exceptions).
 */
export function mayStretch(previous: Kind, next: Kind): boolean {
  if (previous === "connector" || next === "connector") return false;
  if (next === "suffix" || next === "tail") return false;
  if (isWord(previous)) return !isWord(next) && !isClosing(next);
  if (isWord(next)) return previous !== "open" && previous !== "pause" && previous !== "stop";
  return true;
}
