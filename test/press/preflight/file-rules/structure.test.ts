import { PDFDocument, PDFHeader, PDFHexString } from "pdf-lib";
import { expect, test } from "vitest";
import { saved } from "../../../../src/press/file-facts.js";
import { structureRules } from "../../../../src/press/preflight/file-rules/structure.js";
import { fileView } from "../../../../src/press/preflight/file-view.js";
import { brokenBy } from "../../../support/preflight.js";

test("a file of version 1.6 with an ID of two equal halves is good", async () => {
  const good = await brokenBy(structureRules, ({ context }) => {
    context.header = PDFHeader.forVersion(1, 6);
    context.trailerInfo.ID = context.obj([PDFHexString.of("aa"), PDFHexString.of("aa")]);
  });
  expect(good).toEqual([]);
});

test("version, ID and lock are seen", async () => {
  const bad = await brokenBy(structureRules, ({ context }) => {
    context.header = PDFHeader.forVersion(1, 4);
    context.trailerInfo.Encrypt = context.obj({ Filter: "Standard" });
  });
  expect(bad).toEqual(["pdf-version %PDF-1.4", "trailer-id", "encryption"]);
});

test("packed objects are seen in the bytes", async () => {
  const document = await PDFDocument.create();
  document.addPage();
  const [packed, plain] = [await document.save(), await saved(document)];
  const rule = structureRules.find(({ id }) => id === "object-streams");
  const found = [packed, plain].map((bytes) => [...(rule?.check(fileView(document, bytes)) ?? [])]);
  expect(found).toEqual([[{}], []]);
});
