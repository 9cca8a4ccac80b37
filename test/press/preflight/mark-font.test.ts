import { PDFDict, PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { isEmbedded, NO_FONT, readFont } from "../../../src/press/preflight/mark-font.js";

const { context } = await PDFDocument.create();
const font = (entries: object): PDFDict => {
  const dict = context.obj(entries as never);
  if (!(dict instanceof PDFDict)) throw new Error("no dictionary");
  return dict;
};
const descriptor = { Type: "FontDescriptor", FontFile2: context.register(context.stream("x")) };

test("a composite font is what its descendant is", () => {
  const own = readFont(
    font({
      Subtype: "Type0",
      BaseFont: "AAAAAA+NotoSerifSC",
      Encoding: "Identity-V",
      DescendantFonts: [
        { Subtype: "CIDFontType2", DW: 1000, W: [3, [250, 500]], FontDescriptor: descriptor },
      ],
    }),
  );
  expect(own).toMatchObject({
    name: "NotoSerifSC",
    type: "CIDFontType2",
    embedded: true,
    bytes: 2,
    vertical: true,
  });
  expect([2, 3, 4].map(own.widths)).toEqual([1000, 250, 500]);
});

test("a simple font counts its widths from its first character", () => {
  const own = readFont(font({ Subtype: "Type1", BaseFont: "Arial", FirstChar: 65, Widths: [700] }));
  expect(own).toMatchObject({ name: "Arial", embedded: false, bytes: 1 });
  expect([65, 66].map(own.widths)).toEqual([700, 500]);
});

test("a Type 3 font is content of the file, so it is there", () => {
  expect(isEmbedded(font({ Subtype: "Type3" }))).toBe(true);
  expect(NO_FONT.embedded).toBe(true);
});
