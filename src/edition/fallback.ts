import type { Theme } from "./schema/theme.js";

/** The name that the font of the paper's own characters (补字) has among the fonts of the edition. */
export const OWN_GLYPHS = "own-glyphs";

/** The key of `fallback` for all fonts that have no entry of their own. */
export const OTHERS = "default";

/**
 * For each font of the theme what stands in for it, in order (`fallback`), the paper's own
 * characters (补字) last: what remains to be looked up is a character in a list of fonts.
 * @param own name of the font of the paper's own characters, where it has some
 */
export function fallbackChains(theme: Theme, own: string | undefined): Theme["fallback"] {
  const chains = Object.keys(theme.fonts).map((font): [string, string[]] => {
    const wished = theme.fallback[font] ?? theme.fallback[OTHERS] ?? [];
    const chain = new Set([...wished, ...(own === undefined ? [] : [own])]);
    chain.delete(font);
    return [font, [...chain]];
  });
  return Object.fromEntries(chains);
}
