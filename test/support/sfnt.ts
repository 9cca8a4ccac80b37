import * as fontkit from "fontkit";
import svg2ttf from "svg2ttf";
import SvgPath from "svgpath";

/** Where the table directory of a font begins, and the length of one of its records. */
const DIRECTORY = 12;
const RECORD = 16;

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * A font without some of its tables, as fonts are bought: foundries of newspapers often sell plain
 * outlines, with nothing that says how characters depend on each other.
 */
export function withoutTables(font: Uint8Array, tags: readonly string[]): Uint8Array {
  const from = Buffer.from(font);
  const records = Array.from({ length: from.readUInt16BE(4) }, (_, i) => {
    const at = DIRECTORY + RECORD * i;
    const [offset, length] = [from.readUInt32BE(at + 8), from.readUInt32BE(at + 12)];
    return {
      tag: from.toString("latin1", at, at + 4),
      checksum: from.readUInt32BE(at + 4),
      bytes: from.subarray(offset, offset + length),
    };
  }).filter(({ tag }) => !tags.includes(tag));
  const directory = Buffer.alloc(DIRECTORY + RECORD * records.length);
  from.copy(directory, 0, 0, 4);
  directory.writeUInt16BE(records.length, 4);
  const power = Math.floor(Math.log2(records.length));
  directory.writeUInt16BE(2 ** power * RECORD, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((records.length - 2 ** power) * RECORD, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  records.forEach(({ tag, checksum, bytes }, i) => {
    const at = DIRECTORY + RECORD * i;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(checksum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    parts.push(bytes, Buffer.alloc(padded(bytes.length) - bytes.length));
    offset += padded(bytes.length);
  });
  return Buffer.concat(parts);
}

/** Everything by which a font lets characters depend on their neighbours, or stand upright. */
export const LAYOUT = ["GSUB", "GPOS", "GDEF", "BASE", "kern", "vhea", "vmtx", "VORG", "STAT"];

/**
 * A new font of some characters of a font: outlines and advances alone, drawn on another em.
 * @param upem units of the em
 */
export function redrawn(font: Uint8Array, text: string, upem: number): Uint8Array {
  const source = fontkit.create(Buffer.from(font));
  if (!("glyphForCodePoint" in source)) throw new Error("not one font");
  const scale = upem / source.unitsPerEm;
  const glyphs = [...new Set(text)].map((character) => {
    const point = character.codePointAt(0) ?? 0;
    const glyph = source.glyphForCodePoint(point);
    const d = new SvgPath(glyph.path.toSVG()).scale(scale).round(2).toString();
    const width = Math.round(glyph.advanceWidth * scale);
    return `<glyph glyph-name="u${point.toString(16)}" unicode="&#${point};" horiz-adv-x="${width}" d="${d}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="Redrawn${upem}" horiz-adv-x="${upem}"><font-face font-family="Redrawn${upem}" units-per-em="${upem}" ascent="${Math.round(upem * 0.88)}" descent="${-Math.round(upem * 0.12)}"/><missing-glyph horiz-adv-x="${upem}"/>${glyphs.join("")}</font></defs></svg>`;
  return Uint8Array.from(svg2ttf(svg, { ts: 0 }).buffer);
}
