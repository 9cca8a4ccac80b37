import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import type { PagePlan, PhotoBlock } from "../../src/compose/index.js";
import type { Edition, PhotoFile } from "../../src/edition/index.js";
import { makePictures } from "../../src/render/pictures.js";
import { redPages } from "../support/pdfs.js";
import { starter } from "../support/starter.js";

/** A place of 35 cells by 20 lines. */
const place: PhotoBlock = {
  kind: "photo",
  box: { x: 0, y: 0, width: 35, height: 20 },
  story: "a.md",
  key: "a.md\nin.jpg",
  alt: "",
};
const WIDE = Math.round(((35 * 9.5) / 72) * 220);
const HIGH = Math.round(((20 * 12.75) / 72) * 220);

/** Makes the pictures of blocks that all show one file, in colour. */
async function print(
  write: (path: string) => Promise<unknown>,
  size: Partial<PhotoFile>,
  ...own: PhotoBlock[]
) {
  const { edition, plans } = await starter();
  const dir = await mkdtemp(join(tmpdir(), "banxin-pictures-"));
  const path = join(dir, "in.jpg");
  await write(path);
  const file: PhotoFile = { path, width: 0, height: 0, sha256: path, ...size };
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  const blocks = own.length > 0 ? own : [place];
  const small: PagePlan = { ...plan, blocks };
  const theme = { ...edition.theme, photo: { ...edition.theme.photo, tone: "colour" as const } };
  const with1: Edition = { ...edition, theme, photos: new Map([["a.md\nin.jpg", file]]) };
  const made = await makePictures([small], with1, dir);
  const out = await Promise.all(
    blocks.map(async (block) => {
      const name = made.files.get(block);
      return name === undefined ? undefined : sharp(name).metadata();
    }),
  );
  return { made, meta: out[0], out, files: blocks.map((block) => made.files.get(block)) };
}

async function make(width: number, height: number, orientation?: number) {
  const image = sharp({ create: { width, height, channels: 3, background: "#446688" } }).jpeg();
  const turned = (orientation ?? 1) >= 5;
  const size = { width: turned ? height : width, height: turned ? width : height };
  return print(
    (path) => (orientation ? image.withMetadata({ orientation }) : image).toFile(path),
    size,
  );
}

test("a large photo comes down to the theme's resolution and the frame's shape", async () => {
  const { meta, made } = await make(4000, 3000);
  expect([meta?.width, meta?.height]).toEqual([WIDE, HIGH]);
  expect(made.diagnostics).toEqual([]);
});

test("a small photo is not enlarged, and its coarseness is said with the width it is good for", async () => {
  const { meta, made } = await make(400, 300);
  expect(meta?.width).toBeLessThanOrEqual(400);
  // 391 of its 400 pixels over 117 mm: 150 to the inch are 66 mm.
  expect(made.diagnostics).toMatchObject([
    { code: "BX6003", facts: { photo: "in.jpg", ppi: 85, mm: 66 } },
  ]);
});

test("a photo that EXIF turns is printed upright, and cut as it is seen", async () => {
  const { meta, made } = await make(3000, 4000, 6);
  expect(meta?.orientation ?? 1).toBe(1);
  expect([meta?.width, meta?.height]).toEqual([WIDE, HIGH]);
  expect([...made.crops.values()][0]?.of).toEqual({ width: 4000, height: 3000 });
});

test("the point in focus decides which part is printed", async () => {
  // Left half red, right half blue.
  const write = (path: string): Promise<unknown> =>
    sharp({ create: { width: 4000, height: 1000, channels: 3, background: "#0000ff" } })
      .composite([
        {
          input: { create: { width: 2000, height: 1000, channels: 3, background: "#ff0000" } },
          left: 0,
          top: 0,
        },
      ])
      .jpeg()
      .toFile(path);
  const left: PhotoBlock = { ...place, focus: [0.1, 0.5] };
  const right: PhotoBlock = { ...place, focus: [0.9, 0.5] };
  const { files, made } = await print(write, { width: 4000, height: 1000 }, left, right);
  const colours = await Promise.all(
    files.map(async (file) => (await sharp(file).stats()).dominant),
  );
  expect(colours[0]?.r).toBeGreaterThan(200);
  expect(colours[1]?.b).toBeGreaterThan(200);
  // One photo in two places has two crops, each of a quarter of its width and more.
  expect([made.crops.get(left)?.left, made.crops.get(right)?.top]).toEqual([0, 0]);
  expect(made.crops.get(right)?.left).toBe(4000 - (made.crops.get(right)?.width ?? 0));
});

