/**
 * The rules of the sub-editor's desk by the names under which paper.yaml and front matter switch
 * them off (`desk: { off: [weekday] }`). docs/desk.md explains each.
 */
export const deskRules = [
  "names",
  "dates",
  "weekday",
  "rough-digits",
  "rough-twice",
  "range",
  "pause-mark",
  "ordinal",
  "ordinal-order",
  "repeat",
  "pairs",
  "byline",
  "headline",
  "wrong-words",
  "banned-words",
  "titles",
  "precedence",
] as const;

export type DeskRule = (typeof deskRules)[number];
