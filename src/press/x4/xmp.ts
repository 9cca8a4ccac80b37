import { type FileFacts, PRODUCER } from "../file-facts.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
/** What XML 1.0 (2.2) does not take at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const xml = (text: string): string =>
  text.replace(NO_XML, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** 2026-11-23T04:00:00Z: the same moment as Info's D:20261123040000Z. */
const moment = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** A digest as a UUID, of version 8: made from what its maker chooses (RFC 9562, 5.8). */
export function uuidOf(digest: string): string {
  const [a, b, c, d, e] = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(13, 16),
    digest.slice(17, 20),
    digest.slice(20, 32),
  ];
  const variant = "89ab"[Number.parseInt(digest.charAt(16), 16) & 3];
  return `uuid:${a}-${b}-8${c}-${variant}${d}-${e}`;
}

const list = (kind: "Alt" | "Seq" | "Bag", items: readonly string[]): string => {
  const mark = kind === "Alt" ? ' xml:lang="x-default"' : "";
  return `<rdf:${kind}>${items.map((item) => `<rdf:li${mark}>${xml(item)}</rdf:li>`).join("")}</rdf:${kind}>`;
};

/**
 * The XMP packet of a press file (ISO 16684-1, ISO 15930-7, 6.6): what Info says, and ids made from the
 * content's hash. Its wrapper has no `encoding` and no `bytes`, which are deprecated.
 * @param digest SHA-256 of the file's content, in hexadecimal digits
 */
export function xmpPacket(facts: FileFacts, digest: string): string {
  const { title, author, subject, keywords, language, date } = facts;
  const id = uuidOf(digest);
  const fields: readonly (readonly [string, string])[] = [
    ["dc:format", "application/pdf"],
    ["dc:title", list("Alt", [title])],
    ["dc:creator", list("Seq", [author])],
    ["dc:description", list("Alt", [subject])],
    ["dc:language", list("Bag", [language])],
    ["dc:subject", list("Bag", keywords)],
    ["pdf:Keywords", xml(keywords.join(" "))],
    ["pdf:Producer", PRODUCER],
    ["pdf:Trapped", "False"],
    ["pdfxid:GTS_PDFXVersion", "PDF/X-4"],
    ["xmp:CreatorTool", PRODUCER],
    ["xmp:CreateDate", moment(date)],
    ["xmp:ModifyDate", moment(date)],
    ["xmp:MetadataDate", moment(date)],
    ["xmpMM:DocumentID", id],
    ["xmpMM:InstanceID", id],
    ["xmpMM:VersionID", "1"],
    ["xmpMM:RenditionClass", "default"],
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
${fields.map(([name, value]) => `<${name}>${value}</${name}>`).join("\n")}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`;
}
