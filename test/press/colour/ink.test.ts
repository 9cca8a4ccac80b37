import { expect, test } from "vitest";
import {
  BLACK,
  components,
  type Ink,
  isSolidBlack,
  platesOf,
  share,
  WHITE,
} from "../../../src/press/colour/ink.js";

const spot: Ink = { kind: "spot", name: "PANTONE 485 C", tint: 0.3, cmyk: [0, 1, 1, 0] };

test("only 100 % of black and nothing else is solid black", () => {
  expect(isSolidBlack(BLACK)).toBe(true);
  const others: Ink[] = [
    WHITE,
    { kind: "cmyk", cmyk: [0, 0, 0, 0.99] },
    { kind: "cmyk", cmyk: [0.4, 0, 0, 1] },
    { kind: "mask", gray: 0 },
    { ...spot, tint: 1 },
  ];
  expect(others.filter(isSolidBlack)).toEqual([]);
});

test("a mark stands on the plates whose dots it prints", () => {
  expect(platesOf({ kind: "cmyk", cmyk: [0, 0.9, 0.8, 0.0001] })).toEqual(["M", "Y"]);
  expect(platesOf(spot)).toEqual(["PANTONE 485 C"]);
  expect(platesOf(WHITE)).toEqual([]);
  expect(platesOf({ ...spot, tint: 0 })).toEqual([]);
});

test("components are those of the colour space", () => {
  expect(components(BLACK)).toEqual([0, 0, 0, 1]);
  expect(components(spot)).toEqual([0.3]);
  expect(components({ kind: "mask", gray: 0.5 })).toEqual([0.5]);
});

test("shares have four decimals and no exponent, and stay between 0 and 1", () => {
  expect([0.12345, 1 - 0.9, 1e-9, -0.2, 1.7].map(share)).toEqual(["0.1235", "0.1", "0", "0", "1"]);
});
