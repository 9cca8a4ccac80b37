import { extname, join } from "node:path";
import sharp from "sharp";

/** What browsers show as it is. */
const SHOWN = new Set([".svg", ".png", ".jpg", ".jpeg"]);

/** Whether pixels are seen through, or may be: which a press does not take (a soft mask, BX6021). */
async function isClear(path: string): Promise<boolean> {
  return extname(path).toLowerCase() === ".png" && (await sharp(path).metadata()).hasAlpha;
}

/**
 * Artwork as the browser can show it: the file itself, for TIFF a PNG of the same pixels, and on paper one
 * that has no holes.
 * @param dir where the PNG is written
 * @param name of the PNG, without its ending
 * @param paper the colour on which it stands, where nothing else is under it
 * @returns the path of the file to be printed
 */
export async function showable(
  path: string,
  dir: string,
  name: string,
  paper?: string,
): Promise<string> {
  const shown = SHOWN.has(extname(path).toLowerCase());
  if (shown && !(paper !== undefined && (await isClear(path)))) return path;
  const file = join(dir, `${name}.png`);
  const picture = sharp(path).rotate().toColourspace("srgb");
  const solid = paper === undefined ? picture : picture.flatten({ background: paper });
  await solid.png().toFile(file);
  return file;
}
