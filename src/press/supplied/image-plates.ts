import type { PDFRawStream } from "pdf-lib";
import sharp from "sharp";
import { filtersOf } from "../separate/decode-stream.js";
import { asNumber, entry, numbers } from "../separate/pdf-objects.js";
import { type AdSpace, allPlates } from "./ad-colours.js";
import { jpegHead } from "./jpeg-head.js";
import { unpack } from "./unpack.js";

const MOST_BYTES = 400_000_000;
/** Shares of ink up to this are JPEG's noise. */
const NOISE = 2 / 255;

interface Extremes {
  readonly min: number;
  readonly max: number;
}

/** The least and the largest sample of each component, from 0 to 255; undefined where nobody can say. */
async function extremes(stream: PDFRawStream, count: number): Promise<Extremes[] | undefined> {
  const filters = filtersOf(stream);
  if (filters.length === 1 && filters[0] === "DCTDecode") {
    const data = stream.getContents();
    const head = jpegHead(data);
    if (head?.components !== count) return undefined;
    const { channels } = await sharp(data).stats();
    if (channels.length !== count) return undefined;
    // The decoder turns four inks round, marked by Adobe or not; a reader of PDF does not.
    const turned = count === 4;
    return channels.map(({ min, max }) =>
      turned ? { min: 255 - max, max: 255 - min } : { min, max },
    );
  }
  if (asNumber(entry(stream.dict, "BitsPerComponent")) !== 8) return undefined;
  const samples = unpack(stream, MOST_BYTES);
  const found = Array.from({ length: count }, () => ({ min: 255, max: 0 }));
  for (let i = 0; i < samples.length; i++) {
    const own = found[i % count];
    const sample = samples[i] ?? 0;
    if (!own) continue;
    if (sample > own.max) own.max = sample;
    if (sample < own.min) own.min = sample;
  }
  return found;
}

/** The plates on which a picture of several inks has a dot: all of its space where its samples cannot be read. */
export async function imagePlates(stream: PDFRawStream, space: AdSpace): Promise<string[]> {
  if (space.kind !== "inks") return allPlates(space);
  const { plates } = space;
  const found = await extremes(stream, plates.length).catch(() => undefined);
  if (!found) return allPlates(space);
  const decode = numbers(entry(stream.dict, "Decode"));
  return plates.filter((plate, i) => {
    const { min = 0, max = 255 } = found[i] ?? {};
    const [low = 0, high = 1] = decode.slice(2 * i, 2 * i + 2);
    const ink = (sample: number): number => low + (sample / 255) * (high - low);
    return plate !== "" && Math.max(ink(min), ink(max)) > NOISE;
  });
}
