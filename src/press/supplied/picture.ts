import { promisify } from "node:util";
import { deflate } from "node:zlib";
import { type PDFContext, type PDFDict, PDFRawStream } from "pdf-lib";
import sharp, { type Metadata } from "sharp";
import type { Matrix } from "../matrix.js";
import { PressTrouble } from "../separate/pdf-objects.js";
import { jpegHead } from "./jpeg-head.js";

/** A supplied picture in four inks, ready for a page's file. */
export interface CmykPicture {
  readonly width: number;
  readonly height: number;
  readonly filter: "DCTDecode" | "FlateDecode";
  /** With its filter: of a JPEG the file itself, of a TIFF its samples. */
  readonly data: Uint8Array;
  /** Samples stand for less ink the higher they are. */
  readonly inverted: boolean;
  /** Brings it upright on the unit square; absent where it is stored so. */
  readonly matrix?: Matrix;
}

/** What a supplied picture is. */
export interface PictureKind {
  readonly kind: "cmyk" | "gray" | "rgb";
  /** 8, or 16 where two bytes stand for each ink. */
  readonly bits: number;
}

/** A broadsheet page at 500 ppi: its samples are in memory for a moment. */
const MOST_PIXELS = 80_000_000;
const MOST_SECONDS = 60;
/** Samples up to this are JPEG's noise: no dot of newsprint is as small (1 %). */
const NOISE = 2;

const packed = promisify(deflate);

/** How a stored picture is turned to be seen, by the EXIF number (TIFF 6.0, tag 274). */
const TURNS: readonly (Matrix | undefined)[] = [
  undefined,
  undefined,
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];

const isGray = ({ space, channels }: Metadata): boolean =>
  space === "b-w" || space === "grey16" || channels <= 2;

const bitsOf = ({ depth }: Metadata): number => (depth === "uchar" ? 8 : 16);

/** Whether a picture comes in inks, in gray, or in colours of a screen. */
export async function pictureKind(bytes: Uint8Array): Promise<PictureKind> {
  const found = await sharp(bytes, { limitInputPixels: false }).metadata();
  const bits = bitsOf(found);
  if (found.space === "cmyk" && (found.format === "jpeg" || found.format === "tiff")) {
    return { kind: "cmyk", bits };
  }
  return { kind: isGray(found) ? "gray" : "rgb", bits };
}

/** The plates that have a dot in a picture of four inks. */
export async function picturePlates(bytes: Uint8Array): Promise<string[]> {
  const { channels } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).stats();
  const bits = bitsOf(await sharp(bytes, { limitInputPixels: false }).metadata());
  const scale = bits === 8 ? 1 : 1 / 257;
  return ["C", "M", "Y", "K"].filter((_, i) => (channels[i]?.max ?? 0) * scale > NOISE);
}

/** Four bytes for each pixel, whatever stands behind them or however fine they are. */
function fourBytes(data: Buffer, channels: number, bits: number): Uint8Array {
  if (channels === 4 && bits === 8) return data;
  const samples =
    bits === 8 ? data : new Uint16Array(data.buffer, data.byteOffset, data.length / 2);
  const out = new Uint8Array((samples.length / channels) * 4);
  for (let i = 0; i < out.length; i++) {
    const sample = samples[(i >> 2) * channels + (i & 3)] ?? 0;
    out[i] = bits === 8 ? sample : Math.round(sample / 257);
  }
  return out;
}

async function tiffSamples(bytes: Uint8Array, bits: number) {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "truncated" })
    // Without this the samples would go through a profile on their way.
    .pipelineColourspace("cmyk")
    .toColourspace("cmyk")
    .timeout({ seconds: MOST_SECONDS })
    .raw({ depth: bits === 8 ? "uchar" : "ushort" })
    .toBuffer({ resolveWithObject: true });
  const samples = fourBytes(data, info.channels, bits);
  return { width: info.width, height: info.height, data: await packed(samples) };
}

/**
 * A CMYK picture with its samples as they are: the bytes of a JPEG, the samples of a TIFF without loss, in
 * eight bits. Alpha and further channels are left out: a page has no use for them.
 * @throws PressTrouble for a JPEG of a rare kind; what sharp throws for damage
 */
export async function cmykPicture(bytes: Uint8Array): Promise<CmykPicture> {
  const found = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { format, width, height, orientation = 1 } = found;
  if (width * height > MOST_PIXELS) {
    throw new PressTrouble(`more than ${MOST_PIXELS / 1e6} million pixels`);
  }
  const matrix = TURNS[orientation];
  const turned = matrix ? { matrix } : {};
  if (format !== "jpeg") {
    const samples = await tiffSamples(bytes, bitsOf(found));
    return { ...samples, filter: "FlateDecode", inverted: false, ...turned };
  }
  const head = jpegHead(bytes);
  if (!head?.common || head.bits !== 8 || head.components !== 4) {
    throw new PressTrouble("a JPEG of a rare kind");
  }
  return {
    width: head.width,
    height: head.height,
    filter: "DCTDecode",
    data: bytes,
    // Without Adobe's marker too: the proof's decoder turns all of them, and what it shows is printed.
    inverted: true,
    ...turned,
  };
}

/** The picture as an image XObject of a file. */
export function imageObject(
  context: PDFContext,
  { width, height, filter, data, inverted }: CmykPicture,
): PDFRawStream {
  const dict = context.obj({
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    ColorSpace: "DeviceCMYK",
    BitsPerComponent: 8,
    Filter: filter,
    Length: data.length,
    ...(inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  }) as PDFDict;
  return PDFRawStream.of(dict, data);
}
