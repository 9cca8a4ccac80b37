import { readFileSync } from "node:fs";
import { FONT_FILE } from "./paper.js";

/** Length of a table's record in the directory, which begins after the first 12 bytes. */
const RECORD = 16;
const DIRECTORY = 12;

/** A font that is TrueType to every reader of its outlines, and that a browser's sanitizer refuses. */
export function damagedFont(): Uint8Array {
  const bytes = Buffer.from(readFileSync(FONT_FILE));
  const count = bytes.readUInt16BE(4);
  for (let i = 0; i < count; i += 1) {
    const at = DIRECTORY + i * RECORD;
    if (bytes.toString("latin1", at, at + 4) !== "hhea") continue;
    // numberOfHMetrics, the last of its fields: more advances than the font has glyphs.
    bytes.writeUInt16BE(0, bytes.readUInt32BE(at + 8) + 34);
  }
  return bytes;
}
