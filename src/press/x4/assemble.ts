import * as fontkit from "fontkit";
import { cmyk, PDFDocument } from "pdf-lib";
import { type Diagnostic, Failure } from "../../diagnostics/index.js";
import {
  type Edition,
  type InkSet,
  isWanted,
  type Page,
  type SheetName,
  sha256,
  sheetEdition,
  sheetInks,
  sheetName,
  sheetWords,
} from "../../edition/index.js";
import type { Print } from "../../render/index.js";
import { iccSeparator, type PressProfile } from "../colour/profile.js";
import { elementAt, storyAt } from "../element-at.js";
import { fileFacts, saved } from "../file-facts.js";
import { drawFolio, folioFont, hasFolio } from "../folio.js";
import { splitSpread } from "../halves.js";
import type { ReplaceImage } from "../image/replace.js";
import { type BrokenRule, checkFile } from "../preflight/check-file.js";
import { checkSheet } from "../preflight/check-sheet.js";
import { openPressPage, type PressedDocument } from "../press-page.js";
import { markPage, setPageLabels } from "../proof.js";
import { setPressBoxes } from "./boxes.js";
import { finishX4 } from "./finish.js";
import { drawMarks } from "./marks.js";

/** How an edition goes to press. */
export interface PressJob {
  /** The printing condition: it separates the colours, and the files carry it as their output intent. */
  readonly profile: PressProfile;
  /** Gives pictures of the caller's own in place of a page's. */
  readonly image?: ReplaceImage;
  /** Also one file of all sheets. */
  readonly whole?: boolean;
  /** Of a spread that goes to press in halves only these pages; both where absent. */
  readonly pages?: readonly number[];
  readonly signal?: AbortSignal;
}

/** A page or a gutter as a press takes it. */
export interface PressSheet extends WrittenFile {
  readonly sheet: SheetName;
  readonly inks: InkSet;
}

