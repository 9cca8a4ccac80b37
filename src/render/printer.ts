import { writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { SheetName } from "../edition/index.js";
import { type Mm, PRINT_SCALE } from "../units.js";
import { measurePage, type PlannedBlock, sizeDiagnostics } from "./measure.js";

/** A page ready to be printed: its document, and the files that it may load. */
export interface PrintJob {
  readonly html: string;
  /** Where the document is written. */
  readonly file: string;
  /** File URLs of its fonts and pictures. */
  readonly allowed: ReadonlySet<string>;
  /** Its blocks, in the order of the document. */
  readonly blocks: readonly PlannedBlock[];
}

/** One page to be printed. Its job is prepared when its turn comes, while another page prints. */
export interface Sheet {
  readonly name: SheetName;
  readonly width: Mm;
  readonly height: Mm;
  readonly prepare: () => Promise<PrintJob>;
}

/** What Chromium made of it. */
export interface PrintedPage {
  readonly name: SheetName;
  readonly pdf: Uint8Array;
  /** What its furniture prints. */
  readonly text: string;
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

async function printPage(browser: Browser, sheet: Sheet): Promise<PrintedPage> {
  const { html, file, allowed, blocks } = await sheet.prepare();
  await writeFile(file, html);
  const url = pathToFileURL(file).href;
  const page = await browser.newPage();
  const refused = new Set<string>();
  try {
    await page.setJavaScriptEnabled(false);
    await guard(page, new Set([...allowed, url]), refused);
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    const found = await measurePage(page, blocks);
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
      ...sizeDiagnostics(found, blocks, sheet.name),
    ];
    return { name: sheet.name, pdf, text: found.text, diagnostics };
  } finally {
    await page.close();
  }
}

/** Prints pages, two at a time, each as its own untagged PDF, in the order of the sheets. */
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
  const place = ({ name }: PrintedPage): number => sheets.findIndex((sheet) => sheet.name === name);
  return printed.sort((a, b) => place(a) - place(b));
}
