import { PDFArray, PDFDocument, PDFName, PDFRawStream, rgb } from "pdf-lib";
import pixelmatch from "pixelmatch";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawPdf } from "../../../src/raster/index.js";
import {
  adTiff,
  BLACK_ONLY,
  bankAd,
  helveticaAd,
  pageWith,
  RED_TOO,
  spotSpace,
  taken,
} from "../../support/ads.js";
import { endlessPdf, lockedPdf, pagePdf, pdfStream, redPages } from "../../support/pdfs.js";

const DPI = 288;
const [WIDTH, HEIGHT] = [(100 / 72) * DPI, (50 / 72) * DPI];

/** How many pixels of an advertisement differ on the page from those that it has alone. */
async function differing(ad: Uint8Array): Promise<number> {
  const { pdf, findings } = await pageWith(ad);
  expect(findings).toEqual([]);
  const [page] = (await drawPdf(pdf, { dpi: DPI })).pages;
  const [own] = (await drawPdf(ad, { dpi: DPI / 2, pages: 1, trimmed: true })).pages;
  if (!page || !own) throw new Error("no page");
  const { width, height } = page;
  const cut = await sharp(page.data, { raw: { width, height, channels: 4 } })
    .extract({ left: (10 / 72) * DPI, top: (50 / 72) * DPI, width: WIDTH, height: HEIGHT })
    .raw()
    .toBuffer();
  return pixelmatch(cut, own.data, undefined, WIDTH, HEIGHT, { threshold: 0.2 });
}

describe("a supplied PDF", () => {
  it.each([0, 90, 180, 270])("looks on the page as it does alone, turned by %i", async (rotate) => {
    const ad = await bankAd(rotate % 180 === 0 ? { rotate } : { rotate, width: 100, height: 200 });
    expect(await differing(ad)).toBeLessThan(40);
  });

  it("keeps its content's bytes, and the same file gives the same page", async () => {
    const ad = await bankAd();
    const [one, two] = [await pageWith(ad), await pageWith(ad)];
    expect(Buffer.from(one.pdf).equals(two.pdf)).toBe(true);
    const source = await PDFDocument.load(ad);
    const contents = source.getPage(0).node.lookup(PDFName.of("Contents"), PDFArray);
    const bytes = Buffer.from(contents.lookup(0, PDFRawStream).contents);
    expect(bytes.length).toBeGreaterThan(100);
    expect(Buffer.from(one.pdf).includes(bytes)).toBe(true);
  });

  it("takes no overprint from the page around it", async () => {
    const { pdf } = await pageWith(await bankAd());
    expect(Buffer.from(pdf).toString("latin1").replace(/\s+/g, " ")).toContain(
      "/OP false /op false /OPM 0",
    );
  });

  it("goes onto a page that has its inks, and onto no other", async () => {
    const black = pagePdf("0 0 0 .4 k 0 0 9 9 re f .5 g 9 9 9 9 re f");
    expect(await taken(black, "bank.pdf", BLACK_ONLY)).toEqual({ placed: true, said: [] });
    const red = (name: string) =>
      bankAd({
        draw(page, document) {
          const space = document.context.obj({ Spot: spotSpace(document, name) });
          const { Resources } = page.node.normalizedEntries();
          Resources.set(PDFName.of("ColorSpace"), space);
          const content = "q /Spot cs .8 scn 20 20 50 50 re f Q";
          const stream = document.context.register(document.context.stream(content));
          page.node.addContentStream(stream);
        },
      });
    const coloured = await taken(await bankAd(), "bank.pdf", BLACK_ONLY);
    expect(coloured).toEqual({
      placed: false,
      said: ["C", "M", "Y"].map((ink) => `BX6054 3 black ${ink}`),
    });
    expect((await taken(await red("PANTONE 485 C"), "bank.pdf")).said).toEqual([
      "BX6054 2 cmyk PANTONE 485 C",
    ]);
    const own = await taken(await red("PANTONE 485 C"), "bank.pdf", RED_TOO);
    expect(own.said).toEqual(["C", "M", "Y"].map((ink) => `BX6054 4 black+red ${ink}`));
    const spots = pagePdf(
      "/S cs .8 scn 0 0 9 9 re f",
      "/ColorSpace<</S[/Separation/PANTONE#20485#20C/DeviceCMYK<<>>]>>",
    );
    expect(await taken(spots, "bank.pdf", RED_TOO)).toEqual({ placed: true, said: [] });
    const picture = pdfStream(
      "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceCMYK",
      "\0\0\0\x80",
    );
    const gray = pagePdf("/I Do", "/XObject<</I 5 0 R>>", [picture]);
    expect((await taken(gray, "bank.pdf", BLACK_ONLY)).placed).toBe(true);
    const blue = pagePdf("/I Do", "/XObject<</I 5 0 R>>", [picture.replace("\0\0\0", "\x90\0\0")]);
    expect((await taken(blue, "bank.pdf", BLACK_ONLY)).said).toEqual(["BX6054 3 black C"]);
  });

  it("is a picture where it has colours of a screen anywhere", async () => {
    const image = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#c33" } })
      .png()
      .toBuffer();
    const draws = [
      bankAd({ draw: (page) => page.drawRectangle({ width: 9, height: 9, color: rgb(1, 0, 0) }) }),
      bankAd({ draw: async (page, document) => page.drawImage(await document.embedPng(image)) }),
    ];
    for (const ad of draws) {
      expect(await taken(await ad)).toEqual({ placed: false, said: ["BX6052 colours in RGB"] });
    }
  });

  it("leaves links, forms and scripts behind", async () => {
    const ad = await bankAd({
      draw(page, document) {
        document.addJavaScript("hello", "app.alert(1)");
        const { context } = document;
        const link = { Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9], A: { S: "URI" } };
        page.node.set(PDFName.of("Annots"), context.obj([link]));
      },
    });
    const { pdf } = await pageWith(ad);
    const text = Buffer.from(pdf).toString("latin1");
    expect(text).not.toMatch(/Annot|JavaScript|URI/);
  });
});

