import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as fontkit from "fontkit";
import SvgPath from "svgpath";
import { makeGlyphFont } from "../../src/edition/glyph-font.js";
import type { FontFile } from "../../src/edition/index.js";

/** The name under which a sample asks for it. */
export const CENTRED = "song-centred";
const MARKS = "，。、；：！？";
/** The middle of the cell, as `@font-face` places it for every font: see METRICS in src/render/css.ts. */
const BASELINE = 0.88;
const MIDDLE = 0.5;

/**
 * The marks of a font of the mainland moved to the middle of their cells, as a font of their own: the
 * starter has no font of Taiwan or Hong Kong.
 */
export async function centredMarks(font: FontFile, dir: string): Promise<FontFile> {
  const open = fontkit.create(Buffer.from(font.bytes)) as fontkit.Font;
  const em = open.unitsPerEm;
  const outlines = new Map(
    [...MARKS].map((mark) => {
      const point = mark.codePointAt(0) ?? 0;
      const { path, bbox } = open.glyphForCodePoint(point);
      const x = MIDDLE - (bbox.minX + bbox.maxX) / 2 / em;
      const y = MIDDLE - (BASELINE - (bbox.minY + bbox.maxY) / 2 / em);
      const moved = new SvgPath(path.toSVG()).scale(1 / em, -1 / em).translate(x, BASELINE + y);
      return [point, moved.toString()];
    }),
  );
  const bytes = await makeGlyphFont(outlines);
  const path = join(dir, `${CENTRED}.ttf`);
  await mkdir(dir, { recursive: true });
  await writeFile(path, bytes);
  return { name: CENTRED, path, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
