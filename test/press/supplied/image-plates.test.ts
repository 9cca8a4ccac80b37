import { deflateSync } from "node:zlib";
import { PDFContext, type PDFDict, type PDFObject, PDFRawStream } from "pdf-lib";
import sharp from "sharp";
import { expect, it } from "vitest";
import { adSpace } from "../../../src/press/supplied/ad-colours.js";
import { imagePlates } from "../../../src/press/supplied/image-plates.js";
import { adTiff } from "../../support/ads.js";

const context = PDFContext.create();
const cmyk = adSpace(context.obj(["DeviceCMYK"] as never));
const image = (data: Uint8Array, entries: object): PDFRawStream => {
  const literal: object = { BitsPerComponent: 8, ...entries };
  return PDFRawStream.of(context.obj(literal as Record<string, PDFObject>) as PDFDict, data);
};

it("reads the samples for the inks that they have", async () => {
  const black = deflateSync(Uint8Array.from({ length: 400 }, (_, i) => (i % 4 === 3 ? 90 : 0)));
  expect(await imagePlates(image(black, { Filter: "FlateDecode" }), cmyk)).toEqual(["K"]);
  // Turned round, what was nothing is full.
  const turned = { Filter: "FlateDecode", Decode: [1, 0, 1, 0, 1, 0, 0, 1] };
  expect(await imagePlates(image(black, turned), cmyk)).toEqual(["C", "M", "Y", "K"]);
  const spots = adSpace(context.obj(["DeviceN", ["Red", "Black"], "DeviceCMYK", {}] as never));
  const red = deflateSync(Uint8Array.from([9, 0, 200, 0]));
  expect(await imagePlates(image(red, { Filter: "FlateDecode" }), spots)).toEqual(["Red"]);
});

it("reads a JPEG as readers of PDF do, Adobe's with their Decode", async () => {
  const raw = Uint8Array.from({ length: 32 * 32 * 4 }, (_, i) => (i % 4 === 3 ? 120 : 0));
  const tiff = adTiff(32, 32);
  tiff.set(raw, tiff.length - raw.length);
  const jpeg = await sharp(tiff)
    .pipelineColourspace("cmyk")
    .toColourspace("cmyk")
    .jpeg({ quality: 100 })
    .toBuffer();
  const turned = { Filter: "DCTDecode", Decode: [1, 0, 1, 0, 1, 0, 1, 0] };
  expect(await imagePlates(image(jpeg, turned), cmyk)).toEqual(["K"]);
  expect(await imagePlates(image(jpeg, { Filter: "DCTDecode" }), cmyk)).toEqual([
    "C",
    "M",
    "Y",
    "K",
  ]);
});

it("takes all of a space for samples that it cannot read", async () => {
  const all = ["C", "M", "Y", "K"];
  expect(await imagePlates(image(Buffer.from("x"), { Filter: "JPXDecode" }), cmyk)).toEqual(all);
  expect(await imagePlates(image(Buffer.from("x"), { Filter: "DCTDecode" }), cmyk)).toEqual(all);
  expect(await imagePlates(image(Buffer.from("x"), { BitsPerComponent: 4 }), cmyk)).toEqual(all);
});
