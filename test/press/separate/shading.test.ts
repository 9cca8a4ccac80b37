import { PDFContext, type PDFDict, type PDFObject } from "pdf-lib";
import { expect, test } from "vitest";
import type { PressOptions } from "../../../src/press/press-page.js";
import { shadingEnds } from "../../../src/press/separate/shading.js";
import { pagePdf, pdfStream } from "../../support/pdfs.js";
import { pressed, THEME } from "../../support/pressed.js";

const ramp = (from: string, to: string) =>
  `<</FunctionType 2/Domain[0 1]/C0[${from}]/C1[${to}]/N 1/Range[0 1 0 1 0 1]>>`;
const axial = (fn: string, space = "/DeviceRGB", more = "") =>
  `<</ShadingType 2/ColorSpace ${space}/Coords[0 0 9 9]/Function ${fn}${more}>>`;
const RED = ".7843 .0863 .1137";

/** A page that fills with a shading pattern, and its shading and functions in print colours. */
async function shade(shading: string, options: Partial<PressOptions> = {}, ...more: string[]) {
  const pattern = `/Pattern<</P<</PatternType 2/Shading ${shading}>>>>`;
  const page = pagePdf("/Pattern cs /P scn 20 100 50 50 re f", pattern, more);
  const { objects, findings } = await pressed(page, options);
  const colours = objects.flatMap((text) => text.match(/\/C[01] \[[^\]]*\]/g) ?? []);
  const spaces = objects.flatMap(
    (text) => /\/ColorSpace (\[.*?\]|\/\w+|\d+)/.exec(text)?.[1] ?? [],
  );
  return { colours, spaces, findings, all: objects.join("\n") };
}

test("an axial shading runs from ink to ink", async () => {
  const { colours, spaces, findings, all } = await shade(axial(ramp(RED, "0 0 0")));
  expect(colours).toEqual(["/C0 [ 0 1 1 0 ]", "/C1 [ 0 0 0 1 ]"]);
  expect(spaces).toEqual(["/DeviceCMYK"]);
  expect(all).not.toContain("/Range");
  expect(findings).toEqual([]);
});

test("stitched functions are followed to their ends, radial ones too, backgrounds as well", async () => {
  const stitched = `<</FunctionType 3/Domain[0 1]/Bounds[.5]/Encode[0 1 0 1]/Functions[${ramp("1 1 1", RED)}${ramp(RED, "0 0 0")}]>>`;
  const radial = axial(stitched, "/DeviceRGB", "/Background[1 1 1]").replace(
    "Type 2/Col",
    "Type 3/Col",
  );
  const { colours, all } = await shade(radial);
  expect(colours).toEqual([
    "/C0 [ 0 0 0 0 ]",
    "/C1 [ 0 1 1 0 ]",
    "/C0 [ 0 1 1 0 ]",
    "/C1 [ 0 0 0 1 ]",
  ]);
  expect(all).toContain("/Background [ 0 0 0 0 ]");
});

const spotPage: Partial<PressOptions> = {
  inks: "black+red",
  theme: {
    ...THEME,
    inks: {
      accent: { rgb: "#C8161D", cmyk: [0, 95, 100, 0], spot: { name: "PANTONE 485 C", tint: 100 } },
    },
  },
};

test("between a spot ink and white its plate alone is shaded", async () => {
  const white = await shade(axial(ramp(RED, "1 1 1")), spotPage);
  expect(white.colours.slice(-2)).toEqual(["/C0 [ 1 ]", "/C1 [ 0 ]"]);
  expect(white.all).toContain("/Separation /PANTONE#20485#20C /DeviceCMYK");
  expect(white.findings).toEqual([]);
});

test("between a spot ink and black both plates are shaded, and no other", async () => {
  const black = await shade(axial(ramp(RED, "0 0 0")), spotPage);
  expect(black.findings).toEqual([]);
  expect(black.colours.slice(-2)).toEqual(["/C0 [ 1 0 ]", "/C1 [ 0 1 ]"]);
  expect(black.all).toContain("/DeviceN [ /PANTONE#20485#20C /Black ] /DeviceCMYK");
});

test("on a black page a shading is black", async () => {
  const { colours } = await shade(axial(ramp("1 1 1", "0 0 1")), { inks: "black" });
  expect(colours).toEqual(["/C0 [ 0 0 0 0 ]", "/C1 [ 0 0 0 0.7021 ]"]);
});

test("sh paints with it, and its shading is made once", async () => {
  const page = pagePdf("/S sh q /S sh Q", `/Shading<</S ${axial(ramp(RED, "1 1 1"))}>>`);
  const { content, objects } = await pressed(page);
  expect(content).toBe("/S sh q /S sh Q");
  expect(objects.filter((text) => text.includes("/ShadingType"))).toHaveLength(1);
});

const PLACE = "shape 7.1 17.6";
const script = pdfStream("/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]", "{dup dup}");

test.each([
  ["PostScript", axial("5 0 R"), "a shading with a PostScript function"],
  ["sampled", axial("<</FunctionType 0>>"), "a shading with a sampled function"],
  ["several", axial("[1 2]"), "a shading of several functions"],
  ["meshes", axial(ramp("0", "1")).replace("Type 2/Col", "Type 7/Col"), "a shading of type 7"],
  ["Lab", axial(ramp("0 0 0", "1 1 1"), "[/Lab<<>>]"), "a shading in the colour space Lab"],
])("refuses %s", async (_, shading, said) => {
  const { findings } = await shade(shading, {}, script);
  expect(findings).toEqual([`BX6021 ${said} ${PLACE}`]);
});

test("a function that stitches itself ends", async () => {
  const page = axial("5 0 R");
  const own = "<</FunctionType 3/Domain[0 1]/Bounds[]/Encode[0 1]/Functions[5 0 R]>>";
  expect((await shade(page, {}, own)).findings).toEqual([
    `BX6021 a shading with a strange function ${PLACE}`,
  ]);
});

type Literal = Record<string, PDFObject>;

/** The colours at the ends of a shading with this function. */
const ends = (fn?: object) =>
  shadingEnds(PDFContext.create().obj({ ...(fn ? { Function: fn } : {}) } as Literal) as PDFDict);
const part = (from: number[], to: number[]) => ({ FunctionType: 2, N: 1, C0: from, C1: to });

test("a ramp has the colours of its ends, a stitched one those of its parts", () => {
  expect(ends(part([0, 0, 0, 0], [0, 0, 0, 0.5]))).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0.5],
  ]);
  const parts = [part([0, 0, 0, 1], [0, 1, 0, 0]), part([0, 1, 0, 0], [0, 0, 0, 0])];
  expect(ends({ FunctionType: 3, Functions: parts })).toEqual([
    [0, 0, 0, 1],
    [0, 1, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 0, 0],
  ]);
});

test("what other functions do between their ends is not known", () => {
  expect(ends({ FunctionType: 0 })).toBeUndefined();
  expect(ends({ FunctionType: 3, Functions: [{ FunctionType: 4 }] })).toBeUndefined();
  expect(ends()).toBeUndefined();
});
