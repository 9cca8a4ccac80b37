import type { Inked } from "../mark.js";
import { ALL, type MarkRule, onPage } from "../rule.js";
import { isPaper, isSolid } from "../tone.js";

/**
 * White that overprints is not there, but where four process inks are painted with OPM 0 (ISO 32000-1,
 * 11.7.4.3); a tint takes on the colour of what is under it.
 */
function faultOf({ tone, overprints, mode }: Inked): "white" | "tint" | undefined {
  if (!overprints || tone.foreign !== undefined) return undefined;
  if (tone.process && mode === 0) return undefined;
  if (isPaper(tone)) return "white";
  return isSolid(tone) ? undefined : "tint";
}

/** White and tints knock out; solid inks may overprint. */
export const overprint: MarkRule = {
  id: "overprint",
  what: "white and tints do not overprint",
  why: "white that overprints vanishes, a tint takes on the colour under it",
  codes: ["BX6042"],
  families: ALL,
  mark: (mark, sheet) => {
    const what = mark.inked.map(faultOf).find((fault) => fault !== undefined);
    const box = what && onPage(mark, sheet);
    return box && { code: "BX6042", box, part: mark.part, facts: { what } };
  },
};
