import { expect, test } from "vitest";
import { codesOf } from "../../../support/preflight.js";

const line = "20 90 m 60 90 l S";

test("a rule of 0.25pt in black is good, one of 0.2pt is too thin", async () => {
  expect(await codesOf(`.25 w ${line}`)).toEqual([]);
  expect(await codesOf(`.2 w ${line}`)).toEqual(["BX6032"]);
  expect(await codesOf(`q .1 0 0 .1 18 80 cm 1 w 20 90 m 600 90 l S Q`)).toEqual(["BX6032"]);
});

test("a sliver that is filled is a rule, too; a glyph's outline is not", async () => {
  expect(await codesOf("20 90 40 .2 re f")).toEqual(["BX6032"]);
  expect(await codesOf("20 90 m 60 90 l 60 95 l f")).toEqual([]);
});

test("white and what is outside of the page print no rule", async () => {
  expect(await codesOf(`1 G .1 w ${line}`)).toEqual([]);
  expect(await codesOf(".1 w -60 90 m -20 90 l S")).toEqual([]);
});

test("a hairline in a tint is told, one that the dot gain closes is not", async () => {
  expect(await codesOf(`.4 w .5 G ${line}`)).toEqual(["BX6033"]);
  expect(await codesOf(`.5 w .5 G ${line}`)).toEqual([]);
  expect(await codesOf(`.35 w 0 .89 .89 .1 K ${line}`)).toEqual([]);
  expect(await codesOf(`.35 w .08 0 0 0 K ${line}`)).toEqual(["BX6033"]);
});
