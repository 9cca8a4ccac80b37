import type { Page, Theme } from "../edition/index.js";
import { basicColumns } from "./columns.js";
import { hasMasthead } from "./furniture.js";
import type { AreaColumns } from "./rules.js";

/** Drawn cells that begin under a masthead or guide need no separator: those end in their own air. */
function flushUnder(page: Page): (column: number, top: number) => boolean {
  const furniture = page.areas.filter((area) => area.settings.furniture !== undefined);
  return (column, top) =>
    top === 0 ||
    furniture.some((area) =>
      area.bands.some((b) => b.bottom === top && b.firstColumn <= column && column < b.endColumn),
    );
}

/** Lines of page header above the drawing of a page. */
export const headerLines = (page: Page, theme: Theme): number =>
  hasMasthead(page) ? 0 : theme.furniture.folio;

/** The areas of a page with their basic columns, in the order of the drawing. */
export function placedAreas(page: Page, theme: Theme): AreaColumns[] {
  const flush = flushUnder(page);
  const offset = headerLines(page, theme);
  return page.areas.map((area) => ({ area, columns: basicColumns(area, theme, offset, flush) }));
}
