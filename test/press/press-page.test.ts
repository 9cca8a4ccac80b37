import { PDFDocument } from "pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { Failure } from "../../src/diagnostics/index.js";
import { pageFontWidths } from "../../src/press/font-widths.js";
import { glyphPositions, pageContent } from "../../src/press/glyph-positions.js";
import { pressPage } from "../../src/press/press-page.js";
import { drawPdf } from "../../src/raster/index.js";
import { pagePdf } from "../support/pdfs.js";
import { brief, pressed, pressOptions, THEME } from "../support/pressed.js";
import {
  addForms,
  BLACK_BODY,
  CSS,
  photoFile,
  printHtml,
  redBody,
  SHEET,
  tileFile,
} from "../support/test-sheet.js";
import { has, inkCoverage, type Plate, plates, popplerText, qpdfCheck } from "../support/tools.js";

let black: Uint8Array;
let sheet: Uint8Array;

beforeAll(async () => {
  black = await printHtml(BLACK_BODY, CSS);
  const [photo, tile] = [await photoFile(), await tileFile()];
  sheet = await addForms(await printHtml(BLACK_BODY + redBody(photo, tile), CSS, [photo, tile]));
});

/** Shares of a plate's ink in a box of the sheet, in mm. */
function inkIn(plate: Plate | undefined, left: number, top: number, right: number, bottom: number) {
  if (!plate) throw new Error("no plate");
  const [x, y] = [plate.width / SHEET.width, plate.height / SHEET.height];
  const found: number[] = [];
  for (let row = Math.ceil(top * y); row < Math.floor(bottom * y); row++) {
    for (let column = Math.ceil(left * x); column < Math.floor(right * x); column++) {
      found.push((plate.ink[row * plate.width + column] ?? 0) / 255);
    }
  }
  return found;
}
const most = (shares: readonly number[]): number => Math.max(...shares);
const bare = (shares: readonly number[]): number =>
  shares.filter((share) => share < 0.1).length / shares.length;

test("the sheet goes to press without a complaint, and no RGB is left in it", async () => {
  const { findings, objects, pdf } = await pressed(sheet);
  expect(findings).toEqual([]);
  expect(objects.join("\n")).not.toMatch(/DeviceRGB|ICCBased|\b(rg|RG)\b/);
  expect(Buffer.from(pdf).toString("latin1")).not.toMatch(/\/Annot|example\.invalid/);
});

test("text that ought to overprint does, in forms too", async () => {
  const { content, objects } = await pressed(sheet);
  expect(content).toContain("/OverF gs");
  const [form] = objects.filter((text) => text.includes("/Subtype /Form"));
  expect(form).toContain("0 0 0 1 k BT /T 40 Tf 0 0 Td /OverF gs <0001> Tj ET 0 1 1 0 k /Over gs");
  expect(content).toContain("BI /W 2 /H 1 /BPC 8 /CS /DeviceCMYK ID");
});

/** Marks of a page as pdfium draws it: whether a pixel is nearer to ink than to paper. */
async function marks(pdf: Uint8Array): Promise<Uint8Array> {
  const [page] = (await drawPdf(pdf, { dpi: 100 })).pages;
  if (!page) throw new Error("nothing drawn");
  const darkest = Uint8Array.from({ length: page.width * page.height }, (_, i) =>
    Math.min(...page.data.subarray(i * 4, i * 4 + 3)),
  );
  // Printed black is no black of a screen: a mark is what is nearer to the darkest than to paper.
  const middle = (255 + darkest.reduce((a, b) => Math.min(a, b))) / 2;
  return darkest.map((value) => (value < middle ? 1 : 0));
}

test("pdfium draws the marks of the screen page where they were, none lost and none moved", async () => {
  const { pdf } = await pressed(black);
  const [screen, press] = [await marks(black), await marks(pdf)];
  expect(press.length).toBe(screen.length);
  const inked = screen.filter((mark) => mark === 1).length;
  const different = screen.filter((mark, i) => mark !== press[i]).length;
  expect(inked).toBeGreaterThan(5000);
  expect(different / inked).toBeLessThan(0.002);
});

test("every glyph stands where it stood", async () => {
  const places = async (pdf: Uint8Array) => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const content = pageContent(document, 0);
    return glyphPositions(content, pageFontWidths(document, 0), document.getPage(0).getHeight());
  };
  const { pdf } = await pressed(sheet);
  const before = await places(sheet);
  expect(before.length).toBeGreaterThan(40);
  expect(await places(pdf)).toEqual(before);
});

test.skipIf(!has("pdftotext"))("poppler reads the same text (needs pdftotext)", async () => {
  const { pdf } = await pressed(sheet);
  const text = popplerText(pdf);
  expect(text).toContain("云汀湖水位上涨");
  expect(text).toBe(popplerText(sheet));
});

test("the same page gives the same bytes", async () => {
  const [first, second] = [await pressed(sheet), await pressed(sheet)];
  expect(Buffer.from(first.pdf).equals(second.pdf)).toBe(true);
});

