import { type Pt, round } from "../../../units.js";
import { ALL, type MarkRule, onPage, SLACK } from "../rule.js";
import { isPaper, type Tone } from "../tone.js";

/** The smallest type of newspapers is 5.5pt (小七号): below it counters of Song fill in. */
const SMALLEST: Pt = 5.5;
/** Ink spreads into white type from all sides. */
const REVERSED: Pt = 6;
/** A press that is 0.2 mm out of register doubles the strokes of type below this. */
const SEVERAL_INKS: Pt = 8;
/** Black with other inks under it shows a coloured edge, up to the size of large heads. */
const RICH_BLACK: Pt = 20;
/** Less of an ink than this is seen by nobody beside the others. */
const SEEN = 0.1;
/** More black than this is a black, not a colour. */
const MOSTLY_BLACK = 0.7;

/** Type too small to print. */
export const smallText: MarkRule = {
  id: "small-text",
  what: `no type under ${SMALLEST}pt`,
  why: "counters fill in on newsprint",
  codes: ["BX6036"],
  families: ALL,
  mark: (mark, sheet) => {
    if (mark.kind !== "text" || mark.size >= SMALLEST - SLACK || mark.glyphs === 0)
      return undefined;
    // Type of no size is there for programs, and prints nothing.
    if (mark.size < SLACK || mark.inked.every(({ tone }) => isPaper(tone))) return undefined;
    const box = onPage(mark, sheet);
    const facts = { size: round(mark.size, 1), least: SMALLEST };
    return box && { code: "BX6036", box, part: mark.part, facts, weight: -mark.size };
  },
};

/** White type (反白字) too small. */
export const reversedText: MarkRule = {
  id: "reversed-text",
  what: `no white type under ${REVERSED}pt`,
  why: "ink spreads into it",
  codes: ["BX6037"],
  families: ALL,
  mark: (mark, sheet) => {
    if (mark.kind !== "text" || mark.size >= REVERSED - SLACK || mark.glyphs === 0)
      return undefined;
    const white = mark.inked.length > 0 && mark.inked.every(({ tone }) => isPaper(tone));
    const box = white && mark.size >= SLACK ? onPage(mark, sheet) : undefined;
    const facts = { size: round(mark.size, 1), least: REVERSED };
    return box && { code: "BX6037", box, part: mark.part, facts, weight: -mark.size };
  },
};

const inksOf = ({ plates }: Tone): string[] =>
  [...plates].filter(([, share]) => share >= SEEN).map(([plate]) => plate);

/** Type in several inks, which never lie exactly on each other. */
export const inksOfText: MarkRule = {
  id: "text-inks",
  what: `type under ${SEVERAL_INKS}pt in one ink, black type under ${RICH_BLACK}pt in black alone`,
  why: "inks miss each other by 0.2 mm and more on a web press",
  codes: ["BX6038"],
  families: ALL,
  mark: (mark, sheet) => {
    if (mark.kind !== "text" || mark.glyphs === 0 || mark.size < SLACK) return undefined;
    for (const { tone } of mark.inked) {
      const inks = inksOf(tone);
      const black = (tone.plates.get("K") ?? 0) >= MOSTLY_BLACK;
      const least = black ? RICH_BLACK : SEVERAL_INKS;
      if (inks.length < 2 || mark.size >= least - SLACK) continue;
      const box = onPage(mark, sheet);
      const facts = { size: round(mark.size, 1), least, inks: inks.join("+") };
      return box && { code: "BX6038", box, part: mark.part, facts, weight: -mark.size };
    }
    return undefined;
  },
};
