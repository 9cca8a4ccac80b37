import type { Position, Span } from "../diagnostics/index.js";
import { charCount, gapBetween } from "./characters.js";
import { plain, type Run, type RunStyle, type Text } from "./story.js";

/** The place `chars` characters further on the same line. */
const onward = (from: Position, chars: number): Position => ({
  line: from.line,
  column: from.column + chars,
});

/** A run that begins at `start`; its end follows from its length unless it is given. */
export function makeRun(text: string, style: RunStyle, start: Position, end?: Position): Run {
  return { text, style, span: { start, end: end ?? onward(start, charCount(text)) } };
}

/** From the first character of a text to its last; undefined for an empty text. */
export function spanOf(text: Text): Span | undefined {
  const first = text[0];
  const last = text.at(-1);
  return first && last ? { start: first.span.start, end: last.span.end } : undefined;
}

/** The characters from `from` up to, not including, `to` (UTF-16 offsets); spans move with them. */
export function slice(text: Text, from: number, to = Number.POSITIVE_INFINITY): Text {
  const out: Run[] = [];
  let at = 0;
  for (const run of text) {
    const begin = Math.max(0, from - at);
    const end = Math.min(run.text.length, to - at);
    at += run.text.length;
    if (begin >= end) continue;
    if (begin === 0 && end === run.text.length) {
      out.push(run);
      continue;
    }
    const start = onward(run.span.start, charCount(run.text.slice(0, begin)));
    const whole = end === run.text.length;
    const made = makeRun(
      run.text.slice(begin, end),
      run.style,
      start,
      whole ? run.span.end : undefined,
    );
    out.push({ ...run, text: made.text, span: made.span });
  }
  return out;
}

/** A text whose first so many UTF-16 units are set apart in Hei: the name of a speaker, 编者按：. */
export const boldTo = (text: Text, end: number): Text => [
  ...slice(text, 0, end).map((run): Run => ({ ...run, style: "strong" })),
  ...slice(text, end),
];

/** Without the white space at both ends; typed indents (　　) are white space too. */
export function trim(text: Text): Text {
  const whole = plain(text);
  const from = whole.length - whole.trimStart().length;
  return from === whole.length ? [] : slice(text, from, whole.trimEnd().length);
}

/** True where a text prints nothing. */
export const isBlank = (text: Text): boolean => plain(text).trim() === "";

/** Joins texts: directly beside Chinese, with a space between two words of Latin text. */
export function joinTexts(texts: readonly Text[]): Text {
  const out: Run[] = [];
  for (const text of texts) {
    const last = out.at(-1);
    if (last && text.length > 0 && gapBetween(last.text, plain(text)) === " ") {
      out[out.length - 1] = { ...last, text: `${last.text} ` };
    }
    out.push(...text);
  }
  return out;
}
