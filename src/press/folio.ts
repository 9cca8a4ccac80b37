import * as fontkit from "fontkit";
import type { Color, PDFDocument, PDFFont, PDFPage } from "pdf-lib";
import { type Edition, sheetPages } from "../edition/index.js";
import type { Print } from "../render/index.js";
import { mmToPt } from "../units.js";

/** The number's cell in the page header, in points: styles/default/page.css draws it of the same size. */
const FOLIO_CELL = 22;
/** Height of the header's bar in lines; the cell stands in its middle, at the outer edge. */
const FOLIO_BAR = 2.2;

/** The page headers of a print: two of a spread, left before right. */
const foliosOf = ({ geometry }: Print) => geometry.furniture.filter(({ kind }) => kind === "folio");

/** Whether a page's header has a cell for its number: a front page and a gutter have none. */
export const hasFolio = (print: Print): boolean => foliosOf(print).length > 0;

/** The font of page numbers, to be drawn with `drawFolio`; undefined where the theme's is not there. */
export async function folioFont(
  document: PDFDocument,
  edition: Edition,
): Promise<PDFFont | undefined> {
  const source = edition.fonts.get(edition.theme.furniture.number.font);
  if (!source) return undefined;
  document.registerFontkit(fontkit);
  return document.embedFont(source.bytes, { subset: true, customName: "BANXIN+Folio" });
}

/**
 * Draws a page's number into its cell, measured from the TrimBox; of a spread both numbers.
 * @param color white in the colour space of the file: it knocks out of the cell
 */
export function drawFolio(
  page: PDFPage,
  font: PDFFont,
  print: Print,
  { theme }: Edition,
  color: Color,
): void {
  const { size } = theme.furniture.number;
  const trim = page.getTrimBox();
  for (const [i, number] of sheetPages(print).entries()) {
    // The outer edge: left on even pages, right on odd ones (styles/default/page.css).
    const outer = number % 2 === 0 ? 0 : 1;
    const corner = foliosOf(print)[i]?.polygon[outer];
    if (!corner) continue;
    const text = String(number);
    const middle = mmToPt(corner[1]) + (FOLIO_BAR * theme.body.leading) / 2;
    const inward = outer === 0 ? FOLIO_CELL / 2 : -FOLIO_CELL / 2;
    const x = trim.x + mmToPt(corner[0]) + inward - font.widthOfTextAtSize(text, size) / 2;
    // Figures of a Hei are about 0.733 em high: this centres them on the cell.
    const y = trim.y + trim.height - middle - size * 0.366;
    page.drawText(text, { x, y, size, font, color });
  }
}
