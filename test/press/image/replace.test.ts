import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { PressImage, SourceImage } from "../../../src/press/image/source-image.js";
import { flat, imageObject, imagePage } from "../../support/image-page.js";
import { pagePdf } from "../../support/pdfs.js";
import { imagesOf, pressed } from "../../support/pressed.js";

const jpeg = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
const PLACE = "image X 3.5 17.6";

/** What a page's one image is after pressing. */
async function press(page: Uint8Array, options: Parameters<typeof pressed>[1] = {}) {
  const { document, findings } = await pressed(page, options);
  const [image] = imagesOf(document);
  if (!image) throw new Error("no image");
  const dict = image.dict.toString().replace(/\s+/g, " ");
  return { dict, findings, data: Buffer.from(image.getContents()) };
}

test("an RGB photo becomes a CMYK JPEG, resized to what its place needs", async () => {
  const file = await jpeg(1200, 600, "#cc3300");
  const { dict, data, findings } = await press(
    imagePage(imageObject(file, { width: 1200, height: 600 })),
  );
  expect(findings).toEqual([]);
  // 100 by 50 points at 220 pixels per inch.
  expect(dict).toContain("/Width 306 /Height 153");
  expect(dict).toContain("/ColorSpace /DeviceCMYK");
  expect(dict).toContain("/Decode [ 1 0 1 0 1 0 1 0 ]");
  const raw = await sharp(data).pipelineColourspace("cmyk").toColourspace("cmyk").raw().toBuffer();
  // #cc3300: magenta and yellow are what is left of 204 above 51 and 0, black is 51.
  for (const [i, ink] of [0, 153, 204, 51].entries()) {
    expect(Math.abs((raw[i] ?? 0) - ink)).toBeLessThanOrEqual(3);
  }
});

test("a photo without a hue, or on a black page, is gray", async () => {
  const gray = await jpeg(300, 150, "#808080");
  const made = await press(imagePage(imageObject(gray, { width: 300, height: 150 })));
  expect(made.dict).toContain("/ColorSpace /DeviceGray");
  expect(made.dict).toContain("/Width 300");
  const red = await jpeg(300, 150, "#cc3300");
  const onBlack = await press(imagePage(imageObject(red, { width: 300, height: 150 })), {
    inks: "black",
  });
  expect(onBlack.dict).toContain("/ColorSpace /DeviceGray");
  expect(onBlack.findings).toEqual([]);
});

test("a gray photo keeps its bytes", async () => {
  const file = await sharp({ create: { width: 64, height: 32, channels: 3, background: "#777" } })
    .toColourspace("b-w")
    .jpeg()
    .toBuffer();
  const page = imagePage(imageObject(file, { width: 64, height: 32, space: "/DeviceGray" }));
  expect((await press(page)).data.equals(file)).toBe(true);
});

test("deflated pixels are converted too", async () => {
  const page = imagePage(
    imageObject(flat(200, 204, 51, 0), { width: 20, height: 10, filter: "/FlateDecode" }),
  );
  expect((await press(page)).dict).toContain("/DCTDecode");
});

test("a drawn picture in the theme's red prints in its inks, a photo is separated", async () => {
  const inks = async (data: Uint8Array, filter: string) => {
    const made = await press(imagePage(imageObject(data, { width: 64, height: 32, filter })));
    const cmyk = sharp(made.data).pipelineColourspace("cmyk").toColourspace("cmyk");
    return [...(await cmyk.raw().toBuffer()).subarray(0, 4)].map((ink) => Math.round(ink / 25.5));
  };
  expect(await inks(flat(64 * 32, 0xc8, 0x16, 0x1d), "/FlateDecode")).toEqual([0, 10, 10, 0]);
  expect(await inks(await jpeg(64, 32, "#C8161D"), "/DCTDecode")).toEqual([0, 7, 7, 2]);
});

test("an image is as large as its largest place", async () => {
  const file = await jpeg(1200, 600, "#cc3300");
  const twice = pagePdf(
    "q 50 0 0 25 0 0 cm /X Do Q q 0 200 -100 0 100 0 cm /X Do Q",
    "/XObject<</X 5 0 R>>",
    [imageObject(file, { width: 1200, height: 600 })],
  );
  expect((await press(twice)).dict).toContain("/Width 612 /Height 306");
});

test("the caller's own picture takes its place, found by the hash of its bytes", async () => {
  const file = await jpeg(300, 150, "#cc3300");
  const asked: SourceImage[] = [];
  const own: PressImage = {
    width: 1,
    height: 1,
    space: "DeviceCMYK",
    filter: "FlateDecode",
    data: flat(1, 0, 255, 255, 0),
    inverted: false,
  };
  const page = imagePage(imageObject(file, { width: 300, height: 150 }));
  const image = async (source: SourceImage) => {
    asked.push(source);
    return own;
  };
  const { dict, findings } = await press(page, { image });
  expect(asked).toMatchObject([
    {
      hash: createHash("sha256").update(file).digest("hex"),
      width: 300,
      placed: { width: 100, height: 50 },
      space: { kind: "rgb" },
    },
  ]);
  expect(dict).toContain("/Width 1");
  expect(dict).not.toContain("/Decode [");
  expect(findings).toEqual([]);
  const black = await press(page, { image, inks: "black" });
  expect(black.findings).toEqual(["C", "M", "Y"].map((ink) => `BX6022 ${ink} ${PLACE}`));
});

test.each<[string, string, (file: Buffer) => string]>([
  [
    "its size is not as stated",
    "a photo that lies about its size",
    (file) => imageObject(file, { width: 90, height: 32 }),
  ],
  [
    "a damaged picture",
    "a photo that is cut short",
    (file) => imageObject(file.subarray(0, 40), { width: 64, height: 32 }),
  ],
  [
    "a stream larger than 1 MB unpacked",
    "pixels that unpack to more than was said",
    () => imageObject(flat(9_000_000, 0), { width: 20, height: 10, filter: "/FlateDecode" }),
  ],
  [
    "more than 120 million pixels",
    "a picture of no end",
    (file) => imageObject(file, { width: 99_999, height: 99_999 }),
  ],
  ["no pixels", "a picture of no size", (file) => imageObject(file, { width: 0, height: 5 })],
  [
    "the colour space Lab",
    "a picture in Lab",
    (file) => imageObject(file, { width: 64, height: 32, space: "[/Lab<<>>]" }),
  ],
  [
    "a colour key mask",
    "a picture with holes by colour",
    (file) => imageObject(file, { width: 64, height: 32, more: "/Mask[0 1 0 1 0 1]" }),
  ],
  [
    "an unusual Decode",
    "an inverted picture",
    (file) => imageObject(file, { width: 64, height: 32, more: "/Decode[1 0 1 0 1 0]" }),
  ],
])("%s: %s", async (said, _, object) => {
  const { findings } = await press(imagePage(object(await jpeg(64, 32, "#cc3300"))));
  expect(findings).toEqual([`BX6023 ${said} ${PLACE}`]);
});

test("a transparent picture is refused, and converted all the same", async () => {
  const file = await jpeg(64, 32, "#cc3300");
  const mask = imageObject(flat(1, 128), {
    width: 1,
    height: 1,
    space: "/DeviceGray",
    filter: "/FlateDecode",
  });
  const page = imagePage(imageObject(file, { width: 64, height: 32, more: "/SMask 6 0 R" }), mask);
  const { dict, findings } = await press(page);
  expect(findings).toEqual([`BX6021 a soft mask ${PLACE}`]);
  expect(dict).toContain("/DeviceCMYK");
});
