import { expect, test } from "vitest";
import type { ThemeInk } from "../../../src/edition/index.js";
import { colourMap, maskMap, type PageInks } from "../../../src/press/colour/colour-map.js";
import type { Rgb } from "../../../src/press/colour/ink.js";
import { uncalibratedSeparator } from "../../../src/press/colour/separator.js";

const colours = { ink: "#000000", accent: "#C8161D", tint: "#F3EFE6", paper: "#FFFFFF" };
/** As Chromium writes #C8161D and #F3EFE6. */
const RED: Rgb = [0.7843, 0.0863, 0.1137];
const TINT: Rgb = [0.9529, 0.9373, 0.902];
const PHOTO_BLUE: Rgb = [0.2, 0.4, 0.8];

const red: ThemeInk = { rgb: "#C8161D", cmyk: [0, 100, 90, 10] };
const map = (inks: PageInks, themeInks: Record<string, ThemeInk> = {}, mostInk = 220) =>
  colourMap({ inks, colours, themeInks, separator: uncalibratedSeparator, mostInk });
const cmyk = (...shares: number[]) => ({
  kind: "cmyk",
  cmyk: shares.map((share) => expect.closeTo(share, 3)),
});

test("in four colours: theme exactly, neutrals in black alone, the rest separated", () => {
  const { ofRgb, ofGray } = map("cmyk", { accent: red });
  expect(ofRgb(RED)).toEqual(cmyk(0, 1, 0.9, 0.1));
  expect(ofRgb([0, 0, 0])).toEqual(cmyk(0, 0, 0, 1));
  expect(ofRgb([1, 1, 1])).toEqual(cmyk(0, 0, 0, 0));
  expect(ofRgb([0.3333, 0.3333, 0.3333])).toEqual(cmyk(0, 0, 0, 0.6667));
  expect(ofGray(0.25)).toEqual(cmyk(0, 0, 0, 0.75));
  expect(ofRgb(PHOTO_BLUE)).toEqual(cmyk(0.6, 0.4, 0, 0.2));
});

test("a neighbour of a theme colour by one step of eight bits is not that colour", () => {
  const next = map("cmyk", { accent: red }).ofRgb([0.7882, 0.0863, 0.1137]);
  expect(next).toEqual(cmyk(0, 0.7019, 0.6745, 0.2118));
});

test("a theme colour in plain hex is separated as any other", () => {
  expect(map("cmyk").ofRgb(RED)).toEqual(cmyk(0, 0.698, 0.6706, 0.2157));
});

test("the separator's ink is kept under the limit; what the theme says is not touched", () => {
  const rich: ThemeInk = { rgb: "#C8161D", cmyk: [100, 100, 100, 0] };
  const { ofRgb } = map("cmyk", { accent: rich }, 80);
  expect(ofRgb(RED)).toEqual(cmyk(1, 1, 1, 0));
  expect(ofRgb(PHOTO_BLUE)).toEqual(cmyk(0.36, 0.24, 0, 0.2));
});

test("on a black page red is solid, tints and photos are gray", () => {
  for (const inks of [{}, { accent: red }]) {
    const { ofRgb } = map("black", inks);
    expect(ofRgb(RED)).toEqual(cmyk(0, 0, 0, 1));
    expect(ofRgb(TINT)).toEqual(cmyk(0, 0, 0, 0.062));
    expect(ofRgb(PHOTO_BLUE)).toEqual(cmyk(0, 0, 0, 0.582));
  }
  const light = { accent: { rgb: "#C8161D", cmyk: [0, 0, 0, 40] } satisfies ThemeInk };
  expect(map("black", light).ofRgb(RED)).toEqual(cmyk(0, 0, 0, 0.4));
});

test("in black and red the accent is magenta and yellow, all else black", () => {
  expect(map("black+red").ofRgb(RED)).toEqual(cmyk(0, 0.698, 0.6706, 0));
  const said = map("black+red", { accent: { ...red, cmyk: [0, 100, 100, 0] } });
  expect(said.ofRgb(RED)).toEqual(cmyk(0, 1, 1, 0));
  expect(said.ofRgb(TINT)).toEqual(cmyk(0, 0, 0, 0.062));
  expect(said.ofRgb(PHOTO_BLUE)).toEqual(cmyk(0, 0, 0, 0.582));
});

test("in black and a spot ink its colours are tints of it", () => {
  const name = "PANTONE 485 C";
  const accent: ThemeInk = { rgb: "#C8161D", cmyk: [0, 95, 100, 0], spot: { name, tint: 100 } };
  const tint: ThemeInk = { rgb: "#F3EFE6", cmyk: [0, 5, 5, 0], spot: { name, tint: 10 } };
  const { ofRgb, outside } = map("black+red", { accent, tint });
  const full = { kind: "spot", name, cmyk: [0, 0.95, 1, 0] };
  expect(ofRgb(RED)).toEqual({ ...full, tint: 1 });
  expect(ofRgb(TINT)).toEqual({ ...full, tint: 0.1 });
  expect(outside(ofRgb(RED))).toEqual([]);
  expect(outside({ kind: "cmyk", cmyk: [0, 1, 1, 0] })).toEqual(["M", "Y"]);
  // A page of four colours has no plate for it.
  expect(map("cmyk", { accent }).ofRgb(RED)).toEqual(cmyk(0, 0.95, 1, 0));
});

test("plates that the page has not are told, those of the theme too", () => {
  const cyan = { kind: "cmyk", cmyk: [0.1, 1, 0, 0] } as const;
  expect(map("black").outside(cyan)).toEqual(["C", "M"]);
  expect(map("black+red").outside(cyan)).toEqual(["C"]);
  expect(map("cmyk").outside(cyan)).toEqual([]);
  const purple: ThemeInk = { rgb: "#C8161D", cmyk: [10, 100, 90, 0] };
  const page = map("black+red", { accent: purple });
  expect(page.outside(page.ofRgb(RED))).toEqual(["C"]);
});

test("a soft mask is lightness, not ink", () => {
  expect(maskMap.ofRgb([1, 1, 1])).toEqual({ kind: "mask", gray: 1 });
  expect(maskMap.outside(maskMap.ofGray(0))).toEqual([]);
});
