import { PDFDocument, PDFHexString, PDFName, type PDFPage, PDFRef, rgb } from "pdf-lib";
import { type Edition, sha256, sheetEdition, sheetName, sheetWords } from "../edition/index.js";
import type { Print } from "../render/index.js";
import { mmToPt } from "../units.js";
import { markColumns } from "./column-text.js";
import { fileFacts, saved, setId, setInfo } from "./file-facts.js";
import { drawFolio, folioFont, hasFolio } from "./folio.js";
import { pageFontWidths } from "./font-widths.js";
import { pageContent } from "./glyph-positions.js";

/** The exact sheet: Chromium rounds MediaBox to whole pixels, the top left corner stays in its place. */
function setBoxes(page: PDFPage, width: number, height: number): void {
  const printed = page.getHeight();
  const box: [number, number, number, number] = [0, printed - height, width, height];
  page.setMediaBox(...box);
  page.setCropBox(...box);
  page.setTrimBox(...box);
  page.setBleedBox(...box);
}

async function stampFolios(
  document: PDFDocument,
  prints: readonly Print[],
  edition: Edition,
): Promise<void> {
  const inner = prints.filter(hasFolio);
  const font = inner.length === 0 ? undefined : await folioFont(document, edition);
  if (!font) return;
  for (const print of inner) {
    drawFolio(document.getPage(prints.indexOf(print)), font, print, edition, rgb(1, 1, 1));
  }
}

/** What vertical lines read, said in the page's content: see markColumns. Before its boxes are set. */
export function markPage(document: PDFDocument, index: number, print: Print): void {
  const { columns } = print.geometry;
  if (columns.length === 0) return;
  const page = document.getPage(index);
  const fonts = pageFontWidths(document, index);
  const marked = markColumns(pageContent(document, index), fonts, page.getHeight(), columns);
  const before = page.node.get(PDFName.of("Contents"));
  const stream = document.context.flateStream(marked);
  page.node.set(PDFName.of("Contents"), document.context.register(stream));
  if (before instanceof PDFRef) document.context.delete(before);
}

/** Page labels: what a viewer shows as page number is the paper's own (第1版, 第2-3版, 中缝4—1). */
export function setPageLabels(document: PDFDocument, prints: readonly Print[]): void {
  const labels = prints.flatMap((print, i) => [
    i,
    document.context.obj({ P: PDFHexString.fromText(sheetWords(sheetName(print))) }),
  ]);
  document.catalog.set(PDFName.of("PageLabels"), document.context.obj({ Nums: labels }));
}

/**
 * Merges the printed pages into the proof (RGB): exact boxes, page numbers, page labels, metadata from
 * the edition. The same prints give the same bytes.
 */
export async function assembleProof(
  prints: readonly Print[],
  edition: Edition,
): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const print of prints) {
    const source = await PDFDocument.load(print.pdf, { updateMetadata: false });
    const [page] = await document.copyPages(source, [0]);
    if (!page) continue;
    document.addPage(page);
    markPage(document, document.getPageCount() - 1, print);
    const sheet = sheetEdition(edition, print).theme.page;
    setBoxes(page, mmToPt(sheet.width), mmToPt(sheet.height));
  }
  await stampFolios(document, prints, edition);
  setPageLabels(document, prints);
  const facts = fileFacts(edition);
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  setInfo(document, facts);
  setId(document, sha256(await saved(document)));
  return document;
}

/** The file's bytes. */
export const saveProof = (document: PDFDocument): Promise<Uint8Array> =>
  document.save({ useObjectStreams: false });
