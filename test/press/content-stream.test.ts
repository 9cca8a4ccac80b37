import { expect, test } from "vitest";
import { readOperations } from "../../src/press/content-stream.js";

const read = (text: string) => [...readOperations(Buffer.from(text, "latin1"))];

test("operators come with their operands", () => {
  expect(read("1 0 0 -1 37.5 .5 Tm /F4 50.66 Tf")).toMatchObject([
    {
      operator: "Tm",
      operands: [1, 0, 0, -1, 37.5, 0.5].map((value) => ({ type: "number", value })),
    },
    {
      operator: "Tf",
      operands: [
        { type: "name", value: "F4" },
        { type: "number", value: 50.66 },
      ],
    },
  ]);
});

test("strings: nested parentheses, escapes, octal codes, line ends", () => {
  const bytes = (text: string) => {
    const [operand] = read(`${text} Tj`)[0]?.operands ?? [];
    return operand?.type === "string" ? [...operand.value] : undefined;
  };
  expect(bytes("(a(b)c)")).toEqual([..."a(b)c"].map((c) => c.charCodeAt(0)));
  expect(bytes("(\\(\\n\\\\)")).toEqual([40, 10, 92]);
  expect(bytes("(\\101\\7)")).toEqual([65, 7]);
  expect(bytes("(a\\\nb)")).toEqual([97, 98]);
  expect(bytes("<4 08a>")).toEqual([0x40, 0x8a]);
  expect(bytes("<4>")).toEqual([0x40]);
});

test("dictionaries and arrays are operands, comments are nothing", () => {
  const [mark, show] = read("/Span<</ActualText <feff884c> >> BDC % note\n[(ab) -20 (c)] TJ");
  expect(mark).toMatchObject({
    operator: "BDC",
    operands: [{ type: "name" }, { type: "dictionary", entries: [["ActualText", {}]] }],
  });
  expect(show?.operands[0]).toMatchObject({ type: "array" });
});

test("what no reader knows is an operator all the same", () => {
  expect(read("1 (x) Zz BX' % end").map(({ operator }) => operator)).toEqual(["Zz", "BX'"]);
});

test.each([
  ["1 0", "operands without an operator at byte 0"],
  ["q /", "operands without an operator at byte 2"],
  ["q )", "a stray delimiter at byte 2"],
  ["q >>", "a stray delimiter at byte 2"],
  ["0 ".repeat(1000), "more than 256 operands at byte 0"],
])("%.8s: %s", (text, said) => {
  expect(() => read(text)).toThrow(said);
});

test("an operation knows the bytes in which it stands with its operands", () => {
  const source = "q % note\n  1 0 0 1 5 5 cm Q";
  const pieces = read(source).map(({ start, end }) => source.slice(start, end));
  expect(pieces).toEqual(["q", "1 0 0 1 5 5 cm", "Q"]);
});
