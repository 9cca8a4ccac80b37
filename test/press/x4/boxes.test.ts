import { PDFDocument, PDFName } from "pdf-lib";
import { expect, it } from "vitest";
import { setPressBoxes } from "../../../src/press/x4/boxes.js";

async function boxes(bleed: number, marks: boolean) {
  const page = (await PDFDocument.create()).addPage([780, 1105.92]);
  page.setCropBox(10, 10, 20, 20);
  page.setArtBox(10, 10, 20, 20);
  setPressBoxes(page, { width: 275, height: 390, bleed, marks });
  return { page, trim: page.getTrimBox(), bled: page.getBleedBox(), media: page.getMediaBox() };
}
/** 275 x 390 mm in points. */
const [WIDTH, HEIGHT] = [779.5276, 1105.5118];

it("are the trimmed page to the hundredth of a point, from the top left corner", async () => {
  const { page, trim, bled, media } = await boxes(0, false);
  for (const box of [trim, bled, media]) {
    expect(box.x).toBeCloseTo(0, 6);
    expect(box.width).toBeCloseTo(WIDTH, 3);
    expect(box.height).toBeCloseTo(HEIGHT, 3);
    expect(box.y + box.height).toBeCloseTo(1105.92, 6);
  }
  for (const key of ["ArtBox", "CropBox"]) expect(page.node.has(PDFName.of(key))).toBe(false);
});

it.each([
  [3, false, 3],
  [0, true, 10],
  [3, true, 13],
])("with %d mm of bleed and marks %s the sheet grows by %d mm, the page stays", async (...row) => {
  const [bleed, marks, grown] = row;
  const { trim, bled, media } = await boxes(bleed, marks);
  const mm = 72 / 25.4;
  expect(trim.width).toBeCloseTo(WIDTH, 3);
  expect(trim.x).toBeCloseTo(0, 6);
  expect(bled.x).toBeCloseTo(-bleed * mm, 3);
  expect(bled.height).toBeCloseTo(HEIGHT + 2 * bleed * mm, 3);
  expect(media.x).toBeCloseTo(-grown * mm, 3);
  expect(media.y).toBeCloseTo(trim.y - grown * mm, 3);
  expect(media.width).toBeCloseTo(WIDTH + 2 * grown * mm, 3);
});
