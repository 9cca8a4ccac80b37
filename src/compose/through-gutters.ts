import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { type Area, type Page, sheetName } from "../edition/index.js";
import type { Lines } from "../units.js";

/** Straight gutters across that a page bears: one parts it into two halves, two into strips. */
const BORNE = 1;

/** A row of the drawing between two heights at which some area begins or ends. */
interface Row {
  readonly top: Lines;
  readonly cells: readonly (Area | undefined)[];
}

/** The drawing as rows of areas, cut wherever one begins or ends. */
function rowsOf({ areas }: Page, columns: number): Row[] {
  const bands = areas.flatMap((area) => area.bands.map((band) => ({ area, ...band })));
  const tops = [...new Set(bands.flatMap(({ top, bottom }) => [top, bottom]))];
  return tops
    .sort((a, b) => a - b)
    .slice(0, -1)
    .map((top) => ({
      top,
      cells: Array.from(
        { length: columns },
        (_, column) =>
          bands.find(
            (band) =>
              band.firstColumn <= column &&
              column < band.endColumn &&
              band.top <= top &&
              top < band.bottom,
          )?.area,
      ),
    }));
}

/** Beside the paper's name, a story in the ear too. */
const isMasthead = (area: Area | undefined): boolean => area?.settings.furniture !== undefined;
const isAd = (area: Area | undefined): boolean => area?.settings.role === "ad";

/** The rows of the text: those under masthead, guide and ear, without the advertisements at the foot. */
function textRows(rows: readonly Row[]): readonly Row[] {
  const first = rows.findLastIndex(({ cells }) => cells.every((a) => !a || isMasthead(a))) + 1;
  const last = rows.findLastIndex(({ cells }) => cells.some((a) => a && !isAd(a)));
  return rows.slice(first, last + 1);
}

/**
 * Gutters between two columns that no area of the text reaches across. White of the drawing divides
 * nothing.
 */
function down(rows: readonly Row[], columns: number): number {
  const foot = new Set(rows.at(-1)?.cells.filter(isAd));
  const gutters = Array.from({ length: columns - 1 }, (_, column) => column);
  return gutters.filter((column) => {
    const pairs = rows
      .map(({ cells }) => [cells[column], cells[column + 1]] as const)
      .filter((pair) => pair.every((area) => area && !isMasthead(area) && !foot.has(area)));
    return pairs.length > 0 && pairs.every(([left, right]) => left !== right);
  }).length;
}

/** Heights at which every area ends and another begins; white of the drawing ends and begins nothing. */
const across = (rows: readonly Row[]): number =>
  rows.slice(1).filter(({ cells }, i) => {
    const pairs = (rows[i]?.cells ?? [])
      .map((above, column) => [above, cells[column]] as const)
      .filter(([above, below]) => above && below);
    return pairs.length > 0 && pairs.every(([above, below]) => above !== below);
  }).length;

/**
 * BX4019 for a page that falls apart (断版): a straight gutter from head to foot (通缝), or two and more
 * from side to side. Advertisements at the foot of a page do not count.
 * @param columns of the page
 */
export function throughGutters(page: Page, columns: number): Diagnostic[] {
  const rows = textRows(rowsOf(page, columns));
  const told = (way: "vertical" | "horizontal", count: number): Diagnostic =>
    diagnose("BX4019", { page: sheetName(page), way, count }, page.place);
  const vertical = down(rows, columns);
  const horizontal = across(rows);
  return [
    ...(vertical > 0 ? [told("vertical", vertical)] : []),
    ...(horizontal > BORNE ? [told("horizontal", horizontal)] : []),
  ];
}
