import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import sharp from "sharp";
import { expect } from "vitest";
import { packageRoot } from "../../src/edition/index.js";

/** UPDATE_PICTURES=1 writes the pictures anew, after a change of the pages that was wanted. */
const update = process.env.UPDATE_PICTURES === "1";
const KEPT = join(packageRoot(), "test", "fixtures", "pictures");
const DIFFERENCES = join(packageRoot(), "build", "pictures");
/** Enough to see a line that moved, and small enough to be kept. */
export const DPI = 60;
const LARGEST = 150_000;

/** Few greys and one red are all that a page needs at this size. */
const small = (png: Uint8Array): Promise<Buffer> =>
  sharp(png).png({ palette: true, colours: 16, dither: 0, compressionLevel: 9 }).toBuffer();

const pixels = async (png: Uint8Array) => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

async function compare(kept: Uint8Array, made: Uint8Array, difference: string): Promise<number> {
  const [was, is] = [await pixels(kept), await pixels(made)];
  expect([is.width, is.height]).toEqual([was.width, was.height]);
  const { width, height } = is;
  const picture = new Uint8Array(width * height * 4);
  const different = pixelmatch(was.data, is.data, picture, width, height, { threshold: 0.1 });
  rmSync(difference, { force: true });
  if (different > 0) {
    mkdirSync(DIFFERENCES, { recursive: true });
    await sharp(picture, { raw: { width, height, channels: 4 } })
      .png()
      .toFile(difference);
  }
  return different;
}

/**
 * Expects a page to look as the picture that is kept of it.
 * @param name of the picture in test/fixtures/pictures
 */
export async function expectPicture(name: string, png: Uint8Array): Promise<void> {
  const file = join(KEPT, `${name}.png`);
  const made = await small(png);
  expect(made.length).toBeLessThan(LARGEST);
  if (update) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, made);
    return;
  }
  expect(existsSync(file), `${file}: make it with UPDATE_PICTURES=1`).toBe(true);
  const difference = join(DIFFERENCES, `${name}-diff.png`);
  expect(await compare(readFileSync(file), made, difference), `see ${difference}`).toBe(0);
}
