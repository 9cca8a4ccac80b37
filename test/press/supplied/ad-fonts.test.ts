import { PDFContext, type PDFDict, type PDFObject } from "pdf-lib";
import { expect, it } from "vitest";
import { fontTrouble } from "../../../src/press/supplied/ad-fonts.js";

const context = PDFContext.create();
type Literal = Record<string, PDFObject>;
const font = (entries: object) => fontTrouble(context.obj(entries as Literal) as PDFDict);

it("asks whether a font comes with the file", () => {
  const file = { FontDescriptor: { FontFile2: context.register(context.stream("")) } };
  expect(font({ Subtype: "TrueType", BaseFont: "Song", ...file })).toBeUndefined();
  expect(font({ Subtype: "TrueType", BaseFont: "Song", FontDescriptor: {} })).toBe("Song");
  expect(font({ Subtype: "Type0", BaseFont: "Hei", DescendantFonts: [file] })).toBeUndefined();
  expect(font({ Subtype: "Type0", BaseFont: "Hei", DescendantFonts: [{}] })).toBe("Hei");
  expect(font({ Subtype: "Type3" })).toBe("Type 3");
  expect(font({})).toBe("?");
});
