import { expect, test } from "vitest";
import { adNote, composeAd } from "../../src/compose/ad.js";
import { basicColumns, bounds } from "../../src/compose/columns.js";
import { adKey, type PhotoFile } from "../../src/edition/index.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

const bands = [{ firstColumn: 0, endColumn: 6, top: 50, bottom: 68 }];

async function ad(file?: Partial<PhotoFile>) {
  const { edition } = await starter();
  const area = areaOf(storyOf("# 题"), bands, { role: "ad", file: "ads/x.pdf", booking: "YT-1" });
  const photos = new Map<string, PhotoFile>();
  if (file) photos.set(adKey("ads/x.pdf"), { path: "", width: 1, height: 1, sha256: "", ...file });
  const columns = basicColumns(area, edition.theme, 0, () => false);
  const blocks = composeAd(area, columns, { theme: edition.theme, photos });
  const picture = blocks.find((block) => block.kind === "photo");
  if (!picture) throw new Error("no picture");
  const { size, leading } = edition.theme.body;
  const ratio = (picture.box.width * size) / (picture.box.height * leading);
  return { blocks, picture, ratio, frame: bounds(columns), area };
}

test.each([
  ["wide", 2400, 300],
  ["high", 300, 900],
  ["square", 500, 500],
])("a %s picture keeps its proportions and stands in the middle of its frame", async (_, w, h) => {
  const { picture, ratio, frame } = await ad({ width: w, height: h });
  expect(ratio).toBeCloseTo(w / h, 6);
  const { x, y, width, height } = picture.box;
  expect(x + width / 2).toBeCloseTo(frame.x + frame.width / 2, 6);
  expect(x).toBeGreaterThanOrEqual(frame.x + 0.5 - 1e-9);
  expect(y).toBeGreaterThanOrEqual(frame.y + 1 - 1e-9);
  expect(y + height).toBeLessThan(frame.y + frame.height);
  const touches = Math.abs(width - (frame.width - 1)) < 1e-6 || height > frame.height - 1.5;
  expect(touches).toBe(true);
});

test("every advertisement has its label, and its booking where there is one", async () => {
  const { blocks, area } = await ad();
  expect(blocks[0]).toMatchObject({ kind: "frame", style: "ad", note: "广告　YT-1" });
  const { booking: _, ...unbooked } = area.settings;
  expect(adNote({ ...area, settings: unbooked })).toBe("广告");
});

test("an advertisement whose file is missing keeps its place", async () => {
  const { picture } = await ad();
  expect(picture.key).toBeUndefined();
  expect(picture.box.width).toBeGreaterThan(50);
});
