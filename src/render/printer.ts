import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { type Mm, PRINT_SCALE } from "../units.js";

/** One page to be printed. */
export interface PrintJob {
  readonly number: number;
  readonly html: string;
  readonly width: Mm;
  readonly height: Mm;
}

/** What Chromium made of it. */
export interface PrintedPage {
  readonly number: number;
  readonly pdf: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Pages printed at the same time, each in a tab of its own. */
const TABS = 2;

/** A page may load its own file and what the edition gave it, nothing else: no network, no other file. */
async function guard(
  page: Page,
  allowed: ReadonlySet<string>,
  refused: Set<string>,
): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const url = request.url();
    const file = url.startsWith("file:") ? pathToFileURL(fileURLToPath(url)).href : "";
    if (allowed.has(file)) void request.continue();
    else {
      refused.add(url);
      void request.abort();
    }
  });
}

/** Blocks whose contents are larger than the box that the plan gave them, and fonts that did not load. */
function inspect(page: Page): Promise<{ blocks: string[]; fonts: string[] }> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const fonts = [...document.fonts]
      .filter((font) => font.status === "error")
      .map((f) => f.family);
    // A set line may lean over its measure by the empty half of a mark; furniture may not at all.
    const blocks = [...document.querySelectorAll<HTMLElement>(".block:not(.text)")]
      .filter((e) => e.scrollWidth > e.clientWidth + 4 || e.scrollHeight > e.clientHeight + 4)
      .map((e) => e.className.replace("block ", ""));
    return { blocks, fonts };
  });
}

async function printPage(
  browser: Browser,
  job: PrintJob,
  dir: string,
  allowed: ReadonlySet<string>,
): Promise<PrintedPage> {
  const file = join(dir, `page-${job.number}.html`);
  await writeFile(file, job.html);
  const url = pathToFileURL(file).href;
  const page = await browser.newPage();
  const refused = new Set<string>();
  try {
    await page.setJavaScriptEnabled(false);
    await guard(page, new Set([...allowed, url]), refused);
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    const found = await inspect(page);
    const pdf = await page.pdf({
      width: `${job.width}mm`,
      height: `${job.height}mm`,
      scale: 1 / PRINT_SCALE,
      printBackground: true,
      tagged: false,
      outline: false,
      waitForFonts: false,
      pageRanges: "1",
      timeout: 120_000,
    });
    const diagnostics = [
      ...[...refused].map((to) => diagnose("BX5004", { url: to.slice(0, 200) })),
      ...found.fonts.map((font) => diagnose("BX5003", { font })),
      ...found.blocks.map((block) => diagnose("BX5002", { block, page: job.number })),
    ];
    return { number: job.number, pdf, diagnostics };
  } finally {
    await page.close();
  }
}

/**
 * Prints pages, two at a time, each as its own untagged PDF.
 * @param dir private folder for the HTML
 * @param allowed file URLs that a page may load: fonts and pictures
 */
export async function printPages(
  browser: Browser,
  jobs: readonly PrintJob[],
  dir: string,
  allowed: ReadonlySet<string>,
  onPage: (done: number) => void,
): Promise<PrintedPage[]> {
  const printed: PrintedPage[] = [];
  const queue = [...jobs];
  const tab = async (): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      printed.push(await printPage(browser, job, dir, allowed));
      onPage(printed.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(TABS, jobs.length) }, tab));
  return printed.sort((a, b) => a.number - b.number);
}
