import type { Theme } from "../edition/index.js";
import type { RunStyle, Text } from "../manuscript/index.js";
import type { StyledRun } from "../typeset/index.js";

/** Fonts of the run styles for body text whose plain font is `font`. */
export function styled(text: Text, theme: Theme, font: string): StyledRun[] {
  const fonts: Readonly<Record<RunStyle, string>> = {
    plain: font,
    strong: theme.body.strong,
    emphasis: theme.body.emphasis,
    dotted: theme.body.emphasis,
    gloss: font,
  };
  return text.map((run) => ({ text: run.text, font: fonts[run.style] }));
}

/** Text that is set in one font whatever its styles say: heads, captions, labels. */
export const inFont = (text: string, font: string): StyledRun[] => [{ text, font }];
