import sharp from "sharp";
import { expect, it } from "vitest";
import { jpegHead } from "../../../src/press/supplied/jpeg-head.js";
import { adTiff } from "../../support/ads.js";

const four = sharp(adTiff(30, 20)).pipelineColourspace("cmyk").toColourspace("cmyk");

it("reads size and inks, baseline and progressive", async () => {
  for (const progressive of [false, true]) {
    const head = jpegHead(await four.clone().jpeg({ progressive }).toBuffer());
    expect(head).toEqual({
      width: 30,
      height: 20,
      components: 4,
      bits: 8,
      common: true,
    });
  }
  const gray = sharp({ create: { width: 9, height: 7, channels: 3, background: "#888" } });
  const plain = jpegHead(await gray.jpeg().toBuffer());
  expect(plain).toMatchObject({ width: 9, height: 7, components: 3 });
});

it("knows the kinds that PDF does not take", async () => {
  const jpeg = await four.clone().jpeg().toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg[frame + 1] = 0xc9; // arithmetic codes
  expect(jpegHead(jpeg)?.common).toBe(false);
});

it.each([
  ["no JPEG", [1, 2, 3]],
  ["nothing behind the first marker", [0xff, 0xd8]],
  ["a segment of no length", [0xff, 0xd8, 0xff, 0xe0, 0, 0, ...Array(20).fill(0)]],
  ["a segment that ends outside", [0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, ...Array(20).fill(0)]],
  ["bytes between segments", [0xff, 0xd8, 0xff, 0xe0, 0, 2, ...Array(20).fill(7)]],
])("gives up at %s", (_, bytes) => {
  expect(jpegHead(Uint8Array.from(bytes))).toBeUndefined();
});
