import { PDFContext } from "pdf-lib";
import { expect, it } from "vitest";
import { SyntaxReader } from "../../../src/press/supplied/pdf-syntax.js";

const reader = (text: string): SyntaxReader =>
  new SyntaxReader(Buffer.from(text, "latin1"), PDFContext.create());
const read = (text: string): string =>
  String(reader(text).object()).replace(/\s+/g, " ").replaceAll("\x00", "0");

it.each([
  ["12 0 R", "12 0 R"],
  ["[1 R]", undefined],
  ["[1 0 2 0 R -.5 +3.]", "[ 1 0 2 0 R -0.5 3 ]"],
  ["<</A#20B/C%a comment\n/D<</E[true null]>>>>", "<< /A#20B /C /D << /E [ true null ] >> >>"],
  ["(a\\)(b)c)", "(a\\)(b)c)"],
  ["<48 65\n6C>", "<48656C>"],
  ["/Name/Other", "/Name"],
  ["1.5e3", undefined],
  ["<</A 1", undefined],
  ["(never closed", undefined],
  ["<4G>", undefined],
])("%s", (text, written) => {
  if (written === undefined) expect(() => read(text)).toThrow("a damaged PDF");
  else expect(read(text)).toBe(written);
});

it("leaves objects nested without end", () => {
  expect(() => read("[".repeat(100_000))).toThrow("objects nested more than 64 deep");
  expect(() => read("<</A".repeat(100_000))).toThrow("objects nested more than 64 deep");
});

it("steps over comments and keywords", () => {
  const all = reader("% head\n 12 0 obj 7");
  expect([all.integer(), all.integer(), all.take("obj"), all.take("endobj")]).toEqual([
    12,
    0,
    true,
    false,
  ]);
  expect(() => reader("obj").integer()).toThrow("a damaged PDF");
});
