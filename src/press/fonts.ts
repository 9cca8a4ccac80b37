import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from "pdf-lib";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";

/** A font of a PDF as its dictionaries describe it. */
export interface PdfFont {
  readonly name: string;
  /** E.g. CIDFontType2, Type3. */
  readonly type: string;
  readonly embedded: boolean;
}

const nameOf = (dict: PDFDict | undefined, key: string): string =>
  dict?.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? "";

function describe(font: PDFDict): PdfFont {
  const descendants = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray);
  const own = descendants?.lookupMaybe(0, PDFDict) ?? font;
  const descriptor = own.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
  return {
    // A Type 3 font has no BaseFont; Skia leaves its name in the descriptor.
    name: nameOf(font, "BaseFont") || nameOf(descriptor, "FontName"),
    type: nameOf(own, "Subtype"),
    embedded: descriptor?.has(PDFName.of("FontFile2")) ?? false,
  };
}

/** Every font of a document, composite fonts once. */
export function listFonts(document: PDFDocument): PdfFont[] {
  const fonts: PdfFont[] = [];
  const parts = new Set<string>();
  const all: PDFDict[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameOf(object, "Type") !== "Font") continue;
    all.push(object);
    const descendants = object.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray);
    const ref = descendants?.get(0);
    if (ref instanceof PDFRef) parts.add(ref.toString());
  }
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && all.includes(object) && !parts.has(ref.toString())) {
      fonts.push(describe(object));
    }
  }
  return fonts;
}

/** Type 3 and unembedded fonts are refused: a printer cannot rely on them (see docs/press.md). */
export function checkFonts(document: PDFDocument): Diagnostic[] {
  return listFonts(document).flatMap(({ name, type, embedded }) =>
    type === "CIDFontType2" && embedded
      ? []
      : [diagnose("BX6002", { font: name, type: embedded ? type : `${type}, not embedded` })],
  );
}
