import type { Edition } from "../edition/index.js";
import type { Story } from "../manuscript/index.js";
import { type FontMeter, type Meter, rulesFor, wordCuts } from "../typeset/index.js";
import { hyphenate } from "./hyphenation.js";
import { ownWords } from "./own-words.js";

/**
 * The meter of a story: it shapes in the story's language and sets by the theme's rules, with the names
 * and words that the story and the paper know.
 */
export function storyMeter(
  story: Story,
  { paper, theme, lexicon }: Edition,
  fonts: FontMeter,
): Meter {
  const language = story.language ?? paper.language;
  const own = ownWords(story, lexicon);
  return fonts.inLanguage(language, {
    rules: rulesFor(language, theme.setting),
    cuts: (text) => wordCuts(text, own),
    own,
    ...(theme.body.hyphenation ? { hyphenate } : {}),
  });
}
