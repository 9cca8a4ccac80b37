import type { Edition, Page } from "./edition.js";
import { stripTheme } from "./gutter.js";
import { spreadTheme } from "./spread.js";

/**
 * The edition as a sheet is composed and printed with: for a gutter (中缝) its strip is the page, for a
 * spread (通版) the two pages with the white between them. A page has the edition as it was loaded.
 */
export function sheetEdition(
  edition: Edition,
  { between, spread }: Pick<Page, "between" | "spread">,
): Edition {
  const loaded = edition.loaded ?? edition;
  if (between) return { ...loaded, loaded, theme: stripTheme(loaded.theme) };
  if (spread) return { ...loaded, loaded, theme: spreadTheme(loaded.theme) };
  return loaded;
}
