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

/** Letters and digits of the scripts that are set in words; ² ³ ₂ µ stand in units and formulas. */
const LETTER =
  "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Nd}\\p{M}\u00B2\u00B3\u00B5\u00B9\u2070-\u2089]";
/** What may join two parts of a word: `11:30`, `1,234.5`, `don’t`, a web address. */
const JOINT = "[.,:/@_'’+\\-?=&#%]";
/** What belongs to the word behind it and to the word before it: kerned with it, so shaped with it. */
const BEFORE = "[(\\[{\"'<$¥€£￥＄№#@+±−]";
const AFTER = "[.,;:!?)\\]}\"'>%]";

/** Two-cell signs, words with numbers, spaces, single characters with their combining marks. */
const pieces = new RegExp(
  `——|……|⋯⋯|-?${BEFORE}*${LETTER}+(?:${JOINT}*${LETTER}+)*${AFTER}*|[ \\t]+|[\\s\\S]\\p{M}*`,
  "gu",
);
const word = new RegExp(`^-?${BEFORE}*${LETTER}`, "u");
const anyLetter = /\p{L}/u;
/** A cut leaves no mark alone at the end of one line or the start of the next. */
const letters = new RegExp(`${BEFORE}{0,3}[\\s\\S]\\p{M}*(?:${JOINT}|${AFTER}){0,3}`, "gu");

function classify(text: string): Kind {
  if (text === "——") return "dash";
  if (text === "……" || text === "⋯⋯") return "ellipsis";
  if (/^[ \t]+$/u.test(text)) return "space";
  // 歼-20, 气温-5℃: a hyphen that no word stands before belongs to the ideograph.
  if (word.test(text)) return text.startsWith("-") ? "suffix" : "latin";
  return kindOf(text);
}

/**
 * Cuts a word that is too long for any line (a web address in a narrow column). A piece is as wide
 * as it is before the piece that follows it, because the two are kerned when they stand in one line.
 */
function cut(text: string, advance: (text: string) => Em): { text: string; advance: Em }[] {
  const found = [...text.matchAll(letters)].map(([piece]) => piece);
  return found.map((piece, i) => {
    const next = found[i + 1];
    const kerned = next === undefined ? advance(piece) : advance(piece + next) - advance(next);
    return { text: piece, advance: kerned };
  });
}

/**
 * Cuts runs into clusters and measures them.
 * @param measure width of the line in em; longer words are cut
 */
export function toClusters(runs: readonly StyledRun[], meter: Meter, measure: Em): Cluster[] {
  const clusters: Cluster[] = [];
  const amongLetters = runs.some((run) => anyLetter.test(run.text));
  let from = 0;
  for (const run of runs) {
    const scale = run.scale ?? 1;
    const measured = (text: string): Em => meter.advance(run.font, text, amongLetters) * scale;
    const push = (text: string, kind: Kind, advance: Em): void => {
      clusters.push({ text, kind, font: run.font, scale, advance, from });
      from += text.length;
    };
    for (const [piece] of run.text.matchAll(pieces)) {
      const kind: Kind = run.tail ? "tail" : classify(piece);
      const whole = measured(piece);
      if (whole <= measure || (kind !== "latin" && kind !== "suffix")) push(piece, kind, whole);
      else for (const part of cut(piece, measured)) push(part.text, "letter", part.advance);
    }
  }
  return clusters;
}
