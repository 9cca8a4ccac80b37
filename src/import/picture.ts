/** A format by the bytes (in Latin-1) that stand at an offset. */
type Format = readonly [offset: number, bytes: string, name: string];

/** The formats that pages can print, with the ending of their files. */
const PRINTABLE: readonly Format[] = [
  [0, "\x89PNG\r\n\x1a\n", "png"],
  [0, "\xff\xd8\xff", "jpg"],
  [0, "GIF87a", "gif"],
  [0, "GIF89a", "gif"],
  [8, "WEBP", "webp"],
  [0, "II*\0", "tif"],
  [0, "MM\0*", "tif"],
];

/** Formats of drawings and old programs, which have no pixels for print or no reader here. */
const OTHERS: readonly Format[] = [
  [40, " EMF", "EMF"],
  [0, "\xd7\xcd\xc6\x9a", "WMF"],
  [0, "\x01\0\x09\0\0\x03", "WMF"],
  [0, "BM", "BMP"],
  [0, "<?xml", "SVG"],
  [0, "<svg", "SVG"],
];

const find = (list: readonly Format[], head: string): string | undefined =>
  list.find(([offset, bytes]) => head.startsWith(bytes, offset))?.[2];

/** What a picture's bytes are, whatever its name says: an ending for its file, or why it cannot be. */
export function pictureKind(
  bytes: Uint8Array,
  name: string,
): { readonly ending: string } | { readonly refused: string } {
  const head = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  const ending = find(PRINTABLE, head);
  if (ending !== undefined) return { ending };
  const last = /\.(\w{1,8})$/u.exec(name)?.[1] ?? "?";
  return { refused: find(OTHERS, head) ?? last.toUpperCase() };
}