test.skipIf(!has("qpdf"))("qpdf finds nothing wrong (needs qpdf)", async () => {
  for (const inks of ["black", "black+red", "cmyk"] as const) {
    expect(qpdfCheck((await pressed(sheet, { inks })).pdf)).toBe(0);
  }
});

test.skipIf(!has("gs"))("where only black stands, only black prints (needs gs)", async () => {
  const [c, m, y, k] = inkCoverage((await pressed(black)).pdf);
  expect([c, m, y]).toEqual([0, 0, 0]);
  expect(k).toBeGreaterThan(0.02);
  const allBlack = inkCoverage((await pressed(sheet, { inks: "black" })).pdf);
  expect(allBlack.slice(0, 3)).toEqual([0, 0, 0]);
  // On the screen page black prints in all inks: the test can see the difference.
  expect(inkCoverage(black)[0]).toBeGreaterThan(0.02);
});

test.skipIf(!has("gs"))("white heads survive on red and on black (needs gs)", async () => {
  const { pdf } = await pressed(sheet);
  const [cyan, magenta, plateK] = await plates(pdf, ["Cyan", "Magenta", "Black"]);
  // Above the photo nothing needs cyan.
  expect(most(inkIn(cyan, 0, 0, 120, 98))).toBe(0);
  const head = inkIn(magenta, 6, 61, 33, 68);
  expect(most(head)).toBe(1);
  expect(bare(head)).toBeGreaterThan(0.08);
  expect(most(inkIn(plateK, 6, 61, 33, 68))).toBe(0);
  const bar = inkIn(plateK, 6, 26, 23, 32);
  expect(most(bar)).toBe(1);
  expect(bare(bar)).toBeGreaterThan(0.03);
});

test.skipIf(!has("gs"))("black text leaves the tint under it whole (needs gs)", async () => {
  // A red tint, so that its plate is another than the text's.
  const page = await printHtml(
    `<div style="left:5rem;top:5rem;width:60rem;height:20rem;background:#C8161D"></div>
     <div style="left:8rem;top:8rem">红底黑字套印</div>`,
  );
  const [magenta, plateK] = await plates((await pressed(page)).pdf, ["Magenta", "Black"]);
  expect(most(inkIn(plateK, 8, 8, 32, 14))).toBe(1);
  expect(Math.min(...inkIn(magenta, 8, 8, 32, 14))).toBe(1);
});

test.skipIf(!has("gs"))("a spot red prints on its own plate (needs gs)", async () => {
  const name = "PANTONE 485 C";
  const spot = { rgb: "#C8161D", cmyk: [0, 95, 100, 0] as [number, number, number, number] };
  const theme = { ...THEME, inks: { accent: { ...spot, spot: { name, tint: 100 } } } };
  const { pdf, findings } = await pressed(sheet, { inks: "black+red", theme });
  // An image in the content has no space of the ink's; the browser writes none.
  expect(findings).toEqual(["M", "Y"].map((ink) => `BX6022 ${ink} image 88.2 149.6`));
  const [own, magenta] = await plates(pdf, [name, "Magenta"]);
  expect(most(inkIn(own, 6, 61, 33, 68))).toBe(1);
  expect(most(inkIn(magenta, 0, 0, 120, 98))).toBe(0);
  // So does the tile, which is made of pixels.
  expect(most(inkIn(own, 6, 83, 34, 93))).toBe(1);
});

test("what presses do not take is named with its place", async () => {
  const page = await printHtml(`
    <div style="left:10rem;top:10rem;width:20rem;height:10rem;box-shadow:0 0 3rem #000"></div>
    <div style="left:10rem;top:40rem;width:20rem;height:10rem;background:#888;mix-blend-mode:multiply"></div>
    <div style="left:10rem;top:70rem;width:20rem;height:10rem;background:conic-gradient(#000,#fff)"></div>
    <div style="left:10rem;top:100rem;-webkit-text-stroke:.2rem #000">描边</div>`);
  const { findings } = await pressPage(
    page,
    pressOptions({ nameAt: (_, y) => `row ${Math.floor(y / 30)}` }),
  );
  const said = findings.map(({ facts }) => `${facts.what}: ${facts.element}`);
  expect(said).toEqual([
    "a soft mask: shape (row 0)",
    "the blend mode Multiply: shape (row 1)",
    // Chromium writes it as a function of two dimensions, in PostScript.
    "a shading of type 1: shape (row 2)",
    "a Type 3 font: text (row 3)",
  ]);
});

test("a broken page is a failure with its code", async () => {
  await expect(pressPage(pagePdf("q ("), pressOptions({ page: 7 }))).rejects.toThrow(Failure);
  const said = await pressPage(pagePdf("q ("), pressOptions({ page: 7 })).catch((error) =>
    error instanceof Failure ? [brief(error.diagnostic), error.diagnostic.facts.page] : error,
  );
  expect(said).toEqual(["BX6020 page content: a string without an end at byte 2", 7]);
});
