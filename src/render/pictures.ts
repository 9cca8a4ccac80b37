import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import type { PagePlan, PhotoBlock } from "../compose/index.js";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Edition, PhotoFile, Theme } from "../edition/index.js";
import { drawPdf } from "../raster/index.js";
import { type Pt, ptToMm } from "../units.js";
import { type Crop, cropAround, cropOf } from "./crop.js";

const PT_PER_INCH = 72;
/** Fewer pixels per inch than this look coarse even on newsprint. */
const COARSE = 150;

/** Pictures made for the pages, for each photo in its place, and what is to be said of them. */
export interface MadePictures {
  readonly files: ReadonlyMap<PhotoBlock, string>;
  readonly crops: ReadonlyMap<PhotoBlock, Crop>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns each placed photo upright, cuts it to its frame and brings it to the theme's resolution, so
 * that Chromium passes the JPEG through byte for byte. A photo is never enlarged. Of a PDF, the first
 * page is drawn.
 * @param dir where the files are written
 */
export async function makePictures(
  plans: readonly PagePlan[],
  edition: Edition,
  dir: string,
): Promise<MadePictures> {
  const files = new Map<PhotoBlock, string>();
  const crops = new Map<PhotoBlock, Crop>();
  const diagnostics: Diagnostic[] = [];
  for (const block of plans.flatMap((plan) => plan.blocks)) {
    if (block.kind !== "photo" || block.key === undefined) continue;
    const photo = edition.photos.get(block.key);
    if (!photo) continue;
    const frame = frameOf(block, edition.theme);
    const shape = frame.width / frame.height;
    // A file that went bad meanwhile is reported where it is printed.
    const crop = await cropOf(photo, shape, block.focus).catch(() =>
      cropAround(photo, shape, [0.5, 0.5]),
    );
    // What a customer supplied keeps its colours: it belongs to no story.
    const tone = block.story === "" ? "colour" : edition.theme.photo.tone;
    const wish = { ...edition.theme.photo, tone };
    const made = await makePicture(photo, crop, frame, wish).catch((error: unknown) =>
      unmade(block, photo, error),
    );
    if ("code" in made) {
      diagnostics.push(made);
      continue;
    }
    const file = join(dir, `photo-${files.size}.jpg`);
    await writeFile(file, made);
    files.set(block, file);
    crops.set(block, crop);
    diagnostics.push(...coarse(block, photo, crop, frame));
  }
  return { files, crops, diagnostics };
}

interface Frame {
  readonly width: Pt;
  readonly height: Pt;
}

const frameOf = ({ box }: PhotoBlock, { body }: Theme): Frame => ({
  width: box.width * body.size,
  height: box.height * body.leading,
});

/** Pixels per inch that a cut original has in its frame. */
const ppiOf = (crop: Crop, frame: Frame): number =>
  Math.min(crop.width / frame.width, crop.height / frame.height) * PT_PER_INCH;

/** BX6003 where a photo has too few pixels for its place, with the width that it has pixels for. */
function coarse(block: PhotoBlock, photo: PhotoFile, crop: Crop, frame: Frame): Diagnostic[] {
  const ppi = ppiOf(crop, frame);
  if (photo.pdf || ppi >= COARSE) return [];
  const mm = Math.floor((ptToMm(frame.width) * ppi) / COARSE);
  const facts = { photo: block.key?.split("\n")[1] ?? "", ppi: Math.round(ppi), mm };
  return [diagnose("BX6003", facts, block.story === "" ? undefined : { file: block.story })];
}

/** A picture that was sound when the edition was read and is not now: 缺图 instead of no page at all. */
function unmade({ key, story }: PhotoBlock, { pdf }: PhotoFile, error: unknown): Diagnostic {
  const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  const facts = { file: key?.split("\n")[1] ?? "", reason };
  return diagnose(pdf ? "BX2034" : "BX2013", facts, story === "" ? undefined : { file: story });
}

async function makePicture(
  photo: PhotoFile,
  crop: Crop,
  frame: Frame,
  wish: Theme["photo"],
): Promise<Buffer> {
  const ppi = photo.pdf ? wish.ppi : Math.min(wish.ppi, ppiOf(crop, frame));
  const width = Math.max(1, Math.round((frame.width / PT_PER_INCH) * ppi));
  const height = Math.max(1, Math.round((frame.height / PT_PER_INCH) * ppi));
  const cut = photo.pdf
    ? (await firstPage(photo, width)).resize(width, height, { fit: "fill" })
    : cutOut(photo, crop, width, height);
  const solid = cut.flatten({ background: "#ffffff" });
  const toned = wish.tone === "grey" ? await greyed(solid) : solid.toColourspace("srgb");
  return toned.jpeg({ quality: 88, chromaSubsampling: "4:4:4" }).toBuffer();
}

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
 * The whole photo comes down to its printed size first and is cut then: a decoder that shrinks while it
 * reads needs no memory for a hundred million pixels.
 */
function cutOut({ path }: PhotoFile, crop: Crop, width: number, height: number): Sharp {
  const upright = sharp(path, { failOn: "error" }).rotate();
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
  const { pages } = await drawPdf(await readFile(photo.path), { dpi, pages: 1 });
  const [page] = pages;
  if (!page) throw new Error(`${photo.path}: no page`);
  return sharp(page.data, { raw: { width: page.width, height: page.height, channels: 4 } });
}
