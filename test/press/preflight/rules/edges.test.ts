import { expect, test } from "vitest";
import { mmToPt } from "../../../../src/units.js";
import { codesOf, preflight, TYPE, type } from "../../../support/preflight.js";

const codes = (content: string, more = {}) => codesOf(content, { ...TYPE, ...more });

test("type keeps 3 mm off the trim, but for the sides of a gutter", async () => {
  const near = type(9, 4, 100);
  expect(await codes(type(9, mmToPt(3.1), 100))).toEqual([]);
  expect(await codes(near)).toEqual(["BX6039"]);
  expect(await codes(near, { uncut: ["left", "right"] })).toEqual([]);
  expect(await codes(type(9, 90, 4), { uncut: ["left", "right"] })).toEqual(["BX6039"]);
});

test("type outside of the trim stands among the marks", async () => {
  const trim = { left: 50, bottom: 50, right: 150, top: 150 };
  expect(await codes(type(9, 20, 100), { trim })).toEqual([]);
  const [cut] = await preflight(type(9, 45, 100), { ...TYPE, trim });
  expect(cut).toMatchObject({ code: "BX6039", facts: { mm: 0, x: 0 } });
});

test("areas end inside of the page, or at the end of the bleed", async () => {
  const bleeds = { left: -9, bottom: -9, right: 209, top: 209 };
  const sheet = { trim: { left: 0, bottom: 0, right: 200, top: 200 }, bleed: bleeds };
  expect(await codes("20 20 50 50 re f")).toEqual([]);
  expect(await codes("0 20 50 50 re f")).toEqual(["BX6041"]);
  expect(await codes("-9 20 50 50 re f", sheet)).toEqual([]);
  expect(await codes("-4 20 50 50 re f", sheet)).toEqual(["BX6041"]);
  expect(await codes("0 20 50 50 re f", { uncut: ["left", "right"] })).toEqual([]);
});

test("white at the edge shows no edge, a stroke is no area", async () => {
  expect(await codes("1 g 0 0 200 200 re f")).toEqual([]);
  expect(await codes("1 w 0 20 m 90 20 l S")).toEqual([]);
});

test("pictures are areas", async () => {
  const picture = "q 50 0 0 50 150 20 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q";
  expect(await codes(picture)).toEqual(["BX6041"]);
});
