import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PagePlan } from "../compose/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import type { Edition } from "../edition/index.js";
import { type FoundBrowser, launchBrowser } from "./browser/index.js";
import { pageCss } from "./css.js";
import { type PageGeometry, pageGeometry } from "./geometry.js";
import { makePictures } from "./pictures.js";
import { printPages } from "./printer.js";
import { openTemplates } from "./templates.js";
import { pageView } from "./view.js";

export * as browsers from "./browser/index.js";
export type { LineGeometry, PageGeometry, Polygon } from "./geometry.js";
export { typeArea } from "./view.js";

/** One page as Chromium printed it, with the geometry of all that was placed. */
export interface Print {
  readonly number: number;
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly geometry: PageGeometry;
}

export interface RenderResult {
  readonly prints: readonly Print[];
  readonly browser: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What rendering needs besides plans and edition. */
export interface RenderOptions {
  readonly browser: FoundBrowser;
  /** A private, empty folder for HTML and pictures; the caller removes it. */
  readonly workDir: string;
  readonly onPage?: (done: number, total: number) => void;
}

/**
 * Inks the plans: one HTML document and one PDF for each page.
 * @throws Failure for templates and browsers that do not work
 */
export async function renderPages(
  plans: readonly PagePlan[],
  edition: Edition,
  options: RenderOptions,
): Promise<RenderResult> {
  const templates = await openTemplates(edition.theme.templates, edition.paperDir);
  const pictures = await makePictures(plans, edition, options.workDir);
  const css = pageCss(edition, templates.sheet);
  const { width, height } = edition.theme.page;
  const jobs = plans.map((plan) => ({
    number: plan.number,
    html: templates.page(pageView(plan, edition, css, pictures.files)),
    width,
    height,
  }));
  const files = [
    ...[...edition.fonts.values()].map((font) => font.path),
    ...pictures.files.values(),
  ];
  if (edition.paper.nameplate) files.push(join(edition.paperDir, edition.paper.nameplate));
  const allowed = new Set(files.map((path) => pathToFileURL(path).href));
  const running = await launchBrowser(options.browser);
  try {
    const printed = await printPages(running.browser, jobs, options.workDir, allowed, (done) =>
      options.onPage?.(done, jobs.length),
    );
    const prints = plans.map((plan): Print => {
      const page = printed.find((p) => p.number === plan.number);
      if (!page) throw new Error(`page ${plan.number} was not printed`);
      return {
        number: plan.number,
        name: plan.name,
        pdf: page.pdf,
        geometry: pageGeometry(plan, edition),
      };
    });
    const diagnostics = [...pictures.diagnostics, ...printed.flatMap((p) => p.diagnostics)];
    return { prints, browser: running.version, diagnostics };
  } finally {
    await running.close();
  }
}
