import type { LexiconFile } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import type { OwnWords } from "../typeset/index.js";

/** What no dictionary knows of a story: who made it, and the names and words of the paper's list. */
export const ownWords = (story: Story, lexicon: LexiconFile): OwnWords => ({
  names: [
    ...new Set([
      ...story.credits.flatMap((credit) => credit.names),
      ...lexicon.people.map(({ name }) => name),
    ]),
  ].filter((name) => name.length > 1),
  words: lexicon.words,
});
