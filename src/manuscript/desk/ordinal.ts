import type { Check, Finding } from "./finding.js";
import { found, hits } from "./search.js";

/** Where an ordinal can begin: at the head of a paragraph or a sentence. */
const START = "(?:^[\\s　]*|(?<=[。！？；：]))";
const HAN = "[一二三四五六七八九十]{1,3}";

/** How each ordinal is wrongly marked, and how it is marked instead. */
const WRONG: readonly (readonly [RegExp, (ordinal: string) => string])[] = [
  [new RegExp(`${START}(\\d{1,2})[、。](?=[^\\d\\s、])`, "gu"), (n) => `${n}.`],
  [new RegExp(`${START}(${HAN})[.．](?=\\D)`, "gu"), (n) => `${n}、`],
  [new RegExp(`${START}(第${HAN})、(?!第|${HAN}|\\d)`, "gu"), (n) => `${n}，`],
  [new RegExp(`${START}([（(](?:${HAN}|\\d{1,2})[）)])[、，.．]`, "gu"), (n) => n],
  [new RegExp(`${START}([①-⑳])[、，.．]`, "gu"), (n) => n],
];

/**
 * The mark behind an ordinal (GB/T 15834-2011, appendix B.2): 一、 with 、; 1. with a half-width stop;
 * 第一， with a comma; （一）, （1） and ① with none.
 */
export const checkOrdinal: Check = (copy) => {
  const passages = copy.passages.filter(({ part }) => part !== "cell" && part !== "verse");
  return WRONG.flatMap(([pattern, right]) =>
    [...hits(passages, pattern)].map((hit): Finding => {
      const { match } = hit;
      return found(hit, { text: match[0].trim(), want: right(match[1] ?? "") });
    }),
  );
};
