import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readingScale } from "../../src/compose/styles.js";
import { dotOf } from "../../src/render/beside.js";
import { HOUSE } from "../../src/typeset/index.js";
import { emptySketch } from "../../src/typeset/matter.js";
import { CUT, ILLEGAL, priceCut, priceLine } from "../../src/typeset/price.js";
import { emptyShare } from "../../src/typeset/slack.js";
import { CAPS, FLOORS, STEPS, WHITE } from "../../src/typeset/spacing.js";
import { CORNER } from "../../src/typeset/vertical-clusters.js";
import { staleNames } from "../../tools/make-typography.js";
import { differs, wrongNames } from "../../tools/typography/document.js";

const document = readFileSync(new URL("../../docs/typography.md", import.meta.url), "utf8");

describe("docs/typography.md", () => {
  it("shows each picture once, and no other", () => {
    expect(staleNames()).toEqual([]);
  });

  it("names the prices that the code has", () => {
    const lasts = emptySketch();
    lasts.words = 5;
    const price = (change: Partial<ReturnType<typeof emptyShare>>, last = false): number =>
      priceLine(lasts, { ...emptyShare(), ...change }, last, 11);
    const line = price({});
    const squeezed = STEPS.map((_, step) => {
      const share = emptyShare();
      share.steps[step] = 1;
      return price(share) - line - 0.05;
    });
    expect(document).toContain(`| each line | ${line} |`);
    expect(squeezed.map((each) => Number(each.toFixed(3)))).toEqual([0.1, 0.1, 0.2, 0.5, 0.1, 3]);
    // One unit of 0.06 em: 1 + 6; two units: 4 + 12.
    expect(price({ open: 0.06 }) - line).toBeCloseTo(7, 9);
    expect(price({ open: 0.12 }) - line).toBeCloseTo(16, 9);
    expect(price({ spaces: 1 }) - line).toBeCloseTo(0.15, 9);
    expect(price({ over: -2 }) - line).toBeCloseTo(100_000 * 5, 3);
    expect([CUT.word, CUT.number, CUT.name].map(priceCut)).toEqual([0.15, 4, 5]);
    expect(ILLEGAL).toBe(1_000_000);
    lasts.words = 1.25;
    // As a line opened by a sixth of an em: 1.5 over the nine gaps of a column of 11 cells.
    expect(price({}, true)).toBeCloseTo(price({ open: 1.5 / 9 }), 9);
    expect(Math.round(price({}, true) - line)).toBe(24);
  });

  it("names the caps and floors that the code has", () => {
    expect(CAPS).toEqual({ open: 1 / 4, white: 1 / 4, latin: 1 / 4, space: 1 / 2 });
    expect(FLOORS).toEqual({ latin: 1 / 8, space: 1 / 4 });
    expect(WHITE).toBe(2);
    expect(HOUSE.latinGap).toBe(1 / 6);
  });

  it("names the sizes of dots and readings that the code has", () => {
    const airy = dotOf({ size: 10, leading: 20 });
    expect(document).toContain(`circles of ${2 * airy.r} em`);
    expect(document).toMatch(/at most 0\.2 em\s+under the em box/u);
    expect(airy.down).toBeCloseTo(0.12 + 0.2, 9);
    expect(dotOf({ size: 10, leading: 11 }).r).toBeLessThan(airy.r);
    expect(readingScale({ size: 9.5, leading: 12.75 })).toBeUndefined();
    expect(readingScale({ size: 9, leading: 13.49 })).toBeUndefined();
    expect(readingScale({ size: 9, leading: 13.5 })).toBe(5 / 9);
    expect(readingScale({ size: 11, leading: 17.25 })).toBe(0.5);
  });

  it("names the places of marks in vertical lines that the code has", () => {
    expect(document).toContain(`the ink begins ${CORNER.air} em under the cell's top`);
  });
});

describe("wrongNames", () => {
  const sample = { id: "hanging", title: "Hanging marks" };
  const shown = "![Hanging marks: two lines](typography/hanging.png)";

  it("finds nothing where file and picture stand once", () => {
    expect(wrongNames([sample], shown, ["hanging.png"])).toEqual([]);
  });

  it("names what is missing, shown twice, called otherwise, left over", () => {
    expect(wrongNames([sample], shown, [])[0]).toContain("hanging.png is missing");
    expect(wrongNames([sample], `${shown}\n${shown}`, ["hanging.png"])[0]).toContain("2 times");
    const renamed = { ...sample, title: "Marks that hang" };
    expect(wrongNames([renamed], shown, ["hanging.png"])[0]).toContain("Marks that hang");
    expect(wrongNames([], shown, ["hanging.png", "old.png"])).toHaveLength(2);
  });
});

describe("differs", () => {
  const square = (left: number, colour = "#000000"): Promise<Buffer> =>
    sharp({ create: { width: 100, height: 100, channels: 3, background: "#ffffff" } })
      .composite([
        {
          input: { create: { width: 20, height: 20, channels: 3, background: colour } },
          left,
          top: 40,
        },
      ])
      .png()
      .toBuffer();

  it("lets a shade pass that nobody sees", async () => {
    expect(await differs(await square(10), await square(10, "#202020"))).toBe(false);
  });

  it("sees what moved by a pixel, and another size", async () => {
    expect(await differs(await square(10), await square(11))).toBe(true);
    const wider = await sharp(await square(10)).extend({ right: 1, background: "#ffffff" });
    expect(await differs(await square(10), await wider.png().toBuffer())).toBe(true);
  });
});
