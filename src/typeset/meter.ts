import * as hb from "harfbuzzjs";
import { ASCENT, type Em } from "../units.js";
import type { Way } from "./rules.js";

/** The bytes of a font and the theme's name for it. */
export interface FontSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Measures text with the advances of the font files; the same text always gives the same numbers. */
export interface Meter {
  /**
   * Advance width of the shaped text in em of its own size. Throws where the font is unknown.
   * @param amongLetters whether ideographs or letters stand in the same paragraph
   */
  advance(font: string, text: string, amongLetters: boolean): Em;
  /** Where the ink of a single character begins and ends in its cell, in em. */
  ink(font: string, character: string): { readonly start: Em; readonly end: Em };
  /** How far the ink of a single character reaches above its baseline, and from where, in em. */
  rise(font: string, character: string): { readonly bottom: Em; readonly top: Em };
  /** Whether the font draws this code point. */
  has(font: string, codePoint: number): boolean;
  /** The font, and those that stand in for it in order. */
  chain(font: string): readonly string[];
  /** How the text is set that is measured so; the house's rules alone where absent. */
  readonly way?: Way;
}

/**
 * The language in which text is shaped where none is given. Without one —— in Noto Serif SC is 1.7 em
 * wide instead of 2: the two dashes are joined by a `locl` form of Simplified Chinese. Chromium takes it
 * from `<html lang="zh-CN">`.
 */
const LANGUAGE = "zh-cn";

const PROPORTIONAL = new hb.Feature("pwid");

/** Letters that say themselves which script they are of. */
const WESTERN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * True for a word with an apostrophe (Wang’s): U+2019 is a closing quotation mark of a full cell in
 * Chinese fonts, and takes the width of an apostrophe by the font's feature `pwid` only.
 */
export const isApostrophed = (text: string): boolean =>
  text.includes("’") && /\p{Script=Latin}/u.test(text);

interface OpenFont {
  readonly font: hb.Font;
  readonly upem: number;
  readonly unicodes: ReadonlySet<number>;
  /** By language, then by text. */
  readonly advances: Map<string, Map<string, Em>>;
}

function open(bytes: Uint8Array): OpenFont {
  const copy = new Uint8Array(bytes);
  const face = new hb.Face(new hb.Blob(copy.buffer), 0);
  const font = new hb.Font(face);
  return { font, upem: face.upem, unicodes: new Set(face.collectUnicodes()), advances: new Map() };
}

function shape(
  { font, upem }: OpenFont,
  text: string,
  amongLetters: boolean,
  language: string,
): Em {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  // Chromium gives signs that all scripts share (— ～ …) the script of the text around them, Han or
  // Latin: alone, HarfBuzz would shape them without their `locl` forms (— at 0.89 em instead of 1).
  if (amongLetters && !WESTERN.test(text)) buffer.setScript("Hani");
  buffer.setLanguage(language);
  hb.shape(font, buffer, isApostrophed(text) ? [PROPORTIONAL] : []);
  let sum = 0;
  for (const position of buffer.getGlyphPositions()) sum += position.xAdvance;
  return sum / upem;
}

/** The ink of a character from its origin, in em; undefined where the font has no glyph of it. */
function inkBox({ font, upem }: OpenFont, character: string) {
  const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0);
  const extents = glyph ? font.glyphExtents(glyph) : undefined;
  if (!extents) return undefined;
  const { xBearing, yBearing, width, height } = extents;
  return {
    left: xBearing / upem,
    right: (xBearing + width) / upem,
    // A glyph's box hangs down from its top: its height is less than nothing.
    bottom: (yBearing + height) / upem,
    top: yBearing / upem,
  };
}

export interface MeterOptions {
  /** For each font those that stand in for what it lacks, in order. */
  readonly fallback?: Readonly<Record<string, readonly string[]>>;
}

/** A meter of fonts from files. */
export interface FontMeter extends Meter {
  /** The same fonts for text in a language (BCP 47) that is set its own way. */
  inLanguage(language: string, way: Way): FontMeter;
}

/**
 * Opens fonts with HarfBuzz, the shaper that Chromium uses itself (measured: equal to the printed
 * page to 0.0002 em; fontkit gave the same advances at a seventh of the speed). Fonts are opened at
 * their first use, advances are kept.
 */
export function createMeter(
  sources: Iterable<FontSource>,
  { fallback = {} }: MeterOptions = {},
): FontMeter {
  const byName = new Map<string, FontSource>();
  for (const source of sources) byName.set(source.name, source);
  const opened = new Map<string, OpenFont>();
  const chains = new Map<string, readonly string[]>();
  const use = (name: string): OpenFont => {
    const found = opened.get(name);
    if (found) return found;
    const source = byName.get(name);
    if (!source) throw new RangeError(`no font is named ${name}`);
    const font = open(source.bytes);
    opened.set(name, font);
    return font;
  };
  const speaking = (language: string): Pick<Meter, "advance"> => ({
    advance(name, text, amongLetters) {
      const font = use(name);
      let kept = font.advances.get(language);
      if (!kept) {
        kept = new Map();
        font.advances.set(language, kept);
      }
      const key = amongLetters ? text : `\0${text}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const advance = shape(font, text, amongLetters, language);
      kept.set(key, advance);
      return advance;
    },
  });
  const meter: FontMeter = {
    ...speaking(LANGUAGE),
    ink(name, character) {
      const box = inkBox(use(name), character);
      return box ? { start: box.left, end: box.right } : { start: 0, end: 1 };
    },
    rise(name, character) {
      const box = inkBox(use(name), character);
      return box ? { bottom: box.bottom, top: box.top } : { bottom: ASCENT - 1, top: ASCENT };
    },
    has: (name, codePoint) => use(name).unicodes.has(codePoint),
    chain(name) {
      const known = chains.get(name);
      if (known) return known;
      const chain = [name, ...(fallback[name] ?? [])];
      chains.set(name, chain);
      return chain;
    },
    inLanguage: (language, way) => ({ ...meter, ...speaking(language.toLowerCase()), way }),
  };
  return meter;
}
