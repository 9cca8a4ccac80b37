import { inflateSync } from "node:zlib";
import { PDFContext, PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import {
  cmykPicture,
  imageObject,
  pictureKind,
  picturePlates,
} from "../../../src/press/supplied/picture.js";
import { placeImage } from "../../../src/press/supplied/place.js";
import { drawPdf } from "../../../src/raster/index.js";
import { adTiff, cmykSamples, withTurn } from "../../support/ads.js";
import { NEWSPRINT } from "../../support/icc.js";

const tiff = adTiff(30, 20);
const four = () => sharp(tiff).pipelineColourspace("cmyk").toColourspace("cmyk");
const rgb = () => sharp({ create: { width: 30, height: 20, channels: 3, background: "#c33" } });

describe("a CMYK TIFF", () => {
  const samples = Buffer.from(cmykSamples(30, 20));
  const written: Record<string, () => Promise<Buffer>> = {
    plain: async () => tiff,
    "by LZW": () => four().tiff({ compression: "lzw" }).toBuffer(),
    "by deflate": () => four().tiff({ compression: "deflate" }).toBuffer(),
    "with alpha": async () => adTiff(30, 20, { extra: 1 }),
    "of 16 bits": async () => adTiff(30, 20, { bits: 16 }),
  };
  it.each(Object.keys(written))("keeps its samples, written %s", async (how) => {
    const made = await cmykPicture((await written[how]?.()) ?? Buffer.alloc(0));
    expect(made).toMatchObject({ width: 30, height: 20, filter: "FlateDecode", inverted: false });
    expect(inflateSync(made.data).equals(samples)).toBe(true);
  });

  it("keeps them when it has a profile", async () => {
    const bytes = await rgb().withIccProfile(NEWSPRINT).tiff({ compression: "lzw" }).toBuffer();
    const own = await sharp(bytes).stats();
    const made = inflateSync((await cmykPicture(bytes)).data);
    expect([...made.subarray(0, 4)]).toEqual(own.channels.map(({ max }) => max));
  });
});

describe("a CMYK JPEG", () => {
  it.each([false, true])("keeps its bytes, progressive %s", async (progressive) => {
    const bytes = await four().jpeg({ progressive }).toBuffer();
    const made = await cmykPicture(bytes);
    expect(made).toMatchObject({ filter: "DCTDecode", inverted: true });
    expect(Buffer.from(made.data).equals(bytes)).toBe(true);
    const dict = String(imageObject(PDFContext.create(), made).dict);
    expect(dict.replace(/\s+/g, " ")).toContain("/Decode [ 1 0 1 0 1 0 1 0 ]");
  });

  it("without Adobe's marker is turned round too, as in the proof", async () => {
    const bytes = await four().jpeg().toBuffer();
    const marker = bytes.indexOf("Adobe");
    bytes.write("Adxxx", marker, "latin1");
    expect((await cmykPicture(bytes)).inverted).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("of EXIF turn %i stands upright", async (orientation) => {
    const straight = await sharp(adTiff(120, 80))
      .pipelineColourspace("cmyk")
      .toColourspace("cmyk")
      .jpeg({ quality: 95 })
      .toBuffer();
    const bytes = withTurn(straight, orientation);
    const document = await PDFDocument.create();
    const page = document.addPage(orientation < 5 ? [120, 80] : [80, 120]);
    const made = await cmykPicture(bytes);
    expect(Buffer.from(made.data).equals(bytes)).toBe(true);
    const object = placeImage(document.context, imageObject(document.context, made), made.matrix);
    const [width, height] = [page.getWidth(), page.getHeight()];
    const name = page.node.newXObject("Ad", document.context.register(object));
    const content = document.context.stream(`q ${width} 0 0 ${height} 0 0 cm ${name} Do Q`);
    page.node.set(
      page.node.context.obj("Contents" as never) as never,
      document.context.register(content),
    );
    const [drawn] = (await drawPdf(await document.save(), { dpi: 72 })).pages;
    const upright = await sharp(bytes)
      .rotate()
      .toColourspace("srgb")
      .removeAlpha()
      .raw()
      .toBuffer();
    // Dark and light lie in the same corners; how CMYK looks in RGB is each program's own.
    const at = (data: Uint8Array, channels: number, x: number, y: number): number => {
      const from = (Math.floor(y * (height - 1)) * width + Math.floor(x * (width - 1))) * channels;
      return (data[from] ?? 0) + (data[from + 1] ?? 0) + (data[from + 2] ?? 0);
    };
    const corners = [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.9],
      [0.9, 0.9],
    ] as const;
    const order = (data: Uint8Array, channels: number): number[] => {
      const tones = corners.map(([x, y]) => at(data, channels, x, y));
      return [0, 1, 2, 3].sort((a, b) => (tones[a] ?? 0) - (tones[b] ?? 0));
    };
    expect(order(drawn?.data ?? new Uint8Array(), 4)).toEqual(order(upright, 3));
  });

  it("of a rare kind is refused", async () => {
    const bytes = await four().jpeg().toBuffer();
    bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc9;
    await expect(cmykPicture(bytes)).rejects.toThrow("a JPEG of a rare kind");
  });
});

it("tells inks from gray and from the colours of screens", async () => {
  const kinds = await Promise.all(
    [tiff, adTiff(9, 9, { bits: 16 }), await four().jpeg().toBuffer()].map(pictureKind),
  );
  expect(kinds).toEqual([
    { kind: "cmyk", bits: 8 },
    { kind: "cmyk", bits: 16 },
    { kind: "cmyk", bits: 8 },
  ]);
  expect(await pictureKind(await rgb().png().toBuffer())).toEqual({ kind: "rgb", bits: 8 });
  const gray = await rgb().toColourspace("b-w").jpeg().toBuffer();
  expect(await pictureKind(gray)).toEqual({ kind: "gray", bits: 8 });
});

it("knows the plates of a picture, noise left out", async () => {
  expect(await picturePlates(tiff)).toEqual(["C", "M", "Y", "K"]);
  const black = adTiff(8, 8);
  black.set(
    Uint8Array.from({ length: 256 }, (_, i) => [2, 0, 1, 200][i % 4] ?? 0),
    black.length - 256,
  );
  expect(await picturePlates(black)).toEqual(["K"]);
});
