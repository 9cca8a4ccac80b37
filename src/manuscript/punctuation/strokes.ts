import { isWide } from "../characters.js";
import {
  charAt,
  charBefore,
  isChinese,
  isDigit,
  isLatin,
  isQuote,
  isSpace,
  leftOf,
  rightOf,
} from "./around.js";
import type { Edit } from "./pieces.js";

/** Three and more full stops, any number of …, three and more 。 or ·, in any mixture. */
const DOTS = /(?:\.{3,}|…|。{3,}|[·・]{3,})+/gu;
const ELLIPSIS = "……";
/** Twelve dots on a line of their own, quoted or not, stand for paragraphs or verses left out (GB/T 15834, 4.11.3.2). */
const OMITTED = "…………";

/** An ellipsis in Chinese text is …… (GB/T 15834, 4.11.2: six dots in two cells). */
export function ellipses(text: string): readonly Edit[] {
  if (text.replace(/["“”\s]/gu, "") === OMITTED) return [];
  return [...text.matchAll(DOTS)].flatMap((found) => {
    const [from, to] = [found.index, found.index + found[0].length];
    if (found[0] === ELLIPSIS || !isChinese(text, from, to)) return [];
    return [{ from, to, after: ELLIPSIS, rule: "ellipsis" as const }];
  });
}

/** Hyphens in a row, em dashes and bars, box-drawing lines, full-width hyphens in a row. */
const LINES = /(?:-{2,}|[—―─]|－{2,})+/gu;
const DASH = "——";
/** An option of a command: --write */
const OPTION = /^[a-z][a-z-]+/u;

/**
 * A dash in Chinese text is —— (GB/T 15834, 4.10.2: two cells). A single — between two words may
 * join them (北京—上海, 4.13.3.2) and stays where the words do not show that it parts them.
 */
export function dashes(text: string): readonly Edit[] {
  return [...text.matchAll(LINES)].flatMap((found) => {
    const line = found[0];
    const [from, to] = [found.index, found.index + line.length];
    if (line === DASH || !isChinese(text, from, to)) return [];
    const single = line.length === 1;
    if (single && line === "─") return [];
    if (single && !partsSentence(text, from, to)) return [];
    if (line.startsWith("-") && isOption(text, from, to)) return [];
    if (isDigit(charBefore(text, from)) && isDigit(charAt(text, to))) return [];
    return [{ from, to, after: DASH, rule: "dash" as const }];
  });
}

const isOption = (text: string, from: number, to: number): boolean =>
  to - from === 2 && OPTION.test(text.slice(to, to + 20)) && !isQuote(charBefore(text, from));

/** Words that no name of a place, line or person holds. */
const SAYING = /[的了是着过吗呢吧么这那就也都还却很不没我你他她它们]/u;
/** How many characters on each side are looked at. */
const REACH = 8;

/** Whether a single — is a dash: it stands beside a mark, at the head of the text, or in a sentence. */
function partsSentence(text: string, from: number, to: number): boolean {
  const left = charBefore(text, leftOf(text, from, isSpace));
  const right = charAt(text, rightOf(text, to, isSpace));
  if (isLatin(left) || isLatin(right) || right === "") return false;
  if (left === "" || /[，。！？；：”’）》…]/u.test(left)) return true;
  if (!isWide(left) || !isWide(right)) return false;
  const near = (piece: string, nearest: "first" | "last"): string => {
    const parts = piece.split(/[^\p{Script=Han}]/u);
    return (nearest === "first" ? parts[0] : parts.at(-1)) ?? "";
  };
  return (
    SAYING.test(near(text.slice(Math.max(0, from - REACH), from), "last")) ||
    SAYING.test(near(text.slice(to, to + REACH), "first"))
  );
}

/**
 * 一一 typed for a dash: certain where a mark follows, since an adverb (一一介绍) stands before its
 * verb.
 */
export function typedDashes(text: string): readonly Edit[] {
  return [...text.matchAll(/(?<!一)一一(?=[《“‘])/gu)].map((found) => ({
    from: found.index,
    to: found.index + 2,
    after: DASH,
    rule: "dash" as const,
  }));
}

/** 一一 that may be a dash or the adverb: at the head of a text, or after a closed quotation. */
export const doubtfulDashes = (text: string): readonly number[] =>
  [...text.matchAll(/(?<=^\s*|[。！？…]?[”）》])一一(?=[^一《“‘])/gu)].map((found) => found.index);

/** From … to: hours and minutes, or figures with the units of dates; what ends each, and the line. */
const RANGES = [
  /(?<![\d.:/-])\d{1,2}:\d{2}(-{1,2}|–)(?=\d{1,2}:\d{2}(?![\d:]))/gu,
  /(?<=\d[年月日时点])(-{1,2}|–)(?=\d{1,4}[年月日时点])/gu,
  /(?<![\w.:/-])(?:(?:[12]\d)?\d{2}(-{1,2}|–)(?=(?:[12]\d)\d{2}年)|(?:0?[1-9]|1[0-2])(-{1,2}|–)(?=(?:0?[1-9]|1[0-2])月(?!内))|(?:0?[1-9]|[12]\d|3[01])(-{1,2}|–)(?=(?:0?[1-9]|[12]\d|3[01])日)|\d{1,2}(-{1,2}|–)(?=\d{1,2}[时点](?!\d)))/gu,
] as const;

/**
 * Dates and hours from … to are joined by — (GB/T 15834, 4.13.3.2): 12—15日, 9:00—17:00. Numbers of
 * telephones, journals and models keep their hyphens.
 */
export function ranges(text: string): readonly Edit[] {
  const edits = RANGES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found): Edit => {
      const line = found.slice(1).find((part) => part !== undefined) ?? "";
      const to = found.index + found[0].length;
      return { from: to - line.length, to, after: "—", rule: "range" };
    }),
  );
  return edits
    .sort((a, b) => a.from - b.from)
    .filter((edit, i, all) => edit.from !== all[i - 1]?.from);
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/**
 * The middle dot of names is · (GB/T 15834, 4.14): ・ is the Japanese one, • ‧ ∙ are signs of lists
 * and formulas. Between kana, ・ is at home.
 */
export function middleDots(text: string): readonly Edit[] {
  return [...text.matchAll(/(?<![・•‧∙･])[・•‧∙･](?![・•‧∙･])/gu)].flatMap((found) => {
    const from = found.index;
    const [left, right] = [charBefore(text, from), charAt(text, from + 1)];
    if (KANA.test(left) || KANA.test(right)) return [];
    const joins =
      /[\p{Letter}\p{Number}”’》]/u.test(left) && /[\p{Letter}\p{Number}“‘《]/u.test(right);
    return joins ? [{ from, to: from + 1, after: "·", rule: "middle-dot" as const }] : [];
  });
}
