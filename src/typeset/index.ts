export type { StyledRun } from "./clusters.js";
export type { InkRun, SetLine } from "./line.js";
export { createMeter, type FontSource, type Meter } from "./meter.js";
export { type ParagraphOptions, setParagraph, setSingle } from "./paragraph.js";
