export { wordCuts } from "./cuts.js";
export {
  type Headline,
  type HeadlineOptions,
  type HeadStep,
  setHeadline,
} from "./headline.js";
export { inkEdges, inkWidth } from "./ink.js";
export type { InkRun, RaisedOrigin, ReadingOver, SetLine } from "./line.js";
export {
  createMeter,
  type FontMeter,
  type FontSource,
  type Meter,
  type MeterOptions,
} from "./meter.js";
export { type ParagraphOptions, setParagraph } from "./paragraph.js";
export { HOUSE, type HouseRules, type Hyphenate, rulesFor, type Way } from "./rules.js";
export type { StyledRun } from "./run.js";
export { unsettledSigns } from "./scripts.js";
export { type SingleOptions, setSingle } from "./single.js";
export { CAPS } from "./spacing.js";
export { type Inked, inked } from "./stand-ins.js";
export {
  type ColumnGlyph,
  type ColumnOptions,
  type ColumnsOptions,
  type SetColumn,
  setColumn,
  setColumns,
} from "./vertical.js";
export type { Years } from "./vertical-clusters.js";
export { NAME, type OwnWords, WORD, wordStarts } from "./words.js";
