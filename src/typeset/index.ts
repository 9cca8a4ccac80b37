export type { StyledRun } from "./clusters.js";
export {
  type Headline,
  type HeadlineOptions,
  type HeadStep,
  setHeadline,
} from "./headline.js";
export type { Hyphenate } from "./hyphens.js";
export { inkEdges, inkWidth } from "./ink.js";
export type { InkRun, RaisedOrigin, ReadingOver, SetLine } from "./line.js";
export { createMeter, type FontSource, type Meter, type MeterOptions } from "./meter.js";
export { type ParagraphOptions, setParagraph } from "./paragraph.js";
export { HOUSE, type HouseRules, rulesFor } from "./rules.js";
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
