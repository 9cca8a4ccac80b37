import { extname, join } from "node:path";
import sharp from "sharp";

/** What browsers show as it is. */
const SHOWN = new Set([".svg", ".png", ".jpg", ".jpeg"]);

/**
 * Artwork as the browser can show it: the file itself, or for TIFF a PNG of the same pixels.
 * @param dir where the PNG is written
 * @param name of the PNG, without its ending
 * @returns the path of the file to be printed
 */
export async function showable(path: string, dir: string, name: string): Promise<string> {
  if (SHOWN.has(extname(path).toLowerCase())) return path;
  const file = join(dir, `${name}.png`);
  await sharp(path).rotate().toColourspace("srgb").png().toFile(file);
  return file;
}
