import type { RepairRule } from "../repair.js";

/** A change of text that a rule asks for: the characters `from` … `to` become `after`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly after: string;
  readonly rule: RepairRule;
}

/**
 * A stretch of text on its way through the rules: what it reads now, and which characters of the
 * original it stands for. Only a changed stretch has a rule.
 */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly rule?: RepairRule;
}

/** The text as it stands now. */
export const reading = (pieces: readonly Piece[]): string => pieces.map((p) => p.text).join("");

/** A text that nothing has changed yet. */
export const untouched = (text: string): readonly Piece[] => [{ text, from: 0, to: text.length }];

/**
 * Carries out edits, which are in order and do not overlap. Offsets of edits are those of the text as
 * it stands; each piece keeps its place in the original. An edit of a part of a changed piece takes
 * the whole of it, because its characters have no places of their own.
 */
export function applyEdits(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const out: Piece[] = [];
  let next = 0;
  /** Offset of `piece` in the text as it stands. */
  let at = 0;
  let index = 0;
  let piece = pieces[0];
  const step = (): void => {
    at += piece?.text.length ?? 0;
    index += 1;
    piece = pieces[index];
  };
  for (const edit of edits) {
    while (piece && at + piece.text.length <= edit.from) {
      out.push(piece);
      step();
    }
    const first = piece;
    if (!first) break;
    const head = edit.from - at;
    let [from, text] = [first.from, first.text.slice(0, head) + edit.after];
    if (!first.rule && head > 0) {
      out.push({ text: first.text.slice(0, head), from: first.from, to: first.from + head });
      from = first.from + head;
      text = edit.after;
    }
    while (piece && at + piece.text.length < edit.to) step();
    const last = piece ?? first;
    const kept = last.text.slice(edit.to - at);
    const to = last.rule ? last.to : last.to - kept.length;
    out.push({ text: last.rule ? text + kept : text, from, to, rule: edit.rule });
    const end = at + last.text.length;
    index += 1;
    const rest = last.rule || kept === "" ? undefined : { text: kept, from: to, to: last.to };
    at = rest ? edit.to : end;
    piece = rest ?? pieces[index];
    if (rest) index -= 1;
    next += 1;
  }
  if (next === 0) return pieces;
  while (piece) {
    out.push(piece);
    step();
  }
  return out;
}
