import fc from "fast-check";
import { expect, test } from "vitest";
import { type Operand, type Operation, readOperations } from "../../src/press/content-stream.js";
import { writeNumber, writeOperand, writeOperation } from "../../src/press/content-writer.js";

/** The operations of a stream without their places in it. */
const read = (bytes: Uint8Array): Omit<Operation, "start" | "end">[] =>
  [...readOperations(bytes)].map(({ operator, operands, image }) => ({
    operator,
    operands,
    ...(image ? { image: { entries: image.entries, data: Uint8Array.from(image.data) } } : {}),
  }));

const latin = (characters: string) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 6 });
const anyByte = Array.from({ length: 255 }, (_, i) => String.fromCharCode(i + 1)).join("");
const name = latin(anyByte);
const bytes = fc.uint8Array({ maxLength: 20 });
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -99999, max: 99999 }).map((n) => n / 10000),
);

const operand: fc.Arbitrary<Operand> = fc.letrec<{ operand: Operand }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 4 },
    number.map((value): Operand => ({ type: "number", value: value === 0 ? 0 : value })),
    fc.record({ type: fc.constant("string" as const), value: bytes, hex: fc.boolean() }),
    name.map((value): Operand => ({ type: "name", value })),
    fc
      .constantFrom("true" as const, "false" as const, "null" as const)
      .map((value): Operand => ({ type: "word", value })),
    fc.array(tie("operand"), { maxLength: 4 }).map((items): Operand => ({ type: "array", items })),
    fc
      .array(fc.tuple(name, tie("operand")), { maxLength: 4 })
      .map((entries): Operand => ({ type: "dictionary", entries })),
  ),
})).operand;

const word = latin("abcdefgzBDQTWX'\"*01").filter(
  (text) => !/^(?:[0-9].*|true|false|null|BI)$/.test(text),
);
const plain = fc.record({ operator: word, operands: fc.array(operand, { maxLength: 6 }) });
/** An image of one row of gray pixels, whose data may be any bytes. */
const image = fc.uint8Array({ maxLength: 30 }).map((data) => ({
  operator: "BI",
  operands: [] as Operand[],
  image: {
    entries: [
      ["W", { type: "number", value: data.length }],
      ["H", { type: "number", value: 1 }],
      ["CS", { type: "name", value: "G" }],
      ["BPC", { type: "number", value: 8 }],
    ] as [string, Operand][],
    data,
  },
}));

test("what is written reads as the same operations", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: plain }, image)), (operations) => {
      expect(read(Buffer.concat(operations.map(writeOperation)))).toEqual(operations);
    }),
    { numRuns: 400 },
  );
});

test("whatever comes, reading ends: with operations that survive being written, or with an error", () => {
  fc.assert(
    fc.property(latin("qQBIDET/()<>[]%\\ \n1.-#a\x80").map(Buffer.from), (source) => {
      let operations: Omit<Operation, "start" | "end">[];
      try {
        operations = read(source);
      } catch (error) {
        expect(String(error)).toMatch(/^ContentError: .+ at byte \d+$/);
        return;
      }
      expect(read(Buffer.concat(operations.map(writeOperation)))).toEqual(operations);
    }),
    { numRuns: 2000 },
  );
});

test("numbers have no exponent", () => {
  expect([0.5, -12, 1e-7, -1.5e-9, 1e21, 1.25e22].map(writeNumber)).toEqual([
    "0.5",
    "-12",
    "0.0000001",
    "-0.0000000015",
    "1000000000000000000000",
    "12500000000000000000000",
  ]);
});

test("names and strings escape what would end them", () => {
  const name: Operand = { type: "name", value: "PANTONE 485#/é" };
  expect(writeOperand(name)).toBe("/PANTONE#20485#23#2f#e9");
  const value = Buffer.from("a(b)\\\r");
  expect(writeOperand({ type: "string", value, hex: false })).toBe("(a\\(b\\)\\\\\\r)");
  expect(writeOperand({ type: "string", value: Uint8Array.of(1, 0xfe), hex: true })).toBe("<01fe>");
});
