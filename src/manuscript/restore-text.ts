import type { Position, Span } from "../diagnostics/index.js";
import { charCount } from "./characters.js";
import { type Manner, type Piece, restorePunctuation } from "./punctuation/index.js";
import type { RepairRule } from "./repair.js";
import { plain, type Run, type Text } from "./story.js";
import { makeRun, slice, spanOf } from "./text.js";

/** A change in a text, with its place in the file. */
export interface Change {
  readonly rule: RepairRule;
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

/** Characters that nobody but the author can put right. */
export interface Doubt {
  readonly text: string;
  readonly span: Span;
}

export interface RestoredText {
  readonly text: Text;
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
}

/** How many characters a doubt shows on each side. */
const SHOWN = 6;

/**
 * Restores the punctuation of a text of several runs: neighbours are seen across runs. A change of one
 * character into one stays in its run; any other parts the run, so that every character still knows
 * its place in the file. Runs of code keep their characters.
 */
export function restoreText(
  text: Text,
  manner: Manner = {},
  isCode: (run: Run) => boolean = () => false,
): RestoredText {
  const written = plain(text);
  // Beside text, code stands like a Latin word.
  const masked = text.map((run) => (isCode(run) ? "x".repeat(run.text.length) : run.text)).join("");
  const { pieces, doubts } = restorePunctuation(masked, manner);
  const cursor = new Cursor(text);
  const changes: Change[] = [];
  const runs: Built[] = [];
  for (const piece of pieces) {
    if (piece.rule) {
      const { style } = cursor.run(piece.from);
      const span = cursor.span(piece);
      const before = written.slice(piece.from, piece.to);
      changes.push({ rule: piece.rule, span, before, after: piece.text });
      if (piece.to - piece.from > 1 || piece.text.length !== 1) {
        const run = makeRun(piece.text, style, span.start, span.end);
        if (piece.text !== "") runs.push({ run, to: -1, words: [] });
        continue;
      }
    }
    for (const part of cursor.parts(piece.from, piece.to)) {
      const from = part.at + part.from;
      const now = piece.rule ? piece.text : written.slice(piece.from, piece.to);
      add(runs, part, now.slice(from - piece.from, from - piece.from + part.to - part.from));
    }
  }
  if (changes.length === 0) return { text, changes, doubts: doubts.map(doubtIn(text)) };
  const value = runs.flatMap(finished);
  return { text: value, changes, doubts: doubts.map(doubtIn(value)) };
}

/** A stretch `from` … `to` of the run that begins at offset `at` of the text. */
interface Part {
  readonly of: Run;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly start: Position;
}

/** A run of the new text in the making: a stretch of an old one, or characters that took its place. */
interface Built {
  readonly part?: Part;
  /** The end of the stretch. */
  to: number;
  readonly words: string[];
  readonly run?: Run;
}

/** Adds a stretch of a run, to the last one where it goes on there. */
function add(runs: Built[], part: Part, text: string): void {
  const last = runs.at(-1);
  if (last?.part && last.part.of === part.of && last.to === part.from) {
    last.to = part.to;
    last.words.push(text);
  } else runs.push({ part, to: part.to, words: [text] });
}

function finished({ part, to, words, run }: Built): readonly Run[] {
  if (!part) return run ? [run] : [];
  const { of, start } = part;
  const text = words.join("");
  const end = to === of.text.length ? of.span.end : onward(start, text);
  return [{ ...of, text, span: { start, end } }];
}

const onward = (from: Position, text: string): Position => ({
  line: from.line,
  column: from.column + charCount(text),
});

/** Walks through the runs of a text once, from offset to offset. */
class Cursor {
  private index = 0;
  private at = 0;
  /** How far the current run has been counted: an offset in it, and its place. */
  private counted = 0;
  private place: Position | undefined;
  constructor(private readonly text: Text) {}

  /** The run in which an offset stands. */
  run(offset: number): Run {
    let run = this.text[this.index] as Run;
    while (this.index + 1 < this.text.length && offset >= this.at + run.text.length) {
      this.at += run.text.length;
      this.index += 1;
      this.counted = 0;
      this.place = undefined;
      run = this.text[this.index] as Run;
    }
    return run;
  }

  /** The place of an offset. */
  position(offset: number): Position {
    const run = this.run(offset);
    const inside = offset - this.at;
    const from = this.place ?? run.span.start;
    this.place = onward(from, run.text.slice(this.counted, inside));
    this.counted = inside;
    return this.place;
  }

  /** Where a piece stands in the file. */
  span({ from, to }: Piece): Span {
    const start = this.position(from);
    if (to === from) return { start, end: start };
    const last = this.position(to - 1);
    const run = this.run(to - 1);
    const end =
      to - this.at === run.text.length ? run.span.end : { ...last, column: last.column + 1 };
    return { start, end };
  }

  /** The stretches of runs from offset to offset. */
  *parts(from: number, to: number): Generator<Part> {
    for (let offset = from; offset < to; ) {
      const of = this.run(offset);
      const end = Math.min(to - this.at, of.text.length);
      const start = this.position(offset);
      yield { of, at: this.at, from: offset - this.at, to: end, start };
      offset = this.at + end;
    }
  }
}

const doubtIn =
  (text: Text) =>
  (at: number): Doubt => {
    const place = slice(text, at, at + 1);
    const around = plain(slice(text, Math.max(0, at - SHOWN), at + SHOWN + 1));
    const start = { line: 1, column: 1 };
    return { text: around, span: spanOf(place) ?? { start, end: start } };
  };
