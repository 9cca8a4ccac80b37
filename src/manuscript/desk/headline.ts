import { type Passage, partsOf } from "./copy.js";
import type { Check, Finding } from "./finding.js";
import { type Quantity, quantities } from "./numbers.js";

/** A headline may round: then its number need not stand in the text. */
const ROUNDED = /(?:近|约|超|逾|过|破|达|上|数|共|增|减|第)$/u;

/**
 * A number of the headline (title or deck, Arabic digits with a unit) that the text never gives,
 * while it gives others of the same unit: one of the two is probably wrong. The custom of every
 * newsroom: 题文相符.
 */
export const checkHeadline: Check = (copy) => {
  const body = partsOf(copy, "lead", "body", "heading", "verse", "caption", "cell");
  const given = body.flatMap(({ text }) => quantities(text));
  const values = new Set(given.map(({ value }) => value));
  const units = new Map(given.map((quantity) => [quantity.unit, quantity]));
  return partsOf(copy, "title", "deck").flatMap((passage) =>
    quantities(passage.text).flatMap((quantity): Finding[] => {
      const other = units.get(quantity.unit);
      if (!other || values.has(quantity.value) || !isExact(passage, quantity)) return [];
      const { text, from, to } = quantity;
      return [{ facts: { text, other: other.text }, span: passage.place(from, to) }];
    }),
  );
};

const isExact = (passage: Passage, { arabic, from, text }: Quantity): boolean =>
  arabic && !ROUNDED.test(passage.text.slice(Math.max(0, from - 1), from)) && !/[余多]/u.test(text);
