import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Meter } from "../../src/typeset/index.js";
import { inked, withStandIns } from "../../src/typeset/stand-ins.js";
import { square } from "../support/square.js";

/** Which characters each font has: song the plain ones, ext those beyond the BMP, own the rest. */
const FONTS: Readonly<Record<string, RegExp>> = {
  song: /^[一-鿿，。“”—a-z]$/u,
  ext: /^(?:[一-鿿，。“”—\u{20000}-\u{2ffff}]|\u0301)$/u,
  own: /^(?:[a-z㙍]|\u0301)$/u,
};
const meter: Meter = {
  ...square,
  chain: (font) => (font === "song" ? ["song", "ext", "own"] : [font]),
  has: (font, point) => FONTS[font]?.test(String.fromCodePoint(point)) ?? false,
};

describe("the fonts that stand in", () => {
  const fonts = (text: string, font = "song") =>
    withStandIns([{ text, font }], meter).map((run) => `${run.font}:${run.text}`);

  it("set what the font lacks, code point by code point, and nothing else", () => {
    expect(fonts("梁𠮷禾，𠮷𠮷。")).toEqual([
      "song:梁",
      "ext:𠮷",
      "song:禾，",
      "ext:𠮷𠮷",
      "song:。",
    ]);
    expect(fonts("𠮷㙍")).toEqual(["ext:𠮷", "own:㙍"]);
  });

  it("leave marks that the font has where they are, beside whatever they stand", () => {
    expect(fonts("“𠮷”——𠮷")).toEqual(["song:“", "ext:𠮷", "song:”——", "ext:𠮷"]);
  });

  it("keep an accent and a variation selector with their character", () => {
    // song has a but no accent, own has both.
    expect(fonts("a\u0301b")).toEqual(["own:a\u0301", "song:b"]);
    expect(fonts("𠮷\u{E0100}禾\uFE00")).toEqual(["ext:𠮷\u{E0100}", "song:禾\uFE00"]);
  });

  it("set the letter without its accent where no font has both, and say so", () => {
    expect(inked("a\u0300", "song", meter)).toEqual([
      { text: "a\u0300", font: "song", missing: [0x300] },
    ]);
  });

  it("leave to the font what none of them has, and spaces", () => {
    expect(fonts("梁 \u{2A6D6}")).toEqual(["song:梁 ", "ext:\u{2A6D6}"]);
    expect(fonts("㙍 *", "ext")).toEqual(["ext:㙍 *"]);
    expect(inked("*", "song", meter)[0]?.missing).toEqual([0x2a]);
  });

  it("lose no character and split no pair of surrogates, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const runs = withStandIns([{ text, font: "song" }], meter);
        expect(runs.map((run) => run.text).join("")).toBe(text);
        for (const run of runs) expect(run.text).not.toMatch(/\p{Cs}/u);
        runs.slice(1).forEach((run, i) => {
          expect(run.font).not.toBe(runs[i]?.font);
          expect(run.text).not.toMatch(/^\p{M}/u);
        });
      }),
    );
  });
});

describe("a word with its reading", () => {
  it("is set in one font that has both, else stays where it is", () => {
    const read = (text: string) =>
      withStandIns([{ text, font: "song", reading: { base: 1, scale: 0.5 } }], meter);
    expect(read("㙍a").map((run) => [run.font, run.text])).toEqual([["own", "㙍a"]]);
    expect(read("𠮷㙍").map((run) => run.font)).toEqual(["song"]);
  });
});
