import type { Page, SheetName } from "./edition.js";
import type { EditionFile, PageSettings } from "./schema/edition.js";
import type { YamlPath } from "./yaml-places.js";

/** One drawing of edition.yaml with its areas, and the path at which it stands there. */
export interface DrawnSheet extends Pick<PageSettings, "plan" | "areas"> {
  readonly at: YamlPath;
}

/** Everything that edition.yaml draws: the pages, then the gutters (中缝). */
export const drawnSheets = ({ pages, gutters }: EditionFile): DrawnSheet[] => [
  ...pages.map(({ plan, areas }, i) => ({ at: ["pages", i], plan, areas })),
  ...gutters.map(({ plan, areas }, i) => ({ at: ["gutters", i], plan, areas })),
];

/** An entry of `pages` with the number of its page, a spread's left one, and its index. */
export interface NumberedPage {
  readonly number: number;
  readonly settings: PageSettings;
  readonly index: number;
}

/** The entries of `pages` with their numbers: a spread (通版) takes two. */
export function numberedPages(pages: readonly PageSettings[]): NumberedPage[] {
  let number = 1;
  return pages.map((settings, index) => {
    const numbered = { number, settings, index };
    number += settings.spread ? 2 : 1;
    return numbered;
  });
}

/** How many pages entries of `pages` make. */
export const pageCount = (pages: readonly Pick<PageSettings, "spread">[]): number =>
  pages.length + pages.filter(({ spread }) => spread).length;

type Sheet = Pick<Page, "number" | "between" | "spread">;

/** The pages that a sheet is: both of a spread, none for a gutter. */
export const sheetPages = ({ number, between, spread }: Sheet): readonly number[] =>
  between ? [] : (spread ?? [number]);

/** What a page, a spread or a gutter is called in reports and complaints. */
export function sheetName({ number, between, spread }: Sheet): SheetName {
  if (between) return `中缝${between[0]}-${between[1]}`;
  return spread ? `${spread[0]}-${spread[1]}` : number;
}

const GUTTER = "中缝";

/** Whether a name is that of a gutter. */
export const isGutterName = (name: SheetName): boolean => String(name).startsWith(GUTTER);

/** A sheet's name as the trade writes it: 第3版, 第2-3版, 中缝4—1. */
export const sheetWords = (name: SheetName): string =>
  isGutterName(name) ? String(name).replace("-", "—") : `第${name}版`;

/**
 * A sheet's name for names of files and ids, in ASCII: `3`, `2-3`, `gutter-4-1`.
 * @param digits that a page's number has at least: with 2, `03` and `02-03`
 */
export function sheetSlug(name: SheetName, digits = 1): string {
  const slug = String(name);
  if (isGutterName(name)) return slug.replace(GUTTER, "gutter-");
  return slug.replace(/\d+/g, (number) => number.padStart(digits, "0"));
}

/**
 * Whether a sheet belongs to what was asked for: a gutter only where both of its pages do, a spread as a
 * whole where one of them does.
 * @param wanted numbers of pages; all where absent
 */
export function isWanted(sheet: Sheet, wanted?: readonly number[]): boolean {
  if (wanted === undefined) return true;
  const { between } = sheet;
  return between
    ? between.every((page) => wanted.includes(page))
    : sheetPages(sheet).some((page) => wanted.includes(page));
}

/**
 * The page on which an area of a sheet begins: of a spread the one in which its first column lies.
 * @param columns of one page
 */
export function pageOfArea(
  { number, spread }: Pick<Page, "number" | "spread">,
  bands: readonly { readonly firstColumn: number }[],
  columns: number,
): number {
  if (!spread) return number;
  const first = Math.min(...bands.map(({ firstColumn }) => firstColumn));
  return spread[first < columns ? 0 : 1];
}
