import type { Em } from "../units.js";
import { type Kind, kindOf } from "./marks.js";
import type { Meter } from "./meter.js";
import { scriptRuns } from "./scripts.js";

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
  /** A mark whose ink fills its cell along the line, as ！ does in a vertical one: no half is empty. */
  readonly solid?: boolean;
}

/** Letters and digits of the scripts that are set in words; ² ³ ₂ µ stand in units and formulas. */
const LETTER =
  "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Nd}\\p{M}\u00B2\u00B3\u00B5\u00B9\u2070-\u2089]";
/** What may join two parts of a word: `11:30`, `1,234.5`, `don’t`, a web address. */
const JOINT = "[.,:/@_'’+\\-?=&#%]";
/** What belongs to the word behind it and to the word before it: kerned with it, so shaped with it. */
const BEFORE = "[(\\[{\"'<$¥€£￥＄№#@+±−]";
const AFTER = "[.,;:!?)\\]}\"'>%]";

/** Signs of ASCII are kerned with what stands beside them, so they are shaped with it. */
const SIGN = "[!-~]";

/** Two-cell signs, words with numbers, ASCII signs, spaces, single characters with combining marks. */
const pieces = new RegExp(
  [
    "——|……|⋯⋯",
    `-?(?:${BEFORE}|${SIGN})*${LETTER}+(?:(?:${JOINT}|${SIGN})*${LETTER}+)*(?:${AFTER}|${SIGN})*`,
    `${SIGN}{2,}`,
    "[ \\t]+",
    "[\\s\\S]\\p{M}*",
  ].join("|"),
  "yu",
);
const word = new RegExp(`^-?(?:${BEFORE}|${SIGN})*${LETTER}`, "u");
const anyLetter = /\p{L}/u;
/** A cut leaves no mark alone at the end of one line or the start of the next. */
const letters = new RegExp(`${BEFORE}{0,3}[\\s\\S]\\p{M}*(?:${JOINT}|${AFTER}){0,3}`, "gu");

function classify(text: string): Kind {
  const code = text.charCodeAt(0);
  if (text.length === 1 && code >= 0x3400 && code <= 0x9fff) return "han";
  if (text === "——") return "dash";
  if (text === "……" || text === "⋯⋯") return "ellipsis";
  if (/^[ \t]+$/u.test(text)) return "space";
  // 歼-20, 气温-5℃: a hyphen that no word stands before belongs to the ideograph.
  if (word.test(text)) return text.startsWith("-") ? "suffix" : "latin";
  return kindOf(text.charAt(0));
}

/** What stays whole however narrow the line is. */
const UNCUT: ReadonlySet<Kind> = new Set(["dash", "ellipsis", "space", "tail"]);

/** Width of a stretch of the paragraph's text in one font, from one offset to before another. */
type Measure = (from: number, to: number) => Em;

/** Measures run by run of one script: glyphs of different runs are not kerned with each other. */
function measurer(text: string, meter: Meter): (font: string) => Measure {
  let known: Uint32Array | undefined;
  const amongLetters = anyLetter.test(text);
  return (font) => (from, to) => {
    if (to === from + 1) return meter.advance(font, text.charAt(from), amongLetters);
    known ??= scriptRuns(text);
    const runs = known;
    let sum = 0;
    for (let start = from; start < to; ) {
      let end = start + 1;
      while (end < to && runs[end] === runs[start]) end++;
      sum += meter.advance(font, text.slice(start, end), amongLetters);
      start = end;
    }
    return sum;
  };
}

/** A web or mail address: what may be cut behind its / and . (newspapers set no hyphen there). */
const address =
  /^(?:https?:\/\/|www\.)|^[\w.+-]+@[\w-]+\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|gov|edu|info|top)(?:[/?:]|$)/iu;
const addressParts = /[^/.@?&]*[/.@?&]+|[^/.@?&]+/gu;

/**
 * Cuts a word into pieces. A piece is as wide as it is before the piece that follows it, because the
 * two are kerned when they stand in one line.
 */
function cut(
  text: string,
  from: number,
  advance: Measure,
  where: RegExp,
): { text: string; advance: Em }[] {
  const found = [...text.matchAll(where)];
  return found.map(([piece], i) => {
    const start = from + (found[i]?.index ?? 0);
    const middle = start + piece.length;
    const end = middle + (found[i + 1]?.[0].length ?? 0);
    return { text: piece, advance: advance(start, end) - advance(middle, end) };
  });
}

/** Ideographs and marks that are a cluster by themselves whatever stands around them. */
const PLAIN = "，。、；：！？（）《》“”‘";
const isPlain = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || PLAIN.includes(String.fromCharCode(code));
/** What may follow an ideograph and belongs to it: combining marks, variation selectors. */
const mayCombine = (code: number): boolean =>
  (code >= 0x300 && code < 0x370) || (code >= 0x302a && code < 0x3030) || code >= 0xd800;

/** One cluster for each two-cell sign, word, number, character of the text, in order. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const next = text.charCodeAt(at + 1);
    if (isPlain(text.charCodeAt(at)) && !(mayCombine(next) && !isPlain(next))) {
      yield text.charAt(at);
      at += 1;
      continue;
    }
    pieces.lastIndex = at;
    const piece = pieces.exec(text)?.[0] ?? text.charAt(at);
    yield piece;
    at += piece.length;
  }
}

/**
 * Cuts runs into clusters and measures them.
 * @param measure width of the line in em; longer words are cut
 */
export function toClusters(runs: readonly StyledRun[], meter: Meter, measure: Em): Cluster[] {
  const clusters: Cluster[] = [];
  const advanceIn = measurer(runs.map((run) => run.text).join(""), meter);
  let from = 0;
  for (const run of runs) {
    const { font, scale = 1 } = run;
    const own = advanceIn(font);
    const advance: Measure = scale === 1 ? own : (start, end) => own(start, end) * scale;
    const push = (text: string, kind: Kind, width: Em): void => {
      clusters.push({ text, kind, font, scale, advance: width, from });
      from += text.length;
    };
    for (const piece of piecesOf(run.text)) {
      const kind: Kind = run.tail ? "tail" : classify(piece);
      const whole = advance(from, from + piece.length);
      if (kind === "latin" && address.test(piece)) {
        for (const part of cut(piece, from, advance, addressParts)) {
          if (part.advance <= measure) push(part.text, "letter", part.advance);
          else
            for (const letter of cut(part.text, from, advance, letters))
              push(letter.text, "letter", letter.advance);
        }
        continue;
      }
      const uncut = whole <= measure || piece.length === 1 || UNCUT.has(kind);
      if (uncut) push(piece, kind, whole);
      else
        for (const part of cut(piece, from, advance, letters))
          push(part.text, "letter", part.advance);
    }
  }
  return clusters;
}