/** A press file with the rules of PDF/X-4 that it breaks. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly broken: readonly BrokenRule[];
}

/** The press files of an edition; a sheet that cannot be pressed is missing, and said. */
export interface PressEdition {
  readonly sheets: readonly PressSheet[];
  /** All sheets in one file, where it was asked for and all are there. */
  readonly whole?: WrittenFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** The sheet in edition.yaml of which a print is: a half of a spread knows the stories that stand on it. */
function pageOf({ pages, gutters, theme }: Edition, print: Print): Page | undefined {
  const same = [...pages, ...gutters].find((page) => sheetName(page) === sheetName(print));
  const spread = pages.find((page) => page.spread?.includes(print.number));
  if (same || !spread) return same;
  const { columns } = theme.page;
  const right = spread.number !== print.number;
  const { spread: _, ...page } = spread;
  const areas = spread.areas.filter(({ bands }) =>
    bands.some((band) => (right ? band.endColumn > columns : band.firstColumn < columns)),
  );
  return { ...page, number: print.number, areas };
}

/** What goes to press of the prints: a spread as one sheet, or as two pages, as the paper has it. */
async function pressPrints(
  prints: readonly Print[],
  { paper }: Edition,
  pages: readonly number[] | undefined,
): Promise<Print[]> {
  const { spread, bleed } = paper.press;
  if (spread === "sheet") return [...prints];
  const split = await Promise.all(prints.map((print) => splitSpread(print, bleed)));
  return split.flatMap((parts) =>
    parts.length > 1 ? parts.filter((p) => isWanted(p, pages)) : parts,
  );
}

/** What is said of a place on a sheet belongs to the story there, else to the sheet in edition.yaml. */
function placed(found: Diagnostic, print: Print, edition: Edition): Diagnostic {
  const { x, y } = found.facts;
  const at = typeof x === "number" && typeof y === "number" ? ([x, y] as const) : undefined;
  const story = at && storyAt(print.geometry)(...at);
  const place = story === undefined ? pageOf(edition, print)?.place : { file: story };
  return place ? { ...found, place } : found;
}

/** What no ink prints knocks out of the cell under it. */
const NO_INK = cmyk(0, 0, 0, 0);

/** Marks around a page, in the paper's own Hei. */
async function addMarks(
  { document, plates }: PressedDocument,
  print: Print,
  edition: Edition,
  profile: PressProfile,
): Promise<void> {
  const { paper, facts, theme } = edition;
  const { width, height } = sheetEdition(edition, print).theme.page;
  const source = edition.fonts.get(theme.furniture.text.font);
  if (!source) return;
  // What is printed decides: the same page has the same id, whichever pages were built beside it.
  const build = sha256(await saved(document)).slice(0, 12);
  document.registerFontkit(fontkit);
  const font = await document.embedFont(source.bytes, { subset: true, customName: "BANXIN+Slug" });
  const [c, m, y, k] = theme.inks.accent?.cmyk ?? [0, 100, 100, 0];
  drawMarks(document.getPage(0), font, {
    plates,
    spot: [c / 100, m / 100, y / 100, k / 100],
    slug: [
      paper.name,
      facts.dateText,
      `${sheetWords(sheetName(print))} ${print.name}`,
      `${width}×${height}毫米`,
      profile.name,
      `总墨量${paper.press.ink}%`,
      `版本${build}`,
    ].join("　"),
  });
}

/** A sheet in its inks with boxes, page number and marks, still open. */
async function openSheet(
  print: Print,
  edition: Edition,
  inks: InkSet,
  job: PressJob,
): Promise<PressedDocument> {
  const own = sheetEdition(edition, print);
  const pressed = await openPressPage(print.pdf, {
    page: sheetName(print),
    inks,
    theme: own.theme,
    mostInk: edition.paper.press.ink,
    ppi: edition.theme.photo.ppi,
    nameAt: elementAt(print.geometry),
    separator: iccSeparator(job.profile),
    ...(job.image ? { image: job.image } : {}),
  });
  const { document } = pressed;
  const { width, height } = own.theme.page;
  const { bleed, marks } = edition.paper.press;
  markPage(document, 0, print);
  setPressBoxes(document.getPage(0), { width, height, bleed, marks });
  const font = hasFolio(print) ? await folioFont(document, edition) : undefined;
  if (font) drawFolio(document.getPage(0), font, print, edition, NO_INK);
  if (marks) await addMarks(pressed, print, edition, job.profile);
  return pressed;
}

async function merged(
  documents: readonly PDFDocument[],
  prints: readonly Print[],
  edition: Edition,
  job: PressJob,
): Promise<WrittenFile> {
  const all = await PDFDocument.create({ updateMetadata: false });
  for (const document of documents) {
    const [page] = await all.copyPages(document, [0]);
    if (page) all.addPage(page);
  }
  setPageLabels(all, prints);
  const bytes = await finishX4(all, fileFacts(edition), job.profile);
  // What stands on its pages was checked sheet by sheet.
  const read = { has: () => true };
  return { bytes, broken: checkFile(all, bytes, { family: "X-4", read }) };
}

/**
 * The press files of an edition (PDF/X-4): each sheet in its own inks, with exact boxes, page number and,
 * where the paper asks for them, bleed and marks. The same prints give the same bytes, and a page's
 * do not depend on the pages beside it. A spread goes as the paper wants it: as one sheet or in halves.
 */
export async function makePress(
  printed: readonly Print[],
  edition: Edition,
  job: PressJob,
): Promise<PressEdition> {
  const prints = await pressPrints(printed, edition, job.pages);
  const sheets: PressSheet[] = [];
  const documents: PDFDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const print of prints) {
    job.signal?.throwIfAborted();
    try {
      const inks = sheetInks(edition, print);
      const pressed = await openSheet(print, edition, inks, job);
      const { document, findings } = pressed;
      const bytes = await finishX4(
        document,
        fileFacts(edition, pageOf(edition, print)),
        job.profile,
      );
      const checked = await checkSheet(pressed, bytes, print, edition, inks);
      const found = [...findings, ...checked.diagnostics];
      diagnostics.push(...found.map((one) => placed(one, print, edition)));
      documents.push(document);
      sheets.push({ sheet: sheetName(print), inks, bytes, broken: checked.broken });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      diagnostics.push(placed(error.diagnostic, print, edition));
    }
  }
  const complete = sheets.length === prints.length && sheets.length > 0;
  const whole = job.whole && complete ? await merged(documents, prints, edition, job) : undefined;
  return { sheets, ...(whole ? { whole } : {}), diagnostics };
}
