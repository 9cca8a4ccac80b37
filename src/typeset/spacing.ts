import type { Em } from "../units.js";
import { isClosing, isWord, type Kind } from "./marks.js";
import type { HouseRules } from "./rules.js";
import type { Cluster } from "./run.js";

/** Half of a cell: what a mark beside another mark, or at a line's edge, gives up (GB/T 15834 §5.1.10). */
export const HALF: Em = 0.5;

/** How wide a gap may become, in em: nothing is ever opened further, the line stays short instead. */
export const CAPS = {
  /** Between two cells, added to what they are apart. A quarter is as much as a space: more is a hole. */
  open: 0.25,
  /** Behind a mark or before an opening one, where the cell is half empty already; added likewise. */
  white: 0.25,
  /** Between an ideograph and a letter or digit, in all (clreq: a quarter). */
  latin: 0.25,
  /** Between two words, in all (clreq: half an em). */
  space: 0.5,
} as const satisfies Record<string, Em>;

/**
 * How much further a line is opened beside the white of a mark than between two characters:
 * compositors drove a line out with quads behind its marks first, where they are seen least.
 */
export const WHITE = 2;

/** How narrow it may become (clreq: an eighth, a quarter). */
export const FLOORS = { latin: 0.125, space: 0.25 } as const satisfies Record<string, Em>;

/** What a cluster gives up before and after itself in the place where it stands. */
export interface Trim {
  readonly before: Em;
  readonly after: Em;
}

export const NOTHING: Trim = { before: 0, after: 0 };

/** Half of the cluster's own cell, in em of the paragraph. */
export const halfCell = (cluster: Cluster): Em => HALF * cluster.scale;

/** A mark narrower than this in its font has no empty half that could be cut off whole. */
const WIDE: Em = 0.7;

/** True for a mark that its font draws in about a full cell; `?!` of ASCII are two narrow ones. */
export const isWide = ({ text, advance, scale }: Cluster): boolean =>
  text.length === 1 && text > "~" && advance > WIDE * scale;

/** True for ，、；：。！？ that stand in the middle of their cell: no half of it is empty. */
const isCentred = (kind: Kind, rules: HouseRules): boolean =>
  rules.marks === "centre" && (kind === "pause" || kind === "stop");

/** True where the cluster has an empty half that it can give up. */
export const hasEmptyHalf = (cluster: Cluster, rules: HouseRules): boolean =>
  isWide(cluster) && !cluster.solid && !isCentred(cluster.kind, rules);

/**
 * What two neighbouring marks give up, as parts of their cells: they take a cell and a half together
 * (clreq, adjacent punctuation). A closing mark gives up its empty right half before another closing
 * or an opening one, an opening mark its empty left half after another opening one.
 */
export function trimBetween(previous: Kind, next: Kind): { left: number; right: number } {
  if (isClosing(previous) && (isClosing(next) || next === "open")) return { left: HALF, right: 0 };
  if (previous === "open" && next === "open") return { left: 0, right: HALF };
  return { left: 0, right: 0 };
}

/** The steps in which a line is squeezed, first to last (clreq; GB/T 15834 §5.1.10). */
export const STEPS = ["space", "middle", "bracket", "pause", "latin", "stop"] as const;
/** A step's place in the order. */
export type Step = 0 | 1 | 2 | 3 | 4 | 5;
export const LATIN_STEP: Step = 4;

/** In which step a kind is squeezed; undefined for what is never squeezed. */
export function stepOf(kind: Kind): Step | undefined {
  switch (kind) {
    case "space":
      return 0;
    case "middle":
      return 1;
    case "open":
    case "close":
      return 2;
    case "pause":
      return 3;
    case "stop":
      return 5;
    default:
      return undefined;
  }
}

/** How much a mark or space can still give, once it gave `trimmed` to its neighbour; zero for all else. */
export function squeezable(cluster: Cluster, trimmed: Em, rules: HouseRules): Em {
  const { kind, advance } = cluster;
  if (kind === "space") return Math.max(0, advance - FLOORS.space * cluster.scale);
  const step = stepOf(kind);
  if (step === undefined || !hasEmptyHalf(cluster, rules)) return 0;
  if (kind === "stop" && !rules.squeezeStops) return 0;
  return Math.max(0, advance - halfCell(cluster) - trimmed);
}

/** The side on which a mark has its empty half: before its ink, after it, or both (· and a space). */
export function givenBy(kind: Kind, amount: Em): Trim {
  if (kind === "open") return { before: amount, after: 0 };
  if (kind === "middle") return { before: amount / 2, after: amount / 2 };
  return { before: 0, after: amount };
}

/** True for the edge of a word that is a letter or digit, with a percent sign or not. */
const wordEnd = /[A-Za-z0-9\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}%]$/u;
const wordStart = /^[\p{L}\p{N}$¥€£]/u;

/** What stands between two clusters of a line: nothing that moves, or what opens (see CAPS). */
export type Gap = "fixed" | "open" | "white" | "latin";

/** True for neighbours with half an empty cell between them: behind a mark, before an opening one. */
const hasWhite = (a: Kind, b: Kind): boolean => isClosing(a) || b === "open";

/** True for marks that stand as one, with their white before or behind them: ，” 。） “《. */
const isGroup = (a: Kind, b: Kind): boolean =>
  (isClosing(a) && isClosing(b)) || (a === "open" && b === "open");

/**
 * The gap between two neighbours. A line is never opened inside a word or number, around a connector,
 * before a suffix or the sign-off code, between two marks that close or two that open, nor between a word
 * and a mark that stands close to it (clreq, "Handling Western Text in Chinese Text", exceptions). A space is widened itself.
 */
export function gapBetween(previous: Cluster, next: Cluster): Gap {
  const a = previous.kind;
  const b = next.kind;
  if (a === "han" && b === "han") return "open";
  if (a === "connector" || b === "connector" || a === "slash" || b === "slash") return "fixed";
  if (isGroup(a, b)) return "fixed";
  if (b === "suffix" || b === "tail" || a === "space" || b === "space") return "fixed";
  const gap = hasWhite(a, b) ? "white" : "open";
  // 歼-20 is written as a suffix, but ends like a word.
  if (a === "suffix" && b === "han" && /[A-Za-z0-9]$/u.test(previous.text)) return "latin";
  if (isWord(a)) {
    if (isWord(b) || isClosing(b)) return "fixed";
    return b === "han" && wordEnd.test(previous.text) ? "latin" : gap;
  }
  if (!isWord(b)) return gap;
  if (a === "han") return wordStart.test(next.text) ? "latin" : "open";
  return a === "open" || a === "pause" || a === "stop" ? "fixed" : gap;
}
