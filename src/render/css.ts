import { pathToFileURL } from "node:url";
import type { Edition } from "../edition/index.js";
import { ASCENT, ptToPx, round } from "../units.js";

/**
 * Every font gets the same metrics, so that a line's baseline depends on its size and leading alone
 * and fonts can share a line grid: the ideographic em box, ASCENT of it above the baseline.
 */
const UP = Math.round(100 * ASCENT);
const METRICS = `ascent-override:${UP}%;descent-override:${100 - UP}%;line-gap-override:0%`;

/**
 * The faces of a page's fonts.
 * @param fonts path of each font file by its name in the theme
 */
export const fontFaces = (fonts: ReadonlyMap<string, string>): string =>
  [...fonts]
    .map(([name, path]) => {
      const url = pathToFileURL(path).href;
      return `@font-face{font-family:"${name}";src:url("${url}");${METRICS}}`;
    })
    .join("\n");

/** CSS variables from theme.yaml, in pixels of the print page; the theme is the one master for measures. */
function variables(edition: Edition): string {
  const { body, colours, rules, furniture, caption, fallback } = edition.theme;
  const px = (pt: number): string => `${round(ptToPx(pt), 4)}px`;
  const entries: [string, string][] = [
    ["cell", px(body.size)],
    ["line", px(body.leading)],
    ["pt", px(1)],
    ...Object.entries(colours).map(([name, value]): [string, string] => [`colour-${name}`, value]),
    ...Object.entries(rules).map(([name, pt]): [string, string] => [`rule-${name}`, px(pt)]),
  ];
  for (const [name, type] of Object.entries({ ...furniture, caption })) {
    if (typeof type !== "object") continue;
    // Furniture is not set by us: its characters find the fonts that stand in by themselves.
    const families = [type.font, ...(fallback[type.font] ?? [])].map((font) => `"${font}"`);
    entries.push([`${name}-font`, families.join(",")], [`${name}-size`, px(type.size)]);
  }
  return `:root{${entries.map(([name, value]) => `--${name}:${value}`).join(";")}}`;
}

/**
 * A —— among marks alone is of no certain script to Chromium, which then leaves out the font's forms for
 * Chinese. An ideograph that is hidden and has no size settles it, and is neither inked nor in the text
 * layer. Runs ask for it by a property in their style, so that own templates need know nothing of it.
 */
const HAN_BEFORE =
  '[style*="--han"]::before{content:"一";visibility:hidden;font-size:0;line-height:0;letter-spacing:0}';

/** The style sheet of all pages: variables, then the theme's own sheet. */
export const pageCss = (edition: Edition, sheet: string): string =>
  [variables(edition), HAN_BEFORE, sheet].join("\n");
