import { PDFArray, PDFDict, type PDFDocument, PDFName } from "pdf-lib";
import { asDict, asNumber, entry, items } from "./separate/pdf-objects.js";

/** Advance of a glyph in thousandths of the type size, by CID. */
export type Widths = (cid: number) => number;

/** CIDs have two bytes: a list that names more is none. */
const MOST_CIDS = 65_536;

/** The W array of a CID font: `c [w1 w2 …]` and `first last w` (ISO 32000-1, 9.7.4.3). */
export function readWidths(font: PDFDict): Widths {
  const descendant = asDict(items(entry(font, "DescendantFonts"))[0]);
  const standard = asNumber(entry(descendant, "DW")) ?? 1000;
  const list = items(entry(descendant, "W"));
  const known = new Map<number, number>();
  let room = MOST_CIDS;
  for (let i = 0; i < list.length && room > 0; ) {
    const first = asNumber(list[i]) ?? 0;
    const next = list[i + 1];
    if (next instanceof PDFArray) {
      const widths = items(next);
      room -= widths.length;
      widths.forEach((width, k) => {
        known.set(first + k, asNumber(width) ?? standard);
      });
      i += 2;
    } else {
      const last = Math.min(asNumber(next) ?? 0, first + room);
      room -= Math.max(1, last - first + 1);
      const width = asNumber(list[i + 2]) ?? standard;
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
