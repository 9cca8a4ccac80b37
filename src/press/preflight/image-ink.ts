import type { PDFRawStream } from "pdf-lib";
import sharp from "sharp";
import { MOST_PIXELS } from "../image/source-image.js";
import { predictionOf, unpredicted } from "../predictor.js";
import type { ColourSpace } from "../separate/colour-space.js";
import { componentsOf } from "../separate/colour-space.js";
import { filtersOf, inflate } from "../separate/decode-stream.js";
import { entry, numbers, PressTrouble } from "../separate/pdf-objects.js";
import type { ImageMark } from "./mark.js";
import { isCmykProfile, toneOf } from "./tone.js";

const MOST_SECONDS = 30;

/** All inks together, in percent, of a picture's pixels: no more of them than were asked for. */
export interface InkGrid {
  readonly width: number;
  readonly height: number;
  readonly ink: Float32Array;
}

/** How many inks a pixel of a space can have; one never passes a limit. */
export function mostInks(space: ColourSpace | undefined): number {
  if (space === undefined) return 0;
  if (isCmykProfile(space)) return 4;
  if (space.kind === "indexed") return mostInks(space.base);
  return space.kind === "cmyk" || space.kind === "inks" ? componentsOf(space) : 1;
}

/** Samples as the file has them, one byte for each component. */
interface Samples {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A CMYK JPEG brought down to so many pixels. */
async function fromJpeg(data: Uint8Array, width: number, height: number): Promise<Samples> {
  try {
    const picture = sharp(data, { limitInputPixels: MOST_PIXELS });
    const { channels } = await picture.metadata();
    if (channels !== 4) throw new PressTrouble("its size is not as stated");
    const { data: samples, info } = await picture
      // Without this the samples would go through a profile on their way.
      .pipelineColourspace("cmyk")
      .toColourspace("cmyk")
      // Sharper kernels overshoot at edges, and would find ink that is not there.
      .resize(width, height, { fit: "fill", kernel: "linear" })
      .timeout({ seconds: MOST_SECONDS })
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 4) throw new PressTrouble("its size is not as stated");
    return {
      width: info.width,
      height: info.height,
      // libvips turns all CMYK of JPEG round, marked by Adobe or not.
      data: samples.map((value) => 255 - value),
    };
  } catch (error) {
    if (error instanceof PressTrouble) throw error;
    throw new PressTrouble("a damaged picture");
  }
}

function unpacked(stream: PDFRawStream, size: number): Uint8Array {
  const [filter, ...more] = filtersOf(stream);
  if (more.length > 0) throw new PressTrouble("a stream with several filters");
  if (filter === undefined) return stream.getContents();
  if (filter !== "FlateDecode" && filter !== "Fl") throw new PressTrouble(`the filter ${filter}`);
  const prediction = predictionOf(stream);
  const tags = prediction ? Math.ceil(size / Math.max(1, prediction.row)) : 0;
  const bytes = inflate(stream.getContents(), size + tags);
  return prediction ? unpredicted(bytes, prediction) : bytes;
}

/** Every so many of a picture's samples, in the middle of what they stand for. */
function thinned(all: Samples, count: number, width: number, height: number): Samples {
  const [w, h] = [Math.min(width, all.width), Math.min(height, all.height)];
  const data = new Uint8Array(w * h * count);
  for (let y = 0; y < h; y++) {
    const row = Math.floor(((y + 0.5) * all.height) / h) * all.width;
    for (let x = 0; x < w; x++) {
      const from = (row + Math.floor(((x + 0.5) * all.width) / w)) * count;
      for (let k = 0; k < count; k++) data[(y * w + x) * count + k] = all.data[from + k] ?? 0;
    }
  }
  return { width: w, height: h, data };
}

async function samplesOf(mark: ImageMark, width: number, height: number): Promise<Samples> {
  const { stream, space } = mark;
  if (!(mark.width >= 1 && mark.height >= 1)) throw new PressTrouble("no pixels");
  if (mark.width * mark.height > MOST_PIXELS) {
    throw new PressTrouble(`more than ${MOST_PIXELS / 1e6} million pixels`);
  }
  const [filter] = filtersOf(stream);
  const indexed = space?.kind === "indexed";
  if (filter === "DCTDecode" && filtersOf(stream).length === 1 && !indexed) {
    if (mostInks(space) !== 4) throw new PressTrouble(`the filter ${filter}`);
    return fromJpeg(stream.getContents(), width, height);
  }
  if (mark.bits !== 8) throw new PressTrouble(`${mark.bits} bits for each colour`);
  const count = indexed ? 1 : mostInks(space);
  const size = mark.width * mark.height * count;
  const data = unpacked(stream, size);
  if (data.length < size) throw new PressTrouble("its size is not as stated");
  return thinned({ width: mark.width, height: mark.height, data }, count, width, height);
}

/** Ink in percent for each value of one component: linear between the ends that Decode names. */
function decodeTables(decode: readonly number[], count: number): Float32Array[] {
  return Array.from({ length: count }, (_, k) => {
    const [low, high] = [decode[2 * k] ?? 0, decode[2 * k + 1] ?? 1];
    return Float32Array.from({ length: 256 }, (_, v) => {
      return 100 * Math.min(1, Math.max(0, low + ((high - low) * v) / 255));
    });
  });
}

/**
 * The total ink of a picture's pixels, thinned to about width by height.
 * @throws PressTrouble where its pixels cannot be read
 */
export async function inkGrid(mark: ImageMark, width: number, height: number): Promise<InkGrid> {
  const { space, stream } = mark;
  const read = await samplesOf(mark, width, height);
  const pixels = read.width * read.height;
  const ink = new Float32Array(pixels);
  if (space?.kind === "indexed") {
    const table = Float32Array.from({ length: 256 }, (_, i) => toneOf(space, [i]).total);
    for (let i = 0; i < pixels; i++) ink[i] = table[read.data[i] ?? 0] ?? 0;
  } else {
    const count = mostInks(space);
    const tables = decodeTables(numbers(entry(stream.dict, "Decode")), count);
    tables.forEach((table, k) => {
      for (let i = 0; i < pixels; i++) {
        ink[i] = (ink[i] ?? 0) + (table[read.data[i * count + k] ?? 0] ?? 0);
      }
    });
  }
  return { width: read.width, height: read.height, ink };
}
