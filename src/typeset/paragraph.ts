import type { Cells, Em } from "../units.js";
import type { BreakOptions } from "./breaker.js";
import { brokenLines } from "./broken.js";
import { toClusters } from "./clusters.js";
import { finish, type SetLine } from "./line.js";
import { Matter } from "./matter.js";
import type { Meter } from "./meter.js";
import { CUT } from "./price.js";
import { HOUSE, type HouseRules, type Way } from "./rules.js";
import type { Cluster, StyledRun } from "./run.js";

/** How a paragraph is to be set. Widths in em of its own type. */
export interface ParagraphOptions {
  readonly measure: Cells;
  readonly indent?: Em;
  /** Lines are driven to both edges, the last one excepted; default true. */
  readonly justify?: boolean;
  /** The rules; else those of the meter's way, else a mainland newspaper's. */
  readonly rules?: HouseRules;
  /** Lines more, or less, than the best setting has, as near as legal breaks allow (copy-fitting). */
  readonly looseness?: number;
  /** See Way; else as the meter's way has it. */
  readonly cuts?: Way["cuts"];
  readonly hyphenate?: Way["hyphenate"];
  readonly price?: BreakOptions["price"];
}

/** What stands against a break before each cluster; a divided word is read as badly as a divided number. */
function cutsOf(
  runs: readonly StyledRun[],
  clusters: readonly Cluster[],
  find: Way["cuts"],
  divided: boolean,
) {
  if (!find && !divided) return {};
  const byOffset = find?.(runs.map((run) => run.text).join(""));
  const cuts = Uint8Array.from(clusters, ({ from }, i) =>
    clusters[i - 1]?.hyphen === undefined ? (byOffset?.[from] ?? CUT.free) : CUT.number,
  );
  return { cuts };
}

/** The line with its stretch of the copy, where a hyphen or a reading makes its runs differ from it. */
function withCopy(line: SetLine, runs: readonly StyledRun[], hyphen: boolean): SetLine {
  if (!line.readings && !hyphen) return line;
  const copy = runs.map((run) => run.text).join("");
  return { ...line, copy: copy.slice(line.from, line.to) };
}

/**
 * Sets a paragraph: collects clusters, chooses the breaks, shares out the slack.
 * @returns finished lines; a paragraph without text gives none
 */
export function setParagraph(
  runs: readonly StyledRun[],
  meter: Meter,
  options: ParagraphOptions,
): SetLine[] {
  const { measure, indent = 0, justify = true } = options;
  const { rules, cuts, hyphenate } = { rules: HOUSE, ...meter.way, ...options };
  const clusters = toClusters(runs, meter, measure - indent, hyphenate);
  if (clusters.every((cluster) => cluster.kind === "space")) return [];
  const matter = new Matter(clusters, rules);
  const wish = {
    measure,
    firstMeasure: measure - indent,
    ...cutsOf(runs, clusters, cuts, hyphenate !== undefined),
    ...(options.looseness === undefined ? {} : { looseness: options.looseness }),
    ...(options.price === undefined ? {} : { price: options.price }),
  };
  return brokenLines(matter, wish, justify).map(({ stands, end, first }) => {
    const line = finish(stands, first ? indent : 0);
    return withCopy(line, runs, clusters[end - 1]?.hyphen !== undefined);
  });
}
