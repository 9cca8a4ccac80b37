import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { givenBy, isWide, mayStretch, squeezable, trimBetween } from "../../src/typeset/spacing.js";
import { runs, square } from "../support/square.js";

test("two neighbouring marks take a cell and a half together", () => {
  expect(trimBetween("stop", "close")).toEqual({ left: 0.5, right: 0 });
  expect(trimBetween("close", "open")).toEqual({ left: 0.5, right: 0 });
  expect(trimBetween("open", "open")).toEqual({ left: 0, right: 0.5 });
  expect(trimBetween("han", "open")).toEqual({ left: 0, right: 0 });
  expect(trimBetween("open", "han")).toEqual({ left: 0, right: 0 });
});

test("a mark gives half a cell once, an ideograph nothing", () => {
  const [comma, han] = toClusters(runs("，字"), square, 11);
  if (!comma || !han) throw new Error("no clusters");
  expect(squeezable(comma, { before: 0, after: 0 })).toBe(0.5);
  expect(squeezable(comma, { before: 0, after: 0.5 })).toBe(0);
  expect(squeezable(han, { before: 0, after: 0 })).toBe(0);
});

test("nothing is stretched around a connector", () => {
  expect(mayStretch("han", "connector")).toBe(false);
  expect(mayStretch("connector", "latin")).toBe(false);
  expect(mayStretch("han", "han")).toBe(true);
});

test("a mark gives on the side where it has no ink; the dot of a name on both sides", () => {
  expect(givenBy("open", 0.5)).toEqual({ before: 0.5, after: 0 });
  expect(givenBy("stop", 0.5)).toEqual({ before: 0, after: 0.5 });
  expect(givenBy("middle", 0.5)).toEqual({ before: 0.25, after: 0.25 });
});

test("a smaller mark gives half of its own cell, a narrow one nothing", () => {
  const small = toClusters([{ text: "，", font: "song", scale: 0.8 }], square, 11)[0];
  const narrow = toClusters(runs(","), square, 11)[0];
  if (!small || !narrow) throw new Error("no clusters");
  expect([isWide(small), isWide(narrow)]).toEqual([true, false]);
  expect(squeezable(small, { before: 0, after: 0 })).toBeCloseTo(0.4, 9);
  expect(squeezable(narrow, { before: 0, after: 0 })).toBe(0);
});

test("clreq: the gap between Han and Latin is stretched, that between Latin and a mark is not", () => {
  expect([mayStretch("han", "latin"), mayStretch("latin", "han")]).toEqual([true, true]);
  expect(mayStretch("latin", "pause")).toBe(false);
  expect(mayStretch("stop", "latin")).toBe(false);
  expect(mayStretch("open", "latin")).toBe(false);
  expect(mayStretch("latin", "close")).toBe(false);
  expect(mayStretch("close", "latin")).toBe(true);
});

test("words are opened at their spaces only; units and the sign-off code stay close", () => {
  expect([mayStretch("latin", "latin"), mayStretch("letter", "letter")]).toEqual([false, false]);
  expect([mayStretch("latin", "space"), mayStretch("space", "latin")]).toEqual([true, true]);
  expect([mayStretch("latin", "suffix"), mayStretch("stop", "tail")]).toEqual([false, false]);
});
