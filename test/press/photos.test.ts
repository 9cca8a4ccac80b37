import { createHash } from "node:crypto";
import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import type { PageInks } from "../../src/press/colour/colour-map.js";
import { cmykJpeg } from "../../src/press/image/cmyk-jpeg.js";
import type { PressImage, SourceImage } from "../../src/press/image/source-image.js";
import { type PhotoWork, type PressPhotos, pressPhotos } from "../../src/press/photos.js";
import type { PlacedPhoto } from "../../src/render/index.js";
import { adobeRgb, NEWSPRINT, newsprint } from "../support/icc.js";
import { pagePdf, redPages } from "../support/pdfs.js";

const profile = await newsprint;
const dir = await mkdtemp(join(tmpdir(), "banxin-photos-"));

/** What the page has in the photo's place. */
const onPage: SourceImage = {
  hash: "of the page",
  width: 1,
  height: 1,
  space: { kind: "rgb" },
  bits: 8,
  filters: ["DCTDecode"],
  data: new Uint8Array(),
  placed: { width: 72, height: 48 },
  decode: [],
  keyed: false,
};

/** A photo of an inch to two thirds of one. */
async function place(
  name: string,
  bytes: Uint8Array,
  rest: Partial<PlacedPhoto> = {},
): Promise<PlacedPhoto> {
  const path = join(dir, name);
  await writeFile(path, bytes);
  const { autoOrient } = await sharp(bytes).metadata();
  const { width, height } = autoOrient;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    photo: { path, width, height, sha256 },
    crop: { left: 0, top: 0, width, height, of: { width, height } },
    frame: { width: 72, height: (72 * height) / width },
    tone: "colour",
    ...rest,
  };
}

const photos = (placed: PlacedPhoto, more: Partial<PhotoWork> = {}) =>
  pressPhotos({ originals: new Map([["of the page", placed]]), profile, ...more });

/** The photo for a page with these inks. */
async function made(
  all: PressPhotos,
  inks: PageInks,
  image = onPage,
): Promise<PressImage | undefined> {
  const own = await all.image(image, { page: 1, inks, plates: [] });
  if (own && "object" in own) throw new Error("no photo");
  return own;
}

async function press(placed: PlacedPhoto, inks: PageInks = "cmyk"): Promise<PressImage> {
  const all = photos(placed);
  const found = await made(all, inks);
  if (!found) throw new Error(JSON.stringify(all.diagnostics));
  return found;
}

/** Inks of a picture in percent, at a point in shares of its size. */
async function inksAt({ data, width, height, space }: PressImage, x = 0.5, y = 0.5) {
  const one = sharp(data);
  const raw =
    space === "DeviceGray"
      ? await one.raw().toBuffer()
      : await one.pipelineColourspace("cmyk").toColourspace("cmyk").raw().toBuffer();
  const at = Math.floor(y * height) * width + Math.floor(x * width);
  const channels = raw.length / (width * height);
  return Array.from(raw.subarray(at * channels, (at + 1) * channels), (v) => (v / 255) * 100);
}

const RED = { r: 190, g: 70, b: 60 };
const plain = (background = RED): Sharp =>
  sharp({ create: { width: 300, height: 200, channels: 3, background } });
const best = { quality: 100, chromaSubsampling: "4:4:4" } as const;
const expected = await inksAt(await press(await place("srgb.png", await plain().png().toBuffer())));

/** The same red in Adobe RGB, whose numbers are others. */
async function inAdobe(): Promise<Buffer> {
  const icc = join(dir, "adobe.icc");
  await writeFile(icc, adobeRgb);
  return plain().withIccProfile(icc).jpeg(best).toBuffer();
}

const originals: Record<string, () => Promise<Buffer>> = {
  "an sRGB JPEG": () => plain().jpeg(best).toBuffer(),
  "Adobe RGB": inAdobe,
  "Display P3": () => plain().withIccProfile("p3").jpeg(best).toBuffer(),
  "a 16-bit PNG": () => plain().toColourspace("rgb16").png().toBuffer(),
  "a 16-bit TIFF in Display P3": () =>
    plain().toColourspace("rgb16").withIccProfile("p3").tiff({ compression: "lzw" }).toBuffer(),
  "a CMYK JPEG with a profile, inverted as Adobe's": () =>
    plain().withIccProfile(NEWSPRINT).jpeg(best).toBuffer(),
  "a CMYK TIFF with a profile": () => plain().withIccProfile(NEWSPRINT).tiff().toBuffer(),
};

