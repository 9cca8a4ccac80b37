import { PDFArray, PDFDocument } from "pdf-lib";
import { expect, it } from "vitest";
import { fileFacts } from "../../../src/press/file-facts.js";
import { openPressPage } from "../../../src/press/press-page.js";
import { setPressBoxes } from "../../../src/press/x4/boxes.js";
import { finishX4 } from "../../../src/press/x4/finish.js";
import { pressOptions } from "../../support/pressed.js";
import { cmykProfile, printed } from "../../support/printed.js";
import { starter } from "../../support/starter.js";

async function finished(number: number): Promise<Uint8Array> {
  const { edition } = await starter();
  const { document } = await openPressPage((await printed(2)).pdf, pressOptions());
  setPressBoxes(document.getPage(0), { width: 275, height: 390, bleed: 0, marks: false });
  return finishX4(document, fileFacts(edition, edition.pages[number - 1]), await cmykProfile());
}
const idOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { ID } = (await PDFDocument.load(bytes, { updateMetadata: false })).context.trailerInfo;
  return ID instanceof PDFArray ? ID.asArray().map(String) : [];
};

it("gives the same bytes twice, with an ID of the content's", async () => {
  const [first, again, other] = [await finished(2), await finished(2), await finished(3)];
  expect(Buffer.from(first).equals(again)).toBe(true);
  const [one, two] = await idOf(first);
  expect(one).toMatch(/^<[0-9a-f]{32}>$/);
  expect(two).toBe(one);
  expect((await idOf(other))[0]).not.toBe(one);
});

it("is PDF 1.6 with an XMP that can be found in its bytes", async () => {
  const text = Buffer.from(await finished(2)).toString("latin1");
  expect(text.slice(0, 8)).toBe("%PDF-1.6");
  expect(text).toContain("<pdfxid:GTS_PDFXVersion>PDF/X-4<");
  expect(text).toContain("D:20261123040000Z");
  expect(text).toMatch(/\/Trapped \/False/);
});
