import type { Em } from "../units.js";
import type { Sketch } from "./matter.js";
import type { Share } from "./slack.js";
import { WHITE } from "./spacing.js";

/**
 * What a line costs. The figures are ours, found by printing 71,000 characters at 11, 13 and 20 cells
 * and looking at the pages; bench/typography prints what they reach.
 */
/**
 * Opening between two cells, in em, that counts as one unit: at 9.5pt the eye begins to see it. That
 * it is opened at all costs six times as much: squeeze first, open last (先挤进后推出).
 */
const OPEN_UNIT: Em = 0.06;
const OPENED = 6;
/** Squeezing each step completely: word space, ·, brackets, ，、；：, gaps beside words, 。！？. */
const SQUEEZE = [0.1, 0.1, 0.2, 0.5, 0.1, 3];
/** Opening spaces and gaps beside words to their caps. */
const WIDEN = 0.15;
/** A squeezed line is a little worse than one that stands as it is. */
const TOUCHED = 0.05;
/**
 * A last line of one character (孤字), or of marks alone, is avoided wherever one line can give it
 * company by being opened by a cell and a half in all. In a narrow column that is much for each gap,
 * in a wide one little: there the eye would see the loose line before the short one.
 */
const GIVEN: Em = 1.5;
const orphanPrice = (measure: Em): number => priceOpened(GIVEN / Math.max(2, measure - 2));
/** Words no wider than this are one character; a number of two digits takes little more than a cell. */
const ORPHAN: Em = 1.25;
/** A line more costs a little, so that of two equal settings the shorter wins. */
const LINE = 0.3;
/** A line that stays short because its gaps are at their caps; more with what it lacks. */
const SHORT = 1e5;
/** A line that cannot be squeezed into the measure. */
const TOO_WIDE = 1e9;

/** A break against the rules: taken only where no legal one can be reached. */
export const ILLEGAL = 1e6;

/** Price of a line whose cells are opened by so much. */
function priceOpened(open: Em): number {
  const units = open / OPEN_UNIT;
  return (units + OPENED) * units;
}

/**
 * Prices a line whose slack is shared out.
 * @param isLast the last line of its paragraph
 * @param measure of the paragraph, in em
 */
export function priceLine(line: Sketch, share: Share, isLast: boolean, measure: Em): number {
  if (share.over > 0) return TOO_WIDE;
  let price = LINE;
  const { steps } = share;
  if (share.end > 0 || steps[0] !== undefined) {
    let squeezed = share.end > 0;
    for (let step = 0; step < steps.length; step++) {
      const part = steps[step] as number;
      if (part === 0) continue;
      squeezed = true;
      price += (SQUEEZE[step] as number) * part * part;
    }
    if (squeezed) price += TOUCHED;
  }
  if (isLast) return line.words <= ORPHAN ? price + orphanPrice(measure) : price;
  price += priceOpened(Math.max(share.open, share.white / WHITE));
  price += WIDEN * (share.spaces + share.latin);
  return share.over < 0 ? price + SHORT * (1 + share.over * share.over) : price;
}

/**
 * How tight a line looks: 0 solid, 1 hardly opened, 2 visibly, 3 loose. Beside each other, lines that
 * are two classes apart make a stripe in the grey of the column.
 */
export const CLASSES = 4;
export const tightness = (open: Em): number =>
  open <= 0.02 ? 0 : open <= 0.05 ? 1 : open <= 0.1 ? 2 : 3;
/** What two neighbouring lines cost by how many classes they are apart. */
const UNEVEN = [0, 0, 0.3, 1];
export const priceNeighbours = (a: number, b: number): number => UNEVEN[Math.abs(a - b)] as number;

/** Why a break is better made elsewhere, for `cuts` of a paragraph. */
export const CUT = { free: 0, word: 1, number: 2, name: 3 } as const;
/**
 * What such a break costs. A word of the body may be cut anywhere, it is only better not to be; a number
 * keeps its unit and a name its characters, unless a narrow column would be torn for it (clreq).
 */
const CUT_PRICE = [0, 0.15, 4, 5];
export const priceCut = (cut: number): number => CUT_PRICE[cut] ?? 0;
