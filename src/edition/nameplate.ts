import sharp from "sharp";
import { diagnose, type Result } from "../diagnostics/index.js";
import type { PhotoFile } from "./edition.js";
import { type Folder, readInput, sha256 } from "./folder.js";
import { inside } from "./paths.js";
import type { PaperFile } from "./schema/paper.js";
import type { YamlFile } from "./yaml.js";

/** What a nameplate may be: GIF and WebP are no formats of artwork for print. */
const FORMATS = new Set(["svg", "png", "tiff", "jpeg"]);

/**
 * Opens and measures the nameplate's artwork; no value where the name is set in type. Complaints at
 * the key: BX2017 outside of the paper's folder, BX1001 not there, BX2027 no such picture.
 */
export async function loadNameplate(
  folder: Folder,
  { data, places }: YamlFile<PaperFile>,
): Promise<Result<PhotoFile | undefined>> {
  const name = data.nameplate;
  if (name === undefined) return { value: undefined, diagnostics: [] };
  const place = places.value(["nameplate"]);
  const path = await inside(folder.paperDir, name);
  if (path === undefined) {
    return { value: undefined, diagnostics: [diagnose("BX2017", { path: name }, place)] };
  }
  const { value: bytes, diagnostics } = await readInput(folder, path, place);
  if (bytes === undefined) return { value: undefined, diagnostics };
  const measured = await measure(bytes);
  if (typeof measured === "string") {
    const facts = { file: name, reason: measured };
    return { value: undefined, diagnostics: [diagnose("BX2027", facts, place)] };
  }
  return { value: { path, ...measured, sha256: sha256(bytes) }, diagnostics: [] };
}

/** Width and height in pixels (an SVG's in its own units), or why it cannot be used. */
async function measure(bytes: Uint8Array): Promise<{ width: number; height: number } | string> {
  try {
    const { format, width = 0, height = 0, orientation = 1 } = await sharp(bytes).metadata();
    if (!FORMATS.has(format)) return format.toUpperCase();
    if (width === 0 || height === 0) return "no size";
    // Only decoding shows that the file is whole.
    await sharp(bytes, { failOn: "truncated" }).resize(8).raw().toBuffer();
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}
