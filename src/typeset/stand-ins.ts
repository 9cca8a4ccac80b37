import type { Meter } from "./meter.js";

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
export function inked(text: string, font: string, meter: Meter): Inked[] {
  const chain = meter.chain(font);
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

/** True where a font draws every character of a text by itself. */
function isWhole(text: string, font: string, meter: Meter): boolean {
  for (const character of text) {
    if (!meter.has(font, character.codePointAt(0) ?? 0) && !SILENT.test(character)) return false;
  }
  return true;
}

/** What must be known of a run to find what stands in for its font. */
interface Run {
  readonly text: string;
  readonly font: string;
  /** A word with its reading stays in one font: the two are measured together. */
  readonly reading?: unknown;
}

/** Runs with the characters that their fonts lack in fonts that stand in; all others as they were. */
export function withStandIns<Any extends Run>(runs: readonly Any[], meter: Meter): Any[] {
  return runs.flatMap((run) => {
    const chain = meter.chain(run.font);
    if (chain.length < 2 || isWhole(run.text, run.font, meter)) return [run];
    if (run.reading !== undefined) {
      return [{ ...run, font: chain.find((font) => isWhole(run.text, font, meter)) ?? run.font }];
    }
    const parts: { text: string; font: string }[] = [];
    for (const { text, font } of inked(run.text, run.font, meter)) {
      const previous = parts.at(-1);
      if (previous?.font === font) previous.text += text;
      else parts.push({ text, font });
    }
    return parts.map((part) => ({ ...run, ...part }));
  });
}
