import { PDFContext, PDFName, type PDFObject } from "pdf-lib";
import { expect, test } from "vitest";
import { identity, Resources } from "../../../src/press/separate/resources.js";

const context = PDFContext.create();
const text = (object: PDFObject) => String(object).replace(/\s+/g, " ");

test("only what is used is in the new dictionary, categories in order", () => {
  const font = context.register(context.obj({ Type: "Font" }));
  const source = context.obj({ Font: { F1: font, F2: font }, XObject: { X: font } });
  const resources = new Resources(context, source);
  resources.keep("XObject", "X");
  resources.keep("Font", "F1");
  resources.keep("Font", "F9");
  expect(resources.old("Font", "F2")).toBe(font);
  expect(text(resources.toDict())).toBe(`<< /Font << /F1 ${font} >> /XObject << /X ${font} >> >>`);
});

test("two objects of one name get two names, the same object keeps its own", () => {
  const resources = new Resources(context, undefined);
  const [a, b] = [context.obj(1), context.obj(2)];
  expect(resources.use("Pattern", "P", a)).toBe("P");
  expect(resources.use("Pattern", "P", b)).toBe("P-1");
  expect(resources.use("Pattern", "P", a)).toBe("P");
  expect(resources.use("Pattern", "P", b)).toBe("P-1");
});

test("names with signs of their own are found as they are written", () => {
  const source = context.obj({ Font: {} });
  const fonts = source.lookup(PDFName.of("Font"));
  const resources = new Resources(context, source);
  (fonts as unknown as Map<PDFName, PDFObject>).set(PDFName.of("A#20B"), context.obj(1));
  expect(resources.old("Font", "A B")).toBeDefined();
});

test("references are their own key, other objects get a number", () => {
  const known = new Map<PDFObject, number>();
  const ref = context.register(context.obj(1));
  const [a, b] = [context.obj({}), context.obj({})];
  expect([ref, a, b, a].map((object) => identity(object, known))).toEqual([
    ref.toString(),
    "direct 0",
    "direct 1",
    "direct 0",
  ]);
});
