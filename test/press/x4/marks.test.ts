import * as fontkit from "fontkit";
import { PDFDocument } from "pdf-lib";
import { expect, it } from "vitest";
import { pageContent } from "../../../src/press/glyph-positions.js";
import { setPressBoxes } from "../../../src/press/x4/boxes.js";
import { drawMarks } from "../../../src/press/x4/marks.js";
import { starter } from "../../support/starter.js";
import { has, plates } from "../../support/tools.js";

/** An empty page of a size in mm with marks around it. */
async function marked(names: readonly string[], width = 275): Promise<Uint8Array> {
  const { edition } = await starter();
  const source = edition.fonts.get(edition.theme.furniture.text.font);
  if (!source) throw new Error("no font");
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(source.bytes, { subset: true });
  const page = document.addPage([width * (72 / 25.4), 1105.92]);
  setPressBoxes(page, { width, height: 390, bleed: 3, marks: true });
  drawMarks(page, font, {
    plates: names,
    spot: [0, 0.95, 1, 0],
    slug: "云汀日报 第2版 build 1a2b",
  });
  return document.save({ useObjectStreams: false });
}

it("set no ink that the page has not", async () => {
  const document = await PDFDocument.load(await marked(["K"]));
  const content = Buffer.from(pageContent(document, 0)).toString("latin1");
  const inks = [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) k\b/g)];
  expect(inks.length).toBeGreaterThan(3);
  for (const [, c, m, y] of inks) expect([c, m, y]).toEqual(["0", "0", "0"]);
  expect(content).not.toMatch(/ (rg|RG|cs|CS)\b/);
});

/** Where a plate has ink, in mm from the sheet's left and top: 13 mm over the trimmed page each. */
async function inked(pdf: Uint8Array, plate: string): Promise<[x: number, y: number][]> {
  const [own] = await plates(pdf, [plate], 100);
  if (!own) throw new Error("no plate");
  const mm = 25.4 / 100;
  return [...own.ink].flatMap((ink, i): [number, number][] =>
    ink < 100 ? [] : [[(i % own.width) * mm, Math.floor(i / own.width) * mm]],
  );
}

it.skipIf(!has("gs"))("stand outside of the bleed, on every plate (needs gs)", async () => {
  const pdf = await marked(["C", "M", "Y", "K"]);
  for (const plate of ["Cyan", "Magenta", "Yellow", "Black"]) {
    const found = await inked(pdf, plate);
    expect(found.length).toBeGreaterThan(500);
    const inside = found.filter(([x, y]) => x > 10.2 && x < 290.8 && y > 10.2 && y < 405.8);
    expect(inside).toEqual([]);
    // The registration mark in the middle of the foot.
    const cross = found.filter(([x, y]) => Math.abs(x - 150.5) < 2 && y > 406);
    expect(cross.length).toBeGreaterThan(20);
  }
});

it.skipIf(!has("gs"))("stand on a spot ink's own plate, and fit a gutter (needs gs)", async () => {
  const pdf = await marked(["PANTONE 485 C", "K"], 37);
  const found = await inked(pdf, "PANTONE 485 C");
  const right = Math.max(...found.map(([x]) => x));
  expect(right).toBeLessThan(37 + 26);
  expect(found.length).toBeGreaterThan(500);
  expect(await inked(pdf, "Magenta")).toEqual([]);
});
