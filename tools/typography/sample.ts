import type { HouseRules } from "../../src/typeset/index.js";
import type { Cells, Em } from "../../src/units.js";

/** Half of a picture: one engine's setting of the sample's text. */
export interface Panel {
  /** Printed above it; the engine's name where absent. */
  readonly label?: string;
  readonly engine: "banxin" | "Chromium";
  /** What the theme says under `setting`. */
  readonly rules?: Partial<HouseRules>;
  /** Lines more or less than the best setting has. */
  readonly looseness?: number;
  /** Whether breaks inside words, names and numbers cost something (`cuts` of setParagraph). */
  readonly cuts?: boolean;
}

/** What a picture of docs/typography shows. One entry of SAMPLES makes one picture. */
export interface Sample {
  /** Name of the file, without its ending. */
  readonly id: string;
  /** The rule, as the document's heading says it. */
  readonly title: string;
  /** Paragraphs of plain text, or the lines of a head. */
  readonly text: readonly string[];
  readonly measure: Cells;
  /** First-line indent; 2 where absent. */
  readonly indent?: Em;
  /** A font of the theme other than the body's; the first draws, the others stand in. */
  readonly fonts?: readonly string[];
  /** The text is a head of this role of the theme. */
  readonly head?: string;
  /** Whether a line down the middle of the measure is drawn behind a head. */
  readonly axis?: boolean;
  /** The language of the text; zh-CN where absent. */
  readonly language?: string;
  /** Whether lines are driven to both edges; true where absent. */
  readonly justify?: boolean;
  /** Printed text that is tinted wherever it stands, so that the eye finds it. */
  readonly mark?: readonly string[];
  /** banxin beside Chromium where absent. */
  readonly panels?: readonly Panel[];
}

const BESIDE: readonly Panel[] = [{ engine: "banxin" }, { engine: "Chromium" }];

export const panelsOf = (sample: Sample): readonly Panel[] => sample.panels ?? BESIDE;
export const labelOf = (panel: Panel): string => panel.label ?? panel.engine;
