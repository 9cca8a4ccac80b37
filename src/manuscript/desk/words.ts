import type { Check, Finding } from "./finding.js";
import { wordFinder } from "./word-finder.js";

/**
 * Words that the paper's list calls wrong, with the right one. Where the wrong word is only part of
 * the right one (云汀 for 云汀县), the right one is left alone.
 */
export const checkWrongWords: Check = (copy, { lexicon }) => {
  const { wrong } = lexicon;
  const find = wordFinder(Object.keys(wrong));
  return copy.passages.flatMap(({ text, place }) =>
    find(text).flatMap(({ word, at }): Finding[] => {
      const want = wrong[word] ?? "";
      const inside = want.indexOf(word);
      if (inside >= 0 && text.startsWith(want, at - inside)) return [];
      return [{ facts: { text: word, want }, span: place(at, at + word.length) }];
    }),
  );
};

/** Words that the paper does not print. */
export const checkBannedWords: Check = (copy, { lexicon }) => {
  const find = wordFinder(lexicon.banned);
  return copy.passages.flatMap(({ text, place }) =>
    find(text).map(
      ({ word, at }): Finding => ({ facts: { text: word }, span: place(at, at + word.length) }),
    ),
  );
};
