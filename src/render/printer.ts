import { writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { type Mm, PRINT_SCALE } from "../units.js";

/** A page ready to be printed: its document, and the files that it may load. */
export interface PrintJob {
  readonly html: string;
  /** Where the document is written. */
  readonly file: string;
  /** File URLs of its fonts and pictures. */
  readonly allowed: ReadonlySet<string>;
}

/** One page to be printed. Its job is prepared when its turn comes, while another page prints. */
export interface Sheet {
  readonly number: number;
  readonly width: Mm;
  readonly height: Mm;
  readonly prepare: () => Promise<PrintJob>;
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
    const blocks = [...document.querySelectorAll<HTMLElement>(".block:not(.text, .vertical)")]
      .filter((e) => e.scrollWidth > e.clientWidth + 4 || e.scrollHeight > e.clientHeight + 4)
      .map((e) => e.className.replace("block ", ""));
    return { blocks, fonts };
  });
}

async function printPage(browser: Browser, sheet: Sheet): Promise<PrintedPage> {
  const { html, file, allowed } = await sheet.prepare();
  await writeFile(file, html);
  const url = pathToFileURL(file).href;
  const page = await browser.newPage();
  const refused = new Set<string>();
  try {
    await page.setJavaScriptEnabled(false);
    await guard(page, new Set([...allowed, url]), refused);
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    const found = await inspect(page);
    const pdf = await page.pdf({
      width: `${sheet.width}mm`,
      height: `${sheet.height}mm`,
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
      ...found.blocks.map((block) => diagnose("BX5002", { block, page: sheet.number })),
    ];
    return { number: sheet.number, pdf, diagnostics };
  } finally {
    await page.close();
  }
}

/** Prints pages, two at a time, each as its own untagged PDF. */
export async function printPages(
  browser: Browser,
  sheets: readonly Sheet[],
  onPage: (done: number) => void,
): Promise<PrintedPage[]> {
  const printed: PrintedPage[] = [];
  const queue = [...sheets];
  const tab = async (): Promise<void> => {
    for (let sheet = queue.shift(); sheet; sheet = queue.shift()) {
      printed.push(await printPage(browser, sheet));
      onPage(printed.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(TABS, sheets.length) }, tab));
  return printed.sort((a, b) => a.number - b.number);
}
