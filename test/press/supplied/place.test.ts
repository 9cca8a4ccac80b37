import { deflateSync } from "node:zlib";
import { PDFContext, PDFDict, PDFName, PDFRawStream } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { apply } from "../../../src/press/matrix.js";
import { firstPage } from "../../../src/press/supplied/first-page.js";
import { ontoUnit, pageForm, placeForm } from "../../../src/press/supplied/place.js";
import { survey } from "../../../src/press/supplied/survey.js";
import { pagePdf, pdfStream, rawPdf } from "../../support/pdfs.js";

const form = (bytes: Uint8Array): PDFRawStream => {
  const page = firstPage(bytes);
  return pageForm(page, survey(page));
};
const dictOf = ({ dict }: PDFRawStream): string => String(dict).replace(/\s+/g, " ");

describe("ontoUnit", () => {
  // Where the page's corner at the lower left comes to lie when it is turned clockwise.
  it.each([
    [0, [0, 0]],
    [90, [0, 1]],
    [180, [1, 1]],
    [270, [1, 0]],
  ] as const)("turns by %i", (turn, corner) => {
    const matrix = ontoUnit({ box: [10, 20, 210, 120], turn });
    const at = (x: number, y: number) => apply(matrix, x, y).map((v) => Math.round(v * 1e9) / 1e9);
    expect(at(10, 20)).toEqual(corner);
    expect(at(210, 120)).toEqual(corner.map((v) => 1 - v));
    expect(at(110, 70)).toEqual([0.5, 0.5]);
  });
});

describe("pageForm", () => {
  it("keeps the bytes of a page's one stream, packed as they are", () => {
    const packed = deflateSync(Buffer.from("0 0 0 1 k 0 0 9 9 re f"), { level: 1 });
    const text = Buffer.from(packed).toString("latin1");
    const made = form(pagePdf(text, "", [], "/Filter/FlateDecode"));
    expect(Buffer.from(made.contents).equals(packed)).toBe(true);
    expect(dictOf(made)).toContain("/Filter /FlateDecode");
    expect(dictOf(made)).toContain("/BBox [ 0 0 200 200 ]");
  });

  it("joins several streams, and pairs saves and restores", () => {
    const parts = rawPdf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/MediaBox[0 0 9 9]/Contents[4 0 R 5 0 R]>>",
      pdfStream("", "q 0 0 0 1"),
      pdfStream("", "k Q Q q"),
    ]);
    const page = firstPage(parts);
    expect(Buffer.from(survey(page).content ?? []).toString()).toBe("q 0 0 0 1\nk Q \n q\n\nQ");
  });

  it("isolates the page's group, blended in four inks", () => {
    const made = form(
      rawPdf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/MediaBox[0 0 9 9]/Group<</S/Transparency/CS/DeviceCMYK/K true>>>>",
      ]),
    );
    expect(dictOf(made)).toMatch(
      /Group << \/S \/Transparency \/CS \/DeviceCMYK \/K true \/I true >>/,
    );
  });
});

describe("placeForm", () => {
  it("begins as a page does, whatever is set around it", () => {
    const target = PDFContext.create();
    const placed = placeForm(target, form(pagePdf("0 0 9 9 re f")));
    const resources = placed.dict.lookup(PDFName.of("Resources"), PDFDict);
    const written = String(resources).replace(/\s+/g, " ");
    expect(written).toContain("/OP false /op false /OPM 0");
    expect(written).toContain("/SMask /None");
    const ad = resources.lookup(PDFName.of("XObject"), PDFDict).lookup(PDFName.of("Ad"));
    expect(ad instanceof PDFRawStream && Buffer.from(ad.contents).toString()).toBe("0 0 9 9 re f");
  });

  it("ends with objects that lead to each other", () => {
    const target = PDFContext.create();
    const circle = ["<</Next 6 0 R>>", "<</Next 5 0 R>>"];
    placeForm(target, form(pagePdf("/A gs", "/ExtGState<</A 5 0 R>>", circle)));
    expect(target.enumerateIndirectObjects()).toHaveLength(3);
  });
});
