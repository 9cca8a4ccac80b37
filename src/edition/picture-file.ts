import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import sharp from "sharp";
import type { PhotoFile } from "./edition.js";
import { whyNot } from "./folder.js";

/** Formats that both the browser's print and the press know, with the endings that say so. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  jpeg: [".jpg", ".jpeg", ".jpe", ".jfif"],
  png: [".png"],
  webp: [".webp"],
  tiff: [".tif", ".tiff"],
  gif: [".gif"],
};

/** Formats by the bytes with which they begin, for those that the decoder does not name. */
const BEGINNINGS: readonly (readonly [format: string, at: number, bytes: string])[] = [
  ["JPEG 2000", 0, "0000000c6a5020200d0a870a"],
  ["JPEG 2000", 0, "ff4fff51"],
  ["JPEG XL", 0, "0000000c4a584c200d0a870a"],
  ["JPEG XL", 0, "ff0a"],
  ["PSD", 0, "38425053"],
  ["PDF", 0, "255044462d"],
  ["BMP", 0, "424d"],
  ["RAW", 0, "46554a4946494c4d"],
  ["HEIC", 4, "6674797068656963"],
  ["HEIC", 4, "6674797068656978"],
  ["HEIC", 4, "667479706d696631"],
  ["AVIF", 4, "6674797061766966"],
];

/** Pixels that the decoder takes at most: a camera's 100 million twice over. */
export const MOST_PIXELS = 268_000_000;

/** Files up to this size are read at once; larger ones from the disk, piece by piece. */
const AT_ONCE = 64 * 1024 * 1024;

/** Why a picture cannot be used, or the file and what is to be said of it all the same. */
export type Measured =
  | { readonly kind: "broken"; readonly reason: string }
  | { readonly kind: "foreign"; readonly format: string }
  | { readonly kind: "enormous"; readonly megapixels: number }
  | {
      readonly kind: "picture";
      readonly file: PhotoFile;
      /** What it is, where its name says otherwise. */
      readonly named?: string;
      /** Pictures in the file, where there are several. */
      readonly several?: number;
    };

/** Files measured in this process: a preview builds an edition again and again. */
const measured = new Map<string, Measured>();

/** A picture's measures, turned upright, or why it cannot be used. Reads the whole file once. */
export async function measurePicture(path: string): Promise<Measured> {
  try {
    const { mtimeMs, size } = await stat(path);
    const key = `${path}\n${mtimeMs}\n${size}`;
    const known = measured.get(key) ?? (await measure(path, size));
    measured.set(key, known);
    return known;
  } catch (error) {
    return { kind: "broken", reason: whyNot(error) };
  }
}

/** What sharp says where another thread's failure took the message of this one away. */
const LOST = "Unknown error";

async function measure(path: string, size: number, again = false): Promise<Measured> {
  if (size === 0) return { kind: "broken", reason: "the file is empty" };
  const foreign = await foreignFormat(path);
  if (foreign !== undefined) return { kind: "foreign", format: foreign };
  const input = size <= AT_ONCE ? await readFile(path) : path;
  try {
    const { format, compression, width, height, pages, autoOrient } = await sharp(input, {
      limitInputPixels: false,
    }).metadata();
    if (format === "heif") {
      return { kind: "foreign", format: compression === "av1" ? "AVIF" : "HEIC" };
    }
    const endings = FORMATS[format];
    if (!endings) return { kind: "foreign", format: format.toUpperCase() };
    if (width === 0 || height === 0) return { kind: "broken", reason: "no pixels" };
    if (width * height > MOST_PIXELS) {
      return { kind: "enormous", megapixels: Math.round((width * height) / 1e6) };
    }
    // Metadata stand at the file's beginning: only decoding shows that the rest is there.
    await decode(input);
    const ending = extname(path).toLowerCase();
    const file = {
      path,
      width: autoOrient.width,
      height: autoOrient.height,
      sha256: await hashOf(input),
    };
    return {
      kind: "picture",
      file,
      ...(endings.includes(ending) ? {} : { named: format.toUpperCase() }),
      ...((pages ?? 1) > 1 ? { several: pages } : {}),
    } as Measured;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return reason === LOST && !again ? measure(path, size, true) : { kind: "broken", reason };
  }
}

/**
 * Decodes a picture small, to see that it is whole. What decoders warn of is harmless (stray bytes between
 * markers), but for one: a JPEG that ends before the rows that its head promises, which are made up then.
 */
async function decode(input: Buffer | string): Promise<void> {
  const small = (failOn: "warning" | "truncated") =>
    sharp(input, { failOn }).resize(8).raw().toBuffer();
  try {
    await small("warning");
  } catch (error) {
    if (error instanceof Error && /premature end of data/.test(error.message)) throw error;
    await small("truncated");
  }
}

/** The name of a format that is known by its beginning and cannot be printed. */
async function foreignFormat(path: string): Promise<string | undefined> {
  const head = Buffer.alloc(16);
  const file = await open(path);
  try {
    await file.read(head, 0, head.length, 0);
  } finally {
    await file.close();
  }
  const hex = head.toString("hex");
  return BEGINNINGS.find(([, at, bytes]) => hex.startsWith(bytes, at * 2))?.[0];
}

async function hashOf(input: Buffer | string): Promise<string> {
  const hash = createHash("sha256");
  if (typeof input !== "string") return hash.update(input).digest("hex");
  for await (const chunk of createReadStream(input)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
