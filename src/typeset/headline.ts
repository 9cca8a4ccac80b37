import type { Em } from "../units.js";
import { toClusters } from "./clusters.js";
import { headWordStarts } from "./head-words.js";
import { inkWidth } from "./ink.js";
import type { SetLine } from "./line.js";
import { mayBreak } from "./marks.js";
import type { Meter } from "./meter.js";
import type { Cluster } from "./run.js";
import { type SingleOptions, setSingle } from "./single.js";
import { NAME, type OwnWords } from "./words.js";

/**
 * How far a break of a head goes, the best first: lines of about one width, broken between words
 * (`balanced`); the same, however unequal the lines (`words`); a line may begin with 的 or end with 和
 * (`particles`); a line may break inside a word that is no name and no number (`inside`); wherever the
 * marks allow it (`marks`).
 */
export const HEAD_STEPS = ["balanced", "words", "particles", "inside", "marks"] as const;
export type HeadStep = (typeof HEAD_STEPS)[number];

/** Words that may not begin a line of a head: they lean on what stands before them. */
const NO_START = new Set(
  "的 了 着 得 地 们 过 吗 呢 吧 啊 呀 么 之 等 者 起 上 下 里 中 内 外 前 后 间 时 来 去 出 到 成 好 住 以上 以下 以内 以来 左右 之一 而已".split(
    " ",
  ),
);
/** Words that may not end one: they announce what comes. */
const NO_END = new Set(
  "和 与 及 或 在 对 将 把 为 以 从 向 往 被 让 给 由 用 比 到 于 因 跟 同 按 替 叫 使 令 并 而 但 且 也 都 就 才 再 又 还 却 只 不 没 未 已 曾 正 仍 最 更 很 太 较 越 不再 每 各 该 这 那 某 本 第 前 近 超 约 逾 达 是 有 以及 并且 或者 关于 对于 由于 因为 为了 通过 根据 按照 随着 作为 成为 这个 那个 一个 一名 一位 一种".split(
    " ",
  ),
);

/** Lines of a balanced head are no narrower and no wider than this part of the mean. */
const NARROW = 0.6;
const WIDE = 1.4;
/** Cost of a break where no mark or cell of air stands, against the square of a line's part off the mean. */
const NO_MARK = 0.15;
/** After a closing quotation or before an opening one a break is a little better than between words. */
const QUOTATION = 0.1;
/** A word of one character at either side of a break is loose there. */
const LOOSE = 0.1;
/** A break up to three characters behind or before a mark leaves a stub: 自家的屋，73张｜老航拍照片. */
const STUB = 0.2;
const AFTER_MARK = /[，：；。！？　][^，：；。！？　]{1,3}$/u;
const BEFORE_MARK = /^[^，：；。！？　]{1,3}[，：；。！？　]./u;
/** Parting a number and its measure word from what it counts: 五个｜乡镇. Days and sums count nothing more. */
const COUNTED = 0.1;
const COUNT =
  /^(?:[0-9]+|[一二三四五六七八九十两几百千万]+)[个名位户家项件条张座栋台部辆艘架只头匹棵株粒颗本册支枚把根块篇首幅副双对所种门场批队]$/u;
/** A head fits that is no more than this over, in em: arithmetic, not width. */
const NEAR: Em = 0.005;

/** So many lines more than the text would fill are tried before the next step. */
const MORE = 3;

interface Break {
  /** Offset of the first character of the new line. */
  readonly at: number;
  readonly step: HeadStep;
  readonly cost: number;
}

/** The last word before, or the first after, an offset. */
function wordAt(text: string, starts: Uint8Array, at: number, side: "before" | "after"): string {
  let from = at;
  let to = at;
  if (side === "before") {
    do from--;
    while (from > 0 && starts[from] === 0);
  } else {
    do to++;
    while (to < text.length && starts[to] === 0);
  }
  return text.slice(from, to);
}

/** True inside a person's name or a number with its unit. */
function isWhole(text: string, starts: Uint8Array, at: number): boolean {
  let from = at;
  while (from > 0 && starts[from] === 0) from--;
  return starts[from] === NAME || /\p{Nd}/u.test(wordAt(text, starts, from, "after"));
}

const isStub = (text: string, at: number): boolean =>
  AFTER_MARK.test(text.slice(0, at)) || BEFORE_MARK.test(text.slice(at));

const isAir = (cluster: Cluster): boolean => cluster.kind === "space" || cluster.text === "　";

/** The break before cluster `i`, undefined where the rule for marks forbids it. */
function breakAt(
  text: string,
  clusters: readonly Cluster[],
  i: number,
  starts: Uint8Array,
): Break | undefined {
  const before = clusters[i - 1];
  const after = clusters[i];
  if (!before || !after || isAir(after) || !mayBreak(before.kind, after.kind, "basic"))
    return undefined;
  const at = after.from;
  const seen = clusters.slice(0, i).findLast((cluster) => !isAir(cluster));
  if (seen?.kind === "open") return undefined;
  if (isAir(before) || before.kind === "pause" || before.kind === "stop") {
    return { at, step: "balanced", cost: 0 };
  }
  if (before.kind === "close" || after.kind === "open") {
    const ends = before.kind !== "close" && NO_END.has(wordAt(text, starts, at, "before"));
    const begins = after.kind !== "open" && NO_START.has(wordAt(text, starts, at, "after"));
    const cost = QUOTATION + (isStub(text, at) ? STUB : 0);
    return { at, step: ends || begins ? "particles" : "balanced", cost };
  }
  if (starts[at] === 0) {
    return { at, step: isWhole(text, starts, at) ? "marks" : "inside", cost: NO_MARK + 2 * LOOSE };
  }
  const last = wordAt(text, starts, at, "before");
  const first = wordAt(text, starts, at, "after");
  const leaning = NO_END.has(last) || NO_START.has(first);
  const loose = [last, first].filter((word) => word.length === 1).length;
  const counted = COUNT.test(last) ? COUNTED : 0;
  const cost = NO_MARK + loose * LOOSE + counted + (isStub(text, at) ? STUB : 0);
  return { at, step: leaning ? "particles" : "balanced", cost };
}

