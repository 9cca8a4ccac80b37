import type { Em } from "../units.js";
import { type Kind, kindOf } from "./marks.js";
import type { Meter } from "./meter.js";

/** Text in one font. `scale` is its size in terms of the paragraph's type size. */
export interface StyledRun {
  readonly text: string;
  readonly font: string;
  readonly scale?: number;
  /** The run is the desk's sign-off code. */
  readonly tail?: boolean;
}

/** The smallest piece that a line can be made of: a cell, a word, a number, a two-cell sign. */
export interface Cluster {
  readonly text: string;
  readonly kind: Kind;
  readonly font: string;
  readonly scale: number;
  /** Natural advance in em of the paragraph. */
  readonly advance: Em;
  /** Offset in the paragraph's plain text, in UTF-16 units. */
  readonly from: number;
}

/**
 * Two-cell signs, words with numbers (`11:30`, `1,234.5`, `B5`, a web address), spaces, single
 * characters. A surrogate pair is one character.
 */
const pieces =
  /——|……|[A-Za-z0-9\u00C0-\u024F]+(?:[.,:/@_'’+-]*[A-Za-z0-9\u00C0-\u024F]+)*|[ \t]+|[\s\S]/gu;
const word = /^[A-Za-z0-9\u00C0-\u024F]/u;

function classify(text: string): Kind {
  if (text === "——") return "dash";
  if (text === "……") return "ellipsis";
  if (/^[ \t]+$/u.test(text)) return "space";
  if (word.test(text)) return "latin";
  return kindOf(text);
}

/** A word too long for any line is cut into characters (web addresses in a narrow column). */
function cutLong(text: string, width: Em, measure: Em): string[] {
  return width <= measure ? [text] : [...text];
}

/**
 * Cuts runs into clusters and measures them.
 * @param measure width of the line in em; longer words are cut
 */
export function toClusters(runs: readonly StyledRun[], meter: Meter, measure: Em): Cluster[] {
  const clusters: Cluster[] = [];
  const amongHan = runs.some((run) => /\p{Script=Han}/u.test(run.text));
  let from = 0;
  for (const run of runs) {
    const scale = run.scale ?? 1;
    for (const [piece] of run.text.matchAll(pieces)) {
      const kind: Kind = run.tail ? "tail" : classify(piece);
      const whole = meter.advance(run.font, piece, amongHan) * scale;
      for (const text of kind === "latin" ? cutLong(piece, whole, measure) : [piece]) {
        const advance = text === piece ? whole : meter.advance(run.font, text, amongHan) * scale;
        clusters.push({ text, kind, font: run.font, scale, advance, from });
        from += text.length;
      }
    }
  }
  return clusters;
}
