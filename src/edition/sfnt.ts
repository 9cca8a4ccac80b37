/** Kinds of font file by their first four bytes. */
const MAGIC: Readonly<Record<string, string>> = {
  "\0\x01\0\0": "truetype",
  true: "truetype",
  OTTO: "PostScript outlines (CFF)",
  ttcf: "a collection (TTC) of several fonts",
  wOFF: "WOFF; use TTF or WOFF2",
  wOF2: "woff2",
};

export const isWoff2 = (bytes: Uint8Array): boolean => magic(bytes) === "wOF2";

/**
 * Why a font cannot be printed, or undefined where it can: only static TrueType outlines reach the
 * PDF as a font program (Chromium writes CFF and variable fonts as Type 3).
 */
export function whyNotTrueType(bytes: Uint8Array): string | undefined {
  const kind = MAGIC[magic(bytes)];
  if (kind !== "truetype") return kind ?? "not a font file";
  const tables = tableTags(bytes);
  if (tables === undefined) return "a damaged font file";
  if (tables.has("fvar")) return "a variable font";
  if (tables.has("CFF ") || tables.has("CFF2")) return "PostScript outlines (CFF)";
  return tables.has("glyf") ? undefined : "without TrueType outlines";
}

/** The tags of the table directory; undefined where a table would lie outside the file. */
function tableTags(bytes: Uint8Array): Set<string> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) return undefined;
  const count = view.getUint16(4);
  if (bytes.length < 12 + 16 * count) return undefined;
  const tags = new Set<string>();
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.length) return undefined;
    tags.add(latin1(bytes.subarray(at, at + 4)));
  }
  return tags;
}

const magic = (bytes: Uint8Array): string => latin1(bytes.subarray(0, 4));
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
