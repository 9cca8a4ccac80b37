import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Diagnostic, diagnose, type Place, type Result } from "../diagnostics/index.js";
import type { Photo, Story } from "../manuscript/index.js";
import { type PhotoFile, photoKey } from "./edition.js";
import { type Folder, isFile } from "./folder.js";
import { nearestFile } from "./nearest.js";
import { inside, shown } from "./paths.js";
import { type Measured, MOST_PIXELS, measurePicture } from "./picture-file.js";

/**
 * Finds and measures the photos of the stories, by photoKey. Paths are relative to the story file; a
 * name may end in `#focus=0.6,0.4`. Complaints at the photo's place in the story: BX2012 no such
 * file, BX2017 out of the paper's folder, and those of pictureTold.
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

/** `a.jpg#focus=0.6,0.4`: a fragment, so that a viewer of Markdown still shows the photo. */
const FOCUS = /#focus=([01]|[01]?\.\d+),([01]|[01]?\.\d+)$/;

async function loadPhoto(folder: Folder, story: Story, photo: Photo): Promise<Loaded> {
  if (photo.src === undefined) return { value: undefined, diagnostics: [] };
  const storyPath = join(folder.dir, story.file);
  const place: Place = { file: shown(folder.paperDir, storyPath), span: photo.span };
  const refuse = (diagnostic: Diagnostic): Loaded => ({
    value: undefined,
    diagnostics: [diagnostic],
  });
  const point = FOCUS.exec(photo.src);
  const name = photo.src.replace(FOCUS, "");
  const path = await photoPath(folder, dirname(storyPath), name);
  if (path === undefined) return refuse(diagnose("BX2017", { path: name }, place));
  if (!(await isFile(path))) {
    const nearest = await nearestPhoto(dirname(storyPath), path, folder);
    return refuse(diagnose("BX2012", { file: name, nearest }, place));
  }
  const { value, diagnostics } = pictureTold(await measurePicture(path), name, place);
  if (!value) return { value: undefined, diagnostics };
  folder.inputs.set(shown(folder.paperDir, path), value.sha256);
  const focus = point ? { focus: [Number(point[1]), Number(point[2])] as const } : {};
  return { value: { ...value, ...focus }, diagnostics };
}

/**
 * The file of a measured picture with what is to be said of it: BX2013 unreadable, BX2030 a format
 * that cannot be printed, BX2031 its ending lies, BX2032 several pictures in it, BX2033 too many pixels.
 */
export function pictureTold(measured: Measured, file: string, place: Place): Loaded {
  const refuse = (diagnostic: Diagnostic): Loaded => ({
    value: undefined,
    diagnostics: [diagnostic],
  });
  switch (measured.kind) {
    case "broken":
      return refuse(diagnose("BX2013", { file, reason: measured.reason }, place));
    case "foreign":
      return refuse(diagnose("BX2030", { file, format: measured.format }, place));
    case "enormous": {
      const facts = { file, megapixels: measured.megapixels, limit: MOST_PIXELS / 1e6 };
      return refuse(diagnose("BX2033", facts, place));
    }
    case "picture": {
      const { named, several } = measured;
      const diagnostics = [
        ...(named === undefined ? [] : [diagnose("BX2031", { file, format: named }, place)]),
        ...(several === undefined ? [] : [diagnose("BX2032", { file, count: several }, place)]),
      ];
      return { value: measured.file, diagnostics };
    }
  }
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
