import sharp from "sharp";
import { expect, test } from "vitest";
import { cmykJpeg, cmykTiff, grayJpeg } from "../../../src/press/image/cmyk-jpeg.js";

const fill = (count: number, ...inks: number[]): Uint8Array =>
  Uint8Array.from({ length: count * inks.length }, (_, i) => inks[i % inks.length] ?? 0);

test("a TIFF of CMYK samples reads as CMYK of its size", async () => {
  const { width, height, space } = await sharp(cmykTiff(3, 2, fill(6, 1, 2, 3, 4))).metadata();
  expect([width, height, space]).toEqual([3, 2, "cmyk"]);
});

test("samples go through no profile on their way", async () => {
  const jpeg = await cmykJpeg(32, 32, fill(1024, 10, 200, 100, 40));
  const { space } = await sharp(jpeg).metadata();
  expect(space).toBe("cmyk");
  const raw = await sharp(jpeg).pipelineColourspace("cmyk").toColourspace("cmyk").raw().toBuffer();
  for (const [i, ink] of [10, 200, 100, 40].entries()) {
    expect(Math.abs((raw[i] ?? 0) - ink)).toBeLessThanOrEqual(2);
  }
  // Adobe's marker: readers of JPEG invert what has it.
  expect(Buffer.from(jpeg).includes("Adobe")).toBe(true);
});

test("gray is one channel", async () => {
  const jpeg = await grayJpeg(32, 32, fill(1024, 128));
  const { channels, space } = await sharp(jpeg).metadata();
  expect([channels, space]).toEqual([1, "b-w"]);
});
