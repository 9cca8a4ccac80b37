import { hasHan } from "../characters.js";
import type { Edit } from "./pieces.js";
import { type QuoteMark, quoteMarks } from "./quote-marks.js";
import { type Turn, turnsOf } from "./quote-turns.js";

type Kind = QuoteMark["kind"];

/** A mark with the half that it is, and the half that goes with it. */
interface Half {
  readonly mark: QuoteMark;
  readonly turn: Turn;
  partner: Half | undefined;
  /** The form in which it is shown. */
  kind: Kind;
}

/** What the quotation marks of a text become, and the offsets of those that nothing decides. */
export interface Quotes {
  readonly edits: readonly Edit[];
  readonly doubts: readonly number[];
}

const NONE: Quotes = { edits: [], doubts: [] };
const SHOWN = {
  double: { open: "“", close: "”" },
  single: { open: "‘", close: "’" },
} as const;

/**
 * Straight quotation marks become pairs, double outside and single inside (GB/T 15834, 4.8.3.3).
 * Curly ones are right as they stand, except a double pair inside of a double pair. In a draft (a
 * text that may be cut at either end) nothing is done while a half is missing.
 */
export function quotes(text: string, draft: boolean): Quotes {
  if (!/["＂'＇]|“[^”]*“/u.test(text)) return NONE;
  const all = quoteMarks(text);
  const halves = [...halvesOf(all, "double"), ...halvesOf(all, "single")];
  halves.sort((a, b) => a.mark.at - b.mark.at);
  const lost = halves.filter((half) => half.mark.straight && !half.partner);
  if (draft && lost.length > 0) return NONE;
  nest(halves);
  const left = new Set(lost.filter(({ mark }) => mark.kind === "single" || isDoubtful(mark)));
  const edits = halves.flatMap((half): readonly Edit[] => {
    const after = SHOWN[half.kind][half.turn];
    const at = half.mark.at;
    if (after === text[at] || left.has(half)) return [];
    return [{ from: at, to: at + 1, after, rule: "quotes" }];
  });
  const doubts = [...left].flatMap(({ mark }) => (isDoubtful(mark) ? [mark.at] : []));
  return { edits, doubts };
}

/** A lone mark between two words: either half would fit. */
const isDoubtful = ({ kind, before, after }: QuoteMark): boolean =>
  kind === "double" && hasHan(before) && hasHan(after);

/** The marks of one kind, paired. */
function halvesOf(all: readonly QuoteMark[], kind: Kind): readonly Half[] {
  const marks = all.filter((mark) => mark.kind === kind);
  const turns = marks.every((mark) => mark.turn) ? [] : turnsOf(marks);
  const open: Half[] = [];
  return marks.map((mark, i): Half => {
    const half: Half = { mark, turn: mark.turn ?? turns[i] ?? "open", partner: undefined, kind };
    if (half.turn === "open") open.push(half);
    else {
      const partner = open.pop();
      if (partner) [half.partner, partner.partner] = [partner, half];
    }
    return half;
  });
}

/**
 * Gives every pair its form by what it stands in. A double mark without its other half opens (or
 * closes) a quotation of several paragraphs, for the single marks beside it.
 */
function nest(halves: readonly Half[]): void {
  const unopened = halves.findLastIndex(
    (half) => half.turn === "close" && !half.partner && half.kind === "double",
  );
  const around: Half[] = [];
  let longQuotation = false;
  halves.forEach((half, i) => {
    if (half.turn === "close") {
      if (half.partner) {
        half.kind = half.partner.kind;
        const at = around.lastIndexOf(half.partner);
        if (at >= 0) around.splice(at, 1);
      }
      return;
    }
    if (!half.partner) {
      if (half.mark.kind === "double") longQuotation = true;
      return;
    }
    const outer = around.at(-1)?.kind;
    const { straight, kind } = half.mark;
    const inLong = kind === "single" && (longQuotation || i < unopened);
    if (outer === "double") half.kind = "single";
    else if (straight) half.kind = outer === undefined && inLong ? "single" : "double";
    around.push(half);
  });
}
