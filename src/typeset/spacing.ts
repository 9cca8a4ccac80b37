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

/**
 * Two neighbouring marks take a cell and a half together (clreq, adjacent punctuation): a closing
 * mark gives up its empty right half before any other mark, an opening mark its empty left half
 * after another opening one.
 */
export function trimBetween(previous: Kind, next: Kind): { left: Em; right: Em } {
  if (isClosing(previous) && (isClosing(next) || next === "open")) return { left: HALF, right: 0 };
  if (previous === "open" && next === "open") return { left: 0, right: HALF };
  return { left: 0, right: 0 };
}

/**
 * How readily a mark inside a line is squeezed, in the order of clreq: brackets and quotes, then
 * ，、；：, last 。！？. Zero for all that is never squeezed.
 */
export const SQUEEZE_ORDER: readonly (readonly Kind[])[] = [
  ["middle"],
  ["open", "close"],
  ["pause"],
  ["stop"],
];

/** How much a mark can still give, once it gave `trimmed` to its neighbour. */
export function squeezable(cluster: Cluster, trim: Trim): Em {
  if (cluster.kind === "middle") return Math.max(0, cluster.advance - HALF);
  if (!isClosing(cluster.kind) && cluster.kind !== "open") return 0;
  // A mark narrower than a cell in its font has no empty half to give.
  return Math.max(0, cluster.advance - HALF - trim.before - trim.after);
}

/** True where a line may be stretched between the two: never inside or around — connectors, words' spaces count. */
export function mayStretch(previous: Kind, next: Kind): boolean {
  return next !== "connector" && previous !== "connector" && next !== "suffix" && next !== "tail";
}
