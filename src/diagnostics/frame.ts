import stringWidth from "string-width";
import type { Span } from "./diagnostic.js";

/** Widest row of a frame, in columns of the terminal. */
const FRAME_COLUMNS = 100;
/** Stands for what was cut off. Three full stops: the width of … depends on the terminal's font. */
const CUT = "...";

/** A character as the reader sees it, with its columns and its code points `from` … `to`. */
interface Cluster {
  readonly text: string;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A frame in the manner of rustc: the line of the file with its number, and carets right under the
 * span, also under double-width characters. Columns of a span are code points, columns of the frame
 * those of the terminal; a tab counts as one. A span of several lines is marked to the end of its
 * first; a line that is too long is cut around the span. Empty where the file has no such line.
 */
export function codeFrame(source: string, span: Span): string {
  const line = source.replace(/^\uFEFF/, "").split(/\r\n?|\n/)[span.start.line - 1];
  if (line === undefined) return "";
  const number = String(span.start.line);
  const clusters = clustersOf(line);
  const length = clusters.at(-1)?.to ?? 0;
  const from = Math.min(Math.max(span.start.column - 1, 0), length);
  const end = span.end.line > span.start.line ? length : span.end.column - 1;
  const { text, before, under } = cut(clusters, from, end, FRAME_COLUMNS - number.length - 3);
  const margin = " ".repeat(number.length);
  return [
    `${margin} |`,
    `${number} | ${text}`.trimEnd(),
    `${margin} | ${" ".repeat(before)}${"^".repeat(under)}`,
  ].join("\n");
}

/** Splits a line; a tab is one space, and control characters never reach the terminal. */
function clustersOf(line: string): Cluster[] {
  const safe = line.replaceAll("\t", " ").replace(/\p{Cc}/gu, "\uFFFD");
  let from = 0;
  return Array.from(new Intl.Segmenter().segment(safe), ({ segment }) => {
    const to = from + Array.from(segment).length;
    const cluster = { text: segment, width: stringWidth(segment), from, to };
    from = to;
    return cluster;
  });
}

const widthOf = (clusters: readonly Cluster[]): number =>
  clusters.reduce((sum, cluster) => sum + cluster.width, 0);

const textOf = (clusters: readonly Cluster[]): string => clusters.map((c) => c.text).join("");

/**
 * The part of the line to show, in at most `room` columns, with the columns before the span and
 * under it. A cut line keeps up to a third of the room before the span.
 */
function cut(all: readonly Cluster[], from: number, end: number, room: number) {
  // A span that begins inside a cluster (an accent, a joined emoji) marks the whole cluster.
  const first = all.findIndex((cluster) => cluster.to > from);
  const start = first === -1 ? all.length : first;
  const past = all.findIndex((cluster) => cluster.from >= end);
  const stop = Math.max(past === -1 ? all.length : past, start);
  if (widthOf(all) <= room) return marked(all, 0, all.length, start, stop);
  let left = start;
  let right = start;
  let used = 2 * CUT.length;
  const take = (index: number, limit: number): boolean => {
    const width = all[index]?.width;
    if (width === undefined || used + width > limit) return false;
    used += width;
    return true;
  };
  while (take(left - 1, room / 3)) left -= 1;
  while (take(right, room)) right += 1;
  // Near the end of the line there is room left over: it goes to what stands before.
  while (take(left - 1, room)) left -= 1;
  return marked(all, left, right, start, Math.min(stop, right));
}

function marked(
  all: readonly Cluster[],
  left: number,
  right: number,
  start: number,
  stop: number,
): { text: string; before: number; under: number } {
  const head = left > 0 ? CUT : "";
  const tail = right < all.length ? CUT : "";
  return {
    text: head + textOf(all.slice(left, right)) + tail,
    before: head.length + widthOf(all.slice(left, start)),
    under: Math.max(1, widthOf(all.slice(start, stop))),
  };
}
