import type { Em } from "../units.js";
import type { OwnWords } from "./words.js";

/** The paper's own choices among the ways in which Chinese text may be set. */
export interface HouseRules {
  /**
   * 避头尾: `none`, or one of the levels of clreq ("Prohibition rules for line start and line end"):
   * `basic`; `gb` also keeps / from a line's end; `strict` also keeps —— and …… from its start.
   */
  readonly prohibition: "none" | "basic" | "gb" | "strict";
  /**
   * Width of marks (clreq, "Punctuation width"): `full` (全角式), `kaiming` (开明式: 。！？ take a
   * cell, all others half of one), `half` (半角式).
   */
  readonly punctuation: "full" | "kaiming" | "half";
  /** Whether 。！？ may be squeezed as a last resort. */
  readonly squeezeStops: boolean;
  /** Whether ，、。 may hang beyond a line's end; not the custom of mainland papers (clreq). */
  readonly hanging: boolean;
  /** Space between an ideograph and a letter or digit, in em: 0 or from 1/8 to 1/4 (clreq). */
  readonly latinGap: Em;
  /**
   * Where the ink of ，。、 stands: at the left of its cell on the mainland, in the middle of it in
   * Taiwan and Hong Kong, where such a mark has no empty half to give.
   */
  readonly marks: "corner" | "centre";
}

/** Where a word may be divided: offsets in UTF-16 units, ascending. */
export type Hyphenate = (word: string) => readonly number[];

/** How one story is set: what does not depend on the place where its text stands. */
export interface Way {
  readonly rules: HouseRules;
  /**
   * Says of each offset of a text what stands against a line's end before it: see CUT. Without it
   * words, numbers with their units and names are cut like any other text.
   */
  readonly cuts?: (text: string) => Uint8Array;
  /** Names and words that no dictionary knows; heads are not broken inside of them. */
  readonly own?: OwnWords;
  /** Where Latin words may be divided by a hyphen; nowhere where absent. */
  readonly hyphenate?: Hyphenate;
}

/** What a mainland newspaper does where its theme says nothing. */
export const HOUSE: HouseRules = {
  prohibition: "basic",
  punctuation: "full",
  squeezeStops: true,
  hanging: false,
  latinGap: 1 / 6,
  marks: "corner",
};

/** Languages whose papers set ，。、 in the middle of the cell (clreq, "Punctuation positions"). */
const CENTRED = /^zh-(?:Hant|TW|HK|MO)\b/iu;

/** The rules for text in a language (BCP 47), with what a theme says otherwise. */
export const rulesFor = (language: string, own: Partial<HouseRules> = {}): HouseRules => ({
  ...HOUSE,
  marks: CENTRED.test(language) ? "centre" : "corner",
  ...own,
});
