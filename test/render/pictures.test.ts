import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { PagePlan, PhotoBlock } from "../../src/compose/index.js";
import type { Edition } from "../../src/edition/index.js";
import { makePictures } from "../../src/render/pictures.js";
import { starter } from "../support/starter.js";

async function make(width: number, height: number, orientation?: number) {
  const { edition, plans } = await starter();
  const dir = await mkdtemp(join(tmpdir(), "banxin-pictures-"));
  const path = join(dir, "in.jpg");
  const image = sharp({ create: { width, height, channels: 3, background: "#446688" } }).jpeg();
  await (orientation ? image.withMetadata({ orientation }) : image).toFile(path);
  const turned = (orientation ?? 1) >= 5;
  const file = {
    path,
    width: turned ? height : width,
    height: turned ? width : height,
    sha256: "0",
  };
  const photo: PhotoBlock = {
    kind: "photo",
    box: { x: 0, y: 0, width: 35, height: 20 },
    story: "a.md",
    key: "a.md\nin.jpg",
    alt: "",
  };
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  const small: PagePlan = { ...plan, blocks: [photo] };
  const with1: Edition = { ...edition, photos: new Map([["a.md\nin.jpg", file]]) };
  const made = await makePictures([small], with1, dir);
  const out = made.files.get("a.md\nin.jpg");
  return { made, meta: out ? await sharp(out).metadata() : undefined };
}

test("a large photo comes down to the theme's resolution and the frame's shape", async () => {
  const { meta, made } = await make(4000, 3000);
  expect(meta?.width).toBe(Math.round(((35 * 9.5) / 72) * 220));
  expect(meta?.height).toBe(Math.round(((20 * 12.75) / 72) * 220));
  expect(made.diagnostics).toEqual([]);
});

test("a small photo is not enlarged, and its coarseness is said", async () => {
  const { meta, made } = await make(400, 300);
  expect(meta?.width).toBeLessThanOrEqual(400);
  expect(made.diagnostics).toMatchObject([{ code: "BX6003", facts: { photo: "in.jpg" } }]);
});

test("a photo that EXIF turns is printed upright", async () => {
  const { meta } = await make(3000, 4000, 6);
  expect(meta?.orientation ?? 1).toBe(1);
  expect(meta?.width).toBeGreaterThan(meta?.height ?? 0);
});
