import type { Cmyk, Rgb } from "./ink.js";

/** Turns screen colours into process inks; the same colour always gives the same inks. */
export interface Separator {
  /** @param rgb sRGB, each share from 0 to 1 */
  rgbToCmyk(rgb: Rgb): Cmyk;
}

/**
 * The separation that ISO 32000-1, 10.3.5 gives for devices without a profile, with the whole gray part
 * in black (GCR of 100 %): K = min(1-R, 1-G, 1-B), and C, M, Y what is left. It knows neither paper nor
 * dot gain: it stands in until a profile is at hand, and never prints more than two inks and black.
 */
export const uncalibratedSeparator: Separator = {
  rgbToCmyk([red, green, blue]) {
    const black = 1 - Math.max(red, green, blue);
    return [1 - red - black, 1 - green - black, 1 - blue - black, black];
  },
};

/**
 * Takes coloured inks away in proportion until the sum of all inks keeps to the limit (TAC); black stays,
 * since it carries the drawing.
 * @param most of all inks together, in percent
 */
export function clampInk(cmyk: Cmyk, most: number): Cmyk {
  const [cyan, magenta, yellow, black] = cmyk;
  const coloured = cyan + magenta + yellow;
  const room = Math.max(0, most / 100 - black);
  if (coloured <= room) return cmyk;
  const scale = room / coloured;
  return [cyan * scale, magenta * scale, yellow * scale, black];
}

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const encoded = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;

/** The gray that is as light as a colour: relative luminance (IEC 61966-2-1), encoded as sRGB again. */
export function lightness([red, green, blue]: Rgb): number {
  if (red === green && green === blue) return red;
  return encoded(0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue));
}
