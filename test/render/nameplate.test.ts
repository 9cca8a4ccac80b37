import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { makeNameplate } from "../../src/render/nameplate.js";
import { temporary } from "../support/paper.js";
import { starter } from "../support/starter.js";

const dir = temporary();

async function made(name: string, width: number, height: number) {
  const { edition, plans } = await starter();
  const path = join(dir, name);
  const image = sharp({ create: { width, height, channels: 3, background: "#C8161D" } });
  if (!name.endsWith(".svg")) await image.toFile(path);
  const nameplate = { path, width, height, sha256: "" };
  const paper = { ...edition.paper, nameplate: name };
  return makeNameplate(plans, { ...edition, paper, nameplate }, dir);
}

test("a name that is set in type needs nothing", async () => {
  const { edition, plans } = await starter();
  expect(await makeNameplate(plans, edition, dir)).toEqual({ diagnostics: [] });
});

test("SVG, PNG and JPEG are printed as they are", async () => {
  for (const name of ["a.svg", "a.png", "a.jpg"]) {
    expect(await made(name, 1200, 400)).toEqual({ file: join(dir, name), diagnostics: [] });
  }
});

test("TIFF becomes a PNG of the same pixels", async () => {
  const { file, diagnostics } = await made("a.tiff", 1200, 400);
  expect(diagnostics).toEqual([]);
  const { format, width, height } = await sharp(file).metadata();
  expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 400 });
});

test("a PNG that is seen through is printed on white: a press takes no soft mask", async () => {
  const { edition, plans } = await starter();
  const path = join(dir, "clear.png");
  const dot = sharp({ create: { width: 600, height: 400, channels: 4, background: "#C8161D" } });
  await dot.extend({ right: 600, background: "#0000" }).png().toFile(path);
  const nameplate = { path, width: 1200, height: 400, sha256: "" };
  const { file = "" } = await makeNameplate(plans, { ...edition, nameplate }, dir);
  expect(file).not.toBe(path);
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([1200, 400, 3]);
  expect([...data.subarray(0, 3)]).toEqual([0xc8, 0x16, 0x1d]);
  expect([...data.subarray(1199 * 3, 1200 * 3)]).toEqual([255, 255, 255]);
});

test("too few pixels are told, with what they make", async () => {
  // The starter's plan gives the name 92 points.
  const { diagnostics } = await made("b.png", 900, 300);
  expect(diagnostics).toMatchObject([
    {
      code: "BX6009",
      facts: { file: "b.png", ppi: 235, want: 300 },
      place: { file: "paper.yaml" },
    },
  ]);
});