describe("a supplied picture", () => {
  const four = sharp(adTiff(30, 20)).pipelineColourspace("cmyk").toColourspace("cmyk");

  it("in CMYK is placed, in RGB or gray left to be converted", async () => {
    expect(await taken(adTiff(30, 20), "bank.tif")).toEqual({ placed: true, said: [] });
    expect(await taken(await four.clone().jpeg().toBuffer(), "bank.jpg")).toMatchObject({
      placed: true,
    });
    const rgbPicture = sharp({ create: { width: 9, height: 9, channels: 3, background: "#c33" } });
    expect(await taken(await rgbPicture.clone().png().toBuffer(), "bank.png")).toEqual({
      placed: false,
      said: ["BX6051"],
    });
    const gray = await rgbPicture.toColourspace("b-w").jpeg().toBuffer();
    expect(await taken(gray, "bank.jpg")).toEqual({ placed: false, said: [] });
  });

  it("of 16 bits is told; on a black page its colours are an error", async () => {
    expect(await taken(adTiff(30, 20, { bits: 16 }), "bank.tif")).toEqual({
      placed: true,
      said: ["BX6056 16"],
    });
    expect((await taken(adTiff(30, 20), "bank.tif", BLACK_ONLY)).said).toHaveLength(3);
  });
});

describe("a hostile file", () => {
  const zeros = pdfStream("/Filter/FlateDecode", "x");
  it.each([
    ["BX6055 it is encrypted", lockedPdf],
    ["BX6053 Helvetica", helveticaAd],
    ["BX6052 a damaged PDF", async () => (await redPages(20, 20)).subarray(0, 300)],
    ["BX6052 a damaged PDF", () => Buffer.from("%PDF-1.7\nnothing")],
    ["BX6052 damaged content", () => pagePdf("0 0 9 9 re f (")],
    ["BX6052 a damaged stream", () => pagePdf("x", "", [zeros], "/Filter/FlateDecode")],
    ["BX6052 graphics states nested too deep", () => pagePdf("q ".repeat(5000))],
  ])("is refused: %s", async (said, make) => {
    expect(await taken(await make())).toEqual({ placed: false, said: [said] });
  });

  it("that takes a million million steps to draw takes none to place", async () => {
    expect((await taken(endlessPdf())).placed).toBe(true);
  });
});
