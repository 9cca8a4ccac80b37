import type { Em } from "../units.js";
import { cutAt, hyphensIn } from "./hyphens.js";
import { joinRuns } from "./joined.js";
import { type Kind, kindOf } from "./marks.js";
import type { Meter } from "./meter.js";
import { isRead, withReading } from "./reading.js";
import type { Hyphenate } from "./rules.js";
import type { Cluster, Measure, StyledRun } from "./run.js";
import { scriptRuns } from "./scripts.js";
import { withStandIns } from "./stand-ins.js";

/** Letters and digits of the scripts that are set in words; ² ³ ₂ µ stand in units and formulas. */
const LETTER =
  "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Nd}\\p{M}\u00B2\u00B3\u00B5\u00B9\u2070-\u2089]";
/** What may join two parts of a word: `11:30`, `1,234.5`, `don’t`, a web address. */
const JOINT = "[.,:/@_'’+\\-?=&#%]";
/** What belongs to the word behind it and to the word before it: kerned with it, so shaped with it. */
const BEFORE = "[(\\[{\"'<$¥€£￥＄№#@+±−]";
const AFTER = "[.,;:!?)\\]}\"'>%]";
/** 3：2, 8：30: a score or a time is one number, though its mark is a full-width one (GB/T 15835). */
const SCORE = "(?<=\\p{Nd})[：∶](?=\\p{Nd})";
/** －5℃: the full-width minus of a number, where it joins no two. */
const MINUS = "(?<!\\p{Nd})－(?=\\p{Nd})";

/** Signs of ASCII are kerned with what stands beside them, so they are shaped with it. */
const SIGN = "[!-~]";

/** Two-cell signs, words with numbers, ASCII signs, spaces, single characters with combining marks. */
const pieces = new RegExp(
  [
    "——|……|⋯⋯",
    `(?:-|${MINUS})?(?:${BEFORE}|${SIGN})*${LETTER}+(?:(?:${JOINT}|${SIGN}|${SCORE})*${LETTER}+)*(?:${AFTER}|${SIGN})*`,
    `${SIGN}{2,}`,
    "[ \\t]+",
    "[\\s\\S]\\p{M}*",
  ].join("|"),
  "yu",
);
const word = new RegExp(`^[-－]?(?:${BEFORE}|${SIGN})*${LETTER}`, "u");
/** What settles the script of the text around it, and what is printed with one that settles it. */
const settles = /[\p{L}—⸺⸻…⋯]/u;
/** A cut leaves no mark alone at the end of one line or the start of the next, and parts no ligature. */
const letters = new RegExp(
  `${BEFORE}{0,3}(?:f+[ijl]?|[\\s\\S]\\p{M}*)(?:${JOINT}|${AFTER}){0,3}`,
  "gu",
);

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

/** Measures run by run of one script: glyphs of different runs are not kerned with each other. */
function measurer(text: string, meter: Meter): (font: string) => Measure {
  let known: Uint32Array | undefined;
  const amongLetters = settles.test(text);
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

/** Where each piece of a word but the first begins; the pieces that `where` finds leave nothing out. */
const startsOf = (text: string, where: RegExp): number[] =>
  [...text.matchAll(where)].slice(1).map(({ index }) => index);

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

/** What the clusters of a run have beside their text; undefined for most runs. */
function beside({ raise, dotted }: StyledRun): Pick<Cluster, "raise" | "dotted"> | undefined {
  if (!raise && !dotted) return undefined;
  return { ...(raise ? { raise } : {}), ...(dotted ? { dotted } : {}) };
}

/**
 * The kind of a piece of a run. What is raised or lowered belongs to the sign before it: it is a part
 * of the word (H₂O) where it can be, a suffix behind all else (米², the sign of a note).
 */
function kindIn(run: StyledRun, piece: string, previous: Cluster | undefined): Kind {
  if (run.tail) return "tail";
  const kind = classify(piece);
  if (!run.raise || !previous || kind === "space") return kind;
  return kind === "latin" && previous.kind === "latin" ? kind : "suffix";
}

/**
 * Cuts runs into clusters and measures them.
 * @param measure width of the line in em; longer words are cut
 * @param hyphenate where words may be divided by a hyphen; nowhere where absent
 */
export function toClusters(
  all: readonly StyledRun[],
  meter: Meter,
  measure: Em,
  hyphenate?: Hyphenate,
): Cluster[] {
  const runs = withStandIns(all, meter);
  const clusters: Cluster[] = [];
  const alike = joinRuns(runs);
  const paragraph = alike.map((run) => run.text).join("");
  const advanceIn = measurer(paragraph, meter);
  let from = 0;
  for (const [index, run] of alike.entries()) {
    const { font, scale = 1 } = run;
    const own = advanceIn(font);
    const advance: Measure = scale === 1 ? own : (start, end) => own(start, end) * scale;
    const more = beside(run);
    const push = (text: string, kind: Kind, width: Em, hyphen?: Em): void => {
      const cluster = { text, kind, font, scale, advance: width, from };
      if (hyphen !== undefined) clusters.push({ ...cluster, ...more, hyphen });
      else clusters.push(more ? { ...cluster, ...more } : cluster);
      from += text.length;
    };
    if (run.reading) {
      const alone = !isRead(alike[index - 1]) && !isRead(alike[index + 1]);
      clusters.push(...withReading(run, run.reading, from, advance, meter, alone));
      from += run.text.length;
      continue;
    }
    for (const piece of piecesOf(run.text)) {
      const kind = kindIn(run, piece, clusters.at(-1));
      const whole = advance(from, from + piece.length);
      const hyphens = hyphenate ? hyphensIn(piece, kind, from, paragraph, hyphenate) : [];
      if (hyphens.length > 0) {
        const wide = (text: string): Em => meter.advance(font, text, true) * scale;
        for (const part of cutAt(piece, hyphens, from, advance)) {
          const last = part.end === piece.length;
          const hyphen = last ? undefined : wide(`${part.text}-`) - part.advance;
          push(part.text, "letter", part.advance, hyphen);
        }
        continue;
      }
      if (kind === "latin" && address.test(piece)) {
        const end = from + piece.length;
        for (const part of cutAt(piece, startsOf(piece, addressParts), from, advance)) {
          const after = from + part.text.length < end ? 1 : 0;
          if (part.advance <= measure) push(part.text, "letter", part.advance);
          else
            for (const letter of cutAt(
              part.text,
              startsOf(part.text, letters),
              from,
              advance,
              after,
            ))
              push(letter.text, "letter", letter.advance);
        }
        continue;
      }
      const uncut = whole <= measure || piece.length === 1 || UNCUT.has(kind);
      if (uncut) push(piece, kind, whole);
      else
        for (const part of cutAt(piece, startsOf(piece, letters), from, advance))
          push(part.text, "letter", part.advance);
    }
  }
  return clusters;
}
