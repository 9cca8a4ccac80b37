import type { ColourMap } from "../colour/colour-map.js";
import type { Cmyk, Ink } from "../colour/ink.js";
import type { Operand } from "../content-stream.js";
import { writeOperation } from "../content-writer.js";
import { type InlineImage, imageEntries } from "../inline-image.js";
import { inflate } from "./decode-stream.js";
import { PressTrouble } from "./pdf-objects.js";

/** What becomes of an image that stands in the content. */
export interface PressInlineImage {
  /** The new operation; absent where it stays as it was. */
  readonly image?: Uint8Array;
  /** Why it cannot be converted, in a short English phrase. */
  readonly reason?: string;
  /** Process plates that it prints on and the page does not have. */
  readonly outside?: readonly string[];
  /** It has no colour of its own. */
  readonly stencil: boolean;
}

/** Inline images are small: 4 KB by the standard, of this many pixels at most by us. */
const MOST_PIXELS = 4_000_000;

const nameOf = (operand: Operand | undefined): string =>
  operand?.type === "name" ? operand.value : "";
const numberOf = (operand: Operand | undefined): number =>
  operand?.type === "number" ? operand.value : 0;

/** Image pixels print in process inks: a spot's part of them as its full tone in the same share. */
const processInk = (ink: Ink): Cmyk => {
  if (ink.kind === "cmyk") return ink.cmyk;
  if (ink.kind === "mask") return [0, 0, 0, 1 - ink.gray];
  const [c, m, y, k] = ink.cmyk;
  return [c * ink.tint, m * ink.tint, y * ink.tint, k * ink.tint];
};

/** RGB bytes as gray where black is their only ink, else as CMYK. */
function pressPixels(
  rgb: Uint8Array,
  map: ColourMap,
): {
  readonly space: "DeviceGray" | "DeviceCMYK";
  readonly data: Uint8Array;
  readonly outside: readonly string[];
} {
  const outside = new Set<string>();
  const known = new Map<number, Cmyk>();
  const colour = (i: number): Cmyk => {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(i, i + 3);
    const key = (red << 16) | (green << 8) | blue;
    const old = known.get(key);
    if (old) return old;
    const cmyk = processInk(map.ofRgb([red / 255, green / 255, blue / 255]));
    for (const plate of map.outside({ kind: "cmyk", cmyk })) outside.add(plate);
    known.set(key, cmyk);
    return cmyk;
  };
  const count = Math.floor(rgb.length / 3);
  const cmyk = new Uint8Array(count * 4);
  let coloured = false;
  for (let i = 0; i < count; i++) {
    const inks = colour(i * 3);
    for (let k = 0; k < 4; k++) cmyk[i * 4 + k] = Math.round((inks[k] ?? 0) * 255);
    coloured ||= inks[0] + inks[1] + inks[2] > 0.002;
  }
  if (coloured) return { space: "DeviceCMYK", data: cmyk, outside: [...outside] };
  const gray = Uint8Array.from({ length: count }, (_, i) => 255 - (cmyk[i * 4 + 3] ?? 0));
  return { space: "DeviceGray", data: gray, outside: [] };
}

/** The samples without their filter. */
function samples(image: InlineImage, filter: Operand | undefined, size: number): Uint8Array {
  const filters = filter?.type === "array" ? filter.items : filter ? [filter] : [];
  if (filters.length > 1) throw new PressTrouble("a stream with several filters");
  const name = nameOf(filters[0]);
  if (name === "") return image.data;
  if (name === "FlateDecode") return inflate(image.data, size);
  if (name === "ASCIIHexDecode") {
    const digits = Buffer.from(image.data).toString("latin1").replace(/>.*$/s, "");
    return Buffer.from(digits.replace(/[^0-9A-Fa-f]/g, ""), "hex");
  }
  throw new PressTrouble(`the filter ${name}`);
}

const DROPPED = new Set(["ColorSpace", "CS", "Filter", "F", "DecodeParms", "DP", "Length", "L"]);

function written(image: InlineImage, space: Operand, data: Uint8Array, filtered: boolean) {
  const kept = image.entries.filter(([key]) =>
    filtered ? key !== "CS" && key !== "ColorSpace" : !DROPPED.has(key),
  );
  const entries = [...kept, ["CS", space] as const];
  return writeOperation({ operator: "BI", operands: [], image: { entries, data } });
}

/** Only the table of an indexed image holds colours. */
function indexed(image: InlineImage, items: readonly Operand[], map: ColourMap): PressInlineImage {
  const [, base, highest, table] = items;
  if (nameOf(base) !== "DeviceRGB" || table?.type !== "string" || !highest) {
    throw new PressTrouble("the colour space Indexed");
  }
  const { space, data, outside } = pressPixels(table.value, map);
  const name = (value: string): Operand => ({ type: "name", value });
  const value: Operand = { type: "string", value: data, hex: true };
  const array: Operand = { type: "array", items: [name("Indexed"), name(space), highest, value] };
  return { image: written(image, array, image.data, true), outside, stencil: false };
}

function convert(image: InlineImage, map: ColourMap): PressInlineImage {
  const entries = imageEntries(image);
  const mask = entries.get("ImageMask");
  if (mask?.type === "word" && mask.value === "true") return { stencil: true };
  const space = entries.get("ColorSpace");
  const name = nameOf(space);
  if (name === "DeviceGray" || (name === "DeviceCMYK" && map.inks === "cmyk")) {
    return { stencil: false };
  }
  if (space?.type === "array") return indexed(image, space.items, map);
  if (name !== "DeviceRGB") throw new PressTrouble(`the colour space ${name}`);
  const bits = numberOf(entries.get("BitsPerComponent"));
  if (bits !== 8) throw new PressTrouble(`${bits} bits for each colour`);
  if (entries.has("Decode")) throw new PressTrouble("an unusual Decode");
  const pixels = numberOf(entries.get("Width")) * numberOf(entries.get("Height"));
  if (!(pixels <= MOST_PIXELS))
    throw new PressTrouble(`more than ${MOST_PIXELS / 1e6} million pixels`);
  const rgb = samples(image, entries.get("Filter"), pixels * 3);
  if (rgb.length !== pixels * 3) throw new PressTrouble("its size is not as stated");
  const press = pressPixels(rgb, map);
  const value: Operand = { type: "name", value: press.space };
  const made = written(image, value, press.data, false);
  return { image: made, outside: press.outside, stencil: false };
}

/** Brings an image in the content into print colours: RGB with 8 bits, or a table of RGB. */
export function pressInlineImage(image: InlineImage, map: ColourMap): PressInlineImage {
  try {
    return convert(image, map);
  } catch (error) {
    if (error instanceof PressTrouble) return { reason: error.message, stencil: false };
    throw error;
  }
}
