import { PDFDocument, rgb } from "pdf-lib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { rasterise } from "../../src/raster/index.js";

test("draws each page at the resolution asked for, red stays red", async () => {
  const document = await PDFDocument.create();
  for (let i = 0; i < 2; i++) {
    document.addPage([72, 144]).drawRectangle({ width: 72, height: 144, color: rgb(1, 0, 0) });
  }
  const pictures = await rasterise(await document.save(), 100);
  expect(pictures.map(({ page, width, height }) => [page, width, height])).toEqual([
    [1, 100, 200],
    [2, 100, 200],
  ]);
  const { dominant } = await sharp(pictures[0]?.png).stats();
  expect(dominant.r).toBeGreaterThan(200);
  expect(dominant.b).toBeLessThan(60);
});
