import type { Passage } from "./copy.js";
import type { Check, Finding, Lexicon, Person } from "./finding.js";
import { wordFinder } from "./word-finder.js";

/** A person of the word list where the text names him. */
interface Mention {
  readonly person: Person;
  /** His place in the list, the first 0. */
  readonly rank: number;
  readonly at: number;
  readonly end: number;
}

/** What makes another title of a title: 副县长 is no 县长. */
const LESSER = /[副代]$/u;
/** 原县长 and 前任县长 were it once. */
const FORMER = /(?:原|前|任|老)$/u;
/** Members of one list: 、 or 和 between them, and no more than a title. */
const LISTED = /^(?:、|和|与|及|以及)[^，。；：！？、“”（）]{0,16}$/u;

/** Reads who is named in a passage, in the order of the text. */
function mentionsOf(lexicon: Lexicon): (passage: Passage) => readonly Mention[] {
  const ranks = new Map(lexicon.people.map((person, rank) => [person.name, { person, rank }]));
  const find = wordFinder([...ranks.keys()]);
  return ({ text }) =>
    find(text).flatMap(({ word, at }) => {
      const known = ranks.get(word);
      return known ? [{ ...known, at, end: at + word.length }] : [];
    });
}

/**
 * A title of the word list right before the name of one who has another: 县长 before the name of
 * the 县委书记, or 副县长 before that of the 县长. Titles that the list does not know, and former
 * ones (原县长), are left alone.
 */
export const checkTitles: Check = (copy, { lexicon }) => {
  const mentions = mentionsOf(lexicon);
  const titles = [...new Set(lexicon.people.flatMap((person) => person.titles))].toSorted(
    (a, b) => b.length - a.length,
  );
  return copy.passages.flatMap((passage) =>
    mentions(passage).flatMap((mention): Finding[] => {
      const { person, at, end } = mention;
      const title = titleBefore(passage.text, at, titles);
      if (title === undefined || person.titles.includes(title) || person.titles.length === 0) {
        return [];
      }
      const facts = { name: person.name, have: title, want: person.titles.join("、") };
      return [{ facts, span: passage.place(at - title.length, end) }];
    }),
  );
};

/** The title of the list that ends before a name, with a 副 or 代 that makes it another one. */
function titleBefore(text: string, at: number, titles: readonly string[]): string | undefined {
  const before = text.slice(Math.max(0, at - 30), at);
  const title = titles.find((each) => before.endsWith(each));
  if (title === undefined) return undefined;
  const rest = before.slice(0, before.length - title.length);
  if (FORMER.test(rest)) return undefined;
  return LESSER.test(rest) ? `${rest.slice(-1)}${title}` : title;
}

/**
 * Two of the word list's people named side by side in the wrong order. Where others stand between
 * them, the custom of listing is not certain, and nothing is said.
 */
export const checkPrecedence: Check = (copy, { lexicon }) => {
  const mentions = mentionsOf(lexicon);
  return copy.passages.flatMap((passage) => {
    const named = mentions(passage);
    return named.slice(1).flatMap((second, index): Finding[] => {
      const first = named[index];
      if (!first || first.rank <= second.rank) return [];
      if (!LISTED.test(passage.text.slice(first.end, second.at))) return [];
      return [
        {
          facts: { first: first.person.name, second: second.person.name },
          span: passage.place(second.at, second.end),
          related: passage.place(first.at, first.end),
        },
      ];
    });
  });
};
