import sharp from "sharp";
import { expect, test } from "vitest";
import { type Separator, uncalibratedSeparator } from "../../../src/press/colour/separator.js";
import { convertImage } from "../../../src/press/image/convert.js";
import { inkTable } from "../../../src/press/image/ink-table.js";
import type { SourceImage } from "../../../src/press/image/source-image.js";

/** A photo with all colours in it. */
async function photo(width: number, height: number): Promise<SourceImage> {
  const rgb = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const [x, y] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width)];
    return [(x * 255) / width, (y * 255) / height, ((x + y) * 255) / (width + height)][i % 3] ?? 0;
  });
  const data = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
  return {
    hash: "",
    width,
    height,
    space: { kind: "rgb" },
    bits: 8,
    filters: ["DCTDecode"],
    data,
    placed: { width: 72, height: (72 * height) / width },
    decode: [],
    keyed: false,
  };
}

const inks = (jpeg: Uint8Array) =>
  sharp(jpeg).pipelineColourspace("cmyk").toColourspace("cmyk").raw().toBuffer();

test("total ink keeps to the limit in the finished picture", async () => {
  const heavy: Separator = {
    rgbToCmyk: ([r, g, b]) => [1 - r, 1 - g, 1 - b, 1 - Math.max(r, g, b)],
  };
  const rules = { table: inkTable(heavy, 220), ppi: 220 };
  const { data } = await convertImage(await photo(200, 120), rules);
  const raw = await inks(data);
  let most = 0;
  for (let i = 0; i < raw.length; i += 4) {
    most = Math.max(
      most,
      (raw[i] ?? 0) + (raw[i + 1] ?? 0) + (raw[i + 2] ?? 0) + (raw[i + 3] ?? 0),
    );
  }
  // JPEG rounds: a few parts in a hundred.
  expect(most / 2.55).toBeLessThan(226);
  expect(most / 2.55).toBeGreaterThan(200);
});

test("a picture is resized before it is converted, and never enlarged", async () => {
  let asked = 0;
  const table = inkTable(uncalibratedSeparator, 220);
  const counting = {
    toCmyk: (rgb: Uint8Array) => {
      asked = rgb.length / 3;
      return table.toCmyk(rgb);
    },
  };
  const large = await convertImage(await photo(1000, 500), { table: counting, ppi: 200 });
  expect([large.width, large.height, asked]).toEqual([200, 100, 20_000]);
  const small = await convertImage(await photo(100, 50), { table: counting, ppi: 200 });
  expect([small.width, small.height]).toEqual([100, 50]);
  const near = await convertImage(await photo(210, 105), { table: counting, ppi: 200 });
  expect(near.width).toBe(210);
});

test("the same picture gives the same bytes", async () => {
  const rules = { table: inkTable(uncalibratedSeparator, 220), ppi: 220 };
  const image = await photo(150, 90);
  const [first, second] = [await convertImage(image, rules), await convertImage(image, rules)];
  expect(Buffer.from(first.data).equals(second.data)).toBe(true);
});
