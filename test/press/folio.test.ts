import { PDFDocument, rgb } from "pdf-lib";
import { expect, it } from "vitest";
import { drawFolio, folioFont, hasFolio } from "../../src/press/folio.js";
import { pageFontWidths } from "../../src/press/font-widths.js";
import { glyphPositions, pageContent } from "../../src/press/glyph-positions.js";
import { mmToPt } from "../../src/units.js";
import { printed } from "../support/printed.js";
import { starter } from "../support/starter.js";

/** Where the number of a page begins, in mm from the left and the top of the trimmed page. */
async function numberAt(number: number, grown = 0): Promise<[number, number]> {
  const { edition } = await starter();
  const document = await PDFDocument.create();
  const page = document.addPage([780, 1105.92]);
  const trim = [grown, grown, 780, 1105.92] as const;
  page.setMediaBox(0, 0, 780 + 2 * grown, 1105.92 + 2 * grown);
  page.setTrimBox(...trim);
  const font = await folioFont(document, edition);
  if (!font) throw new Error("no font");
  drawFolio(page, font, await printed(number), edition, rgb(1, 1, 1));
  const read = await PDFDocument.load(await document.save());
  const height = read.getPage(0).getHeight();
  const [first] = glyphPositions(pageContent(read, 0), pageFontWidths(read, 0), height);
  if (!first) throw new Error("no number");
  return [(first.x - grown) / mmToPt(1), (first.y - grown) / mmToPt(1)];
}

it("stands at the outer edge: left on even pages, right on odd ones", async () => {
  const [left, top] = await numberAt(2);
  const [right, same] = await numberAt(3);
  expect(left).toBeGreaterThan(18);
  expect(left).toBeLessThan(26);
  expect(right).toBeGreaterThan(248);
  expect(right).toBeLessThan(256);
  expect(top).toBeCloseTo(same, 3);
  expect(top).toBeGreaterThan(18);
});

it("stands where it stood when the sheet grows around the page", async () => {
  const [plain, grown] = [await numberAt(2), await numberAt(2, 40)];
  expect(grown[0]).toBeCloseTo(plain[0], 3);
  expect(grown[1]).toBeCloseTo(plain[1], 3);
});

it("is asked for by pages with a header alone", async () => {
  const page = await printed(2);
  expect(hasFolio(page)).toBe(true);
  expect(hasFolio({ ...page, geometry: { ...page.geometry, furniture: [] } })).toBe(false);
});

it("is drawn twice on a spread, at both outer edges", async () => {
  const { edition } = await starter();
  const one = await printed(2);
  const shifted = one.geometry.furniture.map((f) => {
    return { ...f, polygon: f.polygon.map(([x, y]) => [x + 275, y] as const) };
  });
  const furniture = [...one.geometry.furniture, ...shifted];
  const spread = { ...one, spread: [2, 3] as const, geometry: { ...one.geometry, furniture } };
  const document = await PDFDocument.create();
  const page = document.addPage([1559, 1105.92]);
  const font = await folioFont(document, edition);
  if (!font) throw new Error("no font");
  drawFolio(page, font, spread, edition, rgb(1, 1, 1));
  const read = await PDFDocument.load(await document.save());
  const found = glyphPositions(pageContent(read, 0), pageFontWidths(read, 0), 1105.92);
  const [left, right] = found.map(({ x }) => x / mmToPt(1));
  expect(found).toHaveLength(2);
  expect(left).toBeLessThan(26);
  // 18 mm from the right edge of 550 mm, less the cell.
  expect(right).toBeGreaterThan(523);
  expect(right).toBeLessThan(531);
});
