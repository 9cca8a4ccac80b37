import { readFileSync } from "node:fs";
import { FONT_FILE } from "./paper.js";

/** Where the table directory of a font begins, and the length of one of its records. */
const DIRECTORY = 12;
const RECORD = 16;

/** The minimal paper's font with one 16-bit field of a table changed. */
function changed(tag: string, offset: number, value: number): Uint8Array {
  const bytes = Buffer.from(readFileSync(FONT_FILE));
  for (let at = DIRECTORY; at < DIRECTORY + bytes.readUInt16BE(4) * RECORD; at += RECORD) {
    if (bytes.toString("latin1", at, at + 4) !== tag) continue;
    bytes.writeUInt16BE(value, bytes.readUInt32BE(at + 8) + offset);
    return bytes;
  }
  throw new Error(`no table ${tag}`);
}

/** A font with good outlines that browsers refuse: its em (head.unitsPerEm) has no units. */
export const refusedFont = (): Uint8Array => changed("head", 18, 0);

/** A font whose maker forbids embedding (OS/2.fsType 2): Chromium draws it into the PDF as Type 3. */
export const forbiddenFont = (): Uint8Array => embeddingFont(2);

/** A font whose maker allows what the bits of OS/2.fsType say. */
export const embeddingFont = (type: number): Uint8Array => changed("OS/2", 8, type);
