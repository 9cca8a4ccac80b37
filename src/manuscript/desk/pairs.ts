import type { Passage } from "./copy.js";
import type { Check, Finding } from "./finding.js";

const CLOSES: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "（": "）",
  "《": "》",
  "〈": "〉",
  "【": "】",
  "「": "」",
  "『": "』",
  "〔": "〕",
};
const CLOSERS = new Set(Object.values(CLOSES));
/** Parts whose lines are one text: a quotation may begin in one turn of a title and end in the next. */
const JOINED = new Set(["kicker", "title", "deck", "verse"]);

/** One mark of a pair that stands alone. */
interface Lone {
  readonly mark: string;
  readonly at: number;
}

/**
 * Quotation marks, brackets and book-title marks without their other half (GB/T 15834-2011, 4.8,
 * 4.9, 4.14). A quotation of several paragraphs has “ at the head of each and ” after the last only
 * (4.8.3.4), which is right. One complaint for each paragraph, at the first mark that stands alone.
 */
export const checkPairs: Check = (copy) => {
  const out: Finding[] = [];
  for (let i = 0; i < copy.passages.length; ) {
    const text = textFrom(copy.passages, i);
    const lone = loneMark(text.map((passage) => passage.text).join("\n"), goesOn(copy.passages, i));
    if (lone) out.push(...place(text, lone));
    i += text.length;
  }
  return out;
};

/** The passages that are one text with the passage at an index. */
function textFrom(passages: readonly Passage[], index: number): readonly Passage[] {
  const part = passages[index]?.part ?? "body";
  let end = index + 1;
  if (JOINED.has(part)) while (passages[end]?.part === part) end += 1;
  return passages.slice(index, end);
}

/** True where the next paragraph takes up a quotation with a “ of its own; heads may stand between. */
function goesOn(passages: readonly Passage[], index: number): boolean {
  const { part } = passages[index] ?? {};
  if (part !== "body" && part !== "lead") return false;
  let next = index + 1;
  while (passages[next]?.part === "heading") next += 1;
  const after = passages[next];
  return after?.part === part && /^[\s　]*“/u.test(after.text);
}

function loneMark(text: string, goesOn: boolean): Lone | undefined {
  const open: Lone[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    if (CLOSES[mark] !== undefined) open.push({ mark, at });
    else if (CLOSERS.has(mark)) {
      const last = open.at(-1);
      if (CLOSES[last?.mark ?? ""] !== mark && isOther(text, at, mark)) continue;
      if (!last) return { mark, at };
      open.pop();
      if (CLOSES[last.mark] !== mark) return last;
    }
  }
  const quoted = goesOn && open.every(({ mark }) => mark === "“" || mark === "‘");
  return quoted ? undefined : open[0];
}

/** ’ is an apostrophe in Latin text and before a year; ） behind `1` or `a` counts an item. */
function isOther(text: string, at: number, mark: string): boolean {
  if (mark === "’")
    return /[A-Za-z]/u.test(text[at - 1] ?? "") || /[A-Za-z\d]/u.test(text[at + 1] ?? "");
  return (
    mark === "）" &&
    /(?:^|[\s。；：，])[\dA-Za-z一二三四五六七八九十]{1,2}$/u.test(
      text.slice(Math.max(0, at - 3), at),
    )
  );
}

/** The complaint at the place of a mark in texts that were joined line by line. */
function place(text: readonly Passage[], { mark, at }: Lone): readonly Finding[] {
  let offset = at;
  for (const passage of text) {
    if (offset < passage.text.length) {
      return [{ facts: { mark }, span: passage.place(offset, offset + 1) }];
    }
    offset -= passage.text.length + 1;
  }
  return [];
}
