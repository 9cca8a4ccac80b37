import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { cmykJpeg } from "../../../../src/press/image/cmyk-jpeg.js";
import { checkPage } from "../../../../src/press/preflight/check-page.js";
import { pdfStream } from "../../../support/pdfs.js";
import { codesOf, preflight, SHEET } from "../../../support/preflight.js";

const square = "20 20 50 50 re f";

test("areas keep to the paper's limit; over 300 % it is an error", async () => {
  expect(await codesOf(`.6 .5 .5 .6 k ${square}`)).toEqual([]);
  expect(await codesOf(`.6 .6 .5 .6 k ${square}`)).toEqual(["BX6034"]);
  expect(await codesOf(`.6 .6 .5 .6 k ${square}`, { mostInk: 240 })).toEqual([]);
  expect(await codesOf(`.9 .9 .9 .9 k ${square}`, { mostInk: 320 })).toEqual(["BX6035"]);
});

test("what shines through adds less, a gradient has the ink of its ends", async () => {
  const resources = "/ExtGState<</A<</ca .5>>>>";
  expect(await codesOf(`/A gs 1 1 1 1 k ${square}`, { resources })).toEqual([]);
  const fn = "<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 0]/N 1>>";
  const shading = `<</ShadingType 2/ColorSpace/DeviceCMYK/Coords[0 0 9 0]/Function ${fn}>>`;
  expect(
    await codesOf("q 20 20 50 50 re W n /S sh Q", { resources: `/Shading<</S ${shading}>>` }),
  ).toEqual(["BX6034"]);
});

/** A picture of 60 pixels over 60 mm, with a dark square of so many pixels, as raw samples. */
const picture = (dark: number, ink: number): string =>
  String.fromCharCode(
    ...Array.from({ length: 60 * 60 * 4 }, (_, i) => {
      const [x, y] = [(i >> 2) % 60, Math.floor((i >> 2) / 60)];
      return x < dark && y < dark ? Math.round((ink / 400) * 255) : 0;
    }),
  );
const placed = (samples: string) =>
  preflight("q 170 0 0 170 20 20 cm /X Do Q", {
    resources: "/XObject<</X 5 0 R>>",
    objects: [
      pdfStream(
        "/Subtype/Image/Width 60/Height 60/BitsPerComponent 8/ColorSpace/DeviceCMYK",
        samples,
      ),
    ],
  });

test("a picture's dark regions are told where they lie, small spots are not", async () => {
  const ink = async (dark: number, percent: number) =>
    (await placed(picture(dark, percent))).filter(({ code }) => /BX603[45]/.test(code));
  expect(await ink(20, 220)).toEqual([]);
  expect(await ink(2, 300)).toEqual([]);
  const [warned] = await ink(20, 260);
  expect(warned).toMatchObject({
    code: "BX6034",
    facts: { ink: 260, limit: 220, element: "image X" },
  });
  expect(Math.abs(Number(warned?.facts.x) - 7.1)).toBeLessThan(0.2);
  expect((await ink(20, 380)).map(({ code }) => code)).toEqual(["BX6035"]);
});

test("a JPEG at the limit is within it, its rounding too", async () => {
  const noisy = Uint8Array.from({ length: 120 * 120 * 4 }, (_, i) => 140 + ((i * 7919) % 3) - 1);
  const jpeg = await cmykJpeg(120, 120, noisy);
  const document = await PDFDocument.create();
  const page = document.addPage([200, 200]);
  const { context } = document;
  const image = (data: Uint8Array) =>
    context.register(
      context.stream(data, {
        Subtype: "Image",
        Width: 120,
        Height: 120,
        BitsPerComponent: 8,
        ColorSpace: "DeviceCMYK",
        Filter: "DCTDecode",
        Decode: [1, 0, 1, 0, 1, 0, 1, 0],
      }),
    );
  const draw = async (data: Uint8Array) => {
    const name = page.node.newXObject("X", image(data));
    const content = context.flateStream(`q 50 0 0 50 20 20 cm ${name} Do Q`);
    page.node.addContentStream(context.register(content));
    return (await checkPage(document, 0, { family: "X-4", sheet: SHEET })).diagnostics;
  };
  expect(await draw(jpeg)).toEqual([]);
  const dark = await cmykJpeg(120, 120, new Uint8Array(120 * 120 * 4).fill(170));
  expect((await draw(dark)).map(({ code }) => code)).toEqual(["BX6034"]);
});

test("what is clipped off has no ink, what cannot be read is told", async () => {
  const samples = picture(20, 380);
  const clipped = await preflight("q 100 20 90 100 re W n 170 0 0 170 20 20 cm /X Do Q", {
    resources: "/XObject<</X 5 0 R>>",
    objects: [
      pdfStream(
        "/Subtype/Image/Width 60/Height 60/BitsPerComponent 8/ColorSpace/DeviceCMYK",
        samples,
      ),
    ],
  });
  expect(clipped.map(({ code }) => code)).toEqual(["BX6031"]);
  expect((await placed("short")).map(({ code }) => code)).toContain("BX6046");
});
