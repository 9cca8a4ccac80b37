import { plain, type Run, type Text } from "./story.js";
import { makeRun, slice, spanOf } from "./text.js";

/** `{垚|yáo}`: a word of ideographs and how it is read. */
const GLOSS = /\{(\p{Script=Han}{1,8})\|([^{}|\n]{1,40})\}/gu;

/**
 * Reads each `{垚|yáo}` of a text as newspapers print it: the word, then its reading in brackets. The
 * reading knows its word, so that it can be set over it where there is room.
 */
export function glossed(text: Text): Text {
  const whole = plain(text);
  if (!whole.includes("|")) return text;
  const out: Run[] = [];
  let at = 0;
  for (const { index, 0: written, 1: base = "", 2: reading = "" } of whole.matchAll(GLOSS)) {
    const from = index + 1 + base.length + 1;
    const span = spanOf(slice(text, from, from + reading.length));
    out.push(...slice(text, at, index), ...slice(text, index + 1, index + 1 + base.length));
    if (span) {
      const run = makeRun(`（${reading.trim()}）`, "gloss", span.start, span.end);
      out.push({ ...run, reads: base.length });
    }
    at = index + written.length;
  }
  return at === 0 ? text : [...out, ...slice(text, at)];
}
