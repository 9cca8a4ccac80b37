import sharp, { type Sharp } from "sharp";
import type { Cmyk } from "../colour/ink.js";
import { lightness } from "../colour/separator.js";
import { COMPONENTS } from "../separate/colour-space.js";
import { inflate } from "../separate/decode-stream.js";
import { PressTrouble } from "../separate/pdf-objects.js";
import { cmykJpeg, grayJpeg } from "./cmyk-jpeg.js";
import type { InkTable } from "./ink-table.js";
import { type RedPlate, redAndBlack } from "./red-plate.js";
import { MOST_PIXELS, type Pixels, type PressImage, type SourceImage } from "./source-image.js";

/** How pictures are brought into print colours. */
export interface ImageRules {
  /** Absent on pages without colour: all becomes gray. */
  readonly table: InkTable | undefined;
  /** The red plate of a page that has no other colour. */
  readonly red?: RedPlate | undefined;
  /** Pixels per inch at the placed size; finer pictures come down to it before they are converted. */
  readonly ppi: number;
  /** Inks of colours that print exactly so where an image is lossless, by 0xRRGGBB: the theme's own. */
  readonly exact?: ReadonlyMap<number, Cmyk>;
}

/** What newsprint takes (WAN-IFRA 26v5): total ink (TAC) in percent, pixels per inch at the placed size. */
export const ON_NEWSPRINT = { mostInk: 220, ppi: 220 } as const;

/** A picture that is finer by less than this share is left as it is: resizing costs sharpness. */
const FINER = 1.1;

function check(image: SourceImage): void {
  const { width, height, bits, decode, keyed, space } = image;
  if (!(width >= 1 && height >= 1)) throw new PressTrouble("no pixels");
  if (width * height > MOST_PIXELS) {
    throw new PressTrouble(`more than ${MOST_PIXELS / 1e6} million pixels`);
  }
  if (space.kind !== "rgb") {
    const name = "name" in space ? space.name : space.kind;
    throw new PressTrouble(`the colour space ${name}`);
  }
  if (bits !== 8) throw new PressTrouble(`${bits} bits for each colour`);
  if (decode.some((value, i) => value !== i % 2)) throw new PressTrouble("an unusual Decode");
  if (keyed) throw new PressTrouble("a colour key mask");
}

/** The picture as sharp reads it: a JPEG file, or samples. */
async function open({ data, filters, width, height }: SourceImage): Promise<Sharp> {
  const [filter] = filters;
  if (filters.length > 1) throw new PressTrouble("a stream with several filters");
  if (filter === "DCTDecode") {
    const picture = sharp(data, { limitInputPixels: MOST_PIXELS });
    const found = await picture.metadata();
    if (found.width !== width || found.height !== height || found.channels !== COMPONENTS.rgb) {
      throw new PressTrouble("its size is not as stated");
    }
    return picture;
  }
  if (filter !== undefined && filter !== "FlateDecode")
    throw new PressTrouble(`the filter ${filter}`);
  const size = width * height * COMPONENTS.rgb;
  const samples = filter === undefined ? data : inflate(data, size);
  if (samples.length !== size) throw new PressTrouble("its size is not as stated");
  return sharp(samples, { raw: { width, height, channels: COMPONENTS.rgb } });
}

/** The picture's pixels in sRGB, no more of them than its size on paper needs. */
async function pixels(image: SourceImage, ppi: number): Promise<Pixels> {
  const want = (points: number): number => Math.max(1, Math.round((points / 72) * ppi));
  const [width, height] = [want(image.placed.width), want(image.placed.height)];
  let picture = await open(image);
  const scale = Math.min(image.width / width, image.height / height);
  if (scale > FINER) {
    picture = picture.resize(
      Math.max(1, Math.round(image.width / scale)),
      Math.max(1, Math.round(image.height / scale)),
      { fit: "fill" },
    );
  }
  const { data, info } = await picture
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data };
}

const isGray = (rgb: Uint8Array): boolean => {
  for (let i = 0; i < rgb.length; i += 3) {
    if (rgb[i] !== rgb[i + 1] || rgb[i] !== rgb[i + 2]) return false;
  }
  return true;
};

/** Each pixel as the gray that is as light as it. */
function toGray(rgb: Uint8Array): Uint8Array {
  const known = new Map<number, number>();
  return Uint8Array.from({ length: rgb.length / 3 }, (_, i) => {
    const [red, green, blue] = [rgb[i * 3] ?? 0, rgb[i * 3 + 1] ?? 0, rgb[i * 3 + 2] ?? 0];
    const key = (red << 16) | (green << 8) | blue;
    const gray =
      known.get(key) ?? Math.round(lightness([red / 255, green / 255, blue / 255]) * 255);
    known.set(key, gray);
    return gray;
  });
}

/** A drawn nameplate in the theme's red must print as the red beside it. A photo has no such colour. */
function setExact(rgb: Uint8Array, cmyk: Uint8Array, exact: ReadonlyMap<number, Cmyk>): void {
  for (let i = 0; i * 3 < rgb.length; i++) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(i * 3, i * 3 + 3);
    const inks = exact.get((red << 16) | (green << 8) | blue);
    if (inks)
      cmyk.set(
        inks.map((share) => Math.round(share * 255)),
        i * 4,
      );
  }
}

/**
 * Pixels in print colours: CMYK by the table, or gray where there is none or the picture has no hue.
 * @param exact inks of colours that print exactly so
 */
export async function inkPixels(
  { width, height, rgb }: Pixels,
  table: InkTable | undefined,
  exact: ReadonlyMap<number, Cmyk> = new Map(),
): Promise<PressImage> {
  const size = { width, height, filter: "DCTDecode" } as const;
  if (table && !isGray(rgb)) {
    const cmyk = table.toCmyk(rgb);
    if (exact.size > 0) setExact(rgb, cmyk, exact);
    const data = await cmykJpeg(width, height, cmyk);
    return { ...size, space: "DeviceCMYK", data, inverted: true };
  }
  const data = await grayJpeg(width, height, toGray(rgb));
  return { ...size, space: "DeviceGray", data, inverted: false };
}

async function convert(
  image: SourceImage,
  { table, red, ppi, exact }: ImageRules,
): Promise<PressImage> {
  check(image);
  const made = await pixels(image, ppi);
  if (image.filters.includes("DCTDecode")) return inkPixels(made, table);
  const drawn = red && redAndBlack(made, red);
  return drawn ?? inkPixels(made, table, exact);
}

/**
 * Brings an RGB picture into print colours: resized first, converted then. Pictures without a hue print in
 * black alone; a drawing in the theme's red takes the red plate where that is all the colour there is.
 * @throws PressTrouble for what is damaged, lies about itself or is none of 8-bit RGB
 */
export async function convertImage(image: SourceImage, rules: ImageRules): Promise<PressImage> {
  try {
    return await convert(image, rules);
  } catch (error) {
    if (error instanceof PressTrouble) throw error;
    throw new PressTrouble("a damaged picture");
  }
}
