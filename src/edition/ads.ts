import { readFile, stat } from "node:fs/promises";
import sharp from "sharp";
import { type Diagnostic, diagnose, type Place, type Result } from "../diagnostics/index.js";
import { drawPdf, PdfTrouble } from "../raster/index.js";
import { adKey, type PhotoFile } from "./edition.js";
import { type Folder, isFile, sha256, whyNot } from "./folder.js";
import { inside, shown } from "./paths.js";
import { pictureTold } from "./photos.js";
import { measurePicture } from "./picture-file.js";
import type { EditionFile } from "./schema/edition.js";
import { drawnSheets } from "./sheets.js";
import type { YamlFile } from "./yaml.js";

/** A supplied PDF is read into memory as a whole. */
const MOST_MB = 300;
/** Milliseconds for opening a PDF and drawing its first page small: an honest one takes a tenth of one. */
const AD_PATIENCE = 20_000;

type Loaded = Result<PhotoFile | undefined>;

/**
 * Finds and measures the files that advertisements bring, by adKey. Paths are relative to the edition's
 * folder. Complaints at `file` in edition.yaml: BX2017 out of the paper's folder, BX2034 no such file, or
 * a PDF that cannot be drawn, BX2032 a PDF of several pages, and for pictures those of pictureTold.
 */
export async function loadAds(
  folder: Folder,
  { data, places }: YamlFile<EditionFile>,
): Promise<Result<ReadonlyMap<string, PhotoFile>>> {
  const value = new Map<string, PhotoFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { at, areas } of drawnSheets(data)) {
    for (const [letter, { file }] of Object.entries(areas)) {
      if (file === undefined) continue;
      const place = places.value([...at, "areas", letter, "file"]);
      const loaded = await loadAd(folder, file, place);
      const { value: photo } = loaded;
      if (photo && !value.has(adKey(file))) {
        const size = await paperSize(photo);
        const supplied = { name: file, place, ...(size ? { size } : {}) };
        value.set(adKey(file), { ...photo, supplied });
      }
      diagnostics.push(...loaded.diagnostics);
    }
  }
  return { value, diagnostics };
}

async function loadAd(folder: Folder, file: string, place: Place): Promise<Loaded> {
  const refuse = (diagnostic: Diagnostic): Loaded => ({
    value: undefined,
    diagnostics: [diagnostic],
  });
  const path = await inside(folder.paperDir, file, folder.dir);
  if (path === undefined) return refuse(diagnose("BX2017", { path: file }, place));
  if (!(await isFile(path))) {
    return refuse(diagnose("BX2034", { file, reason: "no such file" }, place));
  }
  const measured = await measurePicture(path);
  const isPdf = measured.kind === "foreign" && measured.format === "PDF";
  const loaded = isPdf ? await loadPdf(path, file, place) : pictureTold(measured, file, place);
  if (loaded.value) folder.inputs.set(shown(folder.paperDir, path), loaded.value.sha256);
  return loaded;
}

/** Cameras and programs that know no size write 72 pixels to the inch, or 96: nothing is printed so. */
const NO_DENSITY = 100;

/** The size on paper that a file states: of a PDF's trimmed page, of a picture by its pixels to the inch. */
async function paperSize({ path, width, height, pdf }: PhotoFile) {
  if (pdf) return { width, height };
  const { density = 0 } = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ density: 0 }));
  if (density <= NO_DENSITY) return undefined;
  return { width: (width / density) * 72, height: (height / density) * 72 };
}

/** Dots per inch at which a PDF's first page is drawn to see whether it can be. */
const TRIAL = 18;

type MeasuredPdf =
  | { readonly file: PhotoFile; readonly count: number }
  | { readonly reason: string };

/** PDFs measured in this process: a preview builds an edition again and again. */
const known = new Map<string, MeasuredPdf>();

async function loadPdf(path: string, file: string, place: Place): Promise<Loaded> {
  const { mtimeMs, size } = await stat(path);
  const key = `${path}\n${mtimeMs}\n${size}`;
  const pdf = known.get(key) ?? (await measurePdf(path, size));
  known.set(key, pdf);
  if ("reason" in pdf) {
    return {
      value: undefined,
      diagnostics: [diagnose("BX2034", { file, reason: pdf.reason }, place)],
    };
  }
  const { count } = pdf;
  const diagnostics = count > 1 ? [diagnose("BX2032", { file, count }, place)] : [];
  return { value: pdf.file, diagnostics };
}

async function measurePdf(path: string, size: number): Promise<MeasuredPdf> {
  if (size > MOST_MB * 1e6) return { reason: `larger than ${MOST_MB} MB` };
  try {
    const bytes = await readFile(path);
    const wish = { dpi: TRIAL, pages: 1, trimmed: true, patience: AD_PATIENCE };
    const { count, pages } = await drawPdf(bytes, wish);
    const [first] = pages;
    if (!first) return { reason: "no page" };
    const file = { path, ...first.points, sha256: sha256(bytes), pdf: true } as const;
    return { file, count };
  } catch (error) {
    return { reason: error instanceof PdfTrouble ? error.message : whyNot(error) };
  }
}
