import { PDFDict, PDFDocument, PDFHeader, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { beforeAll, expect, it } from "vitest";
import { diagnose } from "../../../src/diagnostics/index.js";
import { saved } from "../../../src/press/file-facts.js";
import { checkFile, x4Breaches } from "../../../src/press/preflight/check-file.js";
import { makePress } from "../../../src/press/x4/assemble.js";
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
  "pdf-version %PDF-1.7": ({ context }) => {
    context.header = PDFHeader.forVersion(1, 7);
  },
  "trailer-id": ({ context }) => {
    context.trailerInfo.ID = context.obj([PDFHexString.of("aa"), PDFHexString.of("bb")]);
  },
  "output-intent": ({ catalog }) => {
    catalog.delete(name("OutputIntents"));
  },
  "catalog-entries OpenAction": ({ catalog, context }) => {
    catalog.set(name("OpenAction"), context.obj({ S: "Named", N: "Print" }));
  },
  xmp: ({ catalog }) => {
    catalog.delete(name("Metadata"));
  },
  "info-xmp dc:title": (document) => document.setTitle("云汀晚报"),
  "info-xmp xmp:ModifyDate": (document) =>
    document.setModificationDate(new Date("2026-11-24T04:00:00Z")),
  trapped: (document) => {
    infoOf(document).delete(name("Trapped"));
  },
  "trim-box page 1": (document) => {
    document.getPage(0).node.delete(name("TrimBox"));
  },
  "box-order page 1": (document) => document.getPage(0).setTrimBox(-5, 0, 900, 1000),
  "art-box page 1": (document) => document.getPage(0).setArtBox(1, 1, 10, 10),
  "page-entries Annots page 1": (document) => {
    document.getPage(0).node.set(name("Annots"), document.context.obj([]));
  },
  "transfer-function TR object N": add({ Type: "ExtGState", TR: "Identity" }),
  "javascript JS object N": add({ S: "JavaScript", JS: PDFString.of("app.alert(1)") }),
  "interpolate Interpolate object N": add({ Subtype: "Image", Interpolate: true }),
  "postscript PS object N": add({ Type: "XObject", Subtype: "PS" }),
  "group-space Separation object N": add({ S: "Transparency", CS: "Separation" }),
  "rgb-entries DeviceRGB object N": add({ ColorSpace: { X: "DeviceRGB" } }),
  "type-3-font Type3 object N": add({ Type: "Font", Subtype: "Type3" }),
  "font-program Arial object N": add({ Type: "Font", Subtype: "TrueType", BaseFont: "Arial" }),
  "opi OPI object N": add({ Subtype: "Form", OPI: { V: 1 } }),
  "alternates Alternates object N": add({ Subtype: "Image", Alternates: [] }),
  "reference-xobject Ref object N": add({ Subtype: "Form", Ref: { F: "x" } }),
  encryption: ({ context }) => {
    context.trailerInfo.Encrypt = context.obj({ Filter: "Standard" });
  },
  "output-condition": ({ catalog, context }) => {
    catalog.set(name("OutputIntents"), context.obj([{ S: "GTS_PDFX" }]));
  },
  "info-lacks dc:creator": (document) => infoOf(document).delete(name("Author")),
  "lzw LZWDecode object N": ({ context }) => {
    context.register(context.stream("x", { Filter: "LZWDecode" }));
  },
  "rgb-content RGB page 1": paint("1 0 0 rg 0 0 9 9 re f"),
};

/** The broken rules of a file: rule, what it names, where; numbers of objects depend on the file. */
const brief = (found: ReturnType<typeof checkFile>): string[] =>
  found.map(({ rule, what, where }) =>
    [rule, what, where.replace(/\d+$/, (n) => (where.startsWith("page") ? n : "N"))]
      .filter((part) => part !== "")
      .join(" "),
  );

it.each(Object.keys(wrong))("says it: %s", async (said) => {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  wrong[said]?.(document);
  // A document that is still open is checked as the file that it becomes.
  const bytes = await saved(document);
  expect(brief(checkFile(document, bytes, { family: "X-4" }))).toContain(said);
  if (said !== "encryption") expect(brief(await x4Breaches(bytes))).toContain(said);
});

it("reads into forms", async () => {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  const { context } = document;
  context.register(context.flateStream("/DeviceRGB cs", { Type: "XObject", Subtype: "Form" }));
  expect(brief(await x4Breaches(await saved(document)))).toEqual([
    "rgb-content DeviceRGB object N",
  ]);
});

it("leaves out what was read or told already", async () => {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  wrong["rgb-content RGB page 1"]?.(document);
  wrong["type-3-font Type3 object N"]?.(document);
  // pdf-lib gives every page that it draws on a list of annotations.
  document.getPage(0).node.delete(name("Annots"));
  const bytes = await saved(document);
  const read = { has: () => true };
  const said = [diagnose("BX6040")];
  expect(checkFile(document, bytes, { family: "X-4", read, said })).toEqual([]);
});

it("counts one fault in many places", async () => {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  for (let i = 0; i < 3; i++) add({ Type: "ExtGState", TR: "Identity" })(document);
  const [found] = await x4Breaches(await saved(document));
  expect(found).toMatchObject({ rule: "transfer-function", clause: "6.8", what: "TR", count: 3 });
});
