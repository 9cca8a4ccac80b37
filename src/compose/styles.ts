import type { Theme } from "../edition/index.js";
import type { Text } from "../manuscript/index.js";
import type { StyledRun } from "../typeset/index.js";

/** Fonts of the run styles for body text whose plain font is `font`. */
export function styled(text: Text, theme: Theme, font: string): StyledRun[] {
  return text.map((run) => ({
    text: run.text,
    font: { plain: font, strong: theme.body.strong, emphasis: theme.body.emphasis }[run.style],
  }));
}

/** Text that is set in one font whatever its styles say: heads, captions, labels. */
export const inFont = (text: string, font: string): StyledRun[] => [{ text, font }];
