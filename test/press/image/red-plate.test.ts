import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Ink } from "../../../src/press/colour/ink.js";
import { type RedPlate, redAndBlack } from "../../../src/press/image/red-plate.js";

const rgb = [0xc8, 0x16, 0x1d] as const;
const spot: RedPlate = {
  rgb,
  ink: { kind: "spot", name: "PANTONE 485 C", tint: 1, cmyk: [0, 0.95, 1, 0] },
};
const mixed: RedPlate = { rgb, ink: { kind: "cmyk", cmyk: [0, 1, 0.8, 0] } };

/** The picture of one row, and its inks pixel by pixel. */
function press(plate: RedPlate, ...pixels: (readonly [number, number, number])[]) {
  const row = { width: pixels.length, height: 1, rgb: Uint8Array.from(pixels.flat()) };
  const made = redAndBlack(row, plate);
  return made && { space: made.space, inks: [...inflateSync(made.data)] };
}

const WHITE = [255, 255, 255] as const;
/** Half of the red over white, as a smoothed edge has it. */
const EDGE = [0xe4, 0x8b, 0x8e] as const;
const BLACK = [0, 0, 0] as const;

test("lettering in the theme's red stands on the plate of its spot ink, edges in tints", () => {
  expect(press(spot, rgb, EDGE, WHITE)).toEqual({
    space: { name: "PANTONE 485 C", cmyk: [0, 0.95, 1, 0], black: false },
    inks: [255, 127, 0],
  });
});

test("black beside it stands on the black plate, other colours by their lightness", () => {
  expect(press(spot, rgb, BLACK, [128, 128, 128], [0, 0, 255])).toEqual({
    space: { name: "PANTONE 485 C", cmyk: [0, 0.95, 1, 0], black: true },
    // Pure blue has 7 % of the luminance of white: 30 % in the scale of screens.
    inks: [255, 0, 0, 255, 0, 127, 0, 179],
  });
});

test("a red of process inks stands on magenta and yellow", () => {
  expect(press(mixed, rgb, EDGE, BLACK)).toEqual({
    space: "DeviceCMYK",
    inks: [0, 255, 204, 0, 0, 127, 102, 0, 0, 0, 0, 255],
  });
});

test("an accent that is a tint of its ink prints as that tint", () => {
  const tinted = { rgb, ink: { ...(spot.ink as Extract<Ink, { kind: "spot" }>), tint: 0.4 } };
  expect(press(tinted, rgb, WHITE)?.inks).toEqual([102, 0]);
});

test("a picture without the red itself is none in red, if it has pinks", () => {
  expect(press(spot, EDGE, BLACK, WHITE)).toBeUndefined();
  expect(press(spot, [0xc8, 0x40, 0x1d], WHITE)).toBeUndefined();
  // One pixel of thousands is chance.
  const many = Array.from({ length: 2000 }, () => WHITE);
  expect(press(spot, rgb, ...many)).toBeUndefined();
});