const solid = (): Sharp =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: "#c02020" } });
const clear = (): Sharp =>
  sharp({ create: { width: 1200, height: 900, channels: 4, background: "#00000000" } });

test.each([
  ["CMYK JPEG", () => solid().toColourspace("cmyk").jpeg(), "red"],
  ["CMYK TIFF", () => solid().toColourspace("cmyk").tiff(), "red"],
  ["PNG of 16 bits", () => solid().toColourspace("rgb16").png(), "red"],
  ["grey JPEG", () => solid().toColourspace("b-w").jpeg(), "grey"],
  ["grey PNG of 16 bits", () => solid().toColourspace("grey16").png(), "grey"],
  ["transparent PNG", () => clear().png(), "white"],
  ["transparent WebP", () => clear().webp(), "white"],
] as const)("a %s is printed as an sRGB JPEG of 8 bits", async (_, image, colour) => {
  const { meta, files } = await print((path) => image().toFile(path), { width: 1200, height: 900 });
  expect(meta).toMatchObject({ format: "jpeg", space: "srgb", depth: "uchar", channels: 3 });
  const { dominant } = await sharp(files[0]).stats();
  const { r, g, b } = dominant;
  if (colour === "red") expect(r - Math.max(g, b)).toBeGreaterThan(60);
  else expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(20);
  if (colour === "white") expect(g).toBeGreaterThan(240);
});

test("the first page of a PDF is drawn at the theme's resolution, however small the page", async () => {
  const pdf = await redPages(35 * 9.5, 20 * 12.75);
  const size = { width: 35 * 9.5, height: 20 * 12.75, pdf: true } as const;
  const { meta, made, files } = await print((path) => writeFile(path, pdf), size);
  expect([meta?.width, meta?.height]).toEqual([WIDE, HIGH]);
  expect(made.diagnostics).toEqual([]);
  expect((await sharp(files[0]).stats()).dominant.r).toBeGreaterThan(200);
});

test("a picture that was spoiled since the edition was read is left out, and said", async () => {
  const { files, made } = await print((path) => writeFile(path, "spoiled"), {
    width: 1200,
    height: 300,
  });
  expect(files).toEqual([undefined]);
  expect(made.diagnostics).toMatchObject([{ code: "BX2013", place: { file: "a.md" } }]);
});

test("a dark grey photo has its midtones lifted, a light one stays; black and white stay both", async () => {
  const { edition, plans } = await starter();
  const dir = await mkdtemp(join(tmpdir(), "banxin-tones-"));
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  /** Mean of a picture that runs from black to white, mostly at one tone. */
  const mean = async (tone: number): Promise<number> => {
    const path = join(dir, `${tone}.png`);
    const data = Buffer.alloc(600 * 400, tone)
      .fill(0, 0, 12_000)
      .fill(255, 228_000);
    await sharp(data, { raw: { width: 600, height: 400, channels: 1 } })
      .png()
      .toFile(path);
    const photo: PhotoFile = { path, width: 600, height: 400, sha256: path };
    const { files } = await makePictures(
      [{ ...plan, blocks: [place] }],
      { ...edition, photos: new Map([["a.md\nin.jpg", photo]]) },
      dir,
    );
    const { channels } = await sharp([...files.values()][0] ?? "").stats();
    expect(channels[0]?.min).toBeLessThan(8);
    expect(channels[0]?.max).toBeGreaterThan(247);
    return (channels[0]?.mean ?? 0) / 255;
  };
  expect(await mean(60)).toBeGreaterThan(0.3);
  expect(await mean(150)).toBeCloseTo((150 * 0.9) / 255 + 0.05, 1);
});
