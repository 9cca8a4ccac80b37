import { expect, test } from "vitest";
import { IDENTITY, translation } from "../../../src/press/matrix.js";
import { NO_FONT } from "../../../src/press/preflight/mark-font.js";
import {
  FIRST_TEXT,
  shown,
  type TextState,
  textBox,
} from "../../../src/press/preflight/text-pen.js";

const text: TextState = { ...FIRST_TEXT, size: 10, font: NO_FONT };
const string = (value: string) =>
  ({ type: "string", value: Buffer.from(value), hex: false }) as const;

test("a string is as long as its glyphs, with what is said of spacing", () => {
  expect(shown(string("AB"), text)).toEqual({ glyphs: 2, advance: 20 });
  expect(shown(string("A B"), { ...text, charSpace: 1, wordSpace: 2 }).advance).toBe(35);
  expect(shown(string("AB"), { ...text, scale: 0.5 }).advance).toBe(10);
  const kerned = { type: "array", items: [string("A"), { type: "number", value: 100 }] } as const;
  expect(shown(kerned, text)).toEqual({ glyphs: 1, advance: 9 });
});

test("two bytes make one glyph of a composite font, which vertical lines set downwards", () => {
  const font = { ...NO_FONT, bytes: 2, vertical: true } as const;
  expect(shown(string("ABCD"), { ...text, font })).toEqual({ glyphs: 2, advance: -20 });
});

test("the size on paper is the height across the line", () => {
  const run = { glyphs: 1, advance: 10 };
  const at = textBox(translation(5, 7), [0.25, 0, 0, 0.25, 0, 0], 20, run, text);
  expect(at.size).toBeCloseTo(2.5);
  expect(at.box).toMatchObject({ left: 6.25, right: 8.75 });
  // Slanted by 20 degrees, and turned by a quarter.
  expect(textBox([1, 0, 0.36, 1, 0, 0], IDENTITY, 0, run, text).size).toBeCloseTo(10);
  expect(textBox([0, 1, -1, 0, 0, 0], IDENTITY, 0, run, text).size).toBeCloseTo(10);
});
