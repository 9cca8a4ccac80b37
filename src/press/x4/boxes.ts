import { PDFName, type PDFPage } from "pdf-lib";
import { type Mm, mmToPt, type Pt } from "../../units.js";

/** How far the sheet reaches over the bleed where marks stand around the page. */
export const MARKS_ROOM: Mm = 10;

/** A page's trimmed size, and what is around it. */
export interface SheetSize {
  readonly width: Mm;
  readonly height: Mm;
  readonly bleed: Mm;
  readonly marks: boolean;
}

/**
 * Trim, bleed and media box of a page as the browser printed it, exact from the theme's measures: Chromium
 * rounds its MediaBox to whole pixels and keeps the top left corner. PDF/X-4 allows a TrimBox or an ArtBox,
 * one inside the other: trim in bleed in media (ISO 15930-7, 6.10). A CropBox would hide the marks.
 */
export function setPressBoxes(page: PDFPage, { width, height, bleed, marks }: SheetSize): void {
  const top: Pt = page.getMediaBox().y + page.getMediaBox().height;
  const [wide, high] = [mmToPt(width), mmToPt(height)];
  const grown = (by: Pt): [number, number, number, number] => [
    -by,
    top - high - by,
    wide + 2 * by,
    high + 2 * by,
  ];
  const bled = mmToPt(bleed);
  page.setMediaBox(...grown(bled + (marks ? mmToPt(MARKS_ROOM) : 0)));
  page.setBleedBox(...grown(bled));
  page.setTrimBox(...grown(0));
  for (const key of ["CropBox", "ArtBox"]) page.node.delete(PDFName.of(key));
}
