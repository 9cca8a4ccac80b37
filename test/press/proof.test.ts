import { PDFDocument, PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import { editionTime } from "../../src/press/file-facts.js";
import { assembleProof, saveProof } from "../../src/press/proof.js";
import { printed } from "../support/printed.js";
import { starter } from "../support/starter.js";

test("the boxes are the sheet to the hundredth of a point, from the top left corner", async () => {
  const { edition } = await starter();
  const proof = await assembleProof([await printed(2)], edition);
  const page = proof.getPage(0);
  for (const box of [page.getMediaBox(), page.getTrimBox(), page.getBleedBox()]) {
    expect(box.width).toBeCloseTo(779.528, 2);
    expect(box.height).toBeCloseTo(1105.512, 2);
    expect(box.y + box.height).toBeCloseTo(1105.92, 3);
  }
});

test("title, keywords, dates and labels come from the edition", async () => {
  const { edition } = await starter();
  const bytes = await saveProof(await assembleProof([await printed(2), await printed(3)], edition));
  const proof = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(proof.getTitle()).toBe("云汀日报 2026年11月23日");
  expect(proof.getKeywords()).toContain("三代人的望火道");
  expect(proof.getCreationDate()).toEqual(editionTime("2026-11-23"));
  expect(proof.catalog.has(PDFName.of("PageLabels"))).toBe(true);
  expect(proof.catalog.get(PDFName.of("Lang"))?.toString()).toContain("zh-CN");
});

test("the same prints give the same bytes", async () => {
  const { edition } = await starter();
  const make = async () => saveProof(await assembleProof([await printed(2)], edition));
  const [a, b] = [await make(), await make()];
  expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
});
