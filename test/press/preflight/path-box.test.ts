import { expect, test } from "vitest";
import { readOperations } from "../../../src/press/content-stream.js";
import { IDENTITY, type Matrix } from "../../../src/press/matrix.js";
import { PathBox } from "../../../src/press/preflight/path-box.js";

function boxOf(path: string, ctm: Matrix = IDENTITY) {
  const shape = new PathBox();
  for (const operation of readOperations(Buffer.from(path))) shape.add(operation, ctm);
  return shape.end(ctm);
}

test("a path's box holds all of its points", () => {
  expect(boxOf("10 20 m 30 40 l 5 50 8 60 9 70 c")?.box).toEqual({
    left: 5,
    bottom: 20,
    right: 30,
    top: 70,
  });
  expect(boxOf("")).toBeUndefined();
});

test("its thinnest part counts, on paper, drawn as a rectangle or by its sides", () => {
  expect(boxOf("0 0 50 .2 re 0 9 50 3 re")?.thin).toBeCloseTo(0.2);
  expect(boxOf("0 0 m 50 0 l 50 2 l 0 2 l h", [0.1, 0, 0, 0.1, 0, 0])?.thin).toBeCloseTo(0.2);
  // Upright after a quarter turn, thin all the same.
  expect(boxOf("0 0 50 2 re", [0, 1, -1, 0, 0, 0])?.thin).toBeCloseTo(2);
});

test("a move without a line paints nothing, a line encloses nothing", () => {
  expect(boxOf("5 5 m")).toBeUndefined();
  expect(boxOf("5 5 m 9 5 l")?.thin).toBeUndefined();
});
