import { type BreakOptions, breakLines } from "./breaker.js";
import { placeClusters, type Stand } from "./line.js";
import { emptySketch, type Matter } from "./matter.js";
import { emptyShare, shareSlack } from "./slack.js";

/** A line of a paragraph with its slack shared out. */
export interface BrokenLine {
  readonly stands: readonly Stand[];
  /** Index of the first cluster behind it. */
  readonly end: number;
  /** It is the paragraph's first one, which has an indent of its own. */
  readonly first: boolean;
}

/**
 * Breaks a paragraph and puts the clusters of each line in their places, lines across and lines down
 * alike. A line of spaces alone is none.
 * @param justify lines are driven to their measure, the last one excepted; else only squeezed into it
 */
export function brokenLines(matter: Matter, options: BreakOptions, justify: boolean): BrokenLine[] {
  const breaks = breakLines(matter, options);
  const sketch = emptySketch();
  const share = emptyShare();
  const lines: BrokenLine[] = [];
  for (let i = 0; i + 1 < breaks.length; i++) {
    const start = breaks[i] ?? 0;
    const end = breaks[i + 1] ?? matter.clusters.length;
    const first = i === 0;
    if (!matter.sketch(start, end, sketch)) continue;
    const driven = justify && i + 2 < breaks.length;
    const room = first ? options.firstMeasure : options.measure;
    shareSlack(sketch, driven ? room : Math.min(room, sketch.natural), share);
    lines.push({ stands: placeClusters(matter, start, end, share), end, first });
  }
  return lines;
}
