export type { StyledRun } from "./clusters.js";
export {
  type Headline,
  type HeadlineOptions,
  type HeadStep,
  setHeadline,
} from "./headline.js";
export { inkEdges, inkWidth } from "./ink.js";
export type { InkRun, SetLine } from "./line.js";
export { createMeter, type FontSource, type Meter } from "./meter.js";
export { type ParagraphOptions, setParagraph, setSingle } from "./paragraph.js";
export { NAME, type OwnWords, WORD, wordStarts } from "./words.js";
