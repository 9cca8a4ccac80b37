import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { colourMap, type PageInks } from "../../../src/press/colour/colour-map.js";
import { uncalibratedSeparator } from "../../../src/press/colour/separator.js";
import { readOperations } from "../../../src/press/content-stream.js";
import { pressInlineImage } from "../../../src/press/separate/inline-pixels.js";
import { THEME } from "../../support/pressed.js";

const map = (inks: PageInks) =>
  colourMap({
    inks,
    colours: THEME.colours,
    themeInks: THEME.inks,
    separator: uncalibratedSeparator,
    mostInk: 220,
  });

/** The image that is made of one, with its data in hex. */
function press(source: Buffer | string, inks: PageInks = "cmyk") {
  const [{ image: old } = {}] = readOperations(Buffer.from(source as string, "latin1"));
  if (!old) throw new Error("no image");
  const { image, ...said } = pressInlineImage(old, map(inks));
  if (!image) return said;
  const [{ image: made } = {}] = readOperations(image);
  const text = Buffer.from(image).toString("latin1");
  return {
    head: text.slice(0, text.indexOf(" ID")),
    data: Buffer.from(made?.data ?? []).toString("hex"),
  };
}

const hex = (data: string, entries = "/W 2 /H 1 /BPC 8 /CS /RGB"): string =>
  `BI ${entries} /F /AHx ID ${data}> EI`;

test("the theme's red in an image is the theme's red", () => {
  expect(press(hex("c8161d ffffff"))).toEqual({
    head: "BI /W 2 /H 1 /BPC 8 /CS /DeviceCMYK",
    data: "00ffff0000000000",
  });
});

test("an image without a hue, or on a black page, is gray", () => {
  const gray = { head: "BI /W 2 /H 1 /BPC 8 /CS /DeviceGray", data: "00cc" };
  expect(press(hex("000000cccccc"))).toEqual(gray);
  expect(press(hex("c8161dcccccc"), "black")).toEqual(gray);
});

test("deflated data are read", () => {
  const packed = deflateSync(Uint8Array.of(255, 0, 0)).toString("latin1");
  expect(press(`BI /W 1 /H 1 /BPC 8 /CS /RGB /F /Fl ID ${packed}\nEI`)).toMatchObject({
    data: "00ffff00",
  });
});

test("of an indexed image the table is converted", () => {
  const entries = "/W 2 /H 1 /BPC 8 /CS [/I /RGB 1 <000000c8161d>]";
  expect(press(hex("0001", entries))).toEqual({
    head: "BI /W 2 /H 1 /BPC 8 /F /AHx /CS [/Indexed /DeviceCMYK 1 <000000ff00ffff00>]",
    data: Buffer.from("0001>").toString("hex"),
  });
});

test("gray images and stencils stay", () => {
  expect(press("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI")).toEqual({ stencil: false });
  expect(press("BI /W 1 /H 1 /IM true ID x EI")).toEqual({ stencil: true });
});

test.each([
  [hex("00", "/W 2 /H 1 /BPC 8 /CS /RGB"), "its size is not as stated"],
  [hex("00", "/W 2 /H 1 /BPC 4 /CS /RGB"), "4 bits for each colour"],
  [hex("00", "/W 9999 /H 9999 /BPC 8 /CS /RGB"), "more than 4 million pixels"],
  [hex("00", "/W 1 /H 1 /BPC 8 /CS /RGB /D [1 0 1 0 1 0]"), "an unusual Decode"],
  [hex("00", "/W 1 /H 1 /BPC 8 /CS /Cs7"), "the colour space Cs7"],
  ["BI /W 1 /H 1 /BPC 8 /CS /RGB /F /DCT ID x EI", "the filter DCTDecode"],
])("%s", (source, reason) => {
  expect(press(source)).toEqual({ reason, stencil: false });
});

test("a page without colour takes no image in CMYK", () => {
  const source = "BI /W 1 /H 1 /BPC 8 /CS /CMYK ID abcd EI";
  expect(press(source)).toEqual({ stencil: false });
  expect(press(source, "black")).toEqual({ reason: "the colour space DeviceCMYK", stencil: false });
});
