import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { PagePlan, PhotoBlock } from "../compose/index.js";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import type { Edition } from "../edition/index.js";

const PT_PER_INCH = 72;
/** Fewer pixels per inch than this look coarse even on newsprint. */
const COARSE = 150;

/** Pictures made for the pages, by photo key and size, and what is to be said of them. */
export interface MadePictures {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns each placed photo upright, cuts it to its frame and brings it to the theme's resolution, so
 * that Chromium passes the JPEG through byte for byte. A photo is never enlarged.
 * @param dir where the files are written
 */
export async function makePictures(
  plans: readonly PagePlan[],
  edition: Edition,
  dir: string,
): Promise<MadePictures> {
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const block of plans.flatMap((plan) => plan.blocks)) {
    if (block.kind !== "photo" || block.key === undefined || files.has(block.key)) continue;
    const made = await makePicture(block, block.key, edition, join(dir, `photo-${files.size}.jpg`));
    if (!made) continue;
    files.set(block.key, made.file);
    if (made.ppi < COARSE) {
      const facts = { photo: block.key.split("\n")[1] ?? "", ppi: Math.round(made.ppi) };
      diagnostics.push(diagnose("BX6003", facts, { file: block.story }));
    }
  }
  return { files, diagnostics };
}

async function makePicture(
  block: PhotoBlock,
  key: string,
  edition: Edition,
  file: string,
): Promise<{ file: string; ppi: number } | undefined> {
  const photo = edition.photos.get(key);
  if (!photo) return undefined;
  const { body, photo: wish } = edition.theme;
  const inches = {
    width: (block.box.width * body.size) / PT_PER_INCH,
    height: (block.box.height * body.leading) / PT_PER_INCH,
  };
  const fill = Math.min(photo.width / inches.width, photo.height / inches.height);
  const ppi = Math.min(wish.ppi, fill);
  const upright = sharp(photo.path, { failOn: "error" }).rotate();
  const toned =
    wish.tone === "grey"
      ? upright.grayscale().normalise({ lower: 1, upper: 99 })
      : upright.toColourspace("srgb");
  const data = await toned
    .resize(Math.round(inches.width * ppi), Math.round(inches.height * ppi), { fit: "cover" })
    .jpeg({ quality: 88, chromaSubsampling: "4:4:4" })
    .toBuffer();
  await writeFile(file, data);
  return { file, ppi: fill };
}