type Width = (from: number, to: number) => Em;

/** The best offsets of exactly `count` lines, or undefined where none fit. */
function bestOf(
  count: number,
  breaks: readonly Break[],
  length: number,
  width: Width,
  measure: Em,
  balanced: boolean,
): number[] | undefined {
  const ends: readonly Break[] = [...breaks, { at: length, step: "balanced", cost: 0 }];
  const mean = width(0, length) / count;
  let row = new Map<number, { cost: number; cuts: number[] }>([[0, { cost: 0, cuts: [] }]]);
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, { cost: number; cuts: number[] }>();
    for (const [from, known] of row) {
      for (const end of ends) {
        if (end.at <= from || (end.at === length) !== (line === count)) continue;
        const wide = width(from, end.at);
        if (wide > measure + NEAR) break;
        const even = wide >= NARROW * mean && wide <= WIDE * mean;
        if (balanced && count > 1 && !even) continue;
        const cost = known.cost + end.cost + ((wide - mean) / mean) ** 2;
        const other = next.get(end.at);
        // Of two equal ones the upper line is the longer.
        if (!other || cost <= other.cost + 1e-9) {
          next.set(end.at, { cost, cuts: [...known.cuts, end.at] });
        }
      }
    }
    row = next;
  }
  return row.get(length)?.cuts;
}

/** How a head is to be broken. Widths in em of its own type. */
export interface HeadlineOptions extends SingleOptions {
  readonly font: string;
  readonly measure: Em;
  /** The least and the greatest number of lines; the least that fits is taken. */
  readonly minLines?: number;
  readonly maxLines?: number;
  /** The last step that may be gone; default all. */
  readonly upTo?: HeadStep;
  /** Names and words that no dictionary knows; else those of the meter's way. */
  readonly own?: OwnWords;
}

/** A head in lines, and how far the breaker had to go for them. */
export interface Headline {
  readonly lines: readonly SetLine[];
  readonly step: HeadStep;
}

/** Sets a piece of a head as one line; spaces at its ends are not set. Offsets are those of the whole. */
function setPiece(
  text: string,
  from: number,
  to: number,
  meter: Meter,
  options: HeadlineOptions,
): SetLine {
  const piece = text.slice(from, to);
  const begin = from + piece.length - piece.trimStart().length;
  const line = setSingle([{ text: piece.trim(), font: options.font }], meter, options);
  return { ...line, from: line.from + begin, to: line.to + begin };
}

/**
 * Breaks a head into lines: never inside a word, a name or a number with its unit, with no 的 first and
 * no 和 last on a line, after a mark or a cell of air rather than between words, the lines about one
 * width (what the eye sees of them: marks at half a cell, empty halves at the ends left out). Where that
 * cannot be, it goes on step by step (`HEAD_STEPS`): a line more is better than the next step.
 * @returns undefined where the text does not fit in `maxLines` lines by the last step allowed
 */
export function setHeadline(
  text: string,
  meter: Meter,
  options: HeadlineOptions,
): Headline | undefined {
  const { measure, minLines = 1, maxLines = Number.POSITIVE_INFINITY, upTo = "marks" } = options;
  const kept = new Map<number, SetLine>();
  const piece = (from: number, to: number): SetLine => {
    const key = from * (text.length + 1) + to;
    const line = kept.get(key) ?? setPiece(text, from, to, meter, options);
    kept.set(key, line);
    return line;
  };
  const width: Width = (from, to) => inkWidth(piece(from, to), meter);
  if (minLines <= 1 && width(0, text.length) <= measure + NEAR) {
    return { lines: [piece(0, text.length)], step: "balanced" };
  }
  const starts = headWordStarts(text, options.own ?? meter.way?.own);
  const clusters = toClusters([{ text, font: options.font }], meter, Number.POSITIVE_INFINITY);
  const all = clusters.flatMap((_, i) => breakAt(text, clusters, i, starts) ?? []);
  const fewest = Math.max(minLines, 2, Math.ceil(width(0, text.length) / measure - 1));
  for (const [step, name] of HEAD_STEPS.entries()) {
    const breaks = all.filter((each) => HEAD_STEPS.indexOf(each.step) <= step);
    const most = Math.min(maxLines, breaks.length + 1, fewest + MORE);
    for (let count = fewest; count <= most; count++) {
      const cuts = bestOf(count, breaks, text.length, width, measure, name === "balanced");
      if (cuts) return { lines: cuts.map((to, i) => piece(cuts[i - 1] ?? 0, to)), step: name };
    }
    if (name === upTo) break;
  }
  return undefined;
}
