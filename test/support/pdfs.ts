import { PDFDocument, rgb } from "pdf-lib";

/** A PDF of red pages of one size, in points. */
export async function redPages(width: number, height: number, count = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let i = 0; i < count; i++) {
    const page = document.addPage([width, height]);
    page.drawRectangle({ width, height, color: rgb(1, 0, 0) });
  }
  return document.save();
}

/** A PDF that asks for a password. */
export async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([200, 100]);
  document.encrypt({ userPassword: "secret", ownerPassword: "secret too", permissions: {} });
  return document.save();
}

/** A stream object of a PDF, its characters bytes. */
export const pdfStream = (dict: string, content: string): string =>
  `<<${dict}/Length ${content.length}>>stream\n${content}\nendstream`;

/** A PDF of these objects, numbered from 1; the first is the catalog. */
export function rawPdf(objects: readonly string[], trailer = ""): Uint8Array {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer<</Root 1 0 R/Size ${size}${trailer}>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file + table + end, "latin1");
}

/**
 * A PDF of one page, 200 points square, with this content.
 * @param resources entries of its resource dictionary
 * @param objects further objects, numbered from 5
 * @param filter entry of the content's dictionary
 */
export const pagePdf = (
  content: string,
  resources = "",
  objects: readonly string[] = [],
  filter = "",
): Uint8Array =>
  rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<${resources}>>>>`,
    pdfStream(filter, content),
    ...objects,
  ]);

/** A PDF of a few hundred bytes whose drawing takes a million million steps: forms drawn ten times each. */
export function endlessPdf(): Uint8Array {
  const depth = 12;
  const forms = Array.from({ length: depth }, (_, i) => {
    const last = i === depth - 1;
    const inner = last ? "" : `/Resources<</XObject<</F ${i + 6} 0 R>>>>`;
    const dict = `/Type/XObject/Subtype/Form/BBox[0 0 200 200]${inner}`;
    return pdfStream(dict, last ? "0 0 9 9 re f" : "/F Do ".repeat(10));
  });
  return pagePdf("/F Do", "/XObject<</F 5 0 R>>", forms);
}
