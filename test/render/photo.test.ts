import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { type PlacedPhoto, photoPixels, ppiOf } from "../../src/render/photo.js";

const dir = await mkdtemp(join(tmpdir(), "banxin-photo-"));
const path = join(dir, "a.tiff");
const size = { width: 300, height: 200 };
const placed: PlacedPhoto = {
  photo: { path, sha256: "", ...size },
  crop: { left: 0, top: 0, ...size, of: size },
  frame: { width: 72, height: 48 },
  tone: "colour",
};
const red = sharp({ create: { ...size, channels: 3, background: { r: 190, g: 70, b: 60 } } });

test("resolution is that of the scarcer side", () => {
  const crop = { left: 0, top: 0, width: 144, height: 300, of: size };
  expect(ppiOf(crop, { width: 72, height: 72 })).toBe(144);
});

test("a photo comes down to the resolution and is never enlarged", async () => {
  await red.clone().tiff().toFile(path);
  const width = async (ppi: number) =>
    (await (await photoPixels(placed, ppi)).png().toBuffer({ resolveWithObject: true })).info.width;
  expect(await width(220)).toBe(220);
  expect(await width(600)).toBe(300);
});

test("deep colours of 16 bits in Display P3 are the same in sRGB", async () => {
  await red.clone().toColourspace("rgb16").withIccProfile("p3").tiff().toFile(path);
  const pixels = await (await photoPixels(placed, 220)).raw().toBuffer();
  [190, 70, 60].forEach((want, i) => {
    expect(Math.abs((pixels[i] ?? 0) - want)).toBeLessThan(3);
  });
  const grey = await (await photoPixels({ ...placed, tone: "grey" }, 220)).raw().toBuffer();
  expect(new Set(grey.subarray(0, 3)).size).toBe(1);
});
