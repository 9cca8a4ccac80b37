import sharp from "sharp";
import { diagnose, type Place, type Result } from "../diagnostics/index.js";
import { readArtworkSvg } from "./artwork-svg.js";
import type { PhotoFile } from "./edition.js";
import { type Folder, readInput, sha256 } from "./folder.js";
import { inside } from "./paths.js";

/** What artwork may be: GIF and WebP are no formats for print. */
const FORMATS = new Set(["svg", "png", "tiff", "jpeg"]);

/** Lettering shows its pixels where a photo would not: twice the resolution of newspaper photos. */
export const ARTWORK_PPI = 300;

/** A drawing of the paper's own, measured: of an SVG in its own units. */
export interface Artwork {
  readonly file: PhotoFile;
  /** Made of pixels. */
  readonly raster: boolean;
}

/** Where artwork is named, and what is said of a file that is none. */
export interface ArtworkWish {
  /** As it is written, from the paper's folder. */
  readonly name: string;
  readonly place: Place;
  readonly unusable: "BX2027" | "BX2035";
}

/**
 * Opens and measures artwork in the paper's folder. Complaints at its place: BX2017 outside of the
 * folder, BX1001 not there, `unusable` no such picture.
 */
export async function loadArtwork(
  folder: Folder,
  { name, place, unusable }: ArtworkWish,
): Promise<Result<Artwork | undefined>> {
  const path = await inside(folder.paperDir, name);
  if (path === undefined) {
    return { value: undefined, diagnostics: [diagnose("BX2017", { path: name }, place)] };
  }
  const { value: bytes, diagnostics } = await readInput(folder, path, place);
  if (bytes === undefined) return { value: undefined, diagnostics };
  const measured = await measure(bytes);
  if (typeof measured === "string") {
    const facts = { file: name, reason: measured };
    return { value: undefined, diagnostics: [diagnose(unusable, facts, place)] };
  }
  const { raster, width, height } = measured;
  return {
    value: { raster, file: { path, width, height, sha256: sha256(bytes) } },
    diagnostics: [],
  };
}

interface Measured {
  readonly width: number;
  readonly height: number;
  readonly raster: boolean;
}

/** Width and height in pixels (an SVG's in its own units), or why it cannot be used. */
async function measure(bytes: Uint8Array): Promise<Measured | string> {
  if (bytes.length === 0) return "the file is empty";
  try {
    const drawing = isMarkup(bytes) ? readArtworkSvg(bytes) : undefined;
    if (drawing && "reason" in drawing) return drawing.reason;
    const { format, width = 0, height = 0, orientation = 1 } = await sharp(bytes).metadata();
    if (!FORMATS.has(format)) return format.toUpperCase();
    if (width === 0 || height === 0) return "no size";
    // Only decoding shows that the file is whole.
    await sharp(bytes, { failOn: "truncated" }).resize(8).raw().toBuffer();
    if (drawing) return { ...drawing, raster: false };
    const turned = orientation >= 5 ? { width: height, height: width } : { width, height };
    return { ...turned, raster: true };
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

/** True of a file that begins with a tag, a byte order mark and white space before it or not. */
const isMarkup = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*</u.test(new TextDecoder().decode(bytes.subarray(0, 256)));
