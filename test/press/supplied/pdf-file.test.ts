import { deflateSync } from "node:zlib";
import { PDFDict, PDFDocument, PDFRawStream, PDFRef } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { PdfFile } from "../../../src/press/supplied/pdf-file.js";
import { lockedPdf, pagePdf, rawPdf } from "../../support/pdfs.js";

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const bytesOf = (file: string): Uint8Array => Buffer.from(file, "latin1");

/**
 * A file of one object stream with this content.
 * @param own row of the table for the stream itself, behind nine bytes of head
 */
function packed(content: Uint8Array, count = 1, own = [1, 9, 0]): Uint8Array {
  const stream = `<</Type/ObjStm/N ${count}/First 4/Filter/FlateDecode/Length ${content.length}>>stream\n${text(content)}\nendstream`;
  const head = "%PDF-1.7\n";
  const object = `1 0 obj\n${stream}\nendobj\n`;
  // Object 1 in the file, object 2 in it.
  const rows = [0, 0, 0, ...own, 2, 1, 0];
  const table = `<</Type/XRef/Root 2 0 R/Size 3/W[1 1 1]/Length ${rows.length}>>stream\n${String.fromCharCode(...rows)}\nendstream`;
  const file = `${head}${object}`;
  return bytesOf(`${file}3 0 obj\n${table}\nendobj\nstartxref\n${file.length}\n%%EOF`);
}

describe("PdfFile", () => {
  it("reads objects by the table, those of a later change first", () => {
    const old = text(rawPdf(["<</Type/Catalog/V(old)>>"]));
    const at = old.length + 1;
    const start = Number(/startxref\n(\d+)/.exec(old)?.[1]);
    const change = `\n1 0 obj\n<</Type/Catalog/V(new)>>\nendobj\n`;
    const table = `xref\n1 1\n${String(at).padStart(10, "0")} 00000 n \ntrailer<</Root 1 0 R/Size 2/Prev ${start}>>\nstartxref\n${old.length + change.length}\n%%EOF`;
    const file = new PdfFile(bytesOf(old + change + table));
    expect(String(file.get(PDFRef.of(1)))).toContain("(new)");
    expect(file.get(PDFRef.of(9))).toBeUndefined();
  });

  it("reads packed objects as pdf-lib writes them", async () => {
    const document = await PDFDocument.create();
    document.addPage([200, 100]);
    const file = new PdfFile(await document.save({ useObjectStreams: true }));
    const root = file.entry(file.trailer, "Root");
    expect(root instanceof PDFDict && file.entry(root, "Pages")).toBeInstanceOf(PDFDict);
  });

  it("keeps a stream's bytes as they are", () => {
    const found = new PdfFile(pagePdf("0 0 9 9 re f")).get(PDFRef.of(4));
    expect(found instanceof PDFRawStream && text(found.contents)).toBe("0 0 9 9 re f");
  });

  it("refuses an encrypted file, with or without a password to open it", async () => {
    const owner = await PDFDocument.create();
    owner.addPage([200, 100]);
    owner.encrypt({ ownerPassword: "secret", userPassword: "", permissions: {} });
    for (const bytes of [await lockedPdf(), await owner.save()]) {
      expect(() => new PdfFile(bytes)).toThrow("it is encrypted");
    }
  });

  const whole = text(pagePdf("0 0 9 9 re f"));
  it.each([
    ["cut short", whole.slice(0, 300)],
    ["a table that lies", whole.replace(/0000000(\d\d\d) 00000 n/g, "0000000007 00000 n")],
    ["a table outside of it", whole.replace(/startxref\n\d+/, "startxref\n99999999")],
    ["a stream without its end", whole.replace(/Length 12/, "Length 99")],
    ["a length that is itself", whole.replace(/Length 12/, "Length 4 0 R")],
    ["no numbers in its table", whole.replace("xref\n0", "xref\nx")],
  ])("refuses %s", (_, file) => {
    const open = (): unknown => new PdfFile(bytesOf(file)).get(PDFRef.of(4));
    expect(open).toThrow("a damaged PDF");
  });

  it("ends with tables that follow each other in a circle", () => {
    const start = /startxref\n(\d+)/.exec(whole)?.[1];
    const file = whole.replace("/Size", `/Prev ${start}/Size`);
    expect(new PdfFile(bytesOf(file)).get(PDFRef.of(1))).toBeInstanceOf(PDFDict);
  });

  it("does not unpack a bomb", () => {
    const sound = new PdfFile(packed(deflateSync(Buffer.from("2 0 <</Type/Catalog>>"))));
    expect(String(sound.get(PDFRef.of(2)))).toContain("/Catalog");
    const bomb = new PdfFile(packed(deflateSync(Buffer.alloc(100_000_000, 32))));
    expect(() => bomb.get(PDFRef.of(2))).toThrow("a stream larger than 64 MB unpacked");
    const endless = packed(deflateSync(Buffer.from("2 0 <</Type/Catalog>>")), 1e9);
    expect(() => new PdfFile(endless).get(PDFRef.of(2))).toThrow("a damaged PDF");
  });

  it("does not read an object stream that lies in itself", () => {
    const looped = packed(deflateSync(Buffer.from("2 0 7")), 1, [2, 1, 0]);
    expect(() => new PdfFile(looped).get(PDFRef.of(2))).toThrow("a damaged PDF");
  });

  it("follows references, and ends with those that go round", () => {
    const file = new PdfFile(rawPdf(["<</Type/Catalog>>", "3 0 R", "2 0 R"]));
    expect(() => file.follow(PDFRef.of(2))).toThrow("a damaged PDF");
  });
});
