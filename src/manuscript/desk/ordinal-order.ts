import type { Passage } from "./copy.js";
import type { Check, Finding } from "./finding.js";
import { hanNumber } from "./numbers.js";

/** The levels of ordinals, the highest first, each with its number in the first group. */
const LEVELS: readonly RegExp[] = [
  /^[\s　]*([一二三四五六七八九十]{1,3})、/u,
  /^[\s　]*（([一二三四五六七八九十]{1,3})）/u,
  /^[\s　]*(\d{1,2})(?:[.．](?!\d)|、)/u,
  /^[\s　]*[（(](\d{1,2})[）)]/u,
  /^[\s　]*([①-⑳])/u,
];

/** An ordinal at the head of a paragraph. */
interface Item {
  readonly level: number;
  readonly number: number;
  readonly text: string;
  readonly passage: Passage;
}

/** A list of one level: where it began (in the order of items), and how far it has come. */
interface List {
  readonly began: number;
  readonly last: number;
}

/**
 * Levels of ordinals out of order: 一、 （一） 1. （1） ① may skip a level, but a higher one never
 * stands under a lower one, and one list is counted in one style (GB/T 15834-2011, appendix B.1).
 */
export const checkOrdinalOrder: Check = (copy) => {
  const out: Finding[] = [];
  let open: readonly (List | undefined)[] = [];
  let before: Item | undefined;
  copy.passages.flatMap(itemOf).forEach((item, index) => {
    const { level, number } = item;
    const own = number > 1 && open[level]?.last === number - 1 ? open[level] : undefined;
    const began = own?.began ?? index;
    const under = open.some((list, other) => other < level && list && list.began > began);
    const strange = own === undefined && number > 1 && before?.number === number - 1;
    if (under || (strange && before?.level !== level)) out.push(finding(item, before));
    // Lists that began inside this one are finished: its next member may begin its own.
    open = LEVELS.map((_, other) => {
      if (other === level) return { began, last: number };
      const list = open[other];
      return other > level && list && list.began > began ? undefined : list;
    });
    before = item;
  });
  return out;
};

const finding = ({ passage, text }: Item, before: Item | undefined): Finding => ({
  facts: { text, before: before?.text ?? "" },
  span: passage.place(0, text.length),
  related: before?.passage.place(0, before.text.length),
});

function itemOf(passage: Passage): readonly Item[] {
  if (passage.part !== "body" && passage.part !== "heading") return [];
  for (const [level, pattern] of LEVELS.entries()) {
    const match = pattern.exec(passage.text);
    if (match) return [{ level, number: countOf(match[1] ?? ""), text: match[0], passage }];
  }
  return [];
}

function countOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".indexOf(text);
  return circled >= 0 ? circled + 1 : (hanNumber(text) ?? 0);
}
