import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef } from "pdf-lib";
import { pageContent } from "../../src/press/glyph-positions.js";
import { printHtml, SHEET } from "./test-sheet.js";

/** The size of the raw sheet in mm. */
export const RAW_SHEET = SHEET;

const RED = ".7843 .0863 .1137";

/**
 * Constructs of PDF that the browser hardly writes and a press page may hold all the same, each in a
 * place of its own (points from the lower left). /T is the page's font; <0001> and on are its glyphs.
 */
const PIECES: Readonly<Record<string, string>> = {
  "a form, in it another, in it text": "q 1 0 0 1 20 400 cm /Outer Do Q",
  "a form without resources of its own": "q 1 0 0 1 120 400 cm /Bare Do Q",
  "the same form in another colour": `q ${RED} rg 1 0 0 1 180 400 cm /Bare Do Q`,
  "a pattern with its own colours": "q /Pattern cs /Tiles scn 20 340 80 40 re f Q",
  "a pattern in the colour of the page": `q /Uncoloured cs ${RED} /Stencil scn 110 340 80 40 re f 0 0 0 /Stencil scn 200 340 80 40 re f Q`,
  "text filled with a pattern":
    "q /Pattern cs /Tiles scn BT /T 40 Tf 20 295 Td <000100020003> Tj ET Q",
  "text that is stroked too":
    "q .5 w BT /T 40 Tf 2 Tr 1 1 1 rg 0 0 0 RG 160 295 Td <00010002> Tj ET Q",
  "a clip of text": `q BT /T 40 Tf 7 Tr 250 295 Td <00010002> Tj ET ${RED} rg 250 285 40 60 re f 0 g 290 285 40 60 re f Q`,
  "stencils of one bit": `q ${RED} rg 40 0 0 40 20 240 cm BI /W 8 /H 8 /IM true /BPC 1 ID \xaa\x55\xaa\x55\xaa\x55\xaa\x55 EI Q`,
  "an image of one bit":
    "q 40 0 0 40 70 240 cm BI /W 8 /H 8 /CS /G /BPC 1 ID \xf0\xf0\xf0\xf0\x0f\x0f\x0f\x0f EI Q",
  "an image of grays":
    "q 40 0 0 40 120 240 cm BI /W 4 /H 1 /CS /G /BPC 8 /F /AHx ID 004080C0> EI Q",
  "an image in RGB":
    "q 40 0 0 40 170 240 cm BI /W 2 /H 2 /CS /RGB /BPC 8 /F /AHx ID 000000C8161D1F4E79FFFFFF> EI Q",
  "an image of a table":
    "q 40 0 0 40 220 240 cm BI /W 4 /H 1 /CS [/I /RGB 3 <000000C8161D808080FFFFFF>] /BPC 8 /F /AHx ID 00010203> EI Q",
  "shadings along a line": "q 20 190 60 40 re W n /Axial sh Q q 90 190 60 40 re W n /Steps sh Q",
  "shadings from a point": "q 160 190 60 40 re W n /Radial sh Q q 230 190 60 40 re W n /Rings sh Q",
  "a shading as a pattern":
    "q /Pattern cs /Shaded scn BT /T 36 Tf 20 150 Td <000100020003> Tj ET Q",
  "states in states": `q 0 g q ${RED} rg q 1 1 1 rg q 0 0 0 rg 150 150 10 20 re f Q 160 150 10 20 re f Q 170 150 10 20 re f Q 180 150 10 20 re f ${"q ".repeat(20)}${RED} rg 190 150 10 20 re f ${"Q ".repeat(20)}200 150 10 20 re f Q`,
  "a table of colours":
    "q /Few cs 1 sc 220 150 20 20 re f 0 sc 240 150 20 20 re f 2 sc 260 150 20 20 re f Q",
  "an ExtGState of widths": `q /Wide gs 0 0 0 RG 20 140 m 120 140 l S /Thin gs 20 130 m 120 130 l S ${RED} RG /Wide gs 20 120 m 120 120 l S Q`,
  "an ExtGState with a font": "q BT /Lettered gs 130 120 Td <00010002> Tj ET Q",
  "lines of text": `q BT /T 12 Tf 14 TL 20 95 Td <00010002> Tj T* <00020003> Tj <0003> ' 1 .5 <000200010003> " ${RED} rg 80 14 TD <00010001> Tj T* [<0001> -200 <0002>] TJ ET Q`,
  "white on red on black": `q 0 g 160 50 120 60 re f ${RED} rg 170 60 100 40 re f 1 g BT /T 30 Tf 175 70 Td <000100020003> Tj ET Q`,
  "black on a tint of red":
    ".9569 .8157 .8235 rg 20 5 120 30 re f 0 g BT /T 24 Tf 25 10 Td <000100020003> Tj ET",
};

