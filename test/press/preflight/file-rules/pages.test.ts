import { PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import { pagesRules } from "../../../../src/press/preflight/file-rules/pages.js";
import { brokenBy } from "../../../support/preflight.js";

test("a page whose boxes lie one inside the other is good", async () => {
  expect(await brokenBy(pagesRules)).toEqual([]);
});

test("each page is told by its number", async () => {
  const bad = await brokenBy(pagesRules, (document) => {
    const second = document.addPage([200, 200]);
    second.setArtBox(1, 1, 9, 9);
    second.node.set(PDFName.of("Annots"), document.context.obj([]));
    document.addPage([200, 200]).setTrimBox(-5, 0, 100, 100);
  });
  expect(bad).toEqual([
    "trim-box page 2",
    "box-order page 3",
    "art-box page 2",
    "page-entries Annots page 2",
  ]);
});
