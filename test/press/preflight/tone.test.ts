import { expect, test } from "vitest";
import {
  BLACK_TONE,
  firstTone,
  isPaper,
  isSolid,
  toneOf,
} from "../../../src/press/preflight/tone.js";
import type { ColourSpace } from "../../../src/press/separate/colour-space.js";

const plates = (space: ColourSpace, ...colour: number[]) =>
  Object.fromEntries(toneOf(space, colour).plates);

test("gray is black ink, CMYK its four plates, without those that have none", () => {
  expect(plates({ kind: "gray" }, 0.25)).toEqual({ K: 0.75 });
  expect(plates({ kind: "cmyk" }, 0, 1, 0.5, 0)).toEqual({ M: 1, Y: 0.5 });
  expect(toneOf({ kind: "cmyk" }, [0.5, 0.5, 0.5, 1]).total).toBe(250);
  expect(BLACK_TONE.total).toBe(100);
});

test("inks have their names; All is on every plate, None on none", () => {
  const names = ["Cyan", "PANTONE 485 C", "None"];
  expect(plates({ kind: "inks", names }, 0.5, 1, 1)).toEqual({ C: 0.5, "PANTONE 485 C": 1 });
  expect(plates({ kind: "inks", names: ["All"] }, 1)).toEqual({ C: 1, M: 1, Y: 1, K: 1 });
});

test("an indexed colour is the one in its table", () => {
  const table = Uint8Array.of(0, 0, 0, 255, 0, 255, 0, 0);
  expect(plates({ kind: "indexed", base: { kind: "cmyk" }, table }, 1)).toEqual({ M: 1 });
});

test("what is no ink says what it is; a profile of CMYK is inks", () => {
  expect(toneOf({ kind: "rgb" }, [1, 1, 1]).foreign).toBe("RGB");
  expect(toneOf({ kind: "unknown", name: "Lab" }, [1, 1, 1]).foreign).toBe("Lab");
  expect(isPaper(toneOf({ kind: "rgb" }, [1, 1, 1]))).toBe(false);
  expect(plates({ kind: "unknown", name: "ICCBased (4)" }, 0, 0, 0, 1)).toEqual({ K: 1 });
});

test("the first colour of a space is black, of inks all of them", () => {
  expect(Object.fromEntries(firstTone({ kind: "cmyk" }).plates)).toEqual({ K: 1 });
  expect(Object.fromEntries(firstTone({ kind: "inks", names: ["Gold"] }).plates)).toEqual({
    Gold: 1,
  });
});

test("white is paper; a tint is not solid", () => {
  expect(isPaper(toneOf({ kind: "gray" }, [1]))).toBe(true);
  expect(isSolid(toneOf({ kind: "cmyk" }, [0, 1, 1, 0]))).toBe(true);
  expect(isSolid(toneOf({ kind: "cmyk" }, [0, 1, 0.4, 0]))).toBe(false);
});
