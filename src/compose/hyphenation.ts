import english from "hyphen/en-us/index.js";
import type { Hyphenate } from "../typeset/index.js";

/** Letters that stay before and after a hyphen at least. */
const LEAST = 3;
/** A sign that no word has. */
const MARK = "\u0001";

/**
 * Where an English word may be divided: by the American patterns of TeX (Liang, "Word Hy-phen-a-tion by
 * Com-put-er", 1983), at least three letters on either side.
 */
export const hyphenate: Hyphenate = (word) => {
  const points: number[] = [];
  let at = 0;
  for (const part of english.hyphenateSync(word, { hyphenChar: MARK }).split(MARK)) {
    at += part.length;
    if (at >= LEAST && at <= word.length - LEAST) points.push(at);
  }
  return points;
};
