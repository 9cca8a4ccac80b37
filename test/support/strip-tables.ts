/** Where the table directory of a font begins, and the length of one of its records. */
const DIRECTORY = 12;
const RECORD = 16;

/**
 * A TrueType font without some of its tables, as bought fonts lack GSUB with its vertical forms. The
 * records that stay keep their order; the tables keep their places.
 */
export function stripTables(bytes: Uint8Array, ...tags: readonly string[]): Uint8Array {
  const font = Buffer.from(bytes);
  const count = font.readUInt16BE(4);
  const records = Array.from({ length: count }, (_, i) =>
    Buffer.from(font.subarray(DIRECTORY + i * RECORD, DIRECTORY + (i + 1) * RECORD)),
  );
  const kept = records.filter((record) => !tags.includes(record.toString("latin1", 0, 4)));
  if (kept.length !== count - tags.length) throw new Error(`not all there: ${tags.join(" ")}`);
  font.writeUInt16BE(kept.length, 4);
  font.fill(0, DIRECTORY, DIRECTORY + count * RECORD);
  kept.forEach((record, i) => {
    record.copy(font, DIRECTORY + i * RECORD);
  });
  return font;
}
