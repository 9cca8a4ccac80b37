import { describe, expect, it } from "vitest";
import { fileKind } from "../../src/import/file-kind.js";

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const kindOf = (bytes: Uint8Array | string, file: string): string => {
  const found = fileKind(Buffer.from(bytes), file);
  if (found.kind !== "refused") return found.kind;
  return `${found.diagnostic.code} ${found.diagnostic.facts.format ?? ""}`.trim();
};

describe("a file is what its bytes say", () => {
  it.each([
    ["PK\x03\x04", "稿.docx", "docx"],
    ["PK\x03\x04", "稿.doc", "docx"],
    ["湖水清了。", "稿.txt", "text"],
    ["湖水清了。", "稿", "text"],
    ["湖水清了。", "稿.md", "story"],
    ["# 题\n湖水清了。", "稿.txt", "story"],
    ["PK\x03\x04", "表.xlsx", "BX1044 .xlsx"],
    [OLE, "稿.doc", "BX1044 .doc"],
    [OLE, "稿.docx", "BX1044 .doc"],
    [OLE, "稿.wps", "BX1044 .wps"],
    ["{\\rtf1", "稿.doc", "BX1044 RTF"],
    ["%PDF-1.7", "稿.pdf", "BX1044 PDF"],
    ["\ufeff<html><body>湖", "稿.doc", "BX1044 HTML/XML"],
    ["湖水清了。", "稿.docx", "BX1044 TXT"],
    [Buffer.from([1, 0, 2, 0, 0, 3]), "稿.txt", "BX1002"],
  ])("%j named %s", (bytes, file, wanted) => {
    expect(kindOf(bytes, file)).toBe(wanted);
  });

  it("also where a password locks it", () => {
    const locked = Buffer.concat([OLE, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(kindOf(locked, "稿.docx")).toBe("BX1046");
  });
});
