import type { Check } from "./finding.js";
import { found, hits } from "./search.js";

const BETWEEN = /”、(?=“)|’、(?=‘)|》、(?=《)|〉、(?=〈)|」、(?=「)|』、(?=『)/gu;
/** Where one of the members has a note in brackets behind it, the marks of the whole list stay. */
const NOTED = /[）)]、[“‘《〈「『]/u;
const SENTENCE = /[^。！？；]{1,400}[。！？；]?/gu;

/**
 * A 、 between members in quotation marks or book-title marks that stand side by side: it is usually
 * left out (GB/T 15834-2011, 4.5.3.5). Where something stands between them, it is right.
 */
export const checkPauseMark: Check = (copy) =>
  [...hits(copy.passages, BETWEEN)]
    .filter(({ match, passage }) => !isNoted(passage.text, match.index))
    .map((hit) => found(hit, { text: hit.match[0].slice(0, 1) }));

/** True where the list around an offset has notes in brackets, as far as a line or two around it. */
function isNoted(text: string, at: number): boolean {
  const from = Math.max(0, at - 80);
  const near = text.slice(from, at + 80);
  for (const sentence of near.matchAll(SENTENCE)) {
    const end = from + sentence.index + sentence[0].length;
    if (end > at) return NOTED.test(sentence[0]);
  }
  return false;
}
