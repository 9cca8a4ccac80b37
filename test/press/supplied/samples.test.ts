import { PDFContext, PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import { adSpace } from "../../../src/press/supplied/ad-colours.js";
import { sampleTrouble } from "../../../src/press/supplied/samples.js";

const context = PDFContext.create();
const cmyk = adSpace(PDFName.of("DeviceCMYK"));

/** What is wrong with a picture of so many CMYK pixels that holds so many bytes. */
function trouble(Width: number, Height: number, bytes: number, entries = {}) {
  const dict = { Width, Height, BitsPerComponent: 8, ...entries };
  return sampleTrouble(context.stream(new Uint8Array(bytes), dict), cmyk);
}

test("a picture has the samples that it promises, and not too many", () => {
  expect(trouble(1, 2, 8)).toBeUndefined();
  expect(trouble(1, 3, 8)).toBe("a picture that is cut short");
  expect(trouble(0, 3, 0)).toBe("a picture without pixels");
  expect(trouble(100_000, 100_000, 4)).toBe("a picture of more than 120 megapixels");
});

test("rows begin with whole bytes; packed samples are counted unpacked", () => {
  expect(trouble(3, 2, 4, { BitsPerComponent: 1 })).toBeUndefined();
  expect(trouble(3, 2, 3, { BitsPerComponent: 1 })).toBe("a picture that is cut short");
  const packed = context.flateStream(new Uint8Array(400), { Width: 10, Height: 10 });
  packed.dict.set(PDFName.of("BitsPerComponent"), context.obj(8));
  expect(sampleTrouble(packed, cmyk)).toBeUndefined();
  packed.dict.set(PDFName.of("Height"), context.obj(11));
  expect(sampleTrouble(packed, cmyk)).toBe("a picture that is cut short");
});

test("what only a decoder could count is left to it", () => {
  expect(trouble(9, 9, 1, { Filter: "DCTDecode" })).toBeUndefined();
});
