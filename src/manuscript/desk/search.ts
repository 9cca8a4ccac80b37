import type { Facts } from "../../diagnostics/index.js";
import type { Copy, Passage } from "./copy.js";
import type { Finding } from "./finding.js";

/** What a pattern hit: the match and the passage in which it stands. */
export interface Hit {
  readonly match: RegExpExecArray;
  readonly passage: Passage;
}

/** Every hit of a global pattern in some passages. */
export function* hits(passages: readonly Passage[], pattern: RegExp): Generator<Hit> {
  for (const passage of passages) {
    for (const match of passage.text.matchAll(pattern)) yield { match, passage };
  }
}

/** A finding over the whole of a hit. */
export const found = ({ match, passage }: Hit, facts: Facts): Finding => ({
  facts,
  span: passage.place(match.index, match.index + match[0].length),
});

/** A rule of one pattern over the whole story, which says the words that it hit. */
export const byPattern =
  (pattern: RegExp, counts: (hit: Hit) => boolean = () => true) =>
  (copy: Copy): readonly Finding[] =>
    [...hits(copy.passages, pattern)]
      .filter(counts)
      .map((hit) => found(hit, { text: hit.match[0] }));
