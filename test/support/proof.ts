import { PDFiumLibrary } from "@hyzyla/pdfium";

/**
 * The text of each page of a PDF, as a reader's program would copy it.
 * @returns pages in order, without white space: see `bare`
 */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const texts = [...document.pages()].map((page) => bare(page.getText()));
    document.destroy();
    return texts;
  } finally {
    library.destroy();
  }
}

/**
 * A text without white space, and with the ideographs for which a font shares its glyph with a
 * radical (U+2E80 to U+2FDF): a PDF can name only one character for each glyph.
 */
export const bare = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF]/gu, (radical) => radical.normalize("NFKC")).replace(/\s/gu, "");
