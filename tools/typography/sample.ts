import type { HouseRules, Years } from "../../src/typeset/index.js";
import type { Cells, Em, Lines, Pt } from "../../src/units.js";

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
  /** Whether English words may be divided (`body.hyphenation`); needs `markdown`. */
  readonly hyphenation?: boolean;
  /** How years stand in vertical lines. */
  readonly years?: Years;
}

/** What a picture of docs/typography shows. One entry of SAMPLES makes one picture. */
export interface Sample {
  /** Name of the file, without its ending. */
  readonly id: string;
  /** The rule, as the document's heading says it. */
  readonly title: string;
  /** Paragraphs of plain text, or the lines of a head. */
  readonly text: readonly string[];
  /** A story in place of `text`, and the same as anybody would write it for a browser. */
  readonly markdown?: string;
  readonly html?: string;
  /** Length of the line, down the page where there are `columns`. */
  readonly measure: Cells;
  /** The text of `markdown` is set in so many vertical lines. */
  readonly columns?: number;
  /** The head of `markdown` stands in vertical lines at the left of a text of so many lines. */
  readonly lines?: Lines;
  /** Type other than the body's. */
  readonly type?: { readonly size: Pt; readonly leading: Pt };
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
