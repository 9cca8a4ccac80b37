import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

/** A page of a PDF: its size in points and, where it was drawn, its pixels (RGBA). */
export interface DrawnPage {
  /** Counted from 1. */
  readonly page: number;
  readonly points: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** What pdfium says of a PDF. */
export interface PdfDrawing {
  /** Pages of the file, drawn or not. */
  readonly count: number;
  readonly pages: readonly DrawnPage[];
}

/** What is wanted of a PDF. */
export interface DrawWish {
  /** Dots per inch. */
  readonly dpi: number;
  /** How many pages from the first; all where absent. */
  readonly pages?: number;
  /**
   * As a press places a supplied page: what its TrimBox holds (else CropBox, MediaBox), without annotations.
   */
  readonly trimmed?: boolean;
  /** Milliseconds after which the file is given up; two minutes where absent. */
  readonly patience?: number;
}

/** Why a PDF cannot be drawn, in a short English phrase. */
export class PdfTrouble extends Error {}

/** 60 million pixels are 240 MB: a broadsheet page at 300 dots. A larger page is drawn coarser. */
const MOST_PIXELS = 60_000_000;
const PATIENCE = 120_000;

/** pdfium's words, which name neither file nor cure, in ours. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/password/i, "it is encrypted and asks for a password"],
  [/security/i, "it is encrypted and asks for a password"],
  [/not in PDF format|corrupted|could not be opened|content error/i, "a damaged PDF"],
];

/**
 * What runs in the thread. It stands here as text, since a thread is started from JavaScript and the
 * sources are TypeScript. A page is shrunk to the pixels allowed before it is drawn, never after.
 */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { module: name, pdf, dpi, pages, most, trimmed } = workerData;
// A box of no area is none. pdfium cuts the CropBox to the MediaBox; where nothing is left, all is drawn.
function trim(document, i) {
  const { module } = document;
  const page = document.getPage(i);
  const at = module.wasmExports.malloc(16);
  const found = module._FPDFPage_GetTrimBox(page.pageIdx, at, at + 4, at + 8, at + 12);
  const [a, b, c, d] = Array.from({ length: 4 }, (_, k) => module.HEAPF32[at / 4 + k]);
  for (let k = module._FPDFPage_GetAnnotCount(page.pageIdx); k > 0; k--) {
    module._FPDFPage_RemoveAnnot(page.pageIdx, k - 1);
  }
  if (!found || a === c || b === d) return page;
  const crop = (open, ...box) => {
    module._FPDFPage_SetCropBox(open.pageIdx, ...box);
    module._FPDF_ClosePage(open.pageIdx);
    return document.getPage(i);
  };
  const trimmed = crop(page, Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d));
  const { originalWidth, originalHeight } = trimmed.getOriginalSize();
  return originalWidth * originalHeight > 0 ? trimmed : crop(trimmed, -1e6, -1e6, 1e6, 1e6);
}
async function draw() {
  const { PDFiumLibrary } = require(name);
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const count = document.getPageCount();
  const drawn = [];
  for (let i = 0; i < Math.min(count, pages ?? count); i++) {
    const page = trimmed ? trim(document, i) : document.getPage(i);
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
    const points = { width, height };
    const whole = Math.max(width * height, 1e-6);
    const scale = Math.min(dpi / 72, Math.sqrt(most / whole));
    if (width * scale < 1 || height * scale < 1) throw new Error("no pixels");
    const picture = await page.render({ scale, render: "bitmap" });
    drawn.push({ page: i + 1, points, width: picture.width, height: picture.height, data: picture.data });
  }
  return { count, pages: drawn };
}
draw().then(
  (drawing) => parentPort.postMessage({ drawing }),
  (error) => parentPort.postMessage({ trouble: String(error && error.message || error) }),
);
`;

const trouble = (words: string): PdfTrouble =>
  new PdfTrouble(WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? words);

/**
 * Draws pages of a PDF with pdfium, in a thread of its own: a file that never comes to an end can be
 * given up without the run.
 * @throws PdfTrouble where the file is damaged or encrypted, or takes longer than allowed
 */
export async function drawPdf(pdf: Uint8Array, wish: DrawWish): Promise<PdfDrawing> {
  const module = createRequire(import.meta.url).resolve("@hyzyla/pdfium");
  const { patience = PATIENCE, ...rest } = wish;
  const worker = new Worker(THREAD, {
    eval: true,
    workerData: { module, pdf, most: MOST_PIXELS, ...rest },
    // pdfium's glue prints warnings of its own.
    stdout: true,
    stderr: true,
  });
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfDrawing>((resolve, reject) => {
      clock = setTimeout(
        () => reject(new PdfTrouble(`not drawn within ${Math.round(patience / 1000)} seconds`)),
        patience,
      );
      worker.once("message", (told: { drawing?: PdfDrawing; trouble?: string }) =>
        told.drawing ? resolve(told.drawing) : reject(trouble(told.trouble ?? "")),
      );
      worker.once("error", (error: Error) => reject(trouble(error.message)));
      worker.once("exit", () => reject(new PdfTrouble("a damaged PDF")));
    });
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}
