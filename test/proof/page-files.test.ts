import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { expect, it } from "vitest";
import { JPEG_LIMIT, jpegUnder, LEVELS, PageMaker } from "../../src/proof/page-files.js";
import { heavyPage, noisePng } from "../support/jpegs.js";

const pages = [{ number: 3, name: "特稿" }];

it("makes a JPEG under the limit whatever the picture: of less quality, then smaller", async () => {
  const png = await noisePng(400, 400);
  const easy = await jpegUnder(png, 400, JPEG_LIMIT);
  expect(await sharp(easy).metadata()).toMatchObject({ format: "jpeg", width: 400 });
  const hard = await jpegUnder(png, 400, 20_000);
  expect(hard.length).toBeLessThan(20_000);
  expect((await sharp(hard).metadata()).width).toBeLessThan(400);
});

it("gives a page's own PDF, a JPEG for the phone and a smaller picture for the letter", async () => {
  const own = await heavyPage();
  const files = await new PageMaker(pages, new Map([[3, own]])).make(3, 0);
  expect(files.pdf).toBe(own);
  expect((await sharp(files.jpeg).metadata()).width).toBe(500);
  expect((await sharp(files.inline).metadata()).width).toBe(306);
  expect(files.jpeg.length).toBeLessThan(JPEG_LIMIT);
});

it("gives a picture of the page as PDF, of the same size on paper, where the own is too large", async () => {
  const own = await heavyPage();
  const maker = new PageMaker(pages, new Map([[3, own]]));
  const sizes: number[] = [];
  for (const level of LEVELS.keys()) {
    const { pdf, jpeg, inline } = await maker.make(3, level);
    sizes.push(pdf.length + jpeg.length + inline.length);
  }
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  const { pdf } = await maker.make(3, 2);
  const page = (await PDFDocument.load(pdf)).getPage(0);
  expect([page.getWidth(), page.getHeight()]).toEqual([200, 300]);
});

it("keeps the own PDF where it is the smaller one", async () => {
  const document = await PDFDocument.create();
  document.addPage([200, 300]);
  const own = await document.save();
  const { pdf } = await new PageMaker(pages, new Map([[3, own]])).make(3, 4);
  expect(pdf).toBe(own);
});
