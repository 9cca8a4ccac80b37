import { expect, test } from "vitest";
import { ContentError, TokenReader } from "../../src/press/content-tokens.js";

const reader = (text: string): TokenReader => new TokenReader(Buffer.from(text, "latin1"));
const operand = (text: string) => reader(text).operand();

/** What is said of a broken stream. */
function complaint(text: string): string {
  try {
    operand(text);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return "";
}

test.each([
  ["0", 0],
  ["-.002", -0.002],
  ["+.5", 0.5],
  ["4.", 4],
  [".78431", 0.78431],
  ["-0012.50", -12.5],
  // More digits than a double holds: as Number() reads them.
  ["0.12345678901234567890", 0.12345678901234568],
  ["123456789012345678", 123456789012345680],
])("%s is the number %d", (text, value) => {
  expect(operand(text)).toEqual({ type: "number", value });
});

test.each(["-", ".", "--5", "1.2.3", "1e5", "12pt", "+-1"])("%s is no number", (text) => {
  expect(complaint(text)).toBe("a number that is none at byte 0");
});

test("a name may hold any byte as #xx; what only looks so stays", () => {
  expect(operand("/PANTONE#20485")).toEqual({ type: "name", value: "PANTONE 485" });
  expect(operand("/A#zz")).toEqual({ type: "name", value: "A#zz" });
  expect(operand("/")).toEqual({ type: "name", value: "" });
});

test("true, false and null are operands; words that begin like them are operators", () => {
  expect(operand("true")).toEqual({ type: "word", value: "true" });
  const words = reader("f n true1");
  expect([words.operand(), words.operator(), words.operand(), words.operator()]).toEqual([
    undefined,
    "f",
    undefined,
    "n",
  ]);
});

test("dictionaries keep the order of their entries", () => {
  expect(operand("<</B 1/A[true(x)]/C<</D/E>>>>")).toEqual({
    type: "dictionary",
    entries: [
      ["B", { type: "number", value: 1 }],
      [
        "A",
        {
          type: "array",
          items: [
            { type: "word", value: "true" },
            { type: "string", value: Uint8Array.of(120), hex: false },
          ],
        },
      ],
      ["C", { type: "dictionary", entries: [["D", { type: "name", value: "E" }]] }],
    ],
  });
});

test("a line end in a string is one line feed, however it is written", () => {
  const read = operand("(a\r\nb\rc\nd)");
  expect(read?.type === "string" && Buffer.from(read.value).toString()).toBe("a\nb\nc\nd");
});

test.each([
  ["(abc", "a string without an end at byte 0"],
  ["(a\\", "a string without an end at byte 0"],
  [" <40", "a string without an end at byte 1"],
  ["<4x>", "no hexadecimal digit at byte 2"],
  ["[1 2", "an array without an end at byte 0"],
  ["[1 Tj]", "no operand at byte 3"],
  ["<</A 1", "a dictionary without an end at byte 0"],
  ["<</A>>", "a name without a value at byte 4"],
  ["<<1 2>>", "no name at byte 2"],
  ["[".repeat(1_000_000), "more than 32 levels at byte 32"],
  ["<</A".repeat(1_000_000), "more than 32 levels at byte 128"],
])("%.12s: %s", (text, said) => {
  expect(complaint(text)).toBe(said);
});

test("what no operator can be is told with its place", () => {
  expect(() => reader(")").operator()).toThrow("a stray delimiter at byte 0");
  expect(() => reader("T\x80j").operator()).toThrow("bytes that are no operator at byte 0");
  expect(() => reader("x".repeat(128)).operator()).toThrow("bytes that are no operator");
});
