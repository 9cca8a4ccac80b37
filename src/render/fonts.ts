import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeHTML } from "entities";
import subsetFont from "subset-font";
import type { Edition } from "../edition/index.js";

/** Signs that a style sheet can bring in by itself (counters, list marks). */
const ALWAYS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");
/** `\25A0` in `content: "…"`. */
const CSS_ESCAPE = /\\([0-9a-f]{1,6})\s?/giu;

/** Every character that a page can print: its text, entities of templates, escapes of style sheets. */
export function printable(html: string): string {
  const escapes = [...html.matchAll(CSS_ESCAPE)].flatMap(([, hex = ""]) => {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? [String.fromCodePoint(code)] : [];
  });
  return [...new Set([...decodeHTML(html), ...escapes, ...ALWAYS])].sort().join("");
}

/**
 * Cuts the edition's fonts down to the characters of one page, all layout features kept. Chromium
 * opened nine fonts of 6 to 15 MB for each page otherwise, which took most of the time of printing; and with no
 * other code point in the font, the PDF's ToUnicode names the ideograph that was written, where
 * Chromium would take the lowest that shares its glyph (⾏ U+2F8F for 行). A font that cannot be cut
 * is used as it is: the browser says what is wrong with it.
 * @param dir folder of this page, made here
 * @returns path of each font by its name in the theme
 */
export async function pageFonts(
  edition: Edition,
  html: string,
  dir: string,
): Promise<ReadonlyMap<string, string>> {
  await mkdir(dir, { recursive: true });
  const text = printable(html);
  const files = new Map<string, string>();
  for (const [name, font] of edition.fonts) {
    const cut = await subsetFont(Buffer.from(font.bytes), text, { targetFormat: "truetype" }).catch(
      () => undefined,
    );
    const path = join(dir, `font-${files.size + 1}.ttf`);
    if (cut) await writeFile(path, cut);
    files.set(name, cut ? path : font.path);
  }
  return files;
}
