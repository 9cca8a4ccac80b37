import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { type Edition, sha256 } from "../../src/edition/index.js";
import {
  openProfile,
  type PressProfile,
  pressPhotos,
  type SourceImage,
} from "../../src/press/index.js";
import type { PlacedPhoto } from "../../src/render/index.js";
import { median } from "../typography/figures.js";

/** What a camera gives. */
const CAMERA = { width: 4000, height: 3000 };
/** Widths on paper: over two columns, and over nearly all of a broadsheet page. */
const WIDTHS = [120, 250];

type Write = (photo: Sharp) => Sharp;

const formats = (profile: string): readonly (readonly [name: string, write: Write])[] => [
  ["sRGB JPEG", (photo) => photo.jpeg({ quality: 92 })],
  ["Display P3 JPEG", (photo) => photo.withIccProfile("p3").jpeg({ quality: 92 })],
  ["CMYK JPEG", (photo) => photo.withIccProfile(profile).jpeg({ quality: 92 })],
  ["16-bit TIFF", (photo) => photo.toColourspace("rgb16").tiff({ compression: "lzw" })],
];

/** Milliseconds of one run, the median of several after one that warms up. */
async function time(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** Brings one photo into print colours as a page would ask for it. */
function photoWork(
  path: string,
  bytes: Uint8Array,
  mm: number,
  profile: PressProfile,
): (cacheDir?: string) => Promise<unknown> {
  const width = (mm / 25.4) * 72;
  const placed: PlacedPhoto = {
    photo: { path, sha256: sha256(bytes), ...CAMERA },
    crop: { left: 0, top: 0, ...CAMERA, of: CAMERA },
    frame: { width, height: width * 0.75 },
    tone: "colour",
  };
  const work = { originals: new Map([["", placed]]), profile };
  const image = { hash: "" } as SourceImage;
  return (cacheDir) =>
    pressPhotos({ ...work, ...(cacheDir === undefined ? {} : { cacheDir }) }).image(image, {
      page: 1,
      inks: "cmyk",
      plates: [],
    });
}

/** Prints what photos of 12 million pixels cost in the formats that papers get them in. */
export async function photoTimes(edition: Edition, runs: number): Promise<void> {
  const [photo] = [...edition.photos.values()].filter(({ pdf }) => !pdf);
  if (!photo) throw new Error("the edition has no photo");
  const profile = await openProfile(edition.profile);
  const folder = await mkdtemp(join(tmpdir(), "banxin-bench-"));
  try {
    const camera = sharp(photo.path).resize({ ...CAMERA, fit: "fill" });
    const whole = await camera.png({ compressionLevel: 1 }).toBuffer();
    console.log("| 12 MP original, placed | new ms | kept ms |");
    console.log("|---|--:|--:|");
    for (const [name, write] of formats(edition.profile)) {
      const bytes = await write(sharp(whole)).toBuffer();
      const path = join(folder, name);
      await writeFile(path, bytes);
      for (const mm of WIDTHS) {
        const work = photoWork(path, bytes, mm, profile);
        const fresh = await time(runs, () => work());
        await work(folder);
        const kept = await time(runs, () => work(folder));
        console.log(`| ${name}, ${mm} mm | ${fresh.toFixed(0)} | ${kept.toFixed(1)} |`);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
