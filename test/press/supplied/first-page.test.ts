import { PDFDocument, PDFName } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { firstPage } from "../../../src/press/supplied/first-page.js";
import { drawPdf } from "../../../src/raster/index.js";
import { pagePdf, pdfStream, rawPdf, redPages } from "../../support/pdfs.js";

const page = (entries: string, more: readonly string[] = []): Uint8Array =>
  rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 200]/Rotate 450>>",
    `<</Type/Page/Parent 2 0 R${entries}>>`,
    ...more,
  ]);

describe("firstPage", () => {
  it.each([
    ["", [0, 0, 300, 200]],
    ["/CropBox[10 10 200 150]", [10, 10, 200, 150]],
    ["/CropBox[10 10 200 150]/TrimBox[250 180 20 20]", [20, 20, 250, 180]],
    ["/TrimBox[-50 20 100 900]", [0, 20, 100, 200]],
    ["/TrimBox[20 20 20 90]", [0, 0, 300, 200]],
    ["/TrimBox[400 400 500 500]", [0, 0, 300, 200]],
  ])("prints %s as pdfium draws it", async (entries, box) => {
    const bytes = page(entries);
    const found = firstPage(bytes);
    expect(found.box).toEqual(box);
    // A quarter turn, inherited.
    expect(found.turn).toBe(90);
    const [drawn] = (await drawPdf(bytes, { dpi: 72, trimmed: true })).pages;
    const [left = 0, bottom = 0, right = 0, top = 0] = found.box;
    expect(drawn?.points).toEqual({ width: top - bottom, height: right - left });
  });

  it("reads only the first of ten thousand pages", async () => {
    const { dict } = firstPage(await redPages(200, 100, 10_000));
    expect(dict.context.enumerateIndirectObjects().length).toBeLessThan(30);
  }, 30_000);

  it("finds the first leaf behind branches without any, and ends in circles", () => {
    const tree = (kids: string, other: string): Uint8Array =>
      rawPdf([
        "<</Type/Catalog/Pages 2 0 R>>",
        `<</Type/Pages/Kids[${kids}]/MediaBox[0 0 30 20]>>`,
        "<</Type/Pages/Kids[]>>",
        other,
      ]);
    expect(firstPage(tree("3 0 R 4 0 R", "<</Type/Page>>")).box).toEqual([0, 0, 30, 20]);
    expect(() => firstPage(tree("4 0 R", "<</Type/Pages/Kids[2 0 R]>>"))).toThrow("no page");
    expect(() => firstPage(rawPdf(["<</Type/Catalog>>"]))).toThrow("no page");
  });

  it("leaves out what only a screen has, but no resource of such a name", () => {
    const form = pdfStream("/Type/XObject/Subtype/Form/Metadata 6 0 R/OC 7 0 R", "");
    const { dict } = firstPage(
      pagePdf("/Metadata Do", "/XObject<</Metadata 5 0 R>>", [
        form,
        "<</Secret true>>",
        "<</Type/OCG>>",
      ]),
    );
    const all = dict.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(String(dict.lookup(PDFName.of("Resources")))).toContain("/Metadata 5 0 R");
    expect(all.join("")).not.toContain("Secret");
  });

  it("knows when layers are switched off", async () => {
    const withLayers = (config: string, group = "<</Type/OCG/Name(x)>>"): Uint8Array =>
      rawPdf([
        `<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[4 0 R]/D<<${config}>>>>>>`,
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/MediaBox[0 0 9 9]>>",
        group,
      ]);
    expect(firstPage(withLayers("/OFF[4 0 R]")).hidden).toBe(true);
    expect(firstPage(withLayers("/BaseState/OFF")).hidden).toBe(true);
    expect(firstPage(withLayers("/ON[4 0 R]")).hidden).toBe(false);
    const inPrint = "/AS[<</Event/Print/OCGs[4 0 R]/Category[/Print]>>]";
    expect(firstPage(withLayers(inPrint)).hidden).toBe(false);
    const usage = "<</Type/OCG/Usage<</Print<</PrintState/OFF>>>>>>";
    expect(firstPage(withLayers(inPrint, usage)).hidden).toBe(true);
  });

  it.each([
    ["/OCGs[6 0 R]", false],
    ["/OCGs[6 0 R]/P/AllOn", false],
    ["/OCGs[6 0 R]/P/AllOff", true],
    ["/VE[/Not 6 0 R]", true],
  ])("knows what shows only while layers are off: %s", (rule, hidden) => {
    const oc = `/OC<</Type/OCMD${rule}>>`;
    const form = pdfStream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]${oc}`, "");
    const page = pagePdf("/F Do", "/XObject<</F 5 0 R>>", [form, "<</Type/OCG/Name(x)>>"]);
    expect(firstPage(page).hidden).toBe(hidden);
  });

  it("takes the leaf that pdfium draws, and none behind it", () => {
    const two = (first: string): Uint8Array =>
      rawPdf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
        `<<${first}/MediaBox[0 0 9 9]>>`,
        "<</Type/Page/MediaBox[0 0 20 20]>>",
      ]);
    expect(firstPage(two("/Type/Page")).box).toEqual([0, 0, 9, 9]);
    expect(firstPage(two("")).box).toEqual([0, 0, 9, 9]);
    expect(() => firstPage(two("/Type/Catalog"))).toThrow("no page");
  });

  it("is bounded in depth and number of objects", () => {
    const chain = Array.from({ length: 400 }, (_, i) => `<</Next ${i + 6} 0 R>>`);
    const deep = pagePdf("", "/ExtGState<</A 5 0 R>>", [...chain, "<<>>"]);
    expect(() => firstPage(deep)).toThrow("objects nested more than 200 deep");
    const many = Array.from({ length: 31_000 }, () => "<<>>");
    const refs = many.map((_, i) => `${i + 5} 0 R`).join(" ");
    expect(() => firstPage(pagePdf("", `/X[${refs}]`, many))).toThrow("more than 30000 objects");
  });
});

it("reads a page that pdf-lib wrote", async () => {
  const document = await PDFDocument.create();
  document.addPage([70, 50]);
  expect(firstPage(await document.save()).box).toEqual([0, 0, 70, 50]);
});
