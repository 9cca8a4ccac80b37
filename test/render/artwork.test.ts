import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { showable } from "../../src/render/artwork.js";
import { temporary } from "../support/paper.js";

test("what browsers show is printed as it is, whatever the case of its ending", async () => {
  for (const name of ["a.svg", "a.PNG", "a.jpg", "a.JPEG"]) {
    expect(await showable(join("/paper", name), "/nowhere", "logo")).toBe(join("/paper", name));
  }
});

test("TIFF becomes a PNG of the same pixels, turned upright", async () => {
  const dir = temporary();
  const path = join(dir, "a.tif");
  await sharp({ create: { width: 40, height: 10, channels: 3, background: "#C8161D" } })
    .withMetadata({ orientation: 6 })
    .tiff()
    .toFile(path);
  const made = await showable(path, dir, "logo-0");
  expect(made).toBe(join(dir, "logo-0.png"));
  const { format, width, height } = await sharp(made).metadata();
  expect({ format, width, height }).toEqual({ format: "png", width: 10, height: 40 });
});
