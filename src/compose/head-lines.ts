import { type HeadPart, type HeadStyle, sizesDown } from "../edition/index.js";
import {
  type HeadStep,
  inkEdges,
  inkWidth,
  type Meter,
  type SetLine,
  setHeadline,
  setSingle,
} from "../typeset/index.js";
import type { Em, Pt } from "../units.js";
import { inFont } from "./styles.js";

/**
 * How far a line is moved so that it looks centred, or begins at the edge: by its ink where a mark
 * with an empty half stands at its end, so that “…” does not hang aside and 《 does not look indented.
 */
export function lineShift(line: SetLine, measure: Em, align: HeadStyle["align"], meter: Meter): Em {
  const { start, end } = inkEdges(line, meter);
  return align === "center" ? (measure - (end - start)) / 2 - start : -start;
}

/** One part of a head in lines, at the size that was found for it. */
export interface PartLines {
  readonly size: Pt;
  readonly lines: readonly SetLine[];
  readonly tooWide: boolean;
}

/** How a part is to be set, apart from its style. */
export interface PartOptions {
  /** Width of the head, in points. */
  readonly width: Pt;
  /** Lines into which a text may be turned where the style does not say. */
  readonly maxLines: number;
  /** Marks stand on half a cell. */
  readonly halfMarks: boolean;
}

/** Down to this part of its size, one step of the scale or two, a line is rather set smaller than turned. */
const RATHER_SMALLER = 4 / 5;
/** What is over by less, in em, is arithmetic. */
const NEAR = 0.01;

/** Lines that somebody broke by hand keep their breaks: the largest size at which all of them fit. */
function fitGiven(part: HeadPart, texts: readonly string[], meter: Meter, options: PartOptions) {
  const set = { halfMarks: options.halfMarks, tracking: part.tracking };
  const lines = texts.map((text) => setSingle(inFont(text, part.font), meter, set));
  const widest = Math.max(...lines.map((line) => inkWidth(line, meter)));
  const sizes = sizesDown(part.size, part.min);
  const fits = sizes.find((size) => widest * size <= options.width + NEAR * size);
  return { lines, size: fits ?? sizes.at(-1) ?? part.size, tooWide: fits === undefined };
}

/**
 * Sets one part of a head. A single line is tried at its own size and, a little smaller, down to 4/5;
 * then in lines of about one width at its own size; then in as few lines as needed at the next smaller
 * sizes down to the smallest. What has no such break is turned into lines of unlike width, and last
 * with a 的 at a line's start, at the largest size that allows it, but never inside a word: where even
 * that does not fit, somebody must shorten the head. Breaks made by hand are kept.
 */
export function setPartLines(
  part: HeadPart,
  texts: readonly string[],
  meter: Meter,
  options: PartOptions,
): PartLines {
  const [text] = texts;
  const given = fitGiven(part, texts, meter, options);
  const enough = given.size >= RATHER_SMALLER * part.size;
  const maxLines = part.maxLines ?? options.maxLines;
  if (text === undefined || texts.length > 1 || maxLines === 1) return given;
  if (!given.tooWide && enough) return given;
  const sizes = sizesDown(part.size, part.min);
  const { font, tracking } = part;
  const { halfMarks, width } = options;
  const steps: readonly HeadStep[] = ["balanced", "words", "particles"];
  for (const upTo of steps) {
    for (const size of sizes) {
      const wish = { font, tracking, halfMarks, maxLines, upTo, measure: width / size };
      const found = setHeadline(text, meter, wish);
      if (found) return { size, lines: found.lines, tooWide: false };
    }
  }
  return given;
}
