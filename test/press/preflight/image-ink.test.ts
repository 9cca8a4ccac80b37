import { PDFDocument, PDFRawStream } from "pdf-lib";
import { expect, test } from "vitest";
import { cmykJpeg } from "../../../src/press/image/cmyk-jpeg.js";
import { inkGrid, mostInks } from "../../../src/press/preflight/image-ink.js";
import type { ImageMark } from "../../../src/press/preflight/mark.js";
import type { ColourSpace } from "../../../src/press/separate/colour-space.js";

const { context } = await PDFDocument.create();
const CMYK: ColourSpace = { kind: "cmyk" };

function mark(data: Uint8Array, dict: object, space: ColourSpace, side: number): ImageMark {
  return {
    kind: "image",
    part: "image X",
    box: undefined,
    inked: [],
    alpha: 1,
    stream: PDFRawStream.of(context.stream("", dict as never).dict, data),
    ref: undefined,
    width: side,
    height: side,
    placed: { width: 72, height: 72 },
    matrix: [72, 0, 0, 72, 0, 0],
    bits: 8,
    stencil: false,
    space,
  };
}
/** Left half 50 % of each ink, right half bare. */
const halves = (side: number): Uint8Array =>
  Uint8Array.from({ length: side * side * 4 }, (_, i) => ((i >> 2) % side < side / 2 ? 128 : 0));
const INVERTED = { Decode: [1, 0, 1, 0, 1, 0, 1, 0] };

test("a CMYK JPEG has the ink that it was made of, inverted or not as Decode says", async () => {
  const jpeg = await cmykJpeg(64, 64, halves(64));
  const dict = { Filter: "DCTDecode" };
  const { width, height, ink } = await inkGrid(
    mark(jpeg, { ...dict, ...INVERTED }, CMYK, 64),
    16,
    16,
  );
  expect([width, height]).toEqual([16, 16]);
  expect(Math.abs((ink[3] ?? 0) - 200)).toBeLessThan(8);
  expect(ink[12]).toBeLessThan(8);
  const turned = await inkGrid(mark(jpeg, dict, CMYK, 64), 16, 16);
  expect(turned.ink[12]).toBeGreaterThan(392);
});

test("plain samples are thinned, and decoded", async () => {
  const plain = await inkGrid(mark(halves(32), {}, CMYK, 32), 8, 8);
  expect([...plain.ink.subarray(0, 8)].map(Math.round)).toEqual([201, 201, 201, 201, 0, 0, 0, 0]);
  const turned = await inkGrid(mark(halves(32), INVERTED, CMYK, 32), 8, 8);
  expect(Math.round(turned.ink[7] ?? 0)).toBe(400);
});

test("indexed colours have the ink of their table, inks with names theirs", async () => {
  const table = Uint8Array.of(0, 0, 0, 0, 255, 255, 255, 0);
  const indexed: ColourSpace = { kind: "indexed", base: CMYK, table };
  expect((await inkGrid(mark(Uint8Array.of(1), {}, indexed, 1), 8, 8)).ink[0]).toBe(300);
  const inks: ColourSpace = { kind: "inks", names: ["Gold", "Black"] };
  expect((await inkGrid(mark(Uint8Array.of(255, 255), {}, inks, 1), 8, 8)).ink[0]).toBe(200);
  expect([CMYK, indexed, inks, { kind: "gray" } as const, undefined].map(mostInks)).toEqual([
    4, 4, 2, 1, 0,
  ]);
});

test.each([
  ["the filter JPXDecode", { Filter: "JPXDecode" }, 4],
  ["a damaged picture", { Filter: "DCTDecode" }, 4],
  ["its size is not as stated", {}, 9],
  ["more than 120 million pixels", {}, 20_000],
])("%s", async (reason, dict, side) => {
  await expect(inkGrid(mark(new Uint8Array(64), dict, CMYK, side), 8, 8)).rejects.toThrow(reason);
});
