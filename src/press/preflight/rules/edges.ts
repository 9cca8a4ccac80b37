import { type Mm, mmToPt, type Pt, ptToMm, round } from "../../../units.js";
import type { Box } from "../box.js";
import { ALL, type MarkRule, onPage, type SheetFacts, SLACK } from "../rule.js";
import { isPaper } from "../tone.js";

/** Folding and cutting are out by so much; text nearer to the edge may be cut off. */
const SAFE: Mm = 3;
/** What ends so near to the trim was meant to reach it. */
const NEAR: Pt = mmToPt(0.3);

/** How far a box keeps off each edge of another that is cut; less than nothing beyond it. */
function gaps(box: Box, edge: Box, { uncut }: SheetFacts): Pt[] {
  return [
    edge.top - box.top,
    box.bottom - edge.bottom,
    ...(uncut.includes("left") ? [] : [box.left - edge.left]),
    ...(uncut.includes("right") ? [] : [edge.right - box.right]),
  ];
}

/** Text near the edge of the page. */
export const textAtTrim: MarkRule = {
  id: "text-at-trim",
  what: `no type within ${SAFE} mm of the trim`,
  why: "cutting and folding are out by that much; a gutter (中缝) and the fold of a spread are not cut",
  codes: ["BX6039"],
  families: ALL,
  mark: (mark, sheet) => {
    if (mark.kind !== "text" || mark.glyphs === 0 || mark.size < SLACK) return undefined;
    const box = onPage(mark, sheet);
    if (!box) return undefined;
    const gap = Math.min(...gaps(box, sheet.trim, sheet));
    if (gap >= mmToPt(SAFE) - SLACK) return undefined;
    const facts = { mm: Math.max(0, round(ptToMm(gap), 1)), least: SAFE };
    return { code: "BX6039", box, part: mark.part, facts, weight: -gap };
  },
};

/** Areas and pictures that end at the trim: cut 0.5 mm outside of it, they leave a white edge. */
export const bleed: MarkRule = {
  id: "bleed",
  what: "areas and pictures that reach the trim go on to the BleedBox",
  why: "a cut that is out leaves a white edge",
  codes: ["BX6041"],
  families: ALL,
  mark: (mark, sheet) => {
    if (mark.kind === "text" || mark.kind === "unread") return undefined;
    // A rule at the edge is no area; what has no ink has no edge.
    if (mark.kind === "shape" && mark.thin === undefined) return undefined;
    if (mark.kind !== "image" && mark.inked.every(({ tone }) => isPaper(tone))) return undefined;
    const box = onPage(mark, sheet);
    if (!box) return undefined;
    const toTrim = gaps(box, sheet.trim, sheet);
    const toBleed = gaps(box, sheet.bleed, sheet);
    const room = gaps(sheet.trim, sheet.bleed, sheet);
    const short = toTrim.findIndex(
      (gap, i) => gap < NEAR && ((room[i] ?? 0) < NEAR || (toBleed[i] ?? 0) > NEAR),
    );
    if (short < 0) return undefined;
    const facts = { mm: round(ptToMm(room[short] ?? 0), 1) };
    return { code: "BX6041", box, part: mark.part, facts };
  },
};
