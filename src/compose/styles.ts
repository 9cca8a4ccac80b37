import type { Theme } from "../edition/index.js";
import type { RunStyle, Text } from "../manuscript/index.js";
import type { Meter, StyledRun } from "../typeset/index.js";

/** The font of a run style for body text whose plain font is `font`. */
export function styleFont(style: RunStyle, theme: Theme, font: string): string {
  if (style === "strong") return theme.body.strong;
  return style === "emphasis" || style === "dotted" ? theme.body.emphasis : font;
}

/**
 * A character with what combines with it: accents, variation selectors, joiners. It is set in one
 * font, or its parts would not find each other.
 */
const UNITS = /[\s\S](?:\p{M}|\p{Default_Ignorable_Code_Point})*/gu;
/** What asks for no ink: spaces of ASCII, selectors and joiners that a font need not know. */
const SILENT = /^(?:[\0-\x20]|\p{Default_Ignorable_Code_Point})$/u;

/** One character of a text, with what combines with it, and the font that it is set in. */
export interface Inked {
  readonly text: string;
  readonly font: string;
  /** Code points that no font of the chain draws together with the rest. */
  readonly missing: readonly number[];
}

const lacking = (points: readonly number[], font: string, meter: Meter): number[] =>
  points.filter((point) => !meter.has(font, point));

/**
 * Chooses for each character the first font that draws it: its own, then those that stand in for it
 * (`fallback` in theme.yaml), last the paper's own characters. A mark that the first font has stays
 * in it, whatever stands beside it. The browser has nothing left to choose.
 */
export function inked(text: string, font: string, theme: Theme, meter: Meter): Inked[] {
  const chain = [font, ...(theme.fallback[font] ?? [])];
  return [...text.matchAll(UNITS)].map(([unit]): Inked => {
    const points = [...unit].flatMap((c) => (SILENT.test(c) ? [] : [c.codePointAt(0) ?? 0]));
    const whole = chain.find((name) => lacking(points, name, meter).length === 0);
    if (whole !== undefined) return { text: unit, font: whole, missing: [] };
    // None has the accent: better the letter without it than nothing.
    const base =
      chain.find((name) => lacking(points.slice(0, 1), name, meter).length === 0) ?? font;
    return { text: unit, font: base, missing: lacking(points, base, meter) };
  });
}

/** Fonts of the run styles for body text whose plain font is `font`. */
export const styled = (text: Text, font: string, theme: Theme, meter: Meter): StyledRun[] =>
  text.flatMap((run) => inFont(run.text, styleFont(run.style, theme, font), theme, meter));

/** Text in one font whatever its styles say (heads, captions, labels), and in those that stand in. */
export function inFont(text: string, font: string, theme: Theme, meter: Meter): StyledRun[] {
  const runs: { text: string; font: string }[] = [];
  for (const { text: unit, font: name } of inked(text, font, theme, meter)) {
    const previous = runs.at(-1);
    if (previous?.font === name) previous.text += unit;
    else runs.push({ text: unit, font: name });
  }
  return runs;
}
