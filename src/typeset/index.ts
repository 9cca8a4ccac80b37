export type { StyledRun } from "./clusters.js";
export type { Hyphenate } from "./hyphens.js";
export type { InkRun, RaisedOrigin, ReadingOver, SetLine } from "./line.js";
export { createMeter, type FontSource, type Meter } from "./meter.js";
export { type ParagraphOptions, setParagraph } from "./paragraph.js";
export { HOUSE, type HouseRules, rulesFor } from "./rules.js";
export { type SingleOptions, setSingle } from "./single.js";
