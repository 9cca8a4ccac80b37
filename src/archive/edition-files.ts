import { type SheetName, sheetName, sheetSlug } from "../edition/index.js";
import type { BuiltEdition, KeptFile } from "../run/index.js";

/** A file of an edition under its logical path: where its reader finds it in every version. */
export interface EditionFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The folders of an edition in the archive: what was made, its pictures, what it was made of. */
export const BUILD = "build/";
export const PAGES = "pages/";
export const COPY = "copy/";

const isPicture = ({ name }: KeptFile): boolean => name.endsWith(".png");

type Report = BuiltEdition["report"];

/** How many sheets the pages of an edition are: a spread (通版) is one of two pages. */
export const sheetCount = ({ pages, spreads }: Pick<Report, "pages" | "spreads">): number =>
  pages - spreads.length;

/** What stands on each sheet of the proof, in its order: pages and spreads, then the gutters (中缝). */
function sheetsOf({ pages, spreads, gutters }: Report): SheetName[] {
  const right = new Set(spreads.map(([, number]) => number));
  const numbers = Array.from({ length: pages }, (_, i) => i + 1).filter((n) => !right.has(n));
  return [
    ...numbers.map((number) => {
      const spread = spreads.find(([left]) => left === number);
      return sheetName({ number, ...(spread ? { spread } : {}) });
    }),
    ...gutters.map((between) => sheetName({ number: 0, between })),
  ];
}

/**
 * The name of a picture, as `banxin build --png` gives it.
 * @param sheet number of the page in the proof, from 1
 */
export const pictureName = (report: Report, sheet: number): string =>
  `${report.date}-${sheetSlug(sheetsOf(report)[sheet - 1] ?? sheet, 2)}.png`;

/** Whether the build has a picture of every page, spread and gutter. */
export const hasPictures = ({ outputs, report }: BuiltEdition): boolean =>
  outputs.filter(isPicture).length === sheetsOf(report).length;

/**
 * The files of a finished edition by logical path.
 * @param drawn pictures of all pages, where the build has none
 */
export function editionFiles(
  edition: BuiltEdition,
  drawn: readonly { readonly page: number; readonly png: Uint8Array }[],
): EditionFile[] {
  const { outputs, inputs, report } = edition;
  const pictures =
    drawn.length > 0
      ? drawn.map(({ page, png }) => ({ name: pictureName(report, page), bytes: png }))
      : outputs.filter(isPicture);
  const under = (folder: string, files: readonly { name: string; bytes: Uint8Array }[]) =>
    files.map(({ name, bytes }) => ({ path: `${folder}${name}`, bytes }));
  return [
    ...under(
      BUILD,
      outputs.filter((file) => !isPicture(file)),
    ),
    ...under(PAGES, pictures),
    ...under(COPY, inputs),
  ];
}

/** The report of an edition, by its logical path. */
export const isReport = (path: string): boolean =>
  /^build\/\d{4}-\d{2}-\d{2}-report\.json$/.test(path);

/**
 * Whether a file says what was printed and from what. The report names the versions of tools and the
 * pictures are drawn from the PDF: another build of the same edition may give others.
 */
export const isSubstance = (path: string): boolean => !path.startsWith(PAGES) && !isReport(path);

/** The page, spread, gutter or story of a file: `page 3`, `pages 2-3`, `gutter 4-1`, `story stories/lead.md`. */
export function partOf(path: string): string | undefined {
  const page = /^pages\/\d{4}-\d{2}-\d{2}-(\d+)\.png$/.exec(path)?.[1];
  if (page !== undefined) return `page ${Number(page)}`;
  const spread = /^pages\/\d{4}-\d{2}-\d{2}-(\d+)-(\d+)\.png$/.exec(path);
  if (spread) return `pages ${Number(spread[1])}-${Number(spread[2])}`;
  const gutter = /^pages\/\d{4}-\d{2}-\d{2}-gutter-(\d+-\d+)\.png$/.exec(path)?.[1];
  if (gutter !== undefined) return `gutter ${gutter}`;
  const [, kind, name] =
    /^copy\/(?:editions\/[^/]+\/)?((?:stories|photos)\/)?(.+)$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  if (name.endsWith(".md")) return `story ${kind ?? ""}${name}`;
  return kind === "photos/" ? `photo ${kind}${name}` : undefined;
}
