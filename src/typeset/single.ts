import type { Em } from "../units.js";
import { toClusters } from "./clusters.js";
import { finish, placeClusters, type SetLine, type Stand } from "./line.js";
import { isClosing } from "./marks.js";
import { Matter } from "./matter.js";
import type { Meter } from "./meter.js";
import { HOUSE, type HouseRules } from "./rules.js";
import type { StyledRun } from "./run.js";
import { emptyShare } from "./slack.js";
import { halfCell, isWide } from "./spacing.js";

/** How a single line is to be set. */
export interface SingleOptions {
  /** Set 。，！ … on half a cell, as heads want it: a full one tears a hole at that size. */
  readonly halfMarks?: boolean;
  /** Space added between characters, negative to set them closer: display fonts often stand too wide. */
  readonly tracking?: Em;
  readonly rules?: HouseRules;
}

/** Sets one line of a head, caption or label at its natural width. */
export function setSingle(
  runs: readonly StyledRun[],
  meter: Meter,
  { halfMarks = false, tracking = 0, rules = meter.way?.rules ?? HOUSE }: SingleOptions = {},
): SetLine {
  const clusters = toClusters(runs, meter, Number.POSITIVE_INFINITY);
  // Display type is set close: a sixth of its em beside a number would be a hole.
  const latinGap = halfMarks ? 0 : rules.latinGap;
  const matter = new Matter(clusters, { ...rules, latinGap });
  const stands = placeClusters(matter, 0, clusters.length, emptyShare());
  const set = finish(halfMarks ? halved(stands, meter) : stands, 0);
  return tracking === 0 ? set : tracked(set, stands, tracking);
}

/** The line with the same space after each of its characters; after the last it does not count. */
function tracked(set: SetLine, stands: readonly Stand[], tracking: Em): SetLine {
  const count = (text: string): number => [...text].length;
  const all = stands.reduce((sum, { cluster }) => sum + count(cluster.text), 0);
  return {
    ...set,
    runs: set.runs.map((run) => ({ ...run, spacing: run.spacing + tracking })),
    lastOrigin: set.lastOrigin + tracking * (all - count(stands.at(-1)?.cluster.text ?? "")),
    width: set.width + tracking * Math.max(0, all - 1),
  };
}

/**
 * Cuts the marks of a head to half a cell around their ink, opening ones too: a full cell before a
 * quotation tears a hole at that size, and a head centred with one stands aside. Most fonts ink closing
 * marks at the left and opening ones at the right, some display fonts both in the middle of the cell.
 */
function halved(stands: readonly Stand[], meter: Meter): Stand[] {
  return stands.map((stand, i) => {
    const { cluster, before, after } = stand;
    const mark = isClosing(cluster.kind) || cluster.kind === "open";
    if (!mark || !isWide(cluster) || before + after > 0) return stand;
    if (i === stands.length - 1) return stand;
    const half = halfCell(cluster);
    const { start, end } = meter.ink(cluster.font, cluster.text);
    const left = Math.min(half, Math.max(0, ((start + end) / 2) * cluster.scale - half / 2));
    return { cluster, before: left, after: half - left };
  });
}
