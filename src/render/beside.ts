import type { PlacedLine, TextBlock } from "../compose/index.js";
import { ASCENT, type Em, type Pt, ptToPx, round } from "../units.js";

/** A dot under a character (着重号), in pixels of the print page from the block's corner. */
export interface DotView {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A reading over its word: a line of text by itself, in pixels from the block's corner. */
export interface ReadingView {
  readonly text: string;
  readonly font: string;
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** Radius of a dot, and how far under the em box its middle hangs at most. */
const DOT: Em = 0.07;
const DOT_DEEP: Em = 0.2;
/** How much of a Latin letter with its accent stands over the baseline, and the air under the baseline. */
const LETTERS: Em = 0.8;
const AIR: Em = 0.22;

/** What the leading leaves between two lines, in em of the text. */
const roomOf = ({ size, leading }: Pick<TextBlock, "size" | "leading">): Em =>
  Math.max(0, (leading - size) / size);

/**
 * The dot of a text in em: its radius, and its middle from the baseline down. It hangs in the upper half
 * of the air under its line, so that it is read with the character over it, stays in its block and never
 * reaches the em box of a line.
 */
export function dotOf(type: Pick<TextBlock, "size" | "leading">): { r: Em; down: Em } {
  const room = roomOf(type);
  const r = Math.min(DOT, room / 4);
  return { r, down: 1 - ASCENT + Math.min(DOT_DEEP, room / 2 - r) };
}

/** How far the baseline of a reading stands over that of its word, in em of the text. */
export function readingUp(type: Pick<TextBlock, "size" | "leading">, scale: Em): Em {
  const free = roomOf(type) - LETTERS * scale;
  return ASCENT + Math.min(AIR * scale, Math.max((AIR / 2) * scale, free));
}

/** Index of the row in which a line stands: a credit shares the caption's row. */
export const rowOf = (block: TextBlock, index: number): number =>
  block.role === "caption" ? 0 : index;

/** The baseline of a line, in points from the block's top: see METRICS in css.ts. */
export const baselineOf = ({ size, leading }: TextBlock, row: number): Pt =>
  row * leading + (leading - size) / 2 + ASCENT * size;

const px = (pt: Pt): number => round(ptToPx(pt), 4);

/** The dots of a block. */
export function dots(block: TextBlock): DotView[] {
  const { r, down } = dotOf(block);
  return each(block, ({ line, shift }, baseline) =>
    (line.dots ?? []).map((x) => ({
      x: px((shift + x) * block.size),
      y: px(baseline + down * block.size),
      r: px(r * block.size),
    })),
  );
}

/** The readings of a block. */
export function readings(block: TextBlock): ReadingView[] {
  return each(block, ({ line, shift }, baseline) =>
    (line.readings ?? []).map(({ text, font, scale, x }) => {
      const size = scale * block.size;
      const up = readingUp(block, scale) * block.size;
      const top = baseline - up - ASCENT * size;
      return { text, font, left: px((shift + x) * block.size), top: px(top), size: px(size) };
    }),
  );
}

const each = <T>(block: TextBlock, make: (placed: PlacedLine, baseline: Pt) => T[]): T[] =>
  block.lines.flatMap((placed, i) => make(placed, baselineOf(block, rowOf(block, i))));
