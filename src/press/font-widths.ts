import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber } from "pdf-lib";

/** Advance of a glyph in thousandths of the type size, by CID. */
export type Widths = (cid: number) => number;

/** The W array of a CID font: `c [w1 w2 …]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function readWidths(font: PDFDict): Widths {
  const descendant = font
    .lookupMaybe(PDFName.of("DescendantFonts"), PDFArray)
    ?.lookupMaybe(0, PDFDict);
  const standard = descendant?.lookupMaybe(PDFName.of("DW"), PDFNumber)?.asNumber() ?? 1000;
  const list = descendant?.lookupMaybe(PDFName.of("W"), PDFArray);
  const known = new Map<number, number>();
  for (let i = 0; list && i < list.size(); ) {
    const first = list.lookup(i, PDFNumber).asNumber();
    const next = list.lookup(i + 1);
    if (next instanceof PDFArray) {
      for (let k = 0; k < next.size(); k++)
        known.set(first + k, next.lookup(k, PDFNumber).asNumber());
      i += 2;
    } else {
      const last = list.lookup(i + 1, PDFNumber).asNumber();
      const width = list.lookup(i + 2, PDFNumber).asNumber();
      for (let cid = first; cid <= last; cid++) known.set(cid, width);
      i += 3;
    }
  }
  return (cid) => known.get(cid) ?? standard;
}

/** The widths of a page's fonts by their resource names. */
export function pageFontWidths(document: PDFDocument, index: number): Map<string, Widths> {
  const fonts = document.getPage(index).node.Resources()?.lookupMaybe(PDFName.of("Font"), PDFDict);
  return new Map(
    (fonts?.entries() ?? []).flatMap(([name]): [string, Widths][] => {
      const font = fonts?.lookupMaybe(name, PDFDict);
      return font ? [[name.decodeText(), readWidths(font)]] : [];
    }),
  );
}
