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

type Sheet = Pick<Page, "number" | "between">;

/** What a page or a gutter is called in reports and complaints. */
export const sheetName = ({ number, between }: Sheet): SheetName =>
  between === undefined ? number : `中缝${between[0]}-${between[1]}`;

/** A sheet's name as the trade writes it: 第3版, 中缝4—1. */
export const sheetWords = (name: SheetName): string =>
  typeof name === "number" ? `第${name}版` : name.replace("-", "—");

/** A sheet's name for names of files and ids, in ASCII: `3`, `gutter-4-1`. */
export const sheetSlug = (name: SheetName): string => String(name).replace("中缝", "gutter-");

/**
 * Whether a sheet belongs to what was asked for: a gutter only where both of its pages do.
 * @param wanted numbers of pages; all where absent
 */
export const isWanted = ({ number, between }: Sheet, wanted?: readonly number[]): boolean =>
  wanted === undefined || (between ?? [number]).every((page) => wanted.includes(page));
