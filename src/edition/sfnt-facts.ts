/** Features that change a character by what stands beside it, or for upright text. */
const FEATURES = ["vert", "halt", "chws", "locl"] as const;
export type FeatureName = (typeof FEATURES)[number];

/** What the maker of a font allows (OS/2.fsType): only the last two keep it out of a PDF. */
export type Embedding = "free" | "print" | "edit" | "forbidden" | "bitmaps";

/** What a font file says of itself beyond its characters. */
export interface SfntFacts {
  readonly unitsPerEm: number;
  readonly features: Readonly<Record<FeatureName, boolean>>;
  readonly embedding: Embedding;
  /** The maker wants the whole font embedded, not a part of it. */
  readonly whole: boolean;
}

/** Reads the facts of a TrueType font; one that says nothing of a thing gets the open answer. */
export function sfntFacts(bytes: Uint8Array): SfntFacts {
  const tags = new Set(["GSUB", "GPOS"].flatMap((table) => featureTags(tableOf(bytes, table))));
  const features = Object.fromEntries(FEATURES.map((name) => [name, tags.has(name)]));
  const head = tableOf(bytes, "head");
  const os2 = tableOf(bytes, "OS/2");
  const type = os2 && os2.byteLength >= 10 ? os2.getUint16(8) : 0;
  return {
    unitsPerEm: head && head.byteLength >= 20 ? head.getUint16(18) : 0,
    features: features as Record<FeatureName, boolean>,
    embedding: embeddingOf(type),
    whole: (type & 0x100) !== 0,
  };
}

/** Where a font sets several of the bits, the least restrictive counts (OpenType, OS/2, fsType). */
function embeddingOf(type: number): Embedding {
  if ((type & 0x200) !== 0) return "bitmaps";
  if ((type & 8) !== 0) return "edit";
  if ((type & 4) !== 0) return "print";
  return (type & 2) !== 0 ? "forbidden" : "free";
}

function tableOf(bytes: Uint8Array, wanted: string): DataView | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = file.length < 12 ? 0 : file.readUInt16BE(4);
  for (let at = 12; at + 16 <= Math.min(file.length, 12 + 16 * count); at += 16) {
    if (file.toString("latin1", at, at + 4) !== wanted) continue;
    const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    if (offset + length > file.length) return undefined;
    return new DataView(bytes.buffer, bytes.byteOffset + offset, length);
  }
  return undefined;
}

/** Tags of the feature list of GSUB or GPOS, which stands at the offset that bytes 6 and 7 name. */
function featureTags(table: DataView | undefined): string[] {
  if (table === undefined || table.byteLength < 10) return [];
  const list = table.getUint16(6);
  const count = list + 2 <= table.byteLength ? table.getUint16(list) : 0;
  const tags: string[] = [];
  for (let at = list + 2; at + 6 <= table.byteLength && tags.length < count; at += 6) {
    tags.push(String.fromCharCode(...[0, 1, 2, 3].map((i) => table.getUint8(at + i))));
  }
  return tags;
}
