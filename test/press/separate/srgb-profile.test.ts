import sharp from "sharp";
import { expect, test } from "vitest";
import { isSrgb } from "../../../src/press/separate/srgb-profile.js";

/** A profile that libvips brings along. */
async function profile(name: "srgb" | "p3"): Promise<Uint8Array> {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } });
  const { icc } = await sharp(await picture.withIccProfile(name).png().toBuffer()).metadata();
  if (!icc) throw new Error("no profile");
  return icc;
}

test("sRGB is known by its primaries and its curve, as libvips writes it", async () => {
  const srgb = await profile("srgb");
  expect(isSrgb(srgb)).toBe(true);
});

test("Display P3 is another space", async () => {
  expect(isSrgb(await profile("p3"))).toBe(false);
});

test("a profile that is cut short or empty is none", async () => {
  const srgb = await profile("srgb");
  for (const length of [0, 100, 131, 200, 300])
    expect(isSrgb(srgb.subarray(0, length))).toBe(false);
  expect(isSrgb(new Uint8Array(3000).fill(255))).toBe(false);
});
