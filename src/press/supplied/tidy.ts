import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from "pdf-lib";
import { filtersOf } from "../separate/decode-stream.js";
import {
  asDict,
  asName,
  asNumber,
  entry,
  items,
  PressTrouble,
  pdfName,
} from "../separate/pdf-objects.js";
import type { UsedNames } from "./survey.js";

/** Kinds of resources whose names content uses (ISO 32000-1, 7.8.3); ProcSet says nothing to anybody. */
const CATEGORIES = [
  "ColorSpace",
  "ExtGState",
  "Font",
  "Pattern",
  "Properties",
  "Shading",
  "XObject",
] as const;

/**
 * Takes out of each dictionary of resources what no content uses, and with it what would apply unnamed
 * (DefaultCMYK): colours in other spaces, PostScript.
 */
export function prune(used: UsedNames): void {
  for (const [resources, names] of used) {
    for (const category of CATEGORIES) {
      const old = asDict(entry(resources, category));
      const kept = PDFDict.withContext(resources.context);
      for (const name of names.get(category) ?? []) {
        const value = old?.get(pdfName(name));
        if (value) kept.set(pdfName(name), value);
      }
      // Dictionaries may be shared with content that uses others of their names.
      if (kept.keys().length > 0) resources.set(PDFName.of(category), kept);
      else resources.delete(PDFName.of(category));
    }
    resources.delete(PDFName.of("ProcSet"));
  }
}

/** The device's name for a space of four inks or of gray that has a profile. */
function device(object: PDFObject | undefined): PDFName | undefined {
  if (!(object instanceof PDFArray) || object.size() !== 2) return undefined;
  const [family, profile] = items(object);
  if (asName(family) !== "ICCBased") return undefined;
  const components = asNumber(entry(asDict(profile), "N"));
  if (components === 4) return PDFName.of("DeviceCMYK");
  return components === 1 ? PDFName.of("DeviceGray") : undefined;
}

/** What of a stream a press cannot take. */
function checkStream(stream: PDFRawStream): void {
  const filters = filtersOf(stream);
  // Barred by ISO 15930-7, 6.1; and files that a press does not have.
  if (filters.some((filter) => filter === "LZWDecode" || filter === "LZW")) {
    throw new PressTrouble("streams packed by LZW");
  }
  if (filters.includes("Crypt")) throw new PressTrouble("it is encrypted");
  if (stream.dict.has(PDFName.of("F"))) throw new PressTrouble("parts in other files");
}

/**
 * Goes through all that an object leads to: profiles of CMYK and gray are left out, so that the numbers print
 * as they are instead of being converted once more.
 * @throws PressTrouble for what PDF/X-4 bars and nobody can leave out
 */
export function tidy(root: PDFRawStream): void {
  const { context } = root.dict;
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [root];
  const pass = (value: PDFObject, set: (value: PDFObject) => void): void => {
    const name = device(context.lookup(value));
    if (name) set(name);
    else waiting.push(value);
  };
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const object = next instanceof PDFRef ? context.lookup(next) : next;
    if (!object || seen.has(object)) continue;
    seen.add(object);
    if (object instanceof PDFRawStream) checkStream(object);
    if (object instanceof PDFArray) {
      object.asArray().forEach((item, i) => {
        pass(item, (value) => object.set(i, value));
      });
    }
    const dict = asDict(object);
    for (const [key, value] of dict?.entries() ?? []) pass(value, (name) => dict?.set(key, name));
  }
}
