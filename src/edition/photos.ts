import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import sharp from "sharp";
import { type Diagnostic, diagnose, type Place, type Result } from "../diagnostics/index.js";
import type { Photo, Story } from "../manuscript/index.js";
import { type PhotoFile, photoKey } from "./edition.js";
import { type Folder, isFile, sha256, whyNot } from "./folder.js";
import { nearestFile } from "./nearest.js";
import { inside, shown } from "./paths.js";

/** Formats that both the browser's print and the press know. */
const FORMATS = new Set(["jpeg", "png", "webp", "tiff", "gif"]);

/** Photos measured in this process: a preview builds an edition again and again. */
const measured = new Map<string, PhotoFile | string>();

/**
 * Finds and measures the photos of the stories, by photoKey. Paths are relative to the story file.
 * Complaints at the photo's place in the story: BX2012 no such file, BX2013 unreadable, BX2017 out
 * of the paper's folder.
 */
export async function loadPhotos(
  folder: Folder,
  stories: readonly Story[],
): Promise<Result<ReadonlyMap<string, PhotoFile>>> {
  const wanted = stories.flatMap((story) => story.photos.map((photo) => ({ story, photo })));
  const loaded = await Promise.all(
    wanted.map(({ story, photo }) => loadPhoto(folder, story, photo)),
  );
  const value = new Map<string, PhotoFile>();
  wanted.forEach(({ story, photo }, i) => {
    const file = loaded[i]?.value;
    if (file && photo.src !== undefined) value.set(photoKey(story, photo.src), file);
  });
  return { value, diagnostics: loaded.flatMap((one) => one.diagnostics) };
}

type Loaded = Result<PhotoFile | undefined>;

async function loadPhoto(folder: Folder, story: Story, photo: Photo): Promise<Loaded> {
  if (photo.src === undefined) return { value: undefined, diagnostics: [] };
  const storyPath = join(folder.dir, story.file);
  const place: Place = { file: shown(folder.paperDir, storyPath), span: photo.span };
  const refuse = (diagnostic: Diagnostic): Loaded => ({
    value: undefined,
    diagnostics: [diagnostic],
  });
  const path = await photoPath(folder, dirname(storyPath), photo.src);
  if (path === undefined) return refuse(diagnose("BX2017", { path: photo.src }, place));
  if (!(await isFile(path))) {
    const nearest = await nearestPhoto(dirname(storyPath), path, folder);
    return refuse(diagnose("BX2012", { file: photo.src, nearest }, place));
  }
  const file = await measure(path);
  if (typeof file === "string") {
    return refuse(diagnose("BX2013", { file: photo.src, reason: file }, place));
  }
  folder.inputs.set(shown(folder.paperDir, path), file.sha256);
  return { value: file, diagnostics: [] };
}

/** Markdown may have written a Chinese or spaced name as %E5…: the name as it stands goes first. */
async function photoPath(folder: Folder, base: string, src: string): Promise<string | undefined> {
  const path = await inside(folder.paperDir, src, base);
  if (path !== undefined && (await isFile(path))) return path;
  return inside(folder.paperDir, unescaped(src), base);
}

function unescaped(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

/** The name in the same folder (or the edition's photos) that resembles most, as copy writes it. */
async function nearestPhoto(base: string, path: string, folder: Folder): Promise<string> {
  for (const dir of new Set([dirname(path), join(folder.dir, "photos")])) {
    const best = nearestFile(basename(path), await names(dir));
    if (best !== "") return shown(base, join(dir, best));
  }
  return "";
}

async function names(dir: string): Promise<string[]> {
  try {
    return (await readdir(dir)).sort();
  } catch {
    return [];
  }
}

/** The photo's measures, or why it cannot be used. */
async function measure(path: string): Promise<PhotoFile | string> {
  try {
    const { mtimeMs, size } = await stat(path);
    const key = `${path}\n${mtimeMs}\n${size}`;
    const known = measured.get(key) ?? (await measureBytes(path, await readFile(path)));
    measured.set(key, known);
    return known;
  } catch (error) {
    return whyNot(error);
  }
}

/** What sharp says where another thread's failure took the message of this one away. */
const LOST = "Unknown error";

async function measureBytes(
  path: string,
  bytes: Buffer,
  again = false,
): Promise<PhotoFile | string> {
  if (bytes.length === 0) return "the file is empty";
  try {
    const {
      format,
      compression,
      width = 0,
      height = 0,
      orientation = 1,
    } = await sharp(bytes).metadata();
    if (format === "heif") return compression === "av1" ? "AVIF" : "HEIC";
    if (!FORMATS.has(format)) return format.toUpperCase();
    if (width === 0 || height === 0) return "no pixels";
    // Metadata stand at the file's beginning: only decoding shows that the rest is there.
    await sharp(bytes, { failOn: "truncated" }).resize(8).raw().toBuffer();
    const turned = orientation >= 5;
    const [w, h] = turned ? [height, width] : [width, height];
    return { path, width: w, height: h, sha256: sha256(bytes) };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return reason === LOST && !again ? measureBytes(path, bytes, true) : reason;
  }
}
