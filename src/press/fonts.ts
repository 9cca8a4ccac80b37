import * as fontkit from "fontkit";
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from "pdf-lib";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Edition } from "../edition/index.js";

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

/** The name by which a PDF calls a font file; undefined where the file does not say. */
function printedName(bytes: Uint8Array): string | undefined {
  const font = fontkit.create(Buffer.from(bytes));
  return ("postscriptName" in font ? font.postscriptName : undefined) ?? undefined;
}

/**
 * Fonts in print that are not the theme's: a template or a missing character made the browser take
 * one of this machine, and the page would look otherwise on the next (BX6007). `BANXIN+…` are our
 * own stamps. A font file without a name could be any of them, so nothing is said then.
 */
export function checkForeign(document: PDFDocument, fonts: Edition["fonts"]): Diagnostic[] {
  const own = new Set([...fonts.values()].map((font) => printedName(font.bytes)));
  if (own.has(undefined)) return [];
  const printed = listFonts(document).map(({ name }) => name);
  const foreign = printed.filter(
    (name) => !name.startsWith("BANXIN+") && !own.has(name.replace(/^[A-Z]{6}\+/, "")),
  );
  return [...new Set(foreign)].map((name) =>
    diagnose("BX6007", { font: name.replace(/^[A-Z]{6}\+/, "") }),
  );
}

/** Type 3 and unembedded fonts are refused: a printer cannot rely on them (see docs/press.md). */
export function checkFonts(document: PDFDocument): Diagnostic[] {
  return listFonts(document).flatMap(({ name, type, embedded }) =>
    type === "CIDFontType2" && embedded
      ? []
      : [diagnose("BX6002", { font: name, type: embedded ? type : `${type}, not embedded` })],
  );
}
