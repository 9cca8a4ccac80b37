import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { cropAround, cropOf } from "../../src/render/crop.js";
import { temporary } from "../support/paper.js";

test("a crop lies in the original, has the frame's shape and is as large as it can be", () => {
  const side = fc.integer({ min: 40, max: 8000 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const ratio = fc.double({ min: 0.2, max: 5, noNaN: true });
  fc.assert(
    fc.property(side, side, ratio, share, share, (width, height, shape, x, y) => {
      const crop = cropAround({ width, height }, shape, [x, y]);
      expect(crop.left).toBeGreaterThanOrEqual(0);
      expect(crop.top).toBeGreaterThanOrEqual(0);
      expect(crop.left + crop.width).toBeLessThanOrEqual(width);
      expect(crop.top + crop.height).toBeLessThanOrEqual(height);
      expect(crop.width === width || crop.height === height).toBe(true);
      const inside = (at: number, from: number, size: number): boolean =>
        at >= from - 1 && at <= from + size + 1;
      expect(inside(x * width, crop.left, crop.width)).toBe(true);
      expect(inside(y * height, crop.top, crop.height)).toBe(true);
    }),
  );
});

/** A grey picture, 1200 x 400, with a red ball at a share of its width. */
async function ball(at: number) {
  const path = join(temporary(), `ball-${at}.png`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="400"><rect width="1200" height="400" fill="#9a9a9a"/><circle cx="${1200 * at}" cy="200" r="110" fill="#d02010"/></svg>`;
  await sharp(Buffer.from(svg)).png().toFile(path);
  return { path, width: 1200, height: 400, sha256: String(at) };
}

test.each([0.15, 0.5, 0.85])(
  "attention keeps what catches the eye at %d of the width",
  async (at) => {
    const crop = await cropOf(await ball(at), 1);
    expect(crop).toMatchObject({ width: 400, height: 400, of: { width: 1200, height: 400 } });
    expect(crop.left).toBeLessThanOrEqual(1200 * at - 100);
    expect(crop.left + 400).toBeGreaterThanOrEqual(1200 * at + 100);
  },
);

test("the same photo is cut in the same way each time", async () => {
  const runs = await Promise.all(
    Array.from({ length: 8 }, async (_, i) => {
      const photo = await ball(0.7);
      // Another hash, so that nothing comes from what was found before.
      const { left, top } = await cropOf({ ...photo, sha256: `run ${i}` }, 0.8);
      return `${left},${top}`;
    }),
  );
  expect(new Set(runs).size).toBe(1);
});

test("a point of one's own goes before what the search would find", async () => {
  const photo = await ball(0.85);
  expect((await cropOf(photo, 1, [0.1, 0.5])).left).toBe(0);
  expect((await cropOf(photo, 1, [0.5, 0.5])).left).toBe(400);
});

test("where hardly anything goes, both sides lose alike", async () => {
  expect((await cropOf(await ball(0.85), 2.9)).left).toBe(20);
});
