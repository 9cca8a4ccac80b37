import type { PDFDict } from "pdf-lib";
import { readWidths, type Widths } from "../font-widths.js";
import { asDict, asName, asNumber, entry, items } from "../separate/pdf-objects.js";

/** A font as far as marks depend on it. */
export interface MarkFont {
  /** Without the six letters of a subset. */
  readonly name: string;
  /** Type3, TrueType, CIDFontType2 and so on. */
  readonly type: string;
  readonly embedded: boolean;
  /** Advances in thousandths of the size, by the code in the string. */
  readonly widths: Widths;
  /** Bytes of a code. */
  readonly bytes: 1 | 2;
  readonly vertical: boolean;
}

/** What is shown before a font is chosen, or with one that is missing. */
export const NO_FONT: MarkFont = {
  name: "",
  type: "",
  embedded: true,
  widths: () => 1000,
  bytes: 1,
  vertical: false,
};

const FILES = ["FontFile", "FontFile2", "FontFile3"];

function simpleWidths(font: PDFDict, descriptor: PDFDict | undefined): Widths {
  const first = asNumber(entry(font, "FirstChar")) ?? 0;
  const widths = items(entry(font, "Widths")).map(asNumber);
  const missing = asNumber(entry(descriptor, "MissingWidth")) ?? 500;
  return (code) => widths[code - first] ?? missing;
}

/** Whether the font's program is in the file. Type 3 fonts are content of the file itself. */
export function isEmbedded(font: PDFDict): boolean {
  const own = asDict(items(entry(font, "DescendantFonts"))[0]) ?? font;
  if (asName(entry(own, "Subtype")) === "Type3") return true;
  const descriptor = asDict(entry(own, "FontDescriptor"));
  return FILES.some((key) => entry(descriptor, key) !== undefined);
}

/** Reads a font's dictionary (ISO 32000-1, 9.5 to 9.7). */
export function readFont(font: PDFDict): MarkFont {
  const descendant = asDict(items(entry(font, "DescendantFonts"))[0]);
  const own = descendant ?? font;
  const descriptor = asDict(entry(own, "FontDescriptor"));
  // A Type 3 font has no BaseFont; Skia leaves its name in the descriptor.
  const name = asName(entry(font, "BaseFont")) ?? asName(entry(descriptor, "FontName")) ?? "";
  return {
    name: name.replace(/^[A-Z]{6}\+/, ""),
    type: asName(entry(own, "Subtype")) ?? "",
    embedded: isEmbedded(font),
    widths: descendant ? readWidths(font) : simpleWidths(font, descriptor),
    bytes: descendant ? 2 : 1,
    vertical: descendant !== undefined && /-V$/.test(asName(entry(font, "Encoding")) ?? ""),
  };
}
