import { describe, expect, it } from "vitest";
import { drawPdf, PdfTrouble } from "../../src/raster/index.js";
import { endlessPdf, lockedPdf, pdfStream, rawPdf, redPages } from "../support/pdfs.js";

describe("drawPdf", () => {
  it("draws only the pages asked for, and counts them all", async () => {
    const { count, pages } = await drawPdf(await redPages(144, 72, 3000), { dpi: 72, pages: 1 });
    expect(count).toBe(3000);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ page: 1, width: 144, height: 72 });
    expect([...(pages[0]?.data.subarray(0, 4) ?? [])]).toEqual([255, 0, 0, 255]);
  });

  it("draws a page of five metres coarser than asked, so that it has room in memory", async () => {
    const { pages } = await drawPdf(await redPages(14400, 14400), { dpi: 300, pages: 1 });
    const [page] = pages;
    expect(page?.points).toEqual({ width: 14400, height: 14400 });
    expect((page?.width ?? 0) * (page?.height ?? 0)).toBeLessThanOrEqual(60_100_000);
    expect(page?.width).toBeGreaterThan(7000);
  });

  it("says what is wrong with a file that cannot be drawn", async () => {
    const wish = { dpi: 18, pages: 1 };
    await expect(drawPdf(await lockedPdf(), wish)).rejects.toThrow(/encrypted/);
    const whole = await redPages(200, 100);
    await expect(drawPdf(whole.subarray(0, 200), wish)).rejects.toThrow("a damaged PDF");
    await expect(drawPdf(Buffer.from("%PDF-1.7\nhello"), wish)).rejects.toThrow("a damaged PDF");
  });

  it("gives a file up that never comes to an end", async () => {
    const drawing = drawPdf(endlessPdf(), { dpi: 18, pages: 1, patience: 1500 });
    await expect(drawing).rejects.toBeInstanceOf(PdfTrouble);
    await expect(drawing).rejects.toThrow("not drawn within 2 seconds");
  });
});

describe("a supplied page", () => {
  const page = (entries: string): Uint8Array =>
    rawPdf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 80]${entries}/Annots[4 0 R]>>`,
      "<</Type/Annot/Subtype/Square/Rect[10 10 90 70]/C[1 0 0]/IC[1 0 0]/F 4/AP<</N 5 0 R>>>>",
      pdfStream("/Type/XObject/Subtype/Form/BBox[10 10 90 70]", "1 0 0 rg 0 0 100 80 re f"),
    ]);
  it.each([
    ["/TrimBox[20 20 80 60]", 60, 40],
    ["/TrimBox[80 60 20 20]", 60, 40],
    ["/CropBox[10 10 90 70]", 80, 60],
    ["/TrimBox[200 200 300 300]", 100, 80],
    ["", 100, 80],
  ])("is drawn as it is trimmed, without annotations: %s", async (entries, width, height) => {
    const [drawn] = (await drawPdf(page(entries), { dpi: 72, trimmed: true })).pages;
    expect(drawn?.points).toEqual({ width, height });
    expect(drawn?.data.every((value) => value === 255)).toBe(true);
    const [whole] = (await drawPdf(page(entries), { dpi: 72 })).pages;
    expect(whole?.data.every((value) => value === 255)).toBe(false);
  });
});
