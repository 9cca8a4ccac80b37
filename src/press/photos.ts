import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { sha256 } from "../edition/index.js";
import { type PlacedPhoto, photoPixels } from "../render/index.js";
import type { PageInks } from "./colour/colour-map.js";
import type { PressProfile } from "./colour/profile.js";
import { iccSeparator } from "./colour/profile.js";
import { inkPixels, ON_NEWSPRINT } from "./image/convert.js";
import { type InkTable, tableOf } from "./image/ink-table.js";
import type { ReplaceImage } from "./image/replace.js";
import type { Pixels, PressImage, SourceImage } from "./image/source-image.js";
import { keepPicture, keptPicture } from "./photo-cache.js";
import { SuppliedFiles } from "./supplied/index.js";

/** What the photos of an edition go to press with. */
export interface PhotoWork {
  /** By the SHA-256 of the JPEG that the print has, as renderPages gives them. */
  readonly originals: ReadonlyMap<string, PlacedPhoto>;
  readonly profile: PressProfile;
  /** Total ink (TAC) in percent; 220 where absent. */
  readonly mostInk?: number;
  /** Pixels per inch at the placed size; 220 where absent. */
  readonly ppi?: number;
  /** Where finished pictures are kept, in a folder `press`; nowhere where absent. */
  readonly cacheDir?: string;
}

/** Photos for the press, made from the originals instead of from the proof's JPEG. */
export interface PressPhotos {
  /** For PressOptions.image: what an advertiser supplied as it is, else photos; nothing for other pictures. */
  readonly image: ReplaceImage;
  /**
   * BX6024, once for each original that could not be read and was left to the page, and what is said of
   * advertisers' files (BX6051 to BX6056); grows with use.
   */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is made of the same key is the same: raised where the making changes. */
const VERSION = 2;
/** A photo of 200 million pixels takes some ten seconds. */
const MOST_SECONDS = 60;

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Why an original is not used, in the words of the user. */
function why(error: unknown): string {
  if (error instanceof Changed) return "it was changed while the edition was built";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "no such file";
  const message = error instanceof Error ? error.message : "";
  return /timeout/i.test(message)
    ? `not decoded within ${MOST_SECONDS} seconds`
    : "damaged or cut short";
}

class Changed extends Error {}

/** The photo's pixels in sRGB, greys as three equal bytes. */
async function pixelsOf(placed: PlacedPhoto, ppi: number): Promise<Pixels> {
  const made = await photoPixels(placed, ppi);
  const { data, info } = await made
    .toColourspace("srgb")
    .timeout({ seconds: MOST_SECONDS })
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { width: info.width, height: info.height, rgb: data };
  const rgb = new Uint8Array(info.width * info.height * 3);
  for (let i = 0; i < rgb.length; i++) {
    rgb[i] = data[Math.floor(i / 3) * info.channels] ?? 0;
  }
  return { width: info.width, height: info.height, rgb };
}

async function make(
  placed: PlacedPhoto,
  ppi: number,
  table: InkTable | undefined,
): Promise<PressImage> {
  // What is kept under the original's hash must be made of it.
  if ((await hashOf(placed.photo.path)) !== placed.photo.sha256) throw new Changed();
  return inkPixels(await pixelsOf(placed, ppi), table);
}

/** Everything that a finished picture depends on. */
function keyOf(
  { photo, crop, frame, tone }: PlacedPhoto,
  { profile, mostInk, ppi }: Required<Pick<PhotoWork, "profile" | "mostInk" | "ppi">>,
  coloured: boolean,
): string {
  const inks = coloured ? [profile.sha256, mostInk] : "gray";
  const parts = [VERSION, photo.sha256, crop, frame, tone, ppi, inks];
  return sha256(JSON.stringify(parts));
}

/**
 * The original of a page's picture: by its bytes, an advertiser's by its name in its place, since the browser
 * unpacks flat pictures and writes them anew. Of several sizes of one file the nearest is taken.
 */
function placedIn(
  originals: ReadonlyMap<string, PlacedPhoto>,
  { hash, placed }: SourceImage,
  element: string | undefined,
): PlacedPhoto | undefined {
  const known = originals.get(hash);
  if (known || element === undefined) return known;
  const off = ({ frame }: PlacedPhoto): number => Math.abs(frame.width - placed.width);
  const [named] = [...originals.values()]
    .filter(({ photo }) => photo.supplied?.name === element)
    .sort((a, b) => off(a) - off(b));
  return named;
}

/**
 * Photos in print colours from their originals: turned, cut, resized, toned as in the proof (one code
 * makes both), and only then separated, so that colours are rounded once and JPEG's losses are not taken
 * twice. What an advertiser supplied in the page's own inks is placed as it is instead.
 */
export function pressPhotos(work: PhotoWork): PressPhotos {
  const { originals, profile, mostInk, ppi, cacheDir } = { ...ON_NEWSPRINT, ...work };
  const separator = iccSeparator(profile);
  const dir = cacheDir === undefined ? undefined : join(cacheDir, "press");
  const supplied = new SuppliedFiles();
  const { diagnostics } = supplied;
  const refused = new Set<string>();
  const kept = async (placed: PlacedPhoto, coloured: boolean): Promise<PressImage> => {
    const key = keyOf(placed, { profile, mostInk, ppi }, coloured);
    const old = dir === undefined ? undefined : await keptPicture(dir, key);
    if (old) return old;
    const made = await make(placed, ppi, coloured ? tableOf(separator, mostInk) : undefined);
    if (dir !== undefined) await keepPicture(dir, key, made);
    return made;
  };
  const inInks = async (placed: PlacedPhoto, inks: PageInks): Promise<PressImage | undefined> => {
    try {
      return await kept(placed, inks === "cmyk" && placed.tone === "colour");
    } catch (error) {
      const { path } = placed.photo;
      if (!refused.has(path)) {
        diagnostics.push(diagnose("BX6024", { file: basename(path), reason: why(error) }));
      }
      refused.add(path);
      return undefined;
    }
  };
  const image: ReplaceImage = async (picture, on) => {
    const placed = placedIn(originals, picture, on.element);
    if (!placed) return undefined;
    const own = placed.photo.supplied && (await supplied.on(on, placed.photo));
    return own ?? inInks(placed, on.inks);
  };
  return { image, diagnostics };
}
