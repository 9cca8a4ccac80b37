import type { Diagnostic } from "../diagnostics/index.js";
import { diagnose } from "../diagnostics/index.js";
import { decode, type Read } from "../manuscript/index.js";

/** What a file is, by its bytes; its name only helps to say which Office file it is. */
export type FileKind =
  | { readonly kind: "docx" }
  | { readonly kind: "text" | "story"; readonly read: Read }
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic };

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const begins = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** Streams of OLE files (MS-CFB) are named in UTF-16: this one holds a locked Office file. */
const LOCKED = Buffer.from("EncryptedPackage", "utf16le");

/**
 * Looks at a file's first bytes: a Word file, plain text, a story in Markdown, or what cannot be
 * imported: BX1044 with its format, BX1046 where it is locked, or what decoding says (BX1002, BX1053).
 */
export function fileKind(bytes: Uint8Array, file: string): FileKind {
  const refuse = (code: "BX1044" | "BX1046", facts: object): FileKind => {
    return { kind: "refused", diagnostic: diagnose(code, { file, ...facts }, { file }) };
  };
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(file)?.[0].toLowerCase() ?? "";
  if (begins(bytes, OLE)) {
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(LOCKED);
    if (locked) return refuse("BX1046", {});
    return refuse("BX1044", { format: ending === ".wps" ? ".wps" : ".doc" });
  }
  if (begins(bytes, ZIP)) {
    const other = /^\.(?:odt|xlsx|pptx|zip|epub|pages)$/u.test(ending);
    return other ? refuse("BX1044", { format: ending }) : { kind: "docx" };
  }
  const head = Buffer.from(bytes.subarray(0, 1024))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/u, "");
  if (head.startsWith("%PDF-")) return refuse("BX1044", { format: "PDF" });
  if (head.startsWith("{\\rtf")) return refuse("BX1044", { format: "RTF" });
  if (/^\s*(?:<!doctype html|<html|<head|<body|<\?xml)/iu.test(head)) {
    return refuse("BX1044", { format: "HTML/XML" });
  }
  const read = decode(bytes, file);
  if ("code" in read) return { kind: "refused", diagnostic: read };
  // A Word file that lost its beginning is no text, whatever its bytes can be read as.
  if (/^\.(?:docx?|wps|rtf|pdf)$/u.test(ending)) return refuse("BX1044", { format: "TXT" });
  const first = read.source.lines.find((line) => line.trim() !== "") ?? "";
  const story = ending === ".md" || ending === ".markdown" || /^(?:# |---\s*$)/u.test(first);
  return { kind: story ? "story" : "text", read };
}
