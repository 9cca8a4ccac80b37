import { PDFDocument, PDFName } from "pdf-lib";
import { pageContent } from "../../src/press/glyph-positions.js";

/** A file whose first page's content was changed as text: tests show that they see what it did. */
export async function changedPage(
  pdf: Uint8Array,
  change: (content: string) => string,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const before = Buffer.from(pageContent(document, 0)).toString("latin1");
  const after = change(before);
  if (after === before) throw new Error("nothing was changed");
  const stream = document.context.flateStream(Buffer.from(after, "latin1"));
  const page = document.getPage(0).node;
  page.set(PDFName.of("Contents"), document.context.register(stream));
  return document.save({ useObjectStreams: false, updateMetadata: false } as object);
}
