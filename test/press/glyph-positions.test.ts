import { expect, test } from "vitest";
import { glyphPositions, textObjects } from "../../src/press/glyph-positions.js";

const fonts = new Map([["F1", (cid: number) => (cid === 1 ? 500 : 1000)]]);
const read = (text: string) => glyphPositions(Buffer.from(text, "latin1"), fonts, 100);

test("positions count from the page's top through the matrices", () => {
  expect(read("q .5 0 0 -.5 0 100 cm BT /F1 10 Tf 1 0 0 -1 20 40 Tm <0002> Tj ET Q")).toEqual([
    { x: 10, y: 20 },
  ]);
});

test("a string of several glyphs advances by the font's widths", () => {
  expect(read("BT /F1 10 Tf 1 0 0 1 0 90 Tm <000100020002> Tj ET").map((g) => g.x)).toEqual([
    0, 5, 15,
  ]);
});

test("Td moves from the line's start, TJ numbers move back", () => {
  const xs = read("BT /F1 10 Tf 1 0 0 1 0 90 Tm <0002> Tj 12 0 Td [<0002> -100 <0002>] TJ ET");
  expect(xs.map((g) => g.x)).toEqual([0, 12, 23]);
});

test("a text object begins with the q that holds it alone, and ends with its Q", () => {
  const text = "BT /F1 9 Tf <0001> Tj ET";
  const held = `q 1 0 0 1 5 5 cm ${text} Q`;
  const source = `q ${text} ${text} Q ${held} f ${held}`;
  const objects = textObjects(Buffer.from(source, "latin1"), fonts, 100);
  expect(objects.map(({ start, end }) => source.slice(start, end))).toEqual([
    `q ${text}`,
    text,
    held,
    held,
  ]);
});
