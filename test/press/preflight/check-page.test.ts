import { expect, test } from "vitest";
import { diagnose } from "../../../src/diagnostics/index.js";
import { codesOf, preflight, TYPE, type } from "../../support/preflight.js";

test("a good page has no faults", async () => {
  expect(await preflight(`${type(9)} .5 w 20 90 m 60 90 l S`, TYPE)).toEqual([]);
});

test("what was said when the colours were separated is not said again", async () => {
  const red = "1 0 0 rg 20 60 50 50 re f";
  const said = [diagnose("BX6021", { what: "the colour space Lab" })];
  expect(await codesOf(red)).toEqual(["BX6043"]);
  expect(await codesOf(red, { said })).toEqual([]);
  expect(await codesOf(red, { said: [diagnose("BX6021", { what: "a soft mask" })] })).toEqual([
    "BX6043",
  ]);
});

test("elements are named by where they stand", async () => {
  const [found] = await preflight("1 0 0 rg 20 60 50 50 re f", {
    nameAt: (x, y) => `${x} ${y}`,
  });
  expect(found?.facts.element).toBe("shape (7.1 31.8)");
});

test("of a picture that stands twice the larger size is measured", async () => {
  const [found] = await preflight("q 20 0 0 20 50 50 cm /X Do Q q 72 0 0 72 90 90 cm /X Do Q", {
    resources: "/XObject<</X 5 0 R>>",
    objects: [
      `<</Subtype/Image/Width 50/Height 50/BitsPerComponent 8/ColorSpace/DeviceGray/Length 0>>stream\n\nendstream`,
    ],
  });
  expect(found?.facts).toMatchObject({ ppi: 50, x: 31.8 });
});
