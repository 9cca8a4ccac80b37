import { type PDFObject, PDFRawStream } from "pdf-lib";
import { readOperations } from "../../content-stream.js";
import { decodeStream } from "../../separate/decode-stream.js";
import { Budget } from "../../separate/job.js";
import { asName, entry, items } from "../../separate/pdf-objects.js";
import { inX } from "../file-rule.js";
import type { FileView } from "../file-view.js";
import { troubleOf } from "../reader.js";
import { SCREEN_SPACES } from "./objects.js";

/** RGB in a stream that paints: operators of content, not of fonts or pictures. */
function rgbIn(stream: PDFRawStream, budget: Budget): string | undefined {
  const content = decodeStream(stream, budget.room);
  budget.spendContent(content.length);
  for (const { operator, operands } of readOperations(content)) {
    budget.spendOperation();
    const small = operator.toLowerCase();
    if (small === "rg") return "RGB";
    const [first] = operands;
    if (small !== "cs" || first?.type !== "name") continue;
    if (SCREEN_SPACES.has(first.value)) return first.value;
  }
  return undefined;
}

/** Streams that paint: contents of pages, forms and cells of patterns. */
function painting({ document, objects }: FileView): Map<PDFObject, string> {
  const found = new Map<PDFObject, string>();
  for (const [i, { node }] of document.getPages().entries()) {
    const contents = entry(node, "Contents");
    for (const part of [contents, ...items(contents)]) if (part) found.set(part, `page ${i + 1}`);
  }
  for (const { dict, stream, ref } of objects) {
    const pattern = String(entry(dict, "PatternType")) === "1";
    if (stream && (pattern || asName(entry(dict, "Subtype")) === "Form")) {
      found.set(stream, `object ${ref.objectNumber}`);
    }
  }
  return found;
}

/** Colours in content that no mark has shown: of masks, and of what is used nowhere. */
export const contentsRules = [
  inX("rgb-content", "6.2", function* (file) {
    const budget = new Budget();
    for (const [stream, where] of painting(file)) {
      if (file.read.has(stream) || !(stream instanceof PDFRawStream)) continue;
      try {
        const what = rgbIn(stream, budget);
        if (what !== undefined) yield { what, where };
      } catch (error) {
        yield { what: troubleOf(error), where };
      }
    }
  }),
] as const;
