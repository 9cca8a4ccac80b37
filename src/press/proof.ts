import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, PDFName, type PDFPage, PDFRef, rgb } from "pdf-lib";
import { type Edition, sheetEdition, sheetName, sheetWords } from "../edition/index.js";
import type { Print } from "../render/index.js";
import { mmToPt } from "../units.js";
import { markColumns } from "./column-text.js";
import { drawFolio, folioFont, hasFolio } from "./folio.js";
import { pageFontWidths } from "./font-widths.js";
import { pageContent } from "./glyph-positions.js";

/** Noon in China on the day of publication: the only clock that an edition knows. */
export const editionTime = (date: string): Date => new Date(`${date}T04:00:00Z`);

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

/** Page labels: what a viewer shows as page number is the paper's own (第1版, 中缝4—1). */
export function setPageLabels(document: PDFDocument, prints: readonly Print[]): void {
  const labels = prints.flatMap((print, i) => [
    i,
    document.context.obj({ P: PDFHexString.fromText(sheetWords(sheetName(print))) }),
  ]);
  document.catalog.set(PDFName.of("PageLabels"), document.context.obj({ Nums: labels }));
}

function setMetadata(document: PDFDocument, edition: Edition): void {
  const { paper, facts } = edition;
  const time = editionTime(facts.date);
  document.setTitle(`${paper.name} ${facts.dateText}`, { showInWindowTitleBar: true });
  document.setAuthor(paper.publisher ?? paper.name);
  document.setSubject(`${facts.issueText}，${facts.weekday}，共${facts.pageCount}版`);
  document.setKeywords(
    [paper.name, paper.cn ?? "", facts.date, ...edition.stories.map((s) => s.short)].filter(
      (word) => word !== "",
    ),
  );
  document.setLanguage(paper.language);
  document.setCreator("banxin");
  document.setProducer("banxin");
  document.setCreationDate(time);
  document.setModificationDate(time);
}

/** The same content has the same ID in every run: both halves are the hash of the file without it. */
function setId(document: PDFDocument, bytes: Uint8Array): void {
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  const id = PDFHexString.of(digest);
  document.context.trailerInfo.ID = document.context.obj([id, id]);
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
  setMetadata(document, edition);
  setId(
    document,
    await document.save({ useObjectStreams: false, updateMetadata: false } as object),
  );
  return document;
}

/** The file's bytes. */
export const saveProof = (document: PDFDocument): Promise<Uint8Array> =>
  document.save({ useObjectStreams: false });
