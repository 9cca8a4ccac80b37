import { z } from "zod";

const word = z.string().min(1);

/** lexicon.yaml, beside paper.yaml: the paper's own words, names and order of precedence. */
export const lexiconSchema = z.strictObject({
  wrong: z
    .record(word, word)
    .default({})
    .describe("What must not be written, and what is written instead: 云汀胡: 云汀湖"),
  banned: z.array(word).default([]).describe("Words that the paper does not print"),
  words: z
    .array(word)
    .default([])
    .describe("Words that a head must not break: places, companies, terms no dictionary knows"),
  people: z
    .array(
      z.strictObject({
        name: word.describe("The name (姓名)"),
        titles: z
          .array(word)
          .default([])
          .describe("Every title (职务) that may stand before the name; none where any may"),
      }),
    )
    .default([])
    .describe("People who are named in a fixed order, the first first (排名先后)"),
});

/** A checked lexicon.yaml. */
export type LexiconFile = z.infer<typeof lexiconSchema>;
