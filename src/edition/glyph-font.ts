import SvgPath from "svgpath";
import type { GlyphOutline } from "./glyph-svg.js";

/** PostScript name of the font: what a PDF calls it. */
const NAME = "BanxinOwnGlyphs";
/** Fine enough that a curve in the largest head is off by less than a hundredth of a point. */
const UPEM = 2000;
/** The em square above the baseline, as `@font-face` places it for every font (render/css.ts). */
const ASCENT = 0.88 * UPEM;

/**
 * A TrueType font of the given characters, each one em wide. The same outlines give the same bytes.
 * @param outlines by code point
 */
export async function makeGlyphFont(
  outlines: ReadonlyMap<number, GlyphOutline>,
): Promise<Uint8Array> {
  // Few papers draw characters: the others need not wait for its libraries.
  const { default: svg2ttf } = await import("svg2ttf");
  const glyphs = [...outlines]
    .sort(([a], [b]) => a - b)
    .map(([point, outline]) => {
      const d = new SvgPath(outline).scale(UPEM, -UPEM).translate(0, ASCENT).round(2).toString();
      const hex = point.toString(16).toUpperCase();
      return `<glyph glyph-name="u${hex}" unicode="&#x${hex};" horiz-adv-x="${UPEM}" d="${d}"/>`;
    });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="${NAME}" horiz-adv-x="${UPEM}"><font-face font-family="${NAME}" units-per-em="${UPEM}" ascent="${ASCENT}" descent="${ASCENT - UPEM}"/><missing-glyph horiz-adv-x="${UPEM}"/>${glyphs.join("")}</font></defs></svg>`;
  const { buffer } = svg2ttf(svg, { ts: 0, version: "Version 1.0", description: "", url: "" });
  return Uint8Array.from(buffer);
}