/** A function of two ends (type 2), and one stitched of three (type 3). */
const plain = (from: readonly number[], to: readonly number[]) => ({
  FunctionType: 2,
  Domain: [0, 1],
  N: 1,
  C0: [...from],
  C1: [...to],
});
const [BLACK, WHITE, ACCENT, GRAY] = [
  [0, 0, 0],
  [1, 1, 1],
  [0.7843, 0.0863, 0.1137],
  [0.5, 0.5, 0.5],
] as const;
const STITCHED = {
  FunctionType: 3,
  Domain: [0, 1],
  Bounds: [0.3, 0.6],
  Encode: [0, 1, 0, 1, 0, 1],
  Functions: [plain(ACCENT, WHITE), plain(WHITE, BLACK), plain(BLACK, GRAY)],
};
const shading = (ShadingType: 2 | 3, Coords: number[], of: object) => ({
  ShadingType,
  ColorSpace: "DeviceRGB",
  Coords,
  Extend: [true, true],
  Function: of,
});

/** The glyphs 1 to 3 of the pieces as the font of the page numbers them. */
type Glyphs = (content: string) => string;

function glyphsOf(document: PDFDocument): Glyphs {
  const content = Buffer.from(pageContent(document, 0)).toString("latin1");
  const shown = [...content.matchAll(/<([0-9A-F]+)>/gi)].map(([, hex]) => hex).join("");
  const own = shown.match(/.{4}/g) ?? [];
  if (own.length < 3) throw new Error("the browser shows no three glyphs");
  const replaced = (hex: string): string =>
    hex.replace(/\d{4}/g, (code) => own[Number.parseInt(code, 16) - 1] ?? "");
  return (text) => text.replace(/<(000[123])+>/g, replaced);
}

type Entries = Record<string, unknown>;

/** A glyph each of black and red, as a pattern's cell and as a form show them. */
const CELL = `0 g BT /T 8 Tf 1 1 Td <0001> Tj ET ${RED} rg 10 0 8 8 re f`;

function addResources(document: PDFDocument, font: PDFRef, glyphs: Glyphs): void {
  const { context } = document;
  const add = (entries: Entries): PDFRef => context.register(context.obj(entries as never));
  const stream = (content: string, entries: Entries): PDFRef => {
    const bytes = Buffer.from(glyphs(content), "latin1");
    const dict = context.obj({ ...entries, Length: bytes.length } as never) as unknown as PDFDict;
    return context.register(PDFRawStream.of(dict, bytes));
  };
  const type = { Font: { T: font } };
  const form = (content: string, more: Entries) =>
    stream(content, { Type: "XObject", Subtype: "Form", BBox: [0, 0, 90, 50], ...more });
  const cell = (content: string, PaintType: 1 | 2) =>
    stream(content, {
      Type: "Pattern",
      PatternType: 1,
      PaintType,
      TilingType: 1,
      BBox: [0, 0, 20, 10],
      XStep: 20,
      YStep: 10,
      Matrix: [1, 0, 0, 1, 3, 3],
      Resources: type,
    });
  const inner = form("BT /T 20 Tf 0 0 Td <00010002> Tj ET 0 0 40 1 re f", {
    Matrix: [0.8, 0.2, -0.2, 0.8, 45, 5],
    Resources: type,
  });
  const outer = form(`q ${RED} rg /Inner Do Q 0 g BT /T 20 Tf 0 5 Td <0001> Tj ET 0 0 20 2 re f`, {
    Resources: { ...type, XObject: { Inner: inner } },
  });
  const bare = form("BT /T 20 Tf 0 5 Td <00010002> Tj ET", {});
  const shadings = {
    Axial: shading(2, [20, 0, 80, 0], plain(ACCENT, WHITE)),
    Steps: shading(2, [90, 0, 150, 0], STITCHED),
    Radial: shading(3, [190, 210, 0, 190, 210, 30], plain(BLACK, WHITE)),
    Rings: shading(3, [260, 210, 0, 260, 210, 30], STITCHED),
  };
  const page = document.getPage(0).node;
  const resources = context.obj({
    Font: { T: font },
    XObject: { Outer: outer, Bare: bare },
    Pattern: {
      Tiles: cell(CELL, 1),
      Stencil: cell("0 0 8 8 re f BT /T 8 Tf 10 1 Td <0001> Tj ET", 2),
      Shaded: add({ PatternType: 2, Shading: shading(2, [20, 0, 128, 0], STITCHED) }),
    },
    ColorSpace: {
      Uncoloured: ["Pattern", "DeviceRGB"],
      Few: ["Indexed", "DeviceRGB", 2, PDFHexString.of("000000C8161D1F4E79")],
    },
    Shading: shadings,
    ExtGState: { Wide: { LW: 5 }, Thin: { LW: 0.25 }, Lettered: { Font: [font, 24] } },
  } as never);
  page.set(PDFName.of("Resources"), resources);
}

/** Prints a page for its font and draws everything on it that the browser does not. */
export async function printRawSheet(): Promise<Uint8Array> {
  const pdf = await printHtml("<div>湖水云</div>");
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const fonts = document.getPage(0).node.Resources()?.lookup(PDFName.of("Font"), PDFDict);
  const [font] = fonts?.values() ?? [];
  if (!(font instanceof PDFRef)) throw new Error("no font");
  const glyphs = glyphsOf(document);
  addResources(document, font, glyphs);
  const content = glyphs(Object.values(PIECES).join("\n"));
  const stream = document.context.flateStream(Buffer.from(content, "latin1"));
  document.getPage(0).node.set(PDFName.of("Contents"), document.context.register(stream));
  return document.save({ useObjectStreams: false, updateMetadata: false } as object);
}
