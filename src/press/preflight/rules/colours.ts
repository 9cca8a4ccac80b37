import { plateOf } from "../../colour/ink.js";
import type { ColourSpace } from "../../separate/colour-space.js";
import type { Mark } from "../mark.js";
import { ALL, type Fault, type MarkRule, onPage, type PageRule } from "../rule.js";
import { firstTone, isCmykProfile } from "../tone.js";

/** A space that is none of inks, in a picture's own space or the table of an indexed one. */
function foreignSpace(space: ColourSpace): string | undefined {
  if (space.kind === "indexed") return foreignSpace(space.base);
  return firstTone(space).foreign;
}

function foreignOf(mark: Mark): string | undefined {
  const own = mark.kind === "image" && mark.space ? foreignSpace(mark.space) : undefined;
  return own ?? mark.inked.find(({ tone }) => tone.foreign !== undefined)?.tone.foreign;
}

/** RGB, Lab and profiles of screens. */
export const inksOnly: MarkRule = {
  id: "inks-only",
  what: "every colour in gray, CMYK or named inks",
  why: "ISO 15930-7, 6.2; whoever separates RGB at the printer's makes black type of four inks",
  codes: ["BX6043"],
  families: ["X-4", "X-1a"],
  told: ({ code, facts }) =>
    code === "BX6023" || (code === "BX6021" && /colour space/.test(String(facts.what))),
  mark: (mark) => {
    const space = mark.box && foreignOf(mark);
    if (!mark.box || space === undefined) return undefined;
    return { code: "BX6043", box: mark.box, part: mark.part, facts: { space } };
  },
};

/** The plates that a picture's space names. */
function platesOf(space: ColourSpace): string[] {
  if (space.kind === "cmyk" || isCmykProfile(space)) return ["C", "M", "Y", "K"];
  if (space.kind === "gray") return ["K"];
  if (space.kind === "inks") {
    return space.names.filter((name) => name !== "None" && name !== "All").map(plateOf);
  }
  return space.kind === "indexed" ? platesOf(space.base) : [];
}

/** Inks that the page is not printed with. */
export const ownPlates: MarkRule = {
  id: "own-plates",
  what: "no ink that the page is not printed with",
  why: "a press has a plate for each of the page's inks, and no other",
  codes: ["BX6022"],
  families: ALL,
  told: ({ code }) => code === "BX6022",
  mark: (mark, sheet) => {
    const { plates, inks } = sheet;
    const box = plates && onPage(mark, sheet);
    if (!box) return undefined;
    const used = [
      ...mark.inked.flatMap(({ tone }) => [...tone.plates.keys()]),
      ...(mark.kind === "image" && mark.space ? platesOf(mark.space) : []),
    ];
    const ink = used.find((plate) => !plates.includes(plate));
    return ink === undefined
      ? undefined
      : { code: "BX6022", box, part: mark.part, facts: { ink, inks } };
  },
};

/** Spot inks whose names a RIP takes for two. */
export const spotNames: PageRule = {
  id: "spot-names",
  what: "a spot ink has one name, small and capital letters alike",
  why: "each spelling becomes a plate of its own",
  codes: ["BX6044"],
  families: ALL,
  page: ({ spots }) => {
    const known = new Map<string, string>();
    const faults: Fault[] = [];
    for (const [ink, { box, part }] of spots) {
      const plain = ink.toLowerCase().replace(/\s+/g, " ").trim();
      const other = known.get(plain);
      if (other === undefined) known.set(plain, ink);
      else faults.push({ code: "BX6044", box, part, facts: { ink, other } });
    }
    return faults;
  },
};
