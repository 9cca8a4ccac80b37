import type { Position, Span } from "../../diagnostics/index.js";
import { plain, type Story, type Text } from "../story.js";

/** Where a passage stands in the story. */
export type Part =
  | "kicker"
  | "title"
  | "deck"
  | "byline"
  | "lead"
  | "body"
  | "heading"
  | "verse"
  | "caption"
  | "cell";

/** One line or paragraph of a story as the desk reads it. */
export interface Passage {
  readonly part: Part;
  readonly text: string;
  /** The place in the file of the characters from `from` up to, not including, `to` (UTF-16). */
  place(from: number, to: number): Span | undefined;
}

/** A story with everything in it that a reader reads, in the order of reading. */
export interface Copy {
  readonly story: Story;
  readonly passages: readonly Passage[];
}

/** Lays out a story for the desk. */
export function readCopy(story: Story): Copy {
  const made = (part: Part, texts: readonly Text[]): Passage[] =>
    texts.filter((text) => text.length > 0).map((text) => passage(part, text));
  return {
    story,
    passages: [
      ...made("kicker", story.kicker),
      ...made("title", story.title),
      ...made("deck", story.deck),
      ...made("byline", [story.byline]),
      ...story.leads.flatMap((lead) =>
        made(
          "lead",
          lead.paragraphs.map((paragraph) => paragraph.text),
        ),
      ),
      ...story.blocks.flatMap((block) => {
        if (block.kind === "poem") return made("verse", block.lines);
        return made(block.kind === "heading" ? "heading" : "body", [block.text]);
      }),
      ...made(
        "caption",
        story.photos.map((photo) => photo.caption),
      ),
      ...made(
        "cell",
        story.tables.flatMap((table) => [...table.header, ...table.rows.flat()]),
      ),
    ],
  };
}

/** The passages of some parts. */
export const partsOf = (copy: Copy, ...parts: readonly Part[]): readonly Passage[] =>
  copy.passages.filter((passage) => parts.includes(passage.part));

function passage(part: Part, text: Text): Passage {
  const starts: number[] = [];
  let length = 0;
  for (const run of text) {
    starts.push(length);
    length += run.text.length;
  }
  const words = plain(text);
  let counted: Uint32Array | undefined;
  return {
    part,
    text: words,
    place(from, to) {
      // Counted once for each passage that has a finding, so that many findings stay linear.
      counted ??= codePoints(words);
      const start = position(text, starts, counted, from);
      const last = lastUpTo(starts, to - 1);
      const run = text[last];
      const whole = run && (starts[last] ?? 0) + run.text.length === to;
      const end = whole ? run.span.end : position(text, starts, counted, to);
      return start && end ? { start, end } : undefined;
    },
  };
}

/** How many code points stand before each UTF-16 offset of a text. */
function codePoints(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  let count = 0;
  let offset = 0;
  for (const char of text) {
    counts.fill(count, offset, offset + char.length);
    offset += char.length;
    count += 1;
  }
  counts[text.length] = count;
  return counts;
}

/** The place in the file of an offset: so many code points behind the beginning of its run. */
function position(
  text: Text,
  starts: readonly number[],
  counted: Uint32Array,
  offset: number,
): Position | undefined {
  const index = lastUpTo(starts, offset);
  const start = text[index]?.span.start;
  if (!start) return undefined;
  const into = (counted[offset] ?? 0) - (counted[starts[index] ?? 0] ?? 0);
  return { line: start.line, column: start.column + into };
}

/** Index of the last start that is not beyond an offset, by halving. */
function lastUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
