import { expect, test } from "vitest";
import type { TextBlock } from "../../src/compose/index.js";
import { baselineOf, dotOf, dots, readings, readingUp } from "../../src/render/beside.js";
import { setParagraph } from "../../src/typeset/index.js";
import { ptToPx } from "../../src/units.js";
import { square } from "../support/square.js";

/** 防火 is dotted, 垚 is read: at 10/16pt the air between two lines is 6pt. */
function block(shift = 0): TextBlock {
  const lines = setParagraph(
    [
      { text: "注意", font: "song" },
      { text: "防火，3月", font: "song", dotted: true },
      { text: "垚（abc）", font: "song", reading: { base: 1, scale: 0.5 } },
    ],
    square,
    { measure: 20 },
  );
  return {
    kind: "text",
    role: "body",
    box: { x: 0, y: 0, width: 20, height: 1 },
    story: "a.md",
    size: 10,
    leading: 16,
    colour: "ink",
    lines: lines.map((line) => ({ line, shift, paragraph: 0, block: 0 })),
  };
}

test("a dot hangs under the middle of each ideograph, not under marks and figures", () => {
  const found = dots(block());
  const [first, second, third] = found;
  expect(found).toHaveLength(3);
  expect(first?.x).toBeCloseTo(ptToPx(25), 3);
  expect(second?.x).toBeCloseTo(ptToPx(35), 3);
  expect(third?.x).toBeGreaterThan(ptToPx(55));
  expect(dots(block(1))[0]?.x).toBeCloseTo(ptToPx(35), 3);
});

test("it lies between the em box over it and the block's lower edge, whatever the leading", () => {
  for (const [size, leading] of [
    [9.5, 12.75],
    [11, 17.25],
    [10, 10.5],
    [10, 30],
  ] as const) {
    const { r, down } = dotOf({ size, leading });
    expect(down - r).toBeGreaterThanOrEqual(0.12);
    expect(down + r).toBeLessThanOrEqual(0.12 + (leading - size) / size / 2 + 1e-9);
    expect(r).toBeLessThanOrEqual(0.07);
  }
});

test("a reading stands over its word, clear of the line before", () => {
  const type = { size: 10, leading: 16 };
  const up = readingUp(type, 0.5);
  // Over the em box of the word, by what descends under the reading's baseline.
  expect(up).toBeGreaterThan(0.88);
  // The accents end under the em box of the line before.
  expect(up + 0.8 * 0.5).toBeLessThanOrEqual(0.88 + 0.6);
  const [reading] = readings(block());
  const baseline = baselineOf(block(), 0);
  expect(reading?.size).toBeCloseTo(ptToPx(5), 3);
  expect(reading?.top).toBeCloseTo(ptToPx(baseline - up * 10 - 0.88 * 5), 3);
});
