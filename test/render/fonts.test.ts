import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fontkit from "fontkit";
import { expect, test } from "vitest";
import { pageFonts, printable } from "../../src/render/fonts.js";
import { temporary } from "../support/paper.js";
import { starter } from "../support/starter.js";

test("what a page can print: text, entities of a template, escapes of a style sheet, ASCII", () => {
  const found = printable(
    "<style>li::before{content:'\\25A0 '}</style><p>版心&middot;&#x4E91;</p>",
  );
  for (const sign of ["版", "心", "·", "云", "■", "~", "0"]) expect(found).toContain(sign);
  expect(found).not.toContain("汀");
  expect(printable("\\ffffff")).toBe(printable(""));
});

test("a cut font has the page's characters, their advances, and one code point for each glyph", async () => {
  const { edition } = await starter();
  const files = await pageFonts(edition, "<p>文——行</p>", join(temporary(), "fonts"));
  expect([...files.keys()]).toEqual([...edition.fonts.keys()]);
  const whole = fontkit.create(Buffer.from(edition.fonts.get("song-400")?.bytes ?? []));
  const cut = fontkit.create(readFileSync(files.get("song-400") ?? ""));
  if (!("layout" in cut) || !("layout" in whole)) throw new Error("not a single font");
  const { features, script } = { features: [], script: "hani" };
  const width = (font: typeof cut) =>
    font.layout("文——行", features, script, "ZHS").advanceWidth / font.unitsPerEm;
  expect(width(cut)).toBe(4);
  expect(width(cut)).toBe(width(whole));
  expect(whole.hasGlyphForCodePoint(0x2f8f)).toBe(true); // ⾏ shares the glyph of 行
  expect(cut.hasGlyphForCodePoint(0x2f8f)).toBe(false);
  expect(cut.hasGlyphForCodePoint(0x884c)).toBe(true);
});

test("a font that cannot be cut is left to the browser's judgement", async () => {
  const { edition } = await starter();
  const path = join(temporary(), "broken.ttf");
  const bytes = Buffer.from("this is no font");
  const font = { name: "broken", path, sha256: "", bytes };
  const broken = { ...edition, fonts: new Map([["broken", font]]) };
  expect((await pageFonts(broken, "", temporary())).get("broken")).toBe(path);
});
