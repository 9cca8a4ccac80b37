import { PDFContext, PDFHexString } from "pdf-lib";
import { expect, it } from "vitest";
import {
  adSpace,
  allPlates,
  foreignIn,
  partsOf,
  platesOfColour,
} from "../../../src/press/supplied/ad-colours.js";

const context = PDFContext.create();
const profile = (n: number) => context.register(context.stream("", { N: n }));
const space = (...parts: unknown[]) => adSpace(context.obj(parts as never));

it("knows which plates a colour stands on", () => {
  const cmyk = space("DeviceCMYK");
  expect(platesOfColour(cmyk, [0, 0.5, 0.0001, 1])).toEqual(["M", "K"]);
  expect(platesOfColour(space("DeviceGray"), [1])).toEqual([]);
  expect(platesOfColour(space("DeviceGray"), [0.2])).toEqual(["K"]);
  const spot = space("Separation", "PANTONE#20485#20C", "DeviceCMYK", {});
  expect(platesOfColour(spot, [0.5])).toEqual(["PANTONE 485 C"]);
  expect(platesOfColour(spot, [0])).toEqual([]);
  const mixed = space("DeviceN", ["Magenta", "Black", "All", "None"], "DeviceCMYK", {});
  expect(partsOf(mixed)).toBe(4);
  expect(platesOfColour(mixed, [1, 0, 1, 1])).toEqual(["M"]);
  expect(allPlates(mixed)).toEqual(["M", "K"]);
});

it("takes profiles of inks and gray for the inks themselves", () => {
  expect(allPlates(space("ICCBased", profile(4)))).toEqual(["C", "M", "Y", "K"]);
  expect(allPlates(space("ICCBased", profile(1)))).toEqual(["K"]);
});

it("looks tables of colours up", () => {
  const table = PDFHexString.of("00000000FF000000000000FF");
  const indexed = space("Indexed", "DeviceCMYK", 2, table);
  expect([0, 1, 2].map((i) => platesOfColour(indexed, [i]))).toEqual([[], ["C"], ["K"]]);
  expect(allPlates(indexed)).toEqual(["C", "K"]);
});

it.each([
  [["DeviceRGB"], "RGB"],
  [["ICCBased", profile(3)], "RGB"],
  [["CalRGB", {}], "CalRGB"],
  [["Lab", {}], "Lab"],
  [["Indexed", "DeviceRGB", 1, "x"], "RGB"],
  [["Pattern", "DeviceRGB"], "RGB"],
  [["Separation", "Red", "DeviceRGB", {}], "RGB"],
  [["Separation", "Red", ["ICCBased", profile(3)], {}], "RGB"],
  // As PANTONE's are written: the ink is what prints.
  [["Separation", "Red", ["Lab", {}], {}], undefined],
  [["DeviceCMYK"], undefined],
])("of %j the foreign colours are %s", (parts, name) => {
  expect(foreignIn(space(...parts))).toBe(name);
});
