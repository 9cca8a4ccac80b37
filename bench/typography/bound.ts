import type { Edition } from "../../src/edition/index.js";
import { createMeter, type ParagraphOptions, setParagraph } from "../../src/typeset/index.js";
import type { Setter } from "./banxin.js";

/** What a line costs; see BreakOptions. */
export type Price = NonNullable<ParagraphOptions["price"]>;

/** A line that cannot be squeezed into its measure, or stays short of it with its gaps at their caps. */
const WRONG = 1e6;
/** Of equal settings the one with fewer lines. */
const EQUAL = 1e-9;

const alone =
  (figure: (open: number) => number): Price =>
  (_line, share, isLast) =>
    EQUAL +
    (share.over > 0 || (share.over < 0 && !isLast) ? WRONG : isLast ? 0 : figure(share.open));

/** The least sum of letterfit. */
export const leastSum: Price = alone((open) => open);
/** The fewest lines looser than 0.10 em; among equals, the least sum. */
export const fewestLoose: Price = alone((open) => (open > 0.1 ? 1 : 0) + open * 1e-3);

/**
 * Banxin with the breaks of one price: what its rules and its spacing could reach in that figure, last
 * lines of one character, cut words and neighbours left out.
 */
export function boundSetter(edition: Edition, price: Price): Setter {
  const { font, indent } = edition.theme.body;
  const meter = createMeter(edition.fonts.values(), { fallback: edition.theme.fallback });
  return (text, { measure }) => setParagraph([{ text, font }], meter, { measure, indent, price });
}
