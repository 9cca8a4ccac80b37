import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createMeter } from "../../src/typeset/index.js";

const file = "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";
const meter = createMeter([{ name: "song", bytes: readFileSync(file) }]);

test("ideographs and full-width marks are one em, — among Han too, —— two", () => {
  expect(meter.advance("song", "县", true)).toBe(1);
  expect(meter.advance("song", "，", true)).toBe(1);
  expect(meter.advance("song", "—", true)).toBe(1);
  expect(meter.advance("song", "——", true)).toBe(2);
  expect(meter.advance("song", "—", false)).toBeCloseTo(0.89, 3);
});

test("words are shaped with their kerning", () => {
  const letters = [..."AVATAR"].reduce((sum, c) => sum + meter.advance("song", c, false), 0);
  expect(meter.advance("song", "AVATAR", false)).toBeLessThan(letters);
});

test("an apostrophe inside of a word is as wide as one, though its sign is a full quotation mark", () => {
  expect(meter.advance("song", "’", true)).toBe(1);
  const rest = meter.advance("song", "Wang", true) + meter.advance("song", "s", true);
  expect(meter.advance("song", "Wang’s", true) - rest).toBeCloseTo(0.268, 2);
});

test("it knows what the font draws, and where the ink of a comma lies", () => {
  expect(meter.has("song", 0x53bf)).toBe(true);
  expect(meter.has("song", 0xe000)).toBe(false);
  const { start, end } = meter.ink("song", "，");
  expect(end - start).toBeLessThan(0.3);
  expect(end).toBeLessThan(0.5);
});

test("it knows how high the ink of a character stands", () => {
  const { bottom, top } = meter.rise("song", "。");
  expect(bottom).toBeLessThan(0);
  expect(top).toBeLessThan(0.3);
  expect(meter.rise("song", "！").top).toBeGreaterThan(0.7);
});

test("an unknown font is a programmer's mistake", () => {
  expect(() => meter.advance("none", "字", true)).toThrow(RangeError);
});
