import type { Kind } from "./marks.js";
import type { Hyphenate } from "./rules.js";
import type { Measure } from "./run.js";

/** Shorter words are not divided. */
const LEAST = 7;
/** A word of lower-case letters after its first: names in capitals, models and addresses stay whole. */
const divisible = /^[(["'<]*(\p{L}\p{Ll}{6,})[.,;:!?)\]"'>]*$/u;

/** ff, fi, fl are one glyph where the word stays whole: its halves cannot be measured apart. */
const isLigature = (pair: string): boolean => /^f[fijl]$/u.test(pair);

/** Where a piece may be divided by a hyphen, if it is a word whole and not a part of one. */
export function hyphensIn(
  piece: string,
  kind: Kind,
  from: number,
  paragraph: string,
  hyphenate: Hyphenate,
): readonly number[] {
  if (kind !== "latin" || piece.length < LEAST) return [];
  const word = divisible.exec(piece)?.[1];
  if (word === undefined) return [];
  // Where the font changes inside of a word, only a part of it is known here.
  const around = paragraph.slice(from - 1, from) + paragraph.slice(from + piece.length).charAt(0);
  if (/[\p{Script=Latin}\p{Nd}@/]/u.test(around)) return [];
  const start = piece.indexOf(word);
  return hyphenate(word)
    .map((at) => start + at)
    .filter((at) => !isLigature(piece.slice(at - 1, at + 1)));
}

/**
 * A word in pieces, each as wide as before the one that follows, because the two are kerned when they
 * stand in one line.
 * @param from offset of the word in the paragraph
 * @param after units of the text behind it that the last piece is kerned with
 */
export function cutAt(
  text: string,
  points: readonly number[],
  from: number,
  advance: Measure,
  after = 0,
) {
  const ends = [...points, text.length];
  return ends.map((end, i) => {
    const start = ends[i - 1] ?? 0;
    const next = ends[i + 1] ?? end + after;
    const width = advance(from + start, from + next) - advance(from + end, from + next);
    return { text: text.slice(start, end), end, advance: width };
  });
}
