import { deflateRawSync } from "node:zlib";

/** A part of a zip archive; `size` lies about how large it is unpacked. */
export interface Part {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly size?: number;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(data: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of data) c = (CRC[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Writes a zip archive by hand, with any names and sizes: what no kept writer would do. */
export function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size } of parts) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? raw.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), common, tail, title]));
    files.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, list, Buffer.from("PK\x05\x06"), end]);
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A relation of the main document: id, kind, target; outside where the target has a scheme. */
export type Relation = readonly [id: string, kind: string, target: string];

const relationsXml = (relations: readonly Relation[]): string =>
  `<Relationships xmlns="${PACKAGE}">${relations
    .map(([id, kind, target]) => {
      const mode = target.includes("://") ? ' TargetMode="External"' : "";
      return `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"${mode}/>`;
    })
    .join("")}</Relationships>`;

/** The text of a main document with this body. */
export const documentXml = (body: string): string =>
  `<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;

/** A root element of another part (`styles`, `comments` …) with its content. */
export const partXml = (name: string, content: string): string =>
  `<w:${name} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${name}>`;

/** A Word file by hand: for what Word writes and the kept writer cannot. */
export function docxOf(
  body: string,
  relations: readonly Relation[] = [],
  parts: readonly Part[] = [],
): Buffer {
  return zipOf([
    { name: "_rels/.rels", data: relationsXml([["r", "officeDocument", "word/document.xml"]]) },
    { name: "word/document.xml", data: documentXml(body) },
    { name: "word/_rels/document.xml.rels", data: relationsXml(relations) },
    ...parts,
  ]);
}

/** A paragraph of one run; `properties` stand in its w:pPr, `run` in its w:rPr. */
export const p = (text: string, properties = "", run = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
