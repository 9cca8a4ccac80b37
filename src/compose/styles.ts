import type { Theme } from "../edition/index.js";
import type { Run, RunStyle, Text } from "../manuscript/index.js";
import type { Meter, StyledRun } from "../typeset/index.js";
import type { Em, Pt } from "../units.js";

/** How the lines of a text stand: what there is room for between them follows from that. */
export interface Type {
  readonly size: Pt;
  readonly leading: Pt;
  readonly meter: Meter;
}

/** Least air between two lines over which readings are set, and least size of a reading: 5pt is read. */
const READING_ROOM: Pt = 4.5;
const READING_LEAST: Pt = 5;
/** Size of a reading in terms of its text's, where the leading lets it. */
const READING: Em = 0.5;

/** Raised and lowered signs: size and place, so that ² ends with the ideographs at top, ₂ at bottom. */
const RAISED = { scale: 0.6, raise: 0.36 } as const;
const LOWERED = { scale: 0.6, raise: -0.14 } as const;

/**
 * Size of readings over their words, in em of the text; undefined where the lines are so close, as in
 * the columns of a newspaper, that readings stand in brackets behind their words.
 */
export function readingScale({ size, leading }: Pick<Type, "size" | "leading">): Em | undefined {
  const room = leading - size;
  if (room < READING_ROOM) return undefined;
  return Math.max(READING_LEAST, Math.min(READING * size, room)) / size;
}

/** The last run with the word that it ends with and its reading, ready to be set over it. */
function read(last: StyledRun, run: Run, scale: Em): StyledRun[] {
  const base = run.reads ?? 0;
  const { text, ...style } = last;
  const head = text.slice(0, text.length - base);
  const word: StyledRun = {
    ...style,
    text: text.slice(text.length - base) + run.text,
    reading: { base, scale },
  };
  return head === "" ? [word] : [{ ...style, text: head }, word];
}

/**
 * A reading can be set over its word where the whole word is in one style, its font has the letters,
 * and no dots hang in the same air between the lines.
 */
function canRead(last: StyledRun | undefined, run: Run, { meter }: Type): last is StyledRun {
  if (!last || run.reads === undefined || last.reading || last.raise) return false;
  if (last.text.length < run.reads || !/^（[^（）]+）$/u.test(run.text)) return false;
  return [...run.text.slice(1, -1)].every((c) => meter.has(last.font, c.codePointAt(0) ?? 0));
}

/** The font of a run style for body text whose plain font is `font`. */
export function styleFont(style: RunStyle, theme: Theme, font: string): string {
  const { strong, emphasis, code = font } = theme.body;
  switch (style) {
    case "strong":
      return strong;
    case "emphasis":
      return emphasis;
    case "code":
      return code;
    default:
      return font;
  }
}

/**
 * Fonts, sizes and places of the run styles for body text whose plain font is `font`.
 * @param type how its lines stand; without it readings stay in brackets
 */
export function styled(text: Text, theme: Theme, font: string, type?: Type): StyledRun[] {
  const scale =
    type && !text.some(({ style }) => style === "dotted") ? readingScale(type) : undefined;
  const runs: StyledRun[] = [];
  for (const run of text) {
    const own: StyledRun = { text: run.text, font: styleFont(run.style, theme, font) };
    const last = runs.at(-1);
    switch (run.style) {
      case "dotted":
        runs.push({ ...own, dotted: true });
        break;
      case "super":
      case "sub":
        // Behind a word in Hei or Kai the sign is of the same font.
        runs.push({
          ...own,
          font: last && !/\s$/u.test(last.text) ? last.font : font,
          ...(run.style === "super" ? RAISED : LOWERED),
        });
        break;
      case "gloss":
        if (type && scale !== undefined && canRead(last, run, type))
          runs.splice(-1, 1, ...read(last, run, scale));
        else runs.push(own);
        break;
      default:
        runs.push(own);
    }
  }
  return runs;
}

/** Text that is set in one font whatever its styles say: heads, captions, labels. */
export const inFont = (text: string, font: string): StyledRun[] => [{ text, font }];
