import { deflateSync } from "node:zlib";
import { PDFContext, PDFName, PDFRawStream } from "pdf-lib";
import { expect, test } from "vitest";
import { decodeStream, filtersOf, inflate } from "../../../src/press/separate/decode-stream.js";

const context = PDFContext.create();
const stream = (filter: string[], bytes: Uint8Array, more = {}): PDFRawStream =>
  PDFRawStream.of(context.obj({ Filter: filter.map((f) => PDFName.of(f)), ...more }), bytes);

test("plain and deflated streams are read", () => {
  const text = Buffer.from("q Q");
  expect(Buffer.from(decodeStream(stream([], text), 99)).toString()).toBe("q Q");
  const packed = stream(["FlateDecode"], deflateSync(text));
  expect(Buffer.from(decodeStream(packed, 99)).toString()).toBe("q Q");
  expect(filtersOf(packed)).toEqual(["FlateDecode"]);
  const named = PDFRawStream.of(context.obj({ Filter: "DCTDecode" }), text);
  expect(filtersOf(named)).toEqual(["DCTDecode"]);
});

test("a bomb goes off in a bounded room", () => {
  const bomb = deflateSync(new Uint8Array(50_000_000));
  expect(bomb.length).toBeLessThan(60_000);
  expect(() => inflate(bomb, 1_000_000)).toThrow("a stream larger than 1 MB unpacked");
});

test.each<[string, PDFRawStream]>([
  ["a damaged stream", stream(["FlateDecode"], Buffer.from("no deflate"))],
  [
    "a damaged stream",
    stream(["FlateDecode"], deflateSync(Buffer.alloc(999, "ab")).subarray(0, 9)),
  ],
  ["the filter LZWDecode", stream(["LZWDecode"], new Uint8Array())],
  ["a stream with several filters", stream(["FlateDecode", "FlateDecode"], new Uint8Array())],
  [
    "a stream with a predictor",
    stream(["FlateDecode"], deflateSync(new Uint8Array(9)), { DecodeParms: { Predictor: 15 } }),
  ],
])("%s", (said, broken) => {
  expect(() => decodeStream(broken, 1000)).toThrow(said);
});
