import { PDFDict, type PDFDocument, PDFStream } from "pdf-lib";
import { asName, entry } from "../../separate/pdf-objects.js";
import { inAll, inX, inX4 } from "../file-rule.js";
import type { FileView } from "../file-view.js";

const XMP_FIELD = (name: string): RegExp =>
  new RegExp(`<${name}>(?:<rdf:\\w+><rdf:li[^>]*>)?([^<]*)`);
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) =>
    name === "amp" ? "&" : name === "lt" ? "<" : name === "gt" ? ">" : '"',
  );

/** The XMP packet; undefined where there is none. */
function xmpOf({ document }: FileView): string | undefined {
  const stream = entry(document.catalog, "Metadata");
  if (!(stream instanceof PDFStream)) return undefined;
  return Buffer.from(stream.getContents()).toString("utf8");
}

const field = (xmp: string, name: string): string => plain(XMP_FIELD(name).exec(xmp)?.[1] ?? "");

function trappedOf({ context }: PDFDocument): string | undefined {
  const info = context.lookup(context.trailerInfo.Info);
  return asName(entry(info instanceof PDFDict ? info : undefined, "Trapped"));
}

const moment = (date: Date | undefined): string => date?.toISOString().replace(".000", "") ?? "";

/** What Info says, by the name that XMP has for it. */
const infoOf = (document: PDFDocument): readonly (readonly [string, string | undefined])[] => [
  ["dc:title", document.getTitle()],
  ["dc:creator", document.getAuthor()],
  ["dc:description", document.getSubject()],
  ["pdf:Keywords", document.getKeywords()],
  ["pdf:Producer", document.getProducer()],
  ["xmp:CreatorTool", document.getCreator()],
  ["xmp:CreateDate", moment(document.getCreationDate())],
  ["xmp:ModifyDate", moment(document.getModificationDate())],
  ["pdf:Trapped", trappedOf(document)],
];

const FIELDS = ["xmp:MetadataDate", "xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"];
const WRAPPER = /^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>/;

/** XMP with its wrapper, and that it says what Info says. */
export const metadataRules = [
  inAll("xmp", "6.6", function* (file) {
    if (xmpOf(file) === undefined) yield {};
  }),
  inAll("xmp-wrapper", "6.6", function* (file) {
    const xmp = xmpOf(file);
    if (xmp !== undefined && !WRAPPER.test(xmp)) yield {};
  }),
  inX4("xmp-version", "6.6", function* (file) {
    const xmp = xmpOf(file);
    if (xmp !== undefined && field(xmp, "pdfxid:GTS_PDFXVersion") !== "PDF/X-4") yield {};
  }),
  inX("trapped", "6.6", function* ({ document }) {
    if (!["True", "False"].includes(trappedOf(document) ?? "")) yield {};
  }),
  inX("info-lacks", "6.6", function* ({ document }) {
    for (const [what, said] of infoOf(document)) {
      if (what !== "pdf:Trapped" && (said === undefined || said === "")) yield { what };
    }
  }),
  inAll("info-xmp", "6.6", function* (file) {
    const xmp = xmpOf(file);
    if (xmp === undefined) return;
    for (const [what, said] of infoOf(file.document)) {
      if (said !== undefined && said !== "" && field(xmp, what) !== said) yield { what };
    }
  }),
  inX("xmp-fields", "6.6", function* (file) {
    const xmp = xmpOf(file);
    if (xmp === undefined) return;
    for (const what of FIELDS) if (field(xmp, what) === "") yield { what };
  }),
] as const;
