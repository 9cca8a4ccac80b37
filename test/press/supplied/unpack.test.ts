import { deflateSync } from "node:zlib";
import { PDFContext, type PDFDict, type PDFObject, PDFRawStream } from "pdf-lib";
import { expect, it } from "vitest";
import { unpack } from "../../../src/press/supplied/unpack.js";

function stream(data: string | Uint8Array, filters: string[], params?: object): PDFRawStream {
  const context = PDFContext.create();
  const entries: object = { Filter: filters, ...(params ? { DecodeParms: [params] } : {}) };
  const dict = context.obj(entries as Record<string, PDFObject>);
  return PDFRawStream.of(dict as PDFDict, Buffer.from(data as string, "latin1"));
}
const text = (from: PDFRawStream, most = 1000): string =>
  Buffer.from(unpack(from, most)).toString("latin1");

it("undoes the filters of content, one behind the other", () => {
  const packed = deflateSync(Buffer.from("0 0 9 9 re f"));
  const hex = `${packed.toString("hex").replace(/(.{10})/g, "$1\n")}>`;
  expect(text(stream(hex, ["ASCIIHexDecode", "FlateDecode"]))).toBe("0 0 9 9 re f");
  // "Man " is 9jqo^ (Adobe's own example), zeros are z.
  expect(text(stream("9jqo^z9j\n~>", ["ASCII85Decode"]))).toBe("Man \0\0\0\0M");
  expect(text(stream("\x02abc\xfed\x80rest", ["RunLengthDecode"]))).toBe("abcddd");
  expect(text(stream("plain", []))).toBe("plain");
});

it("undoes prediction by rows", () => {
  // Rows of three bytes: as they are, by the left, by the one above, by the mean, by Paeth.
  const rows = [0, 1, 2, 3, 1, 5, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1];
  const png = stream(deflateSync(Uint8Array.from(rows)), ["FlateDecode"], {
    Predictor: 15,
    Columns: 3,
  });
  expect([...unpack(png, 1000)]).toEqual([1, 2, 3, 5, 6, 7, 6, 7, 8, 4, 6, 8, 5, 7, 9]);
  const tiff = stream(deflateSync(Uint8Array.from([1, 2, 1, 1, 9, 9, 1, 1])), ["FlateDecode"], {
    Predictor: 2,
    Columns: 2,
    Colors: 2,
  });
  expect([...unpack(tiff, 1000)]).toEqual([1, 2, 2, 3, 9, 9, 10, 10]);
});

it("ends where a bomb goes on, and refuses what it does not know", () => {
  const zeros = deflateSync(Buffer.alloc(5_000_000));
  expect(() => text(stream(zeros, ["FlateDecode"]))).toThrow("larger than 1 MB unpacked");
  const runs = Buffer.alloc(200, Buffer.from([129, 0]));
  expect(() => text(stream(runs, ["RunLengthDecode"]))).toThrow("larger than 1 MB unpacked");
  expect(() => text(stream("z".repeat(500), ["ASCII85Decode"]))).toThrow("larger than 1 MB");
  expect(() => text(stream("x", Array(9).fill("FlateDecode")))).toThrow("several filters");
  expect(() => text(stream("x", ["LZWDecode"]))).toThrow("the filter LZWDecode");
  expect(() => text(stream("zz", ["ASCIIHexDecode"]))).toThrow("a damaged stream");
  expect(() => text(stream("\x01", ["FlateDecode"]))).toThrow("a damaged stream");
});
