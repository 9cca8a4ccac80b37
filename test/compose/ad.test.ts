import { expect, test } from "vitest";
import { adNote, composeAd } from "../../src/compose/ad.js";
import { basicColumns } from "../../src/compose/columns.js";
import { framed } from "../../src/compose/ground.js";
import { adKey, type PhotoFile } from "../../src/edition/index.js";
import { areaOf, starter, storyOf } from "../support/starter.js";

const bands = [{ firstColumn: 0, endColumn: 6, top: 50, bottom: 68 }];

async function ad(file?: Partial<PhotoFile>) {
  const { edition, meter } = await starter();
  const area = areaOf(storyOf("# 题"), bands, { role: "ad", file: "ads/x.pdf", booking: "YT-1" });
  const photos = new Map<string, PhotoFile>();
  if (file) photos.set(adKey("ads/x.pdf"), { path: "", width: 1, height: 1, sha256: "", ...file });
  const columns = basicColumns(area, edition.theme, 0, () => false);
  const blocks = composeAd(area, columns, { theme: edition.theme, photos }, meter);
  const picture = blocks.find((block) => block.kind === "photo");
  const [frame] = blocks;
  if (!picture || !frame) throw new Error("no picture");
  const { size, leading } = edition.theme.body;
  const ratio = (picture.box.width * size) / (picture.box.height * leading);
  return { blocks, picture, ratio, frame: frame.box, columns, area };
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
  const { edition, meter } = await starter();
  const { blocks, area } = await ad();
  expect(blocks[0]).toMatchObject({ kind: "frame", style: "ad", note: "广告　YT-1" });
  const { booking: _, ...unbooked } = area.settings;
  const note = adNote({ ...area, settings: unbooked }, 71, edition.theme, meter);
  expect(note).toEqual({ note: "广告", noteLines: ["广告"] });
});

test("in a narrow frame the booking number stands under the label, and turns behind hyphens", async () => {
  const { edition, meter } = await starter();
  const { area } = await ad();
  const booked = (booking: string, width: number) =>
    adNote({ ...area, settings: { ...area.settings, booking } }, width, edition.theme, meter);
  expect(booked("YT20261123-Z-01", 23).noteLines).toEqual(["广告　YT20261123-Z-01"]);
  expect(booked("YT20261123-Z-01", 9)).toEqual({
    note: "广告　YT20261123-Z-01",
    noteLines: ["广告", "YT20261123-Z-01"],
  });
  expect(booked("YT20261123-Z-01", 6).noteLines).toEqual(["广告", "YT20261123-", "Z-01"]);
});

test("a picture stands under all lines of its note", async () => {
  const { edition, meter } = await starter();
  const narrow = [{ firstColumn: 0, endColumn: 1, top: 0, bottom: 20 }];
  const settings = { role: "ad", file: "ads/x.pdf", booking: "YT20261123-GUANGGAO-01" } as const;
  const area = areaOf(storyOf("# 题"), narrow, settings);
  const columns = basicColumns(area, edition.theme, 0, () => true);
  const [frame, picture] = composeAd(area, columns, { ...edition, photos: new Map() }, meter);
  expect(frame).toMatchObject({ noteLines: ["广告", "YT20261123-GUANGGAO-", "01"] });
  expect(picture?.box.y).toBe(3);
});

test("an advertisement whose file is missing keeps its place", async () => {
  const { picture } = await ad();
  expect(picture.key).toBeUndefined();
  expect(picture.box.width).toBeGreaterThan(50);
});

test("the frame of a supplied picture ends with the type beside it, as every box does", async () => {
  const { edition } = await starter();
  const { frame, columns } = await ad();
  expect(frame).toEqual(framed(columns, edition.theme));
});
