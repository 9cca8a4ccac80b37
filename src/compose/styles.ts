import type { Theme } from "../edition/index.js";
import type { RunStyle, Text } from "../manuscript/index.js";
import type { StyledRun } from "../typeset/index.js";

/** The font of a run style for body text whose plain font is `font`. */
export function styleFont(style: RunStyle, theme: Theme, font: string): string {
  if (style === "strong") return theme.body.strong;
  return style === "emphasis" || style === "dotted" ? theme.body.emphasis : font;
}

/** Fonts of the run styles for body text whose plain font is `font`. */
export const styled = (text: Text, theme: Theme, font: string): StyledRun[] =>
  text.map((run) => ({ text: run.text, font: styleFont(run.style, theme, font) }));

/** Text that is set in one font whatever its styles say: heads, captions, labels. */
export const inFont = (text: string, font: string): StyledRun[] => [{ text, font }];
