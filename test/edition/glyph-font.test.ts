import * as fontkit from "fontkit";
import { expect, it } from "vitest";
import { makeGlyphFont } from "../../src/edition/glyph-font.js";
import { readGlyphSvg } from "../../src/edition/glyph-svg.js";
import { whyNotTrueType } from "../../src/edition/sfnt.js";
import { createMeter } from "../../src/typeset/index.js";
import { drawing, JI } from "../support/glyph.js";

function outline(svg: string): string {
  const found = readGlyphSvg(Buffer.from(svg));
  if ("reason" in found) throw new Error(found.reason);
  return found.outline;
}

/** 一 as a beam with round ends, 𠮷 from rulers. */
const outlines = new Map([
  [0x20bb7, outline(JI)],
  [0x4e00, outline(drawing('<path d="M10 45C5 45 5 55 10 55H90C95 55 95 45 90 45Z"/>'))],
]);

it("makes a static TrueType font of the drawings, each under its own code point", async () => {
  const bytes = await makeGlyphFont(outlines);
  expect(whyNotTrueType(bytes)).toBeUndefined();
  const meter = createMeter([{ name: "own", bytes }]);
  expect([0x20bb7, 0x4e00, 0x5409].map((point) => meter.has("own", point))).toEqual([
    true,
    true,
    false,
  ]);
  expect(meter.advance("own", "𠮷一", true)).toBe(2);
});

it("puts the em square where every font of a page has it: 0.88 em above the baseline", async () => {
  const font = fontkit.create(Buffer.from(await makeGlyphFont(outlines)));
  if (!("glyphForCodePoint" in font)) throw new Error("not one font");
  expect(font.unitsPerEm).toBe(2000);
  const { minX, minY, maxX, maxY } = font.glyphForCodePoint(0x20bb7).bbox;
  // x from 6 to 94, y from 6 to 94 of 100.
  expect([minX, maxX]).toEqual([120, 1880]);
  expect([minY, maxY]).toEqual([1760 - 1880, 1760 - 120]);
});

it("turns cubic curves into the quadratic ones of TrueType", async () => {
  const font = fontkit.create(Buffer.from(await makeGlyphFont(outlines)));
  if (!("glyphForCodePoint" in font)) throw new Error("not one font");
  const path = font.glyphForCodePoint(0x4e00).path.toSVG();
  expect(path).toMatch(/Q/);
  expect(path).not.toMatch(/C/);
});

it("gives the same bytes for the same drawings, in whatever order they come", async () => {
  const turned = new Map([...outlines].reverse());
  expect(Buffer.from(await makeGlyphFont(turned)).equals(await makeGlyphFont(outlines))).toBe(true);
});
