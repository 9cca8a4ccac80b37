import { PDFName, type PDFPage } from "pdf-lib";
import { entry, numbers } from "../../separate/pdf-objects.js";
import type { Box } from "../box.js";
import { type Breach, inX } from "../file-rule.js";
import type { FileView } from "../file-view.js";

/** Room for the rounding of decimals, in points. */
const NEAR = 0.001;

function boxOf({ node }: PDFPage, name: string): Box | undefined {
  const [left, bottom, right, top] = numbers(entry(node, name));
  if (left === undefined || bottom === undefined) return undefined;
  return right === undefined || top === undefined ? undefined : { left, bottom, right, top };
}

const inside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - NEAR &&
  inner.bottom >= outer.bottom - NEAR &&
  inner.right <= outer.right + NEAR &&
  inner.top <= outer.top + NEAR;

/** A rule for each page of a file. */
const each = (check: (page: PDFPage) => Iterable<Breach>) =>
  function* ({ document }: FileView): Generator<Breach> {
    for (const [i, page] of document.getPages().entries()) {
      for (const breach of check(page)) yield { ...breach, where: `page ${i + 1}` };
    }
  };

/** Boxes one inside the other, and nothing that acts. */
export const pagesRules = [
  inX(
    "trim-box",
    "6.10",
    each(function* (page) {
      if (!boxOf(page, "TrimBox") || !boxOf(page, "MediaBox")) yield {};
    }),
  ),
  inX(
    "box-order",
    "6.10",
    each(function* (page) {
      const [trim, media] = [boxOf(page, "TrimBox"), boxOf(page, "MediaBox")];
      if (!trim || !media) return;
      const bleed = boxOf(page, "BleedBox") ?? trim;
      if (!inside(trim, bleed) || !inside(bleed, media)) yield {};
    }),
  ),
  inX(
    "art-box",
    "6.10",
    each(function* (page) {
      if (boxOf(page, "ArtBox")) yield {};
    }),
  ),
  inX(
    "page-entries",
    "6.13",
    each(function* ({ node }) {
      for (const what of ["Annots", "AA"]) if (node.has(PDFName.of(what))) yield { what };
    }),
  ),
] as const;
