export { readStory } from "./read-story.js";
export { type Repair, type RepairRule, repairRules } from "./repair.js";
export {
  type Block,
  type Heading,
  type LeadBox,
  type Paragraph,
  type Photo,
  type Poem,
  plain,
  type Run,
  type RunStyle,
  type Story,
  type Table,
  type Text,
} from "./story.js";
export { type Tidied, tidyStory } from "./tidy.js";
