import { type Pt, round } from "../../../units.js";
import type { Inked, Mark } from "../mark.js";
import { ALL, type MarkRule, onPage, SLACK } from "../rule.js";
import { isPaper } from "../tone.js";

/** A finer line breaks up on newsprint, or fails on the plate. */
const FINEST: Pt = 0.25;
/** Finer than a dot of the screen (100 lines: 0.72pt) and its half: what is screened becomes a row of dots. */
const HAIRLINE: Pt = 0.5;

/** The thinner of a mark's strokes and filled parts. */
function widthOf(mark: Mark): Pt | undefined {
  if (mark.kind !== "shape") return undefined;
  const widths = [mark.stroke, mark.thin].filter((width) => width !== undefined);
  return widths.length > 0 ? Math.min(...widths) : undefined;
}

const prints = ({ inked }: Mark): boolean => inked.some(({ tone }) => !isPaper(tone));

/** Strokes and filled slivers too thin to print. */
export const thinLines: MarkRule = {
  id: "thin-line",
  what: `no rule thinner than ${FINEST}pt`,
  why: "it breaks up on newsprint, and RIPs may leave it out",
  codes: ["BX6032"],
  families: ALL,
  mark: (mark, sheet) => {
    const width = widthOf(mark);
    if (width === undefined || width >= FINEST - SLACK || !prints(mark)) return undefined;
    const box = onPage(mark, sheet);
    if (!box) return undefined;
    const facts = { width: round(width, 2), least: FINEST };
    return { code: "BX6032", box, part: mark.part, facts, weight: -width };
  },
};

/** Less of an ink beside others is seen by nobody; more than this newsprint's dot gain (26 %) closes up. */
const [SEEN, CLOSED] = [0.15, 0.85];

/** An ink in a screen that shows as one: of several faint inks alone the strongest counts. */
function screened({ tone }: Inked): boolean {
  const shares = [...tone.plates.values()];
  const most = Math.max(0, ...shares);
  return shares.some((share) => share < CLOSED && (share > SEEN || share === most));
}

/** Hairlines in a tint. */
export const tintedLines: MarkRule = {
  id: "tinted-line",
  what: `no rule under ${HAIRLINE}pt in a tint (an ink of ${SEEN * 100} to ${CLOSED * 100} %)`,
  why: "a screen of 100 lines has a dot each 0.72pt: the line becomes a row of dots; dot gain closes higher tones",
  codes: ["BX6033"],
  families: ALL,
  mark: (mark, sheet) => {
    const width = widthOf(mark);
    if (width === undefined || width >= HAIRLINE - SLACK) return undefined;
    const box = mark.inked.some(screened) ? onPage(mark, sheet) : undefined;
    if (!box) return undefined;
    const facts = { width: round(width, 2), least: HAIRLINE };
    return { code: "BX6033", box, part: mark.part, facts, weight: -width };
  },
};
