import type { PDFDocument } from "pdf-lib";
import { type Diagnostic, diagnose, Failure } from "../diagnostics/index.js";
import type { SheetName, ThemeInk } from "../edition/index.js";
import { type Mm, type Pt, ptToMm } from "../units.js";
import { type ColourMap, colourMap, type PageInks } from "./colour/colour-map.js";
import type { Cmyk } from "./colour/ink.js";
import { type Separator, uncalibratedSeparator } from "./colour/separator.js";
import { ContentError } from "./content-tokens.js";
import { saved } from "./file-facts.js";
import { ON_NEWSPRINT } from "./image/convert.js";
import { tableOf } from "./image/ink-table.js";
import type { RedPlate } from "./image/red-plate.js";
import { type ReplaceImage, replaceImages } from "./image/replace.js";
import { Budget, Findings, type Job } from "./separate/job.js";
import { dropInteraction, type LoadedPage, loadPage, sweep } from "./separate/load-page.js";
import { separatePage } from "./separate/page.js";
import { PressTrouble } from "./separate/pdf-objects.js";

/** How a page goes to press. */
export interface PressOptions {
  /** What the page is called, for what is said of it. */
  readonly page: SheetName;
  readonly inks: PageInks;
  /** The theme's colours, and the inks of those that name them. */
  readonly theme: {
    readonly colours: Readonly<Record<string, string>>;
    readonly inks: Readonly<Record<string, ThemeInk>>;
  };
  /** What turns RGB into process inks; a formula that knows no paper where absent. */
  readonly separator?: Separator;
  /** Total ink (TAC) in percent: 220 where absent, as newsprint takes (WAN-IFRA 26v5). */
  readonly mostInk?: number;
  /** Pixels per inch that pictures come down to; 220 where absent. */
  readonly ppi?: number;
  /** Gives pictures of the caller's own in place of the page's. */
  readonly image?: ReplaceImage;
  /** What stands at a place, in mm from the page's top left. */
  readonly nameAt?: (x: Mm, y: Mm) => string | undefined;
}

/** A page in print colours, and what a press would not take of it. */
export interface PressPage {
  readonly pdf: Uint8Array;
  readonly findings: readonly Diagnostic[];
}

function makeJob({ document, box }: LoadedPage, options: PressOptions): Job {
  const { separator = uncalibratedSeparator, mostInk = ON_NEWSPRINT.mostInk } = options;
  const { inks, theme, page } = options;
  const [left, , , top] = box;
  const named = options.nameAt ? { nameAt: options.nameAt } : {};
  return {
    context: document.context,
    map: colourMap({ inks, colours: theme.colours, themeInks: theme.inks, separator, mostInk }),
    findings: new Findings({ page, left, top, ...named }),
    budget: new Budget(),
    images: new Map(),
    direct: new Map(),
    shadings: new Map(),
    made: new Map(),
  };
}

/** The theme's colours that name their inks, by 0xRRGGBB. */
const exactInks = ({ theme }: PressOptions): ReadonlyMap<number, Cmyk> =>
  new Map(
    Object.values(theme.inks).map(({ rgb, cmyk: [c, m, y, k] }) => [
      Number.parseInt(rgb.slice(1), 16),
      [c / 100, m / 100, y / 100, k / 100],
    ]),
  );

/** The theme's red on pages that print in it and black; undefined where it is no colour. */
function redPlate({ inks, theme }: PressOptions, map: ColourMap): RedPlate | undefined {
  const hex = theme.colours.accent;
  if (inks !== "black+red" || hex === undefined) return undefined;
  const value = Number.parseInt(hex.slice(1), 16);
  const rgb = [value >> 16, (value >> 8) & 255, value & 255] as const;
  if (rgb[0] === rgb[1] && rgb[1] === rgb[2]) return undefined;
  return { rgb, ink: map.ofRgb([rgb[0] / 255, rgb[1] / 255, rgb[2] / 255]) };
}

async function press(pdf: Uint8Array, options: PressOptions): Promise<PressedDocument> {
  const { separator = uncalibratedSeparator, inks } = options;
  const { mostInk, ppi } = { ...ON_NEWSPRINT, ...options };
  const loaded = await loadPage(pdf);
  const job = makeJob(loaded, options);
  separatePage(job, loaded);
  const table = inks === "cmyk" && job.images.size > 0 ? tableOf(separator, mostInk) : undefined;
  const [left, , , top] = loaded.box;
  const { page, nameAt } = options;
  const where = { elementAt: (x: Pt, y: Pt) => nameAt?.(ptToMm(x - left), ptToMm(top - y)) };
  const red = redPlate(options, job.map);
  const rules = { table, red, ppi, exact: exactInks(options) };
  await replaceImages(job, rules, options.image, { page, ...where });
  dropInteraction(loaded);
  sweep(job.context);
  const { plates } = job.map;
  return { document: loaded.document, plates, findings: job.findings.diagnostics };
}

/** A page in print colours that is not written yet: marks, boxes and metadata may still be added. */
export interface PressedDocument {
  readonly document: PDFDocument;
  /** The page's plates: C, M, Y, K or names of spot inks. */
  readonly plates: readonly string[];
  readonly findings: readonly Diagnostic[];
}

function failure(error: unknown, page: SheetName): unknown {
  if (error instanceof ContentError) {
    const reason = `page content: ${error.what} at byte ${error.offset}`;
    return new Failure(diagnose("BX6020", { page, reason }), { cause: error });
  }
  if (error instanceof PressTrouble) {
    return new Failure(diagnose("BX6020", { page, reason: error.message }), { cause: error });
  }
  return error;
}

/**
 * Brings a page that the browser printed (one page, DeviceRGB) into print colours, as a document that is
 * still open. Links, tags and metadata are gone: a press file has none, or others.
 * @throws Failure BX6020 where the file is encrypted, broken, without end, or none of one page
 */
export async function openPressPage(
  pdf: Uint8Array,
  options: PressOptions,
): Promise<PressedDocument> {
  try {
    return await press(pdf, options);
  } catch (error) {
    throw failure(error, options.page);
  }
}

/** Like openPressPage, as a file. The same page and options give the same bytes. */
export async function pressPage(pdf: Uint8Array, options: PressOptions): Promise<PressPage> {
  const { document, findings } = await openPressPage(pdf, options);
  return { pdf: await saved(document), findings };
}
