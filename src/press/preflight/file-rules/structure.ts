import { PDFArray } from "pdf-lib";
import { inAll, inX4 } from "../file-rule.js";

/** A trailer is written last: so much of the end holds it, whatever the ID. */
const END = 2048;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** The file as such: header, trailer, nothing packed or locked. */
export const structureRules = [
  inX4("pdf-version", "6.1", function* ({ bytes }) {
    const head = text(bytes.subarray(0, 8));
    if (head !== "%PDF-1.6") yield { what: head.replace(/[^ -~]/g, "?") };
  }),
  inAll("trailer-id", "6.1", function* ({ bytes, document }) {
    const { ID } = document.context.trailerInfo;
    const halves = ID instanceof PDFArray ? ID.asArray().map(String) : [];
    const written = /\/ID\s*\[/.test(text(bytes.subarray(-END)));
    if (!written || halves.length !== 2 || halves[0] !== halves[1]) yield {};
  }),
  inAll("encryption", "6.13", function* ({ bytes, document }) {
    const locked = /\/Encrypt\b/.test(text(bytes.subarray(-END)));
    if (locked || document.context.trailerInfo.Encrypt) yield {};
  }),
  // PDF/X-4 takes them; our files do without, so that each object can be read as it stands.
  inAll("object-streams", "–", function* ({ bytes }) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (file.includes("/ObjStm") || file.includes("/Type /XRef")) yield {};
  }),
] as const;
