import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PagePlan } from "../compose/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import {
  type Between,
  type Edition,
  type Spread,
  sheetEdition,
  sheetName,
  sheetSlug,
} from "../edition/index.js";
import { type FoundBrowser, launchBrowser } from "./browser/index.js";
import { fontFaces, pageCss } from "./css.js";
import { pageFonts } from "./fonts.js";
import { pageGeometry } from "./geometry.js";
import type { GutterGeometry, PageGeometry } from "./geometry-types.js";
import { missingImprint } from "./imprint.js";
import { makeLogos } from "./logos.js";
import { plannedBlocks } from "./measure.js";
import { makeNameplate } from "./nameplate.js";
import type { PlacedPhoto } from "./photo.js";
import { makePictures } from "./pictures.js";
import { type PrintJob, printPages } from "./printer.js";
import { openTemplates } from "./templates.js";
import { pageView } from "./view.js";

export * as browsers from "./browser/index.js";
export type { Crop } from "./crop.js";
export { GEOMETRY_FORMAT, geometryJsonSchema, geometrySchema } from "./geometry-schema.js";
export type {
  ColumnGeometry,
  GutterGeometry,
  LineGeometry,
  PageGeometry,
  Polygon,
} from "./geometry-types.js";
export { type Frame, type PlacedPhoto, photoPixels } from "./photo.js";
export { typeArea } from "./view.js";

/** One page or gutter as Chromium printed it, with the geometry of all that was placed. */
export interface Print {
  /** From 1; a spread's left one; 0 for a gutter. */
  readonly number: number;
  /** The two pages of a spread; absent for others. */
  readonly spread?: Spread;
  /** The pages beside a gutter; absent for a page. */
  readonly between?: Between;
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly geometry: PageGeometry | GutterGeometry;
}

export interface RenderResult {
  readonly prints: readonly Print[];
  readonly browser: string;
  /** What the photos of the prints were made of, by the SHA-256 of the JPEG files in them. */
  readonly originals: ReadonlyMap<string, PlacedPhoto>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What rendering needs besides plans and edition. */
export interface RenderOptions {
  readonly browser: FoundBrowser;
  /** A private, empty folder for HTML and pictures; the caller removes it. */
  readonly workDir: string;
  readonly onPage?: (done: number, total: number) => void;
  /** Closes the browser at once. */
  readonly signal?: AbortSignal;
}

/** All pages of an edition with a masthead: what they do not print, the issue does not say. */
const isWhole = (plans: readonly PagePlan[], edition: Edition): boolean =>
  plans.filter(({ between }) => !between).length === edition.pages.length &&
  plans.some(({ blocks }) => blocks.some(({ kind }) => kind === "masthead"));

/**
 * Inks the plans: one HTML document and one PDF for each page and gutter.
 * @throws Failure for templates and browsers that do not work
 */
export async function renderPages(
  plans: readonly PagePlan[],
  edition: Edition,
  options: RenderOptions,
): Promise<RenderResult> {
  const templates = await openTemplates(edition);
  const pictures = await makePictures(plans, edition, options.workDir);
  const css = pageCss(edition, templates.sheet);
  const nameplate = await makeNameplate(plans, edition, options.workDir);
  const logos = await makeLogos(plans, edition, options.workDir);
  const { file } = nameplate;
  const artwork = { logos, ...(file === undefined ? {} : { nameplate: file }) };
  const job = async (plan: PagePlan): Promise<PrintJob> => {
    const own = sheetEdition(edition, plan);
    const view = pageView(plan, own, css, pictures.files, artwork);
    const dir = join(options.workDir, `page-${sheetSlug(sheetName(plan))}`);
    const fonts = await pageFonts(edition, templates.page(view), dir);
    const files = [...fonts.values(), ...pictures.files.values(), ...logos.values()];
    if (file !== undefined) files.push(file);
    return {
      html: templates.page({ ...view, css: `${fontFaces(fonts)}\n${css}` }),
      file: join(dir, "page.html"),
      allowed: new Set(files.map((path) => pathToFileURL(path).href)),
      blocks: plannedBlocks(view),
    };
  };
  const running = await launchBrowser(options.browser);
  const stop = (): void => void running.close();
  options.signal?.addEventListener("abort", stop, { once: true });
  try {
    options.signal?.throwIfAborted();
    const sheets = plans.map((plan) => ({
      name: sheetName(plan),
      width: sheetEdition(edition, plan).theme.page.width,
      height: edition.theme.page.height,
      prepare: () => job(plan),
    }));
    const printed = await printPages(running.browser, sheets, (done) =>
      options.onPage?.(done, plans.length),
    );
    const prints = plans.map((plan): Print => {
      const page = printed.find((p) => p.name === sheetName(plan));
      if (!page) throw new Error(`${sheetName(plan)} was not printed`);
      return {
        number: plan.number,
        ...(plan.spread ? { spread: plan.spread } : {}),
        ...(plan.between ? { between: plan.between } : {}),
        name: plan.name,
        pdf: page.pdf,
        geometry: pageGeometry(plan, sheetEdition(edition, plan), pictures.crops),
      };
    });
    const diagnostics = [
      ...pictures.diagnostics,
      ...nameplate.diagnostics,
      ...printed.flatMap((p) => p.diagnostics),
      ...(isWhole(plans, edition)
        ? missingImprint(
            edition,
            printed.map(({ text }) => text),
          )
        : []),
    ];
    return { prints, browser: running.version, originals: pictures.originals, diagnostics };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    options.signal?.removeEventListener("abort", stop);
    await running.close();
  }
}
