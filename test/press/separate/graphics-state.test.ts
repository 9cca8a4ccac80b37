import { PDFContext } from "pdf-lib";
import { expect, test } from "vitest";
import { readOperations } from "../../../src/press/content-stream.js";
import { IDENTITY } from "../../../src/press/matrix.js";
import {
  extGState,
  GraphicsInterpreter,
  initialState,
  numbersOf,
} from "../../../src/press/separate/graphics-state.js";

const NOTHING = { outside: [], refused: [] };

/** An interpreter after these operators. */
function after(content: string): GraphicsInterpreter {
  const graphics = new GraphicsInterpreter(initialState(IDENTITY, NOTHING));
  for (const operation of readOperations(Buffer.from(content))) graphics.apply(operation);
  return graphics;
}

test("text stands where its matrices and moves put it", () => {
  expect(after("2 0 0 2 10 20 cm BT 1 0 0 1 5 5 Tm").textPlace).toEqual([20, 30]);
  expect(after("BT 5 7 Td 1 2 Td").textPlace).toEqual([6, 9]);
  // TD sets the leading that T* and ' move by.
  expect(after("BT 5 50 Td 0 -12 TD T* (a) '").textPlace).toEqual([5, 14]);
  expect(after("BT 9 9 Td ET BT").textPlace).toEqual([0, 0]);
});

test("q keeps and Q gives back what was set between them", () => {
  const { state, strokeWidth } = after("4 w q 9 w 2 0 0 2 0 0 cm 2 Tr Q");
  expect([state.lineWidth, state.ctm, state.mode, strokeWidth]).toEqual([4, IDENTITY, 0, 4]);
});

test("a stroke is as wide as the matrix makes it at its widest", () => {
  expect(after(".5 0 0 3 0 0 cm 2 w").strokeWidth).toBeCloseTo(6, 9);
  expect(after("0 .5 -.5 0 0 0 cm 2 w").strokeWidth).toBeCloseTo(1, 9);
});

test("a path begins at its first point; of a rectangle at the corner to the top left", () => {
  expect(after("5 9 m 1 1 l").path).toEqual({ x: 5, y: 9 });
  const turned = after("1 0 0 -1 0 100 cm 10 20 30 4 re");
  expect([turned.path?.x, turned.path?.y, turned.thinness]).toEqual([10, 80, 4]);
  expect(after("0 0 9 1 re 0 5 9 1 re").thinness).toBeUndefined();
  expect(after("0 0 m 9 9 l").thinness).toBeUndefined();
});

test("restores without their save are told, and saves without end", () => {
  const graphics = after("q Q");
  const [restore] = readOperations(Buffer.from("Q"));
  const [save] = readOperations(Buffer.from("q"));
  if (!restore || !save) throw new Error("nothing read");
  expect(graphics.apply(restore)).toBe(false);
  const fine = Array.from({ length: 1001 }, () => graphics.apply(save));
  expect([fine.at(-2), fine.at(-1)]).toEqual([true, false]);
});

test("an ExtGState sets widths, opacity, blending and masks", () => {
  const context = PDFContext.create();
  const state = initialState(IDENTITY, NOTHING);
  const dict = context.obj({ LW: 3, ca: 0.5, CA: 0.25, BM: ["Multiply"], SMask: { S: "Alpha" } });
  expect(extGState(state, dict)).toMatchObject({
    lineWidth: 3,
    fillAlpha: 0.5,
    strokeAlpha: 0.25,
    blend: "Multiply",
    softMask: true,
    overprint: { fill: false, stroke: false },
  });
  const none = extGState({ ...state, softMask: true }, context.obj({ SMask: "None", op: true }));
  expect([none.softMask, none.overprint]).toEqual([false, undefined]);
});

test("operands that are no numbers are left out", () => {
  const [operation] = readOperations(Buffer.from("1 /A 2 (x) 3 sc"));
  expect(operation && numbersOf(operation)).toEqual([1, 2, 3]);
});
