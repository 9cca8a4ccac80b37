import { readFile } from "node:fs/promises";
import sharp, { type Metadata, type Sharp } from "sharp";
import type { PhotoFile } from "../edition/index.js";
import { drawPdf } from "../raster/index.js";
import type { Pt } from "../units.js";
import { type Crop, cropAround } from "./crop.js";

const PT_PER_INCH = 72;

/** The size at which a photo is printed. */
export interface Frame {
  readonly width: Pt;
  readonly height: Pt;
}

/** An original in its place: what of it is printed, how large, in colour or greys. */
export interface PlacedPhoto {
  readonly photo: PhotoFile;
  readonly crop: Crop;
  readonly frame: Frame;
  readonly tone: "colour" | "grey";
}

/** Pixels per inch that a cut original has in its frame. */
export const ppiOf = (crop: Crop, frame: Frame): number =>
  Math.min(crop.width / frame.width, crop.height / frame.height) * PT_PER_INCH;

/**
 * A photo turned upright, cut to its frame, brought to a resolution and toned: in sRGB, or one channel of
 * greys. It is never enlarged. Of a PDF, the first page is drawn.
 * @param most pixels per inch
 */
export async function photoPixels(
  { photo, crop, frame, tone }: PlacedPhoto,
  most: number,
): Promise<Sharp> {
  const ppi = photo.pdf ? most : Math.min(most, ppiOf(crop, frame));
  const width = Math.max(1, Math.round((frame.width / PT_PER_INCH) * ppi));
  const height = Math.max(1, Math.round((frame.height / PT_PER_INCH) * ppi));
  const metadata = photo.pdf ? undefined : await sharp(photo.path).metadata();
  const cut = metadata
    ? await cutOut(photo, metadata, crop, width, height)
    : (await firstPage(photo, width)).resize(width, height, { fit: "fill" });
  const solid = cut.flatten({ background: "#ffffff" });
  if (tone === "grey") return greyed(solid);
  const colour = solid.toColourspace("srgb");
  return metadata && isWide(metadata) ? colour.withIccProfile("srgb", { attach: false }) : colour;
}

/**
 * Of 16 bits and with a profile: sharp works on these in Display P3 and, unless a profile is asked for,
 * gives its numbers as if they were sRGB's.
 */
const isWide = ({ depth, icc }: Metadata): boolean => icc !== undefined && depth === "ushort";

/** Mean lightness of a grey photo that newsprint carries, whose dots grow by a quarter in the midtones. */
const LIGHT = 0.42;
/** Midtones are never lifted further than by this exponent, or shadows turn to fog. */
const LIFT = 0.7;

/** A photo in greys that fill the scale, its midtones lifted where it would print as mud. */
async function greyed(solid: Sharp): Promise<Sharp> {
  const { data, info } = await solid
    .grayscale()
    .normalise({ lower: 1, upper: 99 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length / 255;
  const { width, height } = info;
  const raw = { width, height, channels: 1 } as const;
  if (mean <= 0 || mean >= LIGHT) return sharp(data, { raw });
  const power = Math.max(LIFT, Math.log(LIGHT) / Math.log(mean));
  const curve = Uint8Array.from({ length: 256 }, (_, i) => Math.round(255 * (i / 255) ** power));
  return sharp(Buffer.from(data.map((value) => curve[value] ?? value)), { raw });
}

/**
 * The photo's pixels with their profile, once they are as few as the print needs: to bring 12 million
 * pixels out of P3 or CMYK takes a second, a tenth of it behind the resizing. Others keep their numbers.
 */
async function cutOut(
  { path }: PhotoFile,
  { space, depth, icc, hasAlpha }: Metadata,
  crop: Crop,
  width: number,
  height: number,
): Promise<Sharp> {
  const kept = SPACES.get(space);
  if (kept === undefined || icc === undefined || depth !== "uchar" || hasAlpha) {
    return resized(sharp(path, { failOn: "error" }), crop, width, height);
  }
  const cmyk = space === "cmyk";
  // sharp has two ways to leave a profile alone, one for each of these.
  const opened = sharp(path, { failOn: "error", ignoreIcc: !cmyk });
  const numbers = resized(cmyk ? opened.pipelineColourspace("cmyk") : opened, crop, width, height);
  return sharp(
    await numbers.toColourspace(kept).keepIccProfile().tiff({ compression: "none" }).toBuffer(),
  );
}

/** Spaces whose numbers may be resized before their profile is used, by sharp's names. */
const SPACES: ReadonlyMap<string | undefined, "srgb" | "b-w" | "cmyk"> = new Map([
  ["srgb", "srgb"],
  ["b-w", "b-w"],
  ["cmyk", "cmyk"],
]);

/**
 * The whole photo comes down to its printed size first and is cut then: a decoder that shrinks while it
 * reads needs no memory for a hundred million pixels.
 */
function resized(opened: Sharp, crop: Crop, width: number, height: number): Sharp {
  const upright = opened.rotate();
  const middle = cropAround(crop.of, width / height, [0.5, 0.5]);
  // Rounding may shift a window by a pixel against sharp's own.
  if (Math.abs(crop.left - middle.left) <= 1 && Math.abs(crop.top - middle.top) <= 1) {
    return upright.resize(width, height, { fit: "cover" });
  }
  const across = width / crop.width;
  const down = height / crop.height;
  const whole = {
    width: Math.max(width, Math.round(crop.of.width * across)),
    height: Math.max(height, Math.round(crop.of.height * down)),
  };
  const start = (at: number, most: number): number => Math.max(0, Math.min(Math.round(at), most));
  return upright.resize(whole.width, whole.height, { fit: "fill" }).extract({
    left: start(crop.left * across, whole.width - width),
    top: start(crop.top * down, whole.height - height),
    width,
    height,
  });
}

/** @param width pixels that the page is to have */
async function firstPage(photo: PhotoFile, width: number): Promise<Sharp> {
  const dpi = (width / photo.width) * PT_PER_INCH;
  const { pages } = await drawPdf(await readFile(photo.path), { dpi, pages: 1, trimmed: true });
  const [page] = pages;
  if (!page) throw new Error(`${photo.path}: no page`);
  return sharp(page.data, { raw: { width: page.width, height: page.height, channels: 4 } });
}
