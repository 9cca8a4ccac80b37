import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { glyphPositions } from "../../src/press/glyph-positions.js";
import { stripContent } from "../../src/press/strip-content.js";

const fonts = new Map([["F1", (cid: number) => (cid === 1 ? 500 : 1000)]]);
const strip = (text: string, from: number, to: number, images: readonly string[] = []): string =>
  Buffer.from(
    stripContent(Buffer.from(text, "latin1"), fonts, new Set(images), { from, to }),
  ).toString("latin1");
const xs = (content: string) =>
  glyphPositions(Buffer.from(content, "latin1"), fonts, 100).map(({ x }) => x);
const line = (shown: string, x = 0): string => `BT /F1 10 Tf 1 0 0 1 ${x} 90 Tm ${shown} ET`;

describe("a strip of a page's content", () => {
  it("keeps every byte where all of it lies inside", () => {
    const text = `q ${line("<00020002> Tj")} 0 0 5 5 re f Q q 9 0 0 9 1 1 cm /I Do Q`;
    expect(strip(text, 0, 100, ["I"])).toBe(text);
  });

  it("loses a text outside of it, and keeps what stands behind in its place", () => {
    const text = line("<00020002> Tj <0001> Tj", 40);
    expect(xs(text)).toEqual([40, 50, 60]);
    expect(strip(text, 0, 40)).not.toContain("<");
    expect(xs(strip(text, 60, 90))).toEqual([60]);
  });

  it("parts a line that crosses its edge: each side has its own glyphs, and both the one that is cut", () => {
    const text = line("[<0002> -100 <00020001>] TJ", 10);
    expect(xs(text)).toEqual([10, 21, 31]);
    expect(xs(strip(text, 0, 25))).toEqual([10, 21]);
    expect(xs(strip(text, 25, 60))).toEqual([21, 31]);
  });

  it("counts through the matrices, turned type too", () => {
    const turned = "q 2 0 0 2 0 0 cm BT /F1 10 Tf 0 1 -1 0 20 10 Tm <00020002> Tj ET Q";
    expect(xs(strip(turned, 0, 39))).toEqual([]);
    // It rises at x = 40, without width: only a strip over that place holds it.
    expect(strip(turned, 30, 50)).toContain("/F1");
  });

  it("loses a picture outside, not one across its edge, and draws forms as they are", () => {
    const drawn = "q 30 0 0 20 50 0 cm /I Do Q q 30 0 0 20 50 0 cm /X Do Q";
    expect(strip(drawn, 0, 40, ["I"])).not.toContain("/I Do");
    expect(strip(drawn, 0, 40, ["I"])).toContain("/X Do");
    expect(strip(drawn, 0, 60, ["I"])).toContain("/I Do");
  });

  it("gives each glyph to the side on which it lies, the cut one to both, at any edge", () => {
    const text = fc.array(
      fc.oneof(
        fc.constantFrom("<0002>", "<0001>", "<00010002>"),
        fc.integer({ min: -300, max: 300 }),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 120 }), (items, at) => {
        const source = line(`[${items.join(" ")}] TJ`, 5);
        const all = xs(source);
        const left = xs(strip(source, -1000, at));
        const right = xs(strip(source, at, 1000));
        expect(left.every((x) => x < at + 0.01)).toBe(true);
        expect(right.every((x) => x > at - 10.02)).toBe(true);
        const near = (x: number) => (one: number) => Math.abs(one - x) < 1e-6;
        for (const x of all) expect([...left, ...right].some(near(x))).toBe(true);
        for (const x of [...left, ...right]) expect(all.some(near(x))).toBe(true);
      }),
    );
  });
});
