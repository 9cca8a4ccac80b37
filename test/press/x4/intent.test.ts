import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
} from "pdf-lib";
import { expect, it } from "vitest";
import { type OutputCondition, setOutputIntent } from "../../../src/press/x4/intent.js";
import { cmykProfile } from "../../support/printed.js";

async function intent(profile: OutputCondition): Promise<PDFDict> {
  const document = await PDFDocument.create();
  document.addPage();
  setOutputIntent(document, profile);
  const read = await PDFDocument.load(await document.save());
  return read.catalog.lookup(PDFName.of("OutputIntents"), PDFArray).lookup(0, PDFDict);
}

it("brings the profile whole, under its name", async () => {
  const profile = await cmykProfile();
  const dict = await intent(profile);
  expect(String(dict.get(PDFName.of("S")))).toBe("/GTS_PDFX");
  expect(String(dict.get(PDFName.of("OutputConditionIdentifier")))).toBe("(Test CMYK)");
  expect(dict.lookup(PDFName.of("Info"), PDFHexString).decodeText()).toBe("四色（试验）");
  const stream = dict.lookup(PDFName.of("DestOutputProfile"));
  if (!(stream instanceof PDFRawStream)) throw new Error("no profile");
  expect(String(stream.dict.get(PDFName.of("N")))).toBe("4");
  expect(Buffer.from(decodePDFRawStream(stream).decode()).equals(profile.bytes)).toBe(true);
});
