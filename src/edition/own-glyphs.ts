import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import type { FontFile } from "./edition.js";
import { OWN_GLYPHS } from "./fallback.js";
import { type Folder, readInput, sha256 } from "./folder.js";
import { keepFont } from "./fonts.js";
import { makeGlyphFont } from "./glyph-font.js";
import { type GlyphOutline, readGlyphSvg } from "./glyph-svg.js";
import { inside } from "./paths.js";

/** The folder in the paper's that holds its own characters (补字), one SVG each. */
const FOLDER = "glyphs";

/**
 * Reads the characters that the paper has drawn itself (补字) and makes one font of them, which lies
 * in `<cacheDir>/fonts`; undefined where it has drawn none. A file that cannot be used is BX2021.
 * Throws BX9004 where the cache cannot be written.
 */
export async function loadOwnGlyphs(
  folder: Folder,
  cacheDir: string,
): Promise<Result<FontFile | undefined>> {
  const outlines = new Map<number, GlyphOutline>();
  const diagnostics: Diagnostic[] = [];
  for (const name of await drawings(folder)) {
    const file = `${FOLDER}/${name}`;
    const refuse = (reason: string) =>
      void diagnostics.push(diagnose("BX2021", { file, reason }, { file }));
    const point = pointOf(name);
    if (point === undefined) refuse("its name is not one character or U+20BB7");
    else if (outlines.has(point)) refuse("a second drawing of its character");
    else {
      const path = await inside(folder.paperDir, file);
      if (path === undefined) {
        diagnostics.push(diagnose("BX2017", { path: file }, { file }));
        continue;
      }
      const { value: bytes, diagnostics: unread } = await readInput(folder, path);
      diagnostics.push(...unread);
      const read = bytes && readGlyphSvg(bytes);
      if (read && "reason" in read) refuse(read.reason);
      else if (read) outlines.set(point, read.outline);
    }
  }
  if (outlines.size === 0) return { value: undefined, diagnostics };
  const bytes = await makeGlyphFont(outlines);
  const hash = sha256(bytes);
  const path = await keepFont(join(cacheDir, "fonts"), `${hash}.ttf`, bytes);
  return { value: { name: OWN_GLYPHS, path, sha256: hash, bytes }, diagnostics };
}

/** The SVGs of the folder, in the order of code units: the same on every system. */
async function drawings({ paperDir }: Folder): Promise<string[]> {
  const names = await readdir(join(paperDir, FOLDER)).catch(() => []);
  return names.filter((name) => /\.svg$/iu.test(name)).sort();
}

/** The code point that a file name stands for: `𠮷.svg` or `U+20BB7.svg`. */
function pointOf(name: string): number | undefined {
  // Some file systems take characters apart (é as e with an accent).
  const stem = name.slice(0, -".svg".length).normalize("NFC");
  const hex = /^U\+([0-9A-F]{4,6})$/iu.exec(stem)?.[1];
  const point = hex === undefined ? onlyPoint(stem) : Number.parseInt(hex, 16);
  return point !== undefined && isPrintable(point) ? point : undefined;
}

function onlyPoint(stem: string): number | undefined {
  const [character, ...more] = stem;
  return more.length === 0 ? character?.codePointAt(0) : undefined;
}

const isPrintable = (point: number): boolean =>
  point > 0x20 &&
  point <= 0x10ffff &&
  !/^[\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Z}]$/u.test(String.fromCodePoint(point));
