export type { StyledRun } from "./clusters.js";
export type { InkRun, SetLine } from "./line.js";
export { createMeter, type FontSource, type Meter } from "./meter.js";
export { type ParagraphOptions, setParagraph } from "./paragraph.js";
export { HOUSE, type HouseRules, rulesFor } from "./rules.js";
export { type SingleOptions, setSingle } from "./single.js";
export {
  type ColumnGlyph,
  type ColumnOptions,
  type ColumnsOptions,
  type SetColumn,
  setColumn,
  setColumns,
} from "./vertical.js";
export { inked, type Years } from "./vertical-clusters.js";
