import { deflateSync } from "node:zlib";
import { components, type Ink } from "../colour/ink.js";
import { lightness } from "../colour/separator.js";
import type { Pixels, PressImage } from "./source-image.js";

/** The red of a page in black and red (套红): how screens show it, and what it is printed with. */
export interface RedPlate {
  /** Bytes. */
  readonly rgb: readonly [number, number, number];
  readonly ink: Ink;
}

/** How far a colour may be off the line from white to red, in bytes: smoothed edges are rounded. */
const NEAR = 4;
/** Lettering in red has more of it than this share of the picture; a photo meets the colour by chance. */
const RED_SHARE = 0.001;

/** How much of the red stands in a colour that is a mix of it and white, from 0 to 1; undefined of others. */
function redOf(plate: RedPlate, colour: readonly [number, number, number]): number | undefined {
  const step = plate.rgb.map((byte) => 255 - byte);
  const away = colour.map((byte) => 255 - byte);
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, part, i) => sum + part * (b[i] ?? 0), 0);
  const tint = Math.min(1, Math.max(0, dot(away, step) / dot(step, step)));
  const off = away.map((part, i) => Math.abs(part - tint * (step[i] ?? 0)));
  return Math.max(...off) <= NEAR ? tint : undefined;
}

/** Bytes of red and of black for each pixel, 255 is full ink; undefined where nothing is drawn in red. */
function separate(rgb: Uint8Array, plate: RedPlate) {
  const known = new Map<number, readonly [red: number, black: number]>();
  const count = rgb.length / 3;
  const [red, black] = [new Uint8Array(count), new Uint8Array(count)];
  let solid = 0;
  for (let i = 0; i < count; i++) {
    const colour = [rgb[i * 3] ?? 0, rgb[i * 3 + 1] ?? 0, rgb[i * 3 + 2] ?? 0] as const;
    const key = (colour[0] << 16) | (colour[1] << 8) | colour[2];
    let inks = known.get(key);
    if (!inks) {
      const tint = redOf(plate, colour);
      const [r, g, b] = colour;
      const gray = 1 - lightness([r / 255, g / 255, b / 255]);
      inks = tint === undefined ? [0, Math.round(gray * 255)] : [Math.round(tint * 255), 0];
      known.set(key, inks);
    }
    [red[i], black[i]] = inks;
    if (colour.every((byte, k) => byte === plate.rgb[k])) solid++;
  }
  return solid > count * RED_SHARE ? { red, black } : undefined;
}

/**
 * A picture in black and red: what is drawn in the theme's red, with its smoothed edges, stands on the red
 * plate, everything else on black by its lightness. Lossless, since lettering frays in a JPEG.
 * @returns undefined where nothing of it is red
 */
export function redAndBlack(
  { width, height, rgb }: Pixels,
  plate: RedPlate,
): PressImage | undefined {
  const found = separate(rgb, plate);
  if (!found) return undefined;
  const { red, black } = found;
  const { ink } = plate;
  const image = (
    space: PressImage["space"],
    parts: number,
    of: (i: number) => readonly number[],
  ) => {
    const data = new Uint8Array(red.length * parts);
    for (let i = 0; i < red.length; i++) data.set(of(i), i * parts);
    const filter = "FlateDecode";
    const packed = deflateSync(data, { level: 9 });
    return { width, height, space, filter, data: packed, inverted: false } satisfies PressImage;
  };
  const inks = (i: number): readonly [number, number] => [red[i] ?? 0, black[i] ?? 0];
  if (ink.kind !== "spot") {
    const [c = 0, m = 0, y = 0, k = 0] = components(ink);
    return image("DeviceCMYK", 4, (i) => {
      const [tint, gray] = inks(i);
      return [c * tint, m * tint, y * tint, Math.max(k * tint, gray)].map(Math.round);
    });
  }
  const spot = { name: ink.name, cmyk: ink.cmyk, black: black.some((value) => value > 0) };
  return image(spot, spot.black ? 2 : 1, (i) => {
    const [tint, gray] = inks(i);
    const share = Math.round(tint * ink.tint);
    return spot.black ? [share, gray] : [share];
  });
}
