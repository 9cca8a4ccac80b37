import type { Em } from "../units.js";
import type { SetLine } from "./line.js";
import { isClosing, kindOf } from "./marks.js";
import type { Meter } from "./meter.js";

/** Marks of ASCII stand in words and are no wider than their ink. */
const isMark = (character: string): boolean => character > "\u00FF";

/**
 * Where the eye sees a line begin and end, in em from its measure's left edge: an opening mark begins
 * with its ink and a closing one ends with it, all else with its cell.
 */
export function inkEdges(line: SetLine, meter: Meter): { readonly start: Em; readonly end: Em } {
  const first = line.runs[0];
  const last = line.runs.at(-1);
  let start = line.indent;
  let end = line.indent + line.width;
  const opening = first ? ([...first.text][0] ?? "") : "";
  const closing = last ? ([...last.text].at(-1) ?? "") : "";
  if (first && isMark(opening) && kindOf(opening) === "open") {
    start = line.firstOrigin + meter.ink(first.font, opening).start * first.scale;
  }
  if (last && isMark(closing) && isClosing(kindOf(closing))) {
    end = line.lastOrigin + meter.ink(last.font, closing).end * last.scale;
  }
  return { start, end };
}

/** How wide a line looks, in em: see `inkEdges`. */
export function inkWidth(line: SetLine, meter: Meter): Em {
  const { start, end } = inkEdges(line, meter);
  return end - start;
}
