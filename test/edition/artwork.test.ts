import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { loadArtwork } from "../../src/edition/artwork.js";
import { findEdition } from "../../src/edition/folder.js";
import { COMMENT_LOGO } from "../support/logo.js";
import { brief, EDITION, paperFolder } from "./paper-folder.js";

const square = () =>
  sharp({ create: { width: 40, height: 10, channels: 3, background: "#C8161D" } });

async function load(name: string, bytes?: string | Uint8Array) {
  const folder = await findEdition(
    join(paperFolder(bytes === undefined ? {} : { [name]: bytes }), EDITION),
  );
  const span = { start: { line: 3, column: 9 }, end: { line: 3, column: 12 } };
  const place = { file: "theme.yaml", span };
  const { value, diagnostics } = await loadArtwork(folder, { name, place, unusable: "BX2035" });
  return { value, folder, complaints: diagnostics.map((one) => brief(one, "reason")) };
}

it("measures a drawing by its viewBox, not by the pixels to which it would be rounded", async () => {
  const small = COMMENT_LOGO.replace("0 0 252 84", "0 0 2.52 .84");
  const { value, folder } = await load("logos/时评.svg", small);
  expect(value).toMatchObject({ raster: false, file: { width: 2.52, height: 0.84 } });
  expect(folder.inputs.get("logos/时评.svg")).toBe(value?.file.sha256);
});

it("turns pixels as the camera says", async () => {
  const turned = await square().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { value } = await load("a.jpg", turned);
  expect(value).toMatchObject({ raster: true, file: { width: 10, height: 40 } });
});

it("says at its place what cannot be used, under the code that was asked for", async () => {
  const at = "theme.yaml:3:9";
  expect((await load("a.svg")).complaints).toEqual([`BX1001 ${at} reason=ENOENT: no such file`]);
  expect((await load("../a.svg")).complaints).toEqual([`BX2017 ${at} reason=undefined`]);
  expect((await load("a.svg", "<svg")).complaints).toEqual([`BX2035 ${at} reason=damaged XML`]);
  expect((await load("a.svg", "")).complaints).toEqual([`BX2035 ${at} reason=the file is empty`]);
  expect((await load("a.webp", await square().webp().toBuffer())).complaints).toEqual([
    `BX2035 ${at} reason=WEBP`,
  ]);
  const text = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>评</text></svg>';
  expect((await load("a.svg", `\uFEFF\n${text}`)).complaints).toEqual([
    `BX2035 ${at} reason=text in a font; turn it into paths`,
  ]);
});
