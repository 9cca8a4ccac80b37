import type { PDFDict } from "pdf-lib";
import { isEmbedded } from "../preflight/mark-font.js";
import { asDict, asName, entry, items } from "../separate/pdf-objects.js";

/**
 * What stands against a font on a press: "Type 3", or its name where the file does not bring it, for then
 * other letters would print; undefined where nothing does.
 */
export function fontTrouble(font: PDFDict): string | undefined {
  if (asName(entry(font, "Subtype")) === "Type3") return "Type 3";
  if (isEmbedded(font)) return undefined;
  const own = asDict(items(entry(font, "DescendantFonts"))[0]);
  return asName(entry(font, "BaseFont")) ?? asName(entry(own, "BaseFont")) ?? "?";
}
