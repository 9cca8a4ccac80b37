/**
 * Stretches in which every character means itself: addresses, mail, tags, comments, placeholders.
 * Each alternative ends at the first character that it cannot hold, so that the time is linear.
 */
const LITERAL =
  /(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)[!-~]*[A-Za-z0-9/#&=_~]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|\{\{[^{}]*\}\}|<[A-Za-z/][^<>]*>|<!--[^<>]*-->/giu;

/** A stretch of characters, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The literal stretches of a text in order. */
export function literals(text: string): readonly Stretch[] {
  if (!/[@<{]|:\/\/|www\./iu.test(text)) return [];
  return [...text.matchAll(LITERAL)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
}

/** Those of some things in order that touch none of the stretches, which are in order too. */
export function outside<T extends Stretch>(
  things: readonly T[],
  stretches: readonly Stretch[],
): readonly T[] {
  if (stretches.length === 0) return things;
  let next = 0;
  return things.filter(({ from, to }) => {
    while ((stretches[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    return to <= (stretches[next]?.from ?? Number.POSITIVE_INFINITY);
  });
}
