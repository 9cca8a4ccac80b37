import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cmykJpeg, grayJpeg } from "../../src/press/image/cmyk-jpeg.js";
import type { PressImage } from "../../src/press/image/source-image.js";
import { keepPicture, keptPicture } from "../../src/press/photo-cache.js";

const size = { width: 3, height: 2, filter: "DCTDecode" } as const;
const cmyk: PressImage = {
  ...size,
  space: "DeviceCMYK",
  data: await cmykJpeg(3, 2, new Uint8Array(24).fill(90)),
  inverted: true,
};
const gray: PressImage = {
  ...size,
  space: "DeviceGray",
  data: await grayJpeg(3, 2, new Uint8Array(6).fill(90)),
  inverted: false,
};

test("what was kept comes back as it was, and leaves nothing else behind", async () => {
  const dir = join(await mkdtemp(join(tmpdir(), "banxin-cache-")), "press");
  expect(await keptPicture(dir, "a")).toBeUndefined();
  await keepPicture(dir, "a", cmyk);
  await keepPicture(dir, "b", gray);
  expect(await keptPicture(dir, "a")).toEqual(cmyk);
  expect(await keptPicture(dir, "b")).toEqual(gray);
  expect((await readdir(dir)).sort()).toEqual(["a", "b"]);
});

test("a picture that is damaged on the disk is as good as none", async () => {
  const dir = await mkdtemp(join(tmpdir(), "banxin-cache-"));
  await keepPicture(dir, "a", cmyk);
  const file = await readFile(join(dir, "a"));
  await writeFile(join(dir, "a"), file.subarray(0, -7));
  expect(await keptPicture(dir, "a")).toBeUndefined();
  await writeFile(join(dir, "a"), "");
  expect(await keptPicture(dir, "a")).toBeUndefined();
});

test("a folder that cannot be written is no error", async () => {
  const dir = await mkdtemp(join(tmpdir(), "banxin-cache-"));
  await writeFile(join(dir, "file"), "");
  await keepPicture(join(dir, "file"), "a", cmyk);
  expect(await keptPicture(join(dir, "file"), "a")).toBeUndefined();
});
