/** A word of a list in a text. */
export interface Found {
  readonly word: string;
  readonly at: number;
}

/** Finds the words of a list in a text, the longest at each place, none inside another. */
export type WordFinder = (text: string) => readonly Found[];

/**
 * Makes a finder that goes through a text once: at each character only the words that begin with it
 * are tried, so that a long list does not cost more than a short one.
 */
export function wordFinder(words: readonly string[]): WordFinder {
  const byFirst = new Map<string, string[]>();
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const first = word.charAt(0);
    const same = byFirst.get(first);
    if (same) same.push(word);
    else if (word !== "") byFirst.set(first, [word]);
  }
  return (text) => {
    const out: Found[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const word = byFirst.get(text.charAt(at))?.find((each) => text.startsWith(each, at));
      if (word === undefined) continue;
      out.push({ word, at });
      at += word.length - 1;
    }
    return out;
  };
}
