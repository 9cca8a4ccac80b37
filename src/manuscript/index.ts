export { charCount, gapBetween, hasHan, hasSentenceMark, isClosed } from "./characters.js";
export { creditAt, readCredits, readDateline } from "./credits.js";
export { decode, type Read } from "./decode.js";
export { type DeskContext, type Lexicon, type Person, reviewStory } from "./desk/index.js";
export { type DeskRule, deskRules } from "./desk-rules.js";
export { decodeBytes } from "./encoding.js";
export { beginsItem, cells, groupLines, saidOfLines, wrapWidth } from "./lines.js";
export { readStory } from "./read-story.js";
export { type Repair, type RepairRule, repairRules } from "./repair.js";
export {
  type Block,
  type Credit,
  type Dateline,
  type Heading,
  type LeadBox,
  type Paragraph,
  type Photo,
  type Poem,
  plain,
  type Run,
  type RunStyle,
  type Setting,
  type Story,
  type StoryLanguage,
  storyLanguages,
  type Table,
  type Text,
} from "./story.js";
export { type Tidied, tidyStory } from "./tidy.js";
