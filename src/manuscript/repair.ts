import type { Place } from "../diagnostics/index.js";

/**
 * What reading mends in a story's copy, one name for each rule. The names are stable: they stand in
 * `repair:` of the front matter and in what `check --explain` prints.
 */
export const repairRules = [
  "comma",
  "semicolon",
  "colon",
  "exclamation",
  "question",
  "brackets",
  "quotes",
  "ellipsis",
  "dash",
  "range",
  "middle-dot",
  "space",
  "join",
  "repeat",
] as const;

export type RepairRule = (typeof repairRules)[number];

/** One thing that was mended: by which rule, where, and the characters before and after. */
export interface Repair {
  readonly rule: RepairRule;
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

/** What a story allows to be mended. */
export interface RepairWish {
  readonly off: ReadonlySet<RepairRule>;
}

/**
 * All that is certain. Words repeated at a seam may be meant (反复), so they are dropped only where
 * the story says so.
 */
export const repairByDefault: RepairWish = { off: new Set<RepairRule>(["repeat"]) };
