import type { PDFDict } from "pdf-lib";
import { asDict, asName, entry, items } from "../separate/pdf-objects.js";

const FILES = ["FontFile", "FontFile2", "FontFile3"];

/**
 * What stands against a font on a press: "Type 3", or its name where the file does not bring it, for then
 * other letters would print; undefined where nothing does.
 */
export function fontTrouble(font: PDFDict): string | undefined {
  if (asName(entry(font, "Subtype")) === "Type3") return "Type 3";
  const own = asDict(items(entry(font, "DescendantFonts"))[0]) ?? font;
  const descriptor = asDict(entry(own, "FontDescriptor"));
  if (FILES.some((key) => entry(descriptor, key) !== undefined)) return undefined;
  return asName(entry(font, "BaseFont")) ?? asName(entry(own, "BaseFont")) ?? "?";
}
