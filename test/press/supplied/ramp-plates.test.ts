import { PDFContext } from "pdf-lib";
import { expect, it } from "vitest";
import { adSpace } from "../../../src/press/supplied/ad-colours.js";
import { rampPlates } from "../../../src/press/supplied/ramp-plates.js";

const context = PDFContext.create();
const cmyk = adSpace(context.obj(["DeviceCMYK"] as never));
const ramp = (from: number[], to: number[]) => ({ FunctionType: 2, N: 1, C0: from, C1: to });

it("finds the plates of a ramp at its ends", () => {
  const plain = context.obj(ramp([0, 0, 0, 0], [0, 0, 0, 0.5]) as never);
  expect(rampPlates(cmyk, plain)).toEqual(["K"]);
  const parts = [ramp([0, 0, 0, 1], [0, 1, 0, 0]), ramp([0, 1, 0, 0], [0, 0, 0, 0])];
  const stitched = context.obj({ FunctionType: 3, Functions: parts } as never);
  expect(rampPlates(cmyk, stitched)).toEqual(["K", "M", "M"]);
});

it("does not know what other functions do between their ends", () => {
  expect(rampPlates(cmyk, context.obj({ FunctionType: 0 } as never))).toBeUndefined();
  const inner = { FunctionType: 3, Functions: [{ FunctionType: 4 }] };
  expect(rampPlates(cmyk, context.obj(inner as never))).toBeUndefined();
  expect(rampPlates(cmyk, undefined)).toBeUndefined();
});