test.for(Object.keys(originals))("%s prints the same red", async (name) => {
  const bytes = (await originals[name]?.()) ?? Buffer.alloc(0);
  const got = await inksAt(await press(await place(name.replaceAll(" ", "-"), bytes)));
  expect(expected[1]).toBeGreaterThan(60);
  got.forEach((ink, i) => {
    // CMYK has gone to paper and back: its red is duller.
    expect(Math.abs(ink - (expected[i] ?? 0)), `${name}: ${got} for ${expected}`).toBeLessThan(
      name.includes("CMYK") ? 14 : 3,
    );
  });
});

test("a photo is turned as EXIF says before it is cut", async () => {
  // Red above, white below, stored lying on its side.
  const white = await sharp({
    create: { width: 300, height: 100, channels: 3, background: "white" },
  })
    .png()
    .toBuffer();
  const upright = await plain()
    .composite([{ input: white, top: 100, left: 0 }])
    .png()
    .toBuffer();
  const turned = await sharp(upright)
    .rotate(-90)
    .withMetadata({ orientation: 6 })
    .jpeg(best)
    .toBuffer();
  const made = await press(await place("turned.jpg", turned));
  expect([made.width, made.height]).toEqual([220, 147]);
  expect((await inksAt(made, 0.5, 0.2))[1]).toBeGreaterThan(60);
  expect(await inksAt(made, 0.5, 0.8)).toEqual([0, 0, 0, 0]);
});

test.for([1, 2, 3, 4, 5, 6, 7, 8])("a photo that EXIF lays as %i stands upright", async (way) => {
  // A red corner at the top left of white, stored as a camera does that was held so.
  const corner = await plain().resize(120, 80).png().toBuffer();
  const upright = await sharp({
    create: { width: 300, height: 200, channels: 3, background: "white" },
  })
    .composite([{ input: corner, top: 0, left: 0 }])
    .png()
    .toBuffer();
  const lying: Readonly<Record<number, (image: Sharp) => Sharp>> = {
    2: (image) => image.flop(),
    3: (image) => image.rotate(180),
    4: (image) => image.flip(),
    // Mirrored along a diagonal: turned first (sharp mirrors before it turns), mirrored then.
    5: (image) => image.flop().rotate(270),
    6: (image) => image.rotate(270),
    7: (image) => image.flop().rotate(90),
    8: (image) => image.rotate(90),
  };
  const stored = lying[way]?.(sharp(upright)) ?? sharp(upright);
  const jpeg = await stored.withMetadata({ orientation: way }).jpeg(best).toBuffer();
  const made = await press(await place(`way-${way}.jpg`, jpeg));
  expect([made.width, made.height]).toEqual([220, 147]);
  expect((await inksAt(made, 0.2, 0.2))[1]).toBeGreaterThan(60);
  for (const [x, y] of [
    [0.8, 0.2],
    [0.2, 0.8],
    [0.8, 0.8],
  ] as const) {
    expect(await inksAt(made, x, y)).toEqual([0, 0, 0, 0]);
  }
});

test("greys print in black alone, of 8 and 16 bits, seen through or not", async () => {
  const gray = (bits: "b-w" | "grey16") => plain({ r: 128, g: 128, b: 128 }).toColourspace(bits);
  const clear = plain({ r: 128, g: 128, b: 128 }).ensureAlpha(0.5).toColourspace("b-w");
  const files: Record<string, Buffer> = {
    "g8.png": await gray("b-w").png().toBuffer(),
    "g16.png": await gray("grey16").png().toBuffer(),
    "g8.jpg": await gray("b-w").jpeg(best).toBuffer(),
    "clear.png": await clear.png().toBuffer(),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const made = await press(await place(name, bytes));
    expect(made.space, name).toBe("DeviceGray");
    const [light = 0] = await inksAt(made);
    // Half of a middle grey, on white paper.
    const want = name === "clear.png" ? (128 + 255) / 2 : 128;
    expect(Math.abs(light - want / 2.55), name).toBeLessThan(1.5);
  }
});

