import { CAPS as GAPS, HOUSE } from "../../src/typeset/index.js";
import type { Caps } from "./figures.js";

/** How wide banxin itself says that a gap may become, by kind of pair, in em beyond the advances. */
export const CAPS: Caps | undefined = {
  "han-han": GAPS.open,
  "han-mark": GAPS.white,
  "mark-mark": GAPS.open,
  "han-latin": Math.max(GAPS.latin, HOUSE.latinGap),
  "latin-mark": GAPS.white,
  "in-word": 0.02,
  space: GAPS.space,
};
