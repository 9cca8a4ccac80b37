import type { Cells, Em } from "../units.js";
import { breakLines } from "./breaker.js";
import { type StyledRun, toClusters } from "./clusters.js";
import { type Draft, draft, finish, type SetLine } from "./line.js";
import { isClosing } from "./marks.js";
import type { Meter } from "./meter.js";
import { halfCell, isWide, type Trim } from "./spacing.js";

/** How a paragraph is to be set. Widths in em of its own type. */
export interface ParagraphOptions {
  readonly measure: Cells;
  readonly indent?: Em;
  /** Lines are driven to both edges, the last one excepted; default true. */
  readonly justify?: boolean;
}

/**
 * Sets a paragraph: collects clusters, chooses the breaks, spreads the slack.
 * @returns finished lines; a paragraph without text gives none
 */
export function setParagraph(
  runs: readonly StyledRun[],
  meter: Meter,
  options: ParagraphOptions,
): SetLine[] {
  const { measure, indent = 0, justify = true } = options;
  const clusters = toClusters(runs, meter, measure - indent);
  if (clusters.every((cluster) => cluster.kind === "space")) return [];
  const breaks = breakLines(clusters, measure, measure - indent);
  const lines: SetLine[] = [];
  for (let i = 0; i + 1 < breaks.length; i++) {
    const line = draft(clusters.slice(breaks[i], breaks[i + 1]));
    const first = i === 0 ? indent : 0;
    const last = i + 2 === breaks.length;
    lines.push(finish(line, measure - first, first, justify && !last));
  }
  return lines;
}

/** How a single line is to be set. */
export interface SingleOptions {
  /** Set 。，！ … on half a cell, as heads want it: a full one tears a hole at that size. */
  readonly halfMarks?: boolean;
  /** Space added between characters, negative to set them closer: display fonts often stand too wide. */
  readonly tracking?: Em;
}

/** Sets one line of a head, caption or label at its natural width. */
export function setSingle(
  runs: readonly StyledRun[],
  meter: Meter,
  { halfMarks = false, tracking = 0 }: SingleOptions = {},
): SetLine {
  const clusters = toClusters(runs, meter, Number.POSITIVE_INFINITY);
  const line = draft(clusters);
  const trimmed = halfMarks ? { ...line, trims: headTrims(line, meter) } : line;
  const set = finish(trimmed, Number.POSITIVE_INFINITY, 0, false);
  return tracking === 0 ? set : tracked(set, line, tracking);
}

/** The line with the same space after each of its characters; after the last it does not count. */
function tracked(set: SetLine, { clusters }: Draft, tracking: Em): SetLine {
  const count = (text: string): number => [...text].length;
  const all = clusters.reduce((sum, { text }) => sum + count(text), 0);
  return {
    ...set,
    runs: set.runs.map((run) => ({ ...run, spacing: run.spacing + tracking })),
    lastOrigin: set.lastOrigin + tracking * (all - count(clusters.at(-1)?.text ?? "")),
    width: set.width + tracking * Math.max(0, all - 1),
  };
}

/**
 * Cuts the marks of a head to half a cell around their ink, opening ones too: a full cell before a
 * quotation tears a hole at that size, and a head centred with one stands aside. Most fonts ink closing
 * marks at the left and opening ones at the right, some display fonts both in the middle of the cell.
 */
function headTrims(line: Draft, meter: Meter): Trim[] {
  return line.clusters.map((cluster, i) => {
    const trim = line.trims[i] ?? { before: 0, after: 0 };
    const mark = isClosing(cluster.kind) || cluster.kind === "open";
    if (!mark || !isWide(cluster) || trim.after + trim.before > 0) return trim;
    if (i === line.clusters.length - 1) return trim;
    const half = halfCell(cluster);
    const { start, end } = meter.ink(cluster.font, cluster.text);
    const before = Math.max(0, ((start + end) / 2) * cluster.scale - half / 2);
    return { before: Math.min(before, half), after: Math.max(0, half - before) };
  });
}