/** A JPEG of one CMYK colour, inverted as all programs write it, with Adobe's marker or without. */
async function cmykPhoto(marked: boolean, ...inks: number[]): Promise<Buffer> {
  const samples = Uint8Array.from({ length: 300 * 200 * 4 }, (_, i) => inks[i % 4] ?? 0);
  const file = await cmykJpeg(300, 200, samples);
  const at = file.indexOf(Buffer.from([0xff, 0xee]));
  if (at < 0) throw new Error("no marker");
  if (marked) return file;
  return Buffer.concat([file.subarray(0, at), file.subarray(at + 2 + file.readUInt16BE(at + 2))]);
}

test.for([true, false])(
  "CMYK without a profile keeps its inks apart (marked by Adobe: %s)",
  async (marked) => {
    const pressed = async (name: string, ...inks: number[]) =>
      inksAt(await press(await place(`${name}-${marked}.jpg`, await cmykPhoto(marked, ...inks))));
    const cyan = await pressed("cyan", 255, 0, 0, 0);
    expect(cyan[0]).toBeGreaterThan(60);
    expect(cyan[2]).toBeLessThan(25);
    const yellow = await pressed("yellow", 0, 0, 255, 0);
    expect(yellow[2]).toBeGreaterThan(60);
    expect(yellow[0]).toBeLessThan(10);
    // What has no hue is a gray picture, whose 100 is paper.
    expect((await pressed("paper", 0, 0, 0, 0))[0]).toBe(100);
    expect((await pressed("black", 0, 0, 0, 255))[0]).toBeLessThan(40);
  },
);

test("only the crop is printed, at no more pixels than the place needs", async () => {
  const placed = await place("crop.png", await plain().resize(3000, 2000).png().toBuffer());
  const crop = { left: 1500, top: 0, width: 1500, height: 1000, of: { width: 3000, height: 2000 } };
  const made = await press({ ...placed, crop });
  expect([made.width, made.height]).toEqual([220, 147]);
  const few = await press({ ...placed, crop: { ...crop, width: 150, height: 100 } });
  expect([few.width, few.height]).toEqual([150, 100]);
});

test("on a page without colour a photo is gray, and a gray photo is gray on any", async () => {
  const placed = await place("inks.png", await plain().png().toBuffer());
  for (const inks of ["black", "black+red"] as const) {
    expect((await press(placed, inks)).space).toBe("DeviceGray");
  }
  const gray = await place("gray.jpg", await plain().toColourspace("b-w").jpeg().toBuffer());
  expect((await press(gray)).space).toBe("DeviceGray");
  expect((await press(placed)).space).toBe("DeviceCMYK");
});

test("greys fill the scale, as in the proof", async () => {
  const dark = await place(
    "dark.png",
    await sharp(
      Buffer.from(Uint8Array.from({ length: 300 * 200 }, (_, i) => Math.floor((i % 300) / 4))),
      { raw: { width: 300, height: 200, channels: 1 } },
    )
      .png()
      .toBuffer(),
  );
  const [flat = 0] = await inksAt(await press(dark), 0.5);
  const [lifted = 0] = await inksAt(await press({ ...dark, tone: "grey" }), 0.5);
  expect(flat).toBeLessThan(20);
  expect(lifted).toBeGreaterThan(40);
});

test("no pixel takes more ink than the press carries", async () => {
  // Deep colours in slow change, from black on: JPEG rings at sharp edges.
  const deep = Uint8Array.from({ length: 300 * 200 * 3 }, (_, i) => {
    const [x, y] = [Math.floor(i / 3) % 300, Math.floor(i / 900)];
    return [x / 4, y / 3, (x + y) / 7][i % 3] ?? 0;
  });
  const raw = { width: 300, height: 200, channels: 3 } as const;
  const placed = await place("deep.png", await sharp(deep, { raw }).png().toBuffer());
  const most = async (mostInk: number): Promise<number> => {
    const photo = await made(photos(placed, { mostInk }), "cmyk");
    const inks = await sharp(photo?.data)
      .pipelineColourspace("cmyk")
      .toColourspace("cmyk")
      .raw()
      .toBuffer();
    let found = 0;
    for (let i = 0; i < inks.length; i += 4) {
      const sum = inks.subarray(i, i + 4).reduce((a, b) => a + b, 0);
      found = Math.max(found, (sum / 255) * 100);
    }
    return found;
  };
  // JPEG rounds between neighbours.
  expect(await most(160)).toBeLessThan(165);
  expect(await most(220)).toBeGreaterThan(180);
});

