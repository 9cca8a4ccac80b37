/** The rules of PDF/X-4 for files, by name: BX6028 says which one is broken. */
export const x4Rules = [
  "pdf-version",
  "trailer-id",
  "encryption",
  "object-streams",
  "output-intent",
  "output-condition",
  "output-profile",
  "catalog-entries",
  "javascript",
  "xmp",
  "xmp-wrapper",
  "xmp-version",
  "trapped",
  "info-lacks",
  "info-xmp",
  "xmp-fields",
  "trim-box",
  "box-order",
  "art-box",
  "page-entries",
  "transfer-function",
  "opi",
  "alternates",
  "reference-xobject",
  "interpolate",
  "postscript",
  "lzw",
  "group-space",
  "rgb-entries",
  "type-3-font",
  "font-program",
  "rgb-content",
] as const;

/** The name of a rule of PDF/X-4. */
export type X4Rule = (typeof x4Rules)[number];

/** What a broken rule says, and how it is mended; `what` stands for the entry, field or space in question. */
export type X4Sentences = Readonly<
  Record<X4Rule, (what: string) => readonly [wrong: string, mend: string]>
>;

/**
 * The sentences of a rule.
 * @param elsewhere the advice for a name that is none, which then stands for itself
 */
export function x4Sentence(
  sentences: X4Sentences,
  rule: string | number,
  what: string | number,
  elsewhere: string,
): readonly [wrong: string, mend: string] {
  const known = x4Rules.find((name) => name === rule);
  return known ? sentences[known](String(what)) : [`${rule} ${what}`, elsewhere];
}
