import { round } from "../../../units.js";
import type { ImageMark } from "../mark.js";
import { ALL, type MarkRule, onPage } from "../rule.js";

/**
 * Pixels per inch at the placed size. A coldset screen of 85 to 100 lines wants twice as many; below 150 an
 * eye at reading distance sees it, below 100 it sees pixels. Line art is not screened: its edges are as rough
 * as its pixels, which show below 300 and stop showing at some 550.
 */
const TONE = { least: 100, want: 150 } as const;
const LINE = { least: 300, want: 550 } as const;
/** Flat colour or a few squares: nothing in it can be fine (GWG leaves such pictures out, too). */
const FEW_PIXELS = 16;

/** Pixels per inch in the worse direction; a strip of one pixel has none across. */
function ppiOf({ width, height, placed }: ImageMark): number {
  const across = placed.width > 0 && width > 1 ? (width / placed.width) * 72 : Infinity;
  const down = placed.height > 0 && height > 1 ? (height / placed.height) * 72 : Infinity;
  return Math.min(across, down);
}

/** Pictures with too few pixels for their size on paper. */
export const resolution: MarkRule = {
  id: "resolution",
  what: `pictures of ${TONE.want} ppi and more at their placed size (error under ${TONE.least}); line art of ${LINE.want} (error under ${LINE.least})`,
  why: "a screen of 85 to 100 lines needs twice as many pixels; line art is not screened",
  codes: ["BX6030", "BX6031"],
  families: ALL,
  mark: (mark, sheet) => {
    if (mark.kind !== "image" || mark.width * mark.height <= FEW_PIXELS) return undefined;
    const box = onPage(mark, sheet);
    const ppi = ppiOf(mark);
    const { least, want } = mark.bits === 1 ? LINE : TONE;
    if (!box || ppi >= want - 0.5) return undefined;
    return {
      code: ppi < least - 0.5 ? "BX6031" : "BX6030",
      box,
      part: mark.part,
      facts: { ppi: round(ppi, 0), want },
      weight: -ppi,
    };
  },
};
