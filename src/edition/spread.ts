import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { mmToPt } from "../units.js";
import type { Spread } from "./edition.js";
import { pairsOf, stripOf } from "./gutter.js";
import { keyText } from "./issues.js";
import type { EditionFile, PageSettings } from "./schema/edition.js";
import type { Theme } from "./schema/theme.js";
import { numberedPages, pageCount } from "./sheets.js";
import type { YamlFile } from "./yaml.js";

/**
 * The theme with a spread (通版) as its page: two pages wide, from the left one's outer margin to the
 * right one's, twice as many columns of the theme's own cells. The white that two pages have at the fold
 * is shared out among all gaps, so that they fill the width exactly. Their number is odd: the middle one
 * has the fold in its middle, and no line of running text crosses it.
 */
export function spreadTheme(theme: Theme): Theme {
  const { page, body } = theme;
  const columns = 2 * page.columns;
  const single = page.columns * page.cells + (page.columns - 1) * page.gap;
  const width = 2 * single + mmToPt(stripOf(theme).width) / body.size;
  const gap = (width - columns * page.cells) / (columns - 1);
  const fold = width / 2;
  return {
    ...theme,
    page: { ...page, width: 2 * page.width, columns, gap, fold, inner: undefined },
  };
}

const frontAreas = ({ areas }: PageSettings): string[] =>
  Object.entries(areas).flatMap(([letter, { furniture }]) =>
    furniture === "masthead" || furniture === "ear" ? [letter] : [],
  );

/** The pair of pages in the middle of so many that lie beside each other on one sheet; undefined where there is none. */
export function middlePair(count: number): Spread | undefined {
  return pairsOf(count).find(([left, right]) => right === left + 1);
}

/**
 * What is wrong with the spreads of an edition: at `spread` BX2040 numbers that are not those of its place
 * among the pages, or BX2041 two pages that are not the middle of the sheets; BX2003 for a masthead or an
 * ear, which belong to the front page.
 */
export function checkSpreads({ data, places }: YamlFile<EditionFile>): Diagnostic[] {
  const pages = pageCount(data.pages);
  const middle = middlePair(pages);
  return numberedPages(data.pages).flatMap(({ number, settings, index }) => {
    if (settings.spread === undefined) return [];
    const [left, right] = settings.spread;
    const place = places.value(["pages", index, "spread"]);
    const front = frontAreas(settings).map((letter) => {
      const path = ["pages", index, "areas", letter, "furniture"];
      const reason = "a spread has no masthead or ear";
      return diagnose("BX2003", { key: keyText(path), reason }, places.key(path));
    });
    if (front.length > 0) return front;
    if (left !== number || right !== number + 1) {
      return [diagnose("BX2040", { left, right, want: `${number}, ${number + 1}` }, place)];
    }
    if (middle?.[0] === left) return [];
    return [diagnose("BX2041", { left, right, pages, middle: middle?.join(", ") ?? "" }, place)];
  });
}
