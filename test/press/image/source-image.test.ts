import { PDFContext, PDFRawStream } from "pdf-lib";
import { expect, test } from "vitest";
import { sourceImage } from "../../../src/press/image/source-image.js";

test("says what the file says of an image, missing entries as zero", () => {
  const context = PDFContext.create();
  const dict = context.obj({
    Width: 4,
    BitsPerComponent: 8,
    ColorSpace: "DeviceRGB",
    Filter: ["DCTDecode"],
    Mask: [0, 1],
  });
  const image = sourceImage(PDFRawStream.of(dict, Buffer.from("abc")), { width: 7, height: 9 });
  expect(image).toMatchObject({
    // SHA-256 of "abc" (FIPS 180-4, appendix).
    hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    width: 4,
    height: 0,
    bits: 8,
    space: { kind: "rgb" },
    filters: ["DCTDecode"],
    placed: { width: 7, height: 9 },
    decode: [],
    keyed: true,
  });
});
