import { PDFContext, PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import {
  asDict,
  asName,
  asNumber,
  changed,
  entry,
  items,
  newStream,
  numbers,
  pdfName,
} from "../../../src/press/separate/pdf-objects.js";

const context = PDFContext.create();

test("what is of another type counts as absent", () => {
  const [word, number, list] = [PDFName.of("A"), context.obj(1), context.obj([1, "B"])];
  expect([asName(word), asName(number), asNumber(number), asNumber(list)]).toEqual([
    "A",
    undefined,
    1,
    undefined,
  ]);
  expect([asDict(list), items(number), numbers(list)]).toEqual([undefined, [], []]);
  expect(numbers(context.obj([1, 2]))).toEqual([1, 2]);
});

test("references are followed, in dictionaries and arrays", () => {
  const ref = context.register(context.obj(7));
  expect(asNumber(entry(context.obj({ A: ref }), "A"))).toBe(7);
  expect(numbers(context.obj([ref, ref]))).toEqual([7, 7]);
  expect(entry(undefined, "A")).toBeUndefined();
});

test("a name holds # as itself", () => {
  expect(pdfName("A#20B").decodeText()).toBe("A#20B");
  expect(String(pdfName("A B"))).toBe("/A#20B");
});

test("a changed dictionary leaves the old one as it was", () => {
  const old = context.obj({ A: 1, B: 2 });
  const made = changed(old, { A: undefined, C: context.obj(3) });
  expect([made.toString(), old.has(PDFName.of("A"))].join(" ").replace(/\s+/g, " ")).toBe(
    "<< /B 2 /C 3 >> true",
  );
});

test("a new stream has the old entries without the old filter", () => {
  const dict = context.obj({ Type: "XObject", Filter: "LZWDecode", DecodeParms: {} });
  const stream = newStream(context, dict, Buffer.from("q Q"));
  expect(stream.dict.toString()).toMatch(/FlateDecode/);
  expect(stream.dict.toString()).not.toMatch(/LZW|Parms/);
});
