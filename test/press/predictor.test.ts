import { PDFDocument, PDFRawStream } from "pdf-lib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { predictionOf, unpredicted } from "../../src/press/predictor.js";
import { inflate } from "../../src/press/separate/decode-stream.js";

const { context } = await PDFDocument.create();
const stream = (parms: object): PDFRawStream => {
  const made = context.stream("x", { DecodeParms: parms } as never);
  if (!(made instanceof PDFRawStream)) throw new Error("no raw stream");
  return made;
};

test("rows of a PNG, whatever each is predicted by, are its pixels", async () => {
  const width = 40;
  const pixels = Uint8Array.from({ length: width * 30 * 3 }, (_, i) => (i * i + (i >> 4)) & 255);
  const raw = { raw: { width, height: 30, channels: 3 } } as const;
  const png = await sharp(pixels, raw).png({ adaptiveFiltering: true }).toBuffer();
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") {
      parts.push(png.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  const prediction = predictionOf(stream({ Predictor: 15, Colors: 3, Columns: width }));
  if (!prediction) throw new Error("no prediction");
  const rows = inflate(Buffer.concat(parts), 100_000);
  expect(
    new Set(Array.from({ length: 30 }, (_, y) => rows[y * (width * 3 + 1)])).size,
  ).toBeGreaterThan(1);
  expect(Buffer.from(unpredicted(rows, prediction)).equals(pixels)).toBe(true);
});

test("TIFF's predictor adds the pixel to the left", () => {
  const prediction = { predictor: 2, pixel: 2, row: 6 };
  expect([...unpredicted(Uint8Array.of(9, 8, 1, 1, 250, 2), prediction)]).toEqual([
    9, 8, 10, 9, 4, 11,
  ]);
});

test("samples that are not predicted have no prediction; 16 bits are refused", () => {
  expect(predictionOf(stream({ Predictor: 1 }))).toBeUndefined();
  expect(() => predictionOf(stream({ Predictor: 15, BitsPerComponent: 16 }))).toThrow("16 bits");
});

test("a last row that is cut short is not made whole", () => {
  const prediction = { predictor: 15, pixel: 1, row: 3 };
  expect([...unpredicted(Uint8Array.of(1, 5, 1, 1, 2, 1), prediction)]).toEqual([5, 6, 7, 6]);
});
