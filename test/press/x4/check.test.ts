import { PDFDict, PDFDocument, PDFHeader, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { beforeAll, expect, it } from "vitest";
import { saved } from "../../../src/press/file-facts.js";
import { makePress } from "../../../src/press/x4/assemble.js";
import { x4Breaches } from "../../../src/press/x4/check.js";
import { newsprint } from "../../support/icc.js";
import { printed } from "../../support/printed.js";
import { starter } from "../../support/starter.js";

let good: Uint8Array;
beforeAll(async () => {
  const { edition } = await starter();
  const { sheets } = await makePress([await printed(2)], edition, { profile: await newsprint });
  const [sheet] = sheets;
  if (!sheet) throw new Error("no sheet");
  good = sheet.bytes;
});

it("has nothing to say of a good file", async () => {
  expect(await x4Breaches(good)).toEqual([]);
});

type Change = (document: PDFDocument) => void;
const name = (key: string): PDFName => PDFName.of(key);
const infoOf = ({ context }: PDFDocument): PDFDict =>
  context.lookup(context.trailerInfo.Info, PDFDict);
const add =
  (entries: object): Change =>
  ({ context }) => {
    context.register(context.obj(entries as never));
  };
const paint =
  (content: string): Change =>
  (document) => {
    const { context } = document;
    document.getPage(0).node.addContentStream(context.register(context.flateStream(content)));
  };

/** One thing wrong each, and what is then said. */
const wrong: Readonly<Record<string, Change>> = {
  "its header is not PDF 1.6": ({ context }) => {
    context.header = PDFHeader.forVersion(1, 7);
  },
  "it has no ID": ({ context }) => {
    context.trailerInfo.ID = context.obj([PDFHexString.of("aa"), PDFHexString.of("bb")]);
  },
  "it has no output intent": ({ catalog }) => {
    catalog.delete(name("OutputIntents"));
  },
  "its catalog has OpenAction": ({ catalog, context }) => {
    catalog.set(name("OpenAction"), context.obj({ S: "Named", N: "Print" }));
  },
  "it has no XMP": ({ catalog }) => {
    catalog.delete(name("Metadata"));
  },
  "Info and XMP differ in dc:title": (document) => document.setTitle("云汀晚报"),
  "Info and XMP differ in xmp:ModifyDate": (document) =>
    document.setModificationDate(new Date("2026-11-24T04:00:00Z")),
  "Info does not say whether it is trapped": (document) => {
    infoOf(document).delete(name("Trapped"));
  },
  "a page has no TrimBox": (document) => {
    document.getPage(0).node.delete(name("TrimBox"));
  },
  "a page's boxes do not lie one inside the other": (document) =>
    document.getPage(0).setTrimBox(-5, 0, 900, 1000),
  "a page has an ArtBox": (document) => document.getPage(0).setArtBox(1, 1, 10, 10),
  "a page has Annots": (document) => {
    document.getPage(0).node.set(name("Annots"), document.context.obj([]));
  },
  "an object has TR": add({ Type: "ExtGState", TR: "Identity" }),
  "an object has JS": add({ S: "JavaScript", JS: PDFString.of("app.alert(1)") }),
  "a picture asks for Interpolate": add({ Subtype: "Image", Interpolate: true }),
  "a PostScript object": add({ Type: "XObject", Subtype: "PS" }),
  "a group is blended in another space than CMYK": add({ S: "Transparency", CS: "DeviceGray" }),
  "RGB in a dictionary": add({ ColorSpace: { X: "DeviceRGB" } }),
  "a Type 3 font": add({ Type: "Font", Subtype: "Type3" }),
  "a font is not embedded": add({ Type: "Font", Subtype: "TrueType", BaseFont: "Arial" }),
  "a stream is packed by LZW": ({ context }) => {
    context.register(context.stream("x", { Filter: "LZWDecode" }));
  },
  "content paints in RGB": paint("1 0 0 rg 0 0 9 9 re f"),
};

it.each(Object.keys(wrong))("says it: %s", async (said) => {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  wrong[said]?.(document);
  expect(await x4Breaches(await saved(document))).toContain(said);
});

it("reads into forms", async () => {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  const { context } = document;
  context.register(context.flateStream("/DeviceRGB cs", { Type: "XObject", Subtype: "Form" }));
  expect(await x4Breaches(await saved(document))).toEqual(["content paints in RGB"]);
});
