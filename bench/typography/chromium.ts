import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FontFile } from "../../src/edition/index.js";
import { browsers } from "../../src/render/index.js";
import type { Sheet } from "./sheet.js";

export const escaped = (text: string): string =>
  text.replace(/[&<>]/gu, (c) => `&#${c.codePointAt(0) ?? 0};`);

/** The page as anybody would write it: everything that is not said is the browser's own way. */
function html(paragraphs: readonly string[], sheet: Sheet, font: FontFile): string {
  const { size, leading, measure, columns, gap } = sheet;
  const width = (columns * (measure + gap) - gap) * size;
  const css = `
@font-face { font-family: "Noto Serif SC"; src: url("${pathToFileURL(font.path).href}"); }
@page { size: ${sheet.width}pt ${sheet.height}pt; margin: ${sheet.top}pt 0 ${sheet.top}pt ${sheet.left}pt; }
* { margin: 0; padding: 0; }
body {
  width: ${width}pt; columns: ${columns}; column-gap: ${gap * size}pt; column-fill: auto;
  font: ${size}pt/${leading}pt "Noto Serif SC"; text-align: justify; orphans: 1; widows: 1;
}
p { text-indent: 2em; }`;
  const body = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n");
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${css}</style>${body}</html>`;
}

/** Prints a page of HTML with bare Chromium. */
export async function printHtml(markup: string, found: browsers.FoundBrowser): Promise<Uint8Array> {
  const dir = await mkdtemp(join(tmpdir(), "banxin-bench-"));
  const running = await browsers.launchBrowser(found);
  try {
    const file = join(dir, "page.html");
    await writeFile(file, markup);
    const page = await running.browser.newPage();
    await page.goto(pathToFileURL(file).href, { waitUntil: "load", timeout: 120_000 });
    return await page.pdf({ preferCSSPageSize: true, tagged: false, timeout: 120_000 });
  } finally {
    await running.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Prints paragraphs with bare Chromium. */
export const printChromium = (
  paragraphs: readonly string[],
  sheet: Sheet,
  font: FontFile,
  found: browsers.FoundBrowser,
): Promise<Uint8Array> => printHtml(html(paragraphs, sheet, font), found);
