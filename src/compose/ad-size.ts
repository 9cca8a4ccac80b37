import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Area, Page, Theme } from "../edition/index.js";
import { type Mm, ptToMm } from "../units.js";
import { bounds, type Column, columnX } from "./columns.js";
import { hasMasthead } from "./furniture.js";
import { isRectangle } from "./vertical-area.js";

/**
 * How far a drawn area may differ from a booking in millimetres, either way: areas are as high as whole
 * lines, so half a line of 4.5 mm.
 */
const TOLERANCE: Mm = 2.5;
/** Lines by which half of a page may differ from half: a head over it, the air between stories. */
const ABOUT = 2;

interface Drawn {
  readonly columns: number;
  readonly lines: number;
  readonly width: Mm;
  readonly height: Mm;
  /** It begins at the head of the page, beside the masthead. */
  readonly besideMasthead: boolean;
}

/** What a trade size means on this page, in words and as a test. */
interface Booked {
  readonly want: string;
  readonly fits: (drawn: Drawn) => boolean;
}

/** BX4031 where the area of an advertisement is not drawn in the size that is booked. */
export function checkAdSize(
  area: Area,
  columns: readonly Column[],
  page: Page,
  theme: Theme,
): Diagnostic[] {
  const { size } = area.settings;
  if (size === undefined) return [];
  const box = bounds(columns);
  const drawn: Drawn = {
    columns: columns.length,
    lines: box.height,
    width: ptToMm(box.width * theme.body.size),
    height: ptToMm(box.height * theme.body.leading),
    besideMasthead: hasMasthead(page) && area.bands.some(({ top }) => top === 0),
  };
  const { want, fits } = page.between ? bookedGutter(size) : booked(size, page, theme);
  if (fits(drawn) && isRectangle(columns)) return [];
  return [diagnose("BX4031", { size, want, have: millimetres(drawn) }, area.place)];
}

/** Of a gutter (中缝) any height can be booked, by its name or in millimetres; its width is what it is. */
function bookedGutter(size: string): Booked {
  if (size === "中缝") return { want: "in a gutter", fits: () => true };
  return isTradeName(size) ? { want: "on a page", fits: () => false } : measured(size);
}

function booked(size: string, page: Page, theme: Theme): Booked {
  const all = theme.page.columns;
  const lines = theme.page.lines - (hasMasthead(page) ? 0 : theme.furniture.folio);
  const width = (n: number): Mm => ptToMm((columnX(theme, n) - theme.page.gap) * theme.body.size);
  const height = (n: number): Mm => ptToMm(n * theme.body.leading);
  const low = ({ lines: high }: Drawn): boolean => high < lines / 2 - ABOUT;
  const lower = `${height(lines / 2 - ABOUT).toFixed(0)}mm`;
  switch (size) {
    case "整版":
      return {
        want: millimetres({ width: width(all), height: height(lines) }),
        fits: (drawn) => drawn.columns === all && drawn.lines >= lines - ABOUT,
      };
    case "半版":
      return {
        want: millimetres({ width: width(all), height: height(lines / 2) }),
        fits: (drawn) => drawn.columns === all && Math.abs(drawn.lines - lines / 2) <= ABOUT,
      };
    case "通栏":
      return {
        want: `${width(all).toFixed(0)}×<${lower}`,
        fits: (drawn) => drawn.columns === all && low(drawn),
      };
    case "半通栏":
      return {
        want: `${width(all / 2).toFixed(0)}×<${lower}`,
        fits: (drawn) => Math.abs(drawn.columns - all / 2) < 1 && low(drawn),
      };
    case "报眼":
      return { want: "beside the masthead", fits: ({ besideMasthead }) => besideMasthead };
    case "中缝":
      return { want: "in a gutter", fits: () => false };
  }
  return measured(size);
}

const isTradeName = (size: string): boolean => !/^\d/.test(size);

/** A size in millimetres: `240x80mm`. */
function measured(size: string): Booked {
  const [wide = 0, high = 0] = (size.match(/[\d.]+/g) ?? []).map(Number);
  return {
    want: millimetres({ width: wide, height: high }),
    fits: (drawn) =>
      Math.abs(drawn.width - wide) <= TOLERANCE && Math.abs(drawn.height - high) <= TOLERANCE,
  };
}

const millimetres = (box: { readonly width: Mm; readonly height: Mm }): string =>
  `${box.width.toFixed(0)}×${box.height.toFixed(0)}mm`;
