/**
 * What it costs to bring the starter edition's pages, and photos of 12 million pixels, into print colours:
 * `npm run build && node build/lib/bench/press.js [RUNS]`.
 */
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import sharp, { type Sharp } from "sharp";
import { loadEdition, packageRoot } from "../src/edition/index.js";
import { readOperations } from "../src/press/content-stream.js";
import { pageContent } from "../src/press/glyph-positions.js";
import {
  openPressPage,
  openProfile,
  type PressOptions,
  pressPhotos,
  type SourceImage,
} from "../src/press/index.js";
import { browsers, type PlacedPhoto } from "../src/render/index.js";
import { buildEdition } from "../src/run/index.js";
import { median } from "./typography/figures.js";

const runs = Number(process.argv[2] ?? 9);
const dir = join(packageRoot(), "assets", "starter", "editions", "2026-11-23");
const { value: edition } = await loadEdition(dir, { cacheDir: browsers.defaultCacheDir() });
if (!edition) throw new Error("the starter edition does not load");

async function proof(): Promise<PDFDocument> {
  const out = await mkdtemp(join(tmpdir(), "banxin-bench-"));
  try {
    await buildEdition(dir, { out, browser: "packaged" });
    const name = (await readdir(out)).find((file) => file.endsWith("-proof.pdf")) ?? "";
    return await PDFDocument.load(await readFile(join(out, name)));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Milliseconds of one run, the median of several after one that warms up. */
async function time(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}

const whole = await proof();
console.log("| page | operators | read ms | rewritten ms | with its pictures ms | operators/s |");
console.log("|--:|--:|--:|--:|--:|--:|");
for (const index of whole.getPageIndices()) {
  const single = await PDFDocument.create({ updateMetadata: false });
  const [page] = await single.copyPages(whole, [index]);
  if (page) single.addPage(page);
  const pdf = await single.save({ useObjectStreams: false });
  const content = pageContent(single, 0);
  const count = [...readOperations(content)].length;
  const options: PressOptions = { page: index + 1, inks: "cmyk", theme: edition.theme };
  const read = await time(() => {
    for (const _ of readOperations(content));
  });
  const empty = Buffer.alloc(0);
  // A picture that is at hand costs nothing: what is left is parsing, rewriting, packing.
  const image: PressOptions["image"] = async ({ width, height }) => ({
    width,
    height,
    space: "DeviceGray",
    filter: "FlateDecode",
    data: empty,
    inverted: false,
  });
  const rewritten = await time(() => openPressPage(pdf, { ...options, image }));
  const all = await time(() => openPressPage(pdf, options));
  const figures = [read, rewritten, all].map((ms) => ms.toFixed(1)).join(" | ");
  const rate = Math.round((count / rewritten) * 1000).toLocaleString("en");
  console.log(`| ${index + 1} | ${count} | ${figures} | ${rate} |`);
}

const [photo] = [...edition.photos.values()].filter(({ pdf }) => !pdf);
if (!photo) throw new Error("the starter has no photo");
/** 4000 × 3000 pixels, as a camera gives them. */
const camera = sharp(photo.path).toColourspace("srgb").resize(4000, 3000, { fit: "fill" });

const opening = await time(() => openProfile(edition.profile));
const profile = await openProfile(edition.profile);
console.log(`\nopening the profile: ${opening.toFixed(0)} ms`);
console.log("| 12 MP original, placed | new ms | kept ms |");
console.log("|---|--:|--:|");
const folder = await mkdtemp(join(tmpdir(), "banxin-bench-"));
const formats: Readonly<Record<string, (photo: Sharp) => Sharp>> = {
  "sRGB JPEG": (photo) => photo.jpeg({ quality: 92 }),
  "Display P3 JPEG": (photo) => photo.withIccProfile("p3").jpeg({ quality: 92 }),
  "CMYK JPEG": (photo) => photo.withIccProfile(edition.profile).jpeg({ quality: 92 }),
  "16-bit TIFF": (photo) => photo.toColourspace("rgb16").tiff({ compression: "lzw" }),
};
const whole12 = await camera.png({ compressionLevel: 1 }).toBuffer();
for (const [name, write] of Object.entries(formats)) {
  const bytes = await write(sharp(whole12)).toBuffer();
  const path = join(folder, name);
  await writeFile(path, bytes);
  const size = { width: 4000, height: 3000 };
  for (const mm of [120, 250]) {
    const width = (mm / 25.4) * 72;
    const placed: PlacedPhoto = {
      photo: { path, sha256: createHash("sha256").update(bytes).digest("hex"), ...size },
      crop: { left: 0, top: 0, ...size, of: size },
      frame: { width, height: width * 0.75 },
      tone: "colour",
    };
    const work = { originals: new Map([["", placed]]), profile };
    const image = { hash: "" } as SourceImage;
    const one = (cacheDir?: string) =>
      pressPhotos({ ...work, ...(cacheDir === undefined ? {} : { cacheDir }) }).forPage("cmyk")(
        image,
      );
    const fresh = await time(() => one());
    await one(folder);
    const kept = await time(() => one(folder));
    console.log(`| ${name}, ${mm} mm | ${fresh.toFixed(0)} | ${kept.toFixed(1)} |`);
  }
}
await rm(folder, { recursive: true, force: true });
