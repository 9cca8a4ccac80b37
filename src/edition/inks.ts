import type { Edition, Page } from "./edition.js";
import { type InkSet, inkSets } from "./schema/press.js";
import { numberedPages } from "./sheets.js";

/** The inks of a page by its number. */
const ofPage = ({ file }: Edition, number: number): InkSet =>
  numberedPages(file.pages).findLast((page) => page.number <= number)?.settings.inks ?? file.inks;

/**
 * The inks that a page or a gutter is printed with: its own, else the edition's. A gutter that names none
 * has those of the page beside it that has fewer, whose plates print it in any case.
 */
export function sheetInks(
  edition: Edition,
  { number, between }: Pick<Page, "number" | "between">,
): InkSet {
  if (between === undefined) return ofPage(edition, number);
  const same = (a: readonly number[]): boolean => a[0] === between[0] && a[1] === between[1];
  const own = edition.file.gutters.find((gutter) => same(gutter.between))?.inks;
  return own ?? fewest(between.map((page) => ofPage(edition, page)));
}

const byCount = (all: readonly InkSet[]): InkSet[] => inkSets.filter((inks) => all.includes(inks));

/** The set with the fewest inks; four where there are no sets. */
export const fewest = (all: readonly InkSet[]): InkSet => byCount(all)[0] ?? "cmyk";
/** The set with the most inks, which has those of all others. */
export const most = (all: readonly InkSet[]): InkSet => byCount(all).at(-1) ?? "cmyk";
