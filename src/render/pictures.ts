import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PagePlan, PhotoBlock } from "../compose/index.js";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { type Edition, type PhotoFile, sha256, type Theme } from "../edition/index.js";
import { ptToMm } from "../units.js";
import { type Crop, cropAround, cropOf } from "./crop.js";
import { type Frame, type PlacedPhoto, photoPixels, ppiOf } from "./photo.js";

/** Fewer pixels per inch than this look coarse even on newsprint. */
const COARSE = 150;

/** Pictures made for the pages, for each photo in its place, and what is to be said of them. */
export interface MadePictures {
  readonly files: ReadonlyMap<PhotoBlock, string>;
  readonly crops: ReadonlyMap<PhotoBlock, Crop>;
  /** What each picture was made of, by the SHA-256 of its file: the print has that very JPEG. */
  readonly originals: ReadonlyMap<string, PlacedPhoto>;
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
  const originals = new Map<string, PlacedPhoto>();
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
    const placed = { photo, crop, frame, tone };
    const made = await makePicture(placed, edition.theme.photo.ppi).catch((error: unknown) =>
      unmade(block, photo, error),
    );
    if ("code" in made) {
      diagnostics.push(made);
      continue;
    }
    const file = join(dir, `photo-${files.size}.jpg`);
    await writeFile(file, made);
    files.set(block, file);
    originals.set(sha256(made), placed);
    crops.set(block, crop);
    diagnostics.push(...coarse(block, photo, crop, frame));
  }
  return { files, crops, originals, diagnostics };
}

const frameOf = ({ box }: PhotoBlock, { body }: Theme): Frame => ({
  width: box.width * body.size,
  height: box.height * body.leading,
});

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

async function makePicture(placed: PlacedPhoto, ppi: number): Promise<Buffer> {
  const pixels = await photoPixels(placed, ppi);
  const jpeg = await pixels.jpeg({ quality: 88, chromaSubsampling: "4:4:4" }).toBuffer();
  return placed.photo.supplied ? marked(jpeg, placed.photo.sha256) : jpeg;
}

/**
 * A JPEG with a comment behind its first marker: two advertisements that look the same in a proof, one in a
 * spot ink and one in its process inks, are two pictures all the same.
 */
function marked(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment, "latin1");
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]);
}