test("a finished photo is kept, and made anew only where something is different", async () => {
  const cacheDir = await mkdtemp(join(tmpdir(), "banxin-kept-"));
  const placed = await place("kept.png", await plain().png().toBuffer());
  const files = () => readdir(join(cacheDir, "press"));
  const first = await made(photos(placed, { cacheDir }), "cmyk");
  expect(await files()).toHaveLength(1);
  const again = await made(photos(placed, { cacheDir }), "cmyk");
  expect(again).toEqual(first);
  expect(await files()).toHaveLength(1);
  await made(photos(placed, { cacheDir, mostInk: 240 }), "cmyk");
  await made(photos(placed, { cacheDir }), "black");
  await made(photos({ ...placed, frame: { width: 36, height: 24 } }, { cacheDir }), "cmyk");
  expect(await files()).toHaveLength(4);
});

test("photos that are cut short, gone or changed are told once and left to the page", async () => {
  const whole = await plain().resize(1200, 800).jpeg().toBuffer();
  const placed = await place("lake.jpg", whole);
  const { path } = placed.photo;
  const cut = whole.subarray(0, whole.length / 2);
  const sha256 = createHash("sha256").update(cut).digest("hex");
  const told = async (photo: Partial<PlacedPhoto["photo"]>) => {
    const all = photos({ ...placed, photo: { ...placed.photo, ...photo } });
    expect(await made(all, "cmyk")).toBeUndefined();
    expect(await made(all, "black")).toBeUndefined();
    return all.diagnostics.map(({ code, facts }) => `${code} ${facts.file}: ${facts.reason}`);
  };
  expect(await told({ path: join(dir, "gone.jpg") })).toEqual(["BX6024 gone.jpg: no such file"]);
  await writeFile(path, cut);
  expect(await told({})).toEqual(["BX6024 lake.jpg: it was changed while the edition was built"]);
  expect(await told({ sha256 })).toEqual(["BX6024 lake.jpg: damaged or cut short"]);
});

test("what is no photo is left to the page", async () => {
  const placed = await place("ad.png", await plain().png().toBuffer());
  const all = photos(placed);
  expect(await made(all, "cmyk", { ...onPage, hash: "a nameplate" })).toBeUndefined();
  expect(all.diagnostics).toEqual([]);
});

/** A page of two inches to one in the place of the page's picture. */
async function supplied(bytes: Uint8Array): Promise<PlacedPhoto> {
  const path = join(dir, "supplied.pdf");
  await writeFile(path, bytes);
  const size = { width: 144, height: 72 };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const place = { file: "edition.yaml" };
  const named = { name: "bank.pdf", place };
  return {
    photo: { path, ...size, sha256, pdf: true, supplied: named },
    crop: { left: 0, top: 0, ...size, of: size },
    frame: { width: 72, height: 36 },
    tone: "colour",
  };
}
const four = { page: 1, inks: "cmyk", plates: ["C", "M", "Y", "K"] } as const;

test("a customer's PDF in inks is placed as it is", async () => {
  const all = photos(await supplied(pagePdf("1 0 0 0 k 0 0 9 9 re f")));
  expect(await all.image(onPage, four)).toHaveProperty("object");
  expect(all.diagnostics).toEqual([]);
});

test("a customer's PDF in RGB is drawn anew at the theme's resolution, and that is said", async () => {
  const all = photos(await supplied(await redPages(144, 72)));
  const drawn = await all.image(onPage, four);
  expect(drawn).toMatchObject({ width: 220, height: 110, space: "DeviceCMYK" });
  expect(all.diagnostics.map(({ code }) => code)).toEqual(["BX6052"]);
});
