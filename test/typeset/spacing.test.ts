import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { mayStretch, squeezable, trimBetween } from "../../src/typeset/spacing.js";
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
