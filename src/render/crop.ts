import sharp from "sharp";
import type { Focus } from "../compose/index.js";
import type { PhotoFile } from "../edition/index.js";

/** A rectangle of an original in its pixels, turned upright; for a PDF in points of its first page. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Size of the whole original. */
  readonly of: { readonly width: number; readonly height: number };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The largest rectangle of a shape in an original, with a point of it as near to its middle as the edges
 * let it be.
 * @param ratio width over height of the frame
 * @param point in shares of the original's width and height
 */
export function cropAround(
  { width, height }: Size,
  ratio: number,
  [x, y]: readonly [number, number],
): Crop {
  const wide = Math.min(width, Math.max(1, Math.round(height * ratio)));
  const high = Math.min(height, Math.max(1, Math.round(width / ratio)));
  const start = (at: number, whole: number, part: number): number =>
    Math.max(0, Math.min(whole - part, Math.round(at * whole - part / 2)));
  return {
    left: start(x, width, wide),
    top: start(y, height, high),
    width: wide,
    height: high,
    of: { width, height },
  };
}

/** Long side of the picture in which attention is measured, in pixels: it is steady at this size. */
const LOOK = 512;

/** Less than this share is cut from both sides alike: there is nothing to choose. */
const SMALL = 0.05;

/** Points found in this process, by picture, shape and way of looking. */
const found = new Map<string, Promise<readonly [number, number]>>();

/**
 * What of an original is printed in a frame. Without a point of its own the photo is searched, by libvips:
 * `attention` for strong colours, contrast and the tones of skin, `entropy` for detail. The same file and
 * frame give the same rectangle.
 * @param ratio width over height of the frame
 */
export async function cropOf(
  photo: PhotoFile,
  ratio: number,
  focus: Focus = "attention",
): Promise<Crop> {
  if (typeof focus !== "string") return cropAround(photo, ratio, focus);
  const middle = cropAround(photo, ratio, [0.5, 0.5]);
  const cut = 1 - (middle.width * middle.height) / (photo.width * photo.height);
  if (cut < SMALL || photo.pdf) return middle;
  const key = [photo.sha256, photo.path, ratio.toFixed(4), focus].join("\n");
  const point = found.get(key) ?? search(photo, ratio, focus);
  found.set(key, point);
  try {
    return cropAround(photo, ratio, await point);
  } catch (error) {
    found.delete(key);
    throw error;
  }
}

async function search(
  { path, width, height }: PhotoFile,
  ratio: number,
  focus: "attention" | "entropy",
): Promise<readonly [number, number]> {
  const scale = Math.min(1, LOOK / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const small = await sharp(path, { failOn: "error" })
    .rotate()
    .resize(w, h, { fit: "fill" })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .png()
    .toBuffer();
  const { width: wide, height: high } = cropAround({ width: w, height: h }, ratio, [0.5, 0.5]);
  const { info } = await sharp(small)
    .resize(wide, high, { fit: "cover", position: sharp.strategy[focus] })
    .raw()
    .toBuffer({ resolveWithObject: true });
  // sharp gives how far the picture was moved, to the left and up: negative numbers.
  const left = -(info.cropOffsetLeft ?? 0);
  const top = -(info.cropOffsetTop ?? 0);
  return [(left + wide / 2) / w, (top + high / 2) / h];
}
