import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { HOUSE } from "../../src/typeset/rules.js";
import {
  gapBetween,
  givenBy,
  isWide,
  STEPS,
  squeezable,
  stepOf,
  trimBetween,
} from "../../src/typeset/spacing.js";
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
  expect(squeezable(comma, 0, HOUSE)).toBe(0.5);
  expect(squeezable(comma, 0.5, HOUSE)).toBe(0);
  expect(squeezable(han, 0, HOUSE)).toBe(0);
});

/** The gap in the middle of two clusters' text. */
function gap(text: string) {
  const [a, b] = toClusters(runs(text), square, 11);
  if (!a || !b) throw new Error("no clusters");
  return gapBetween(a, b);
}

test("nothing is opened around a connector", () => {
  expect(["京—", "—沪", "～5", "京/", "/沪"].map(gap)).toEqual(Array(5).fill("fixed"));
  expect(gap("京沪")).toBe("open");
});

test("marks that stand as one are not opened: the white is behind or before them", () => {
  expect(["，”", "。）", "”，", "（“"].map(gap)).toEqual(Array(4).fill("fixed"));
  expect(["”水", "，水", "水“", "，“"].map(gap)).toEqual(Array(4).fill("white"));
  expect(gap("“水")).toBe("open");
});

test("the order of squeezing: space, ·, brackets, ，、；：, the gap beside a number, 。！？", () => {
  const order = (["space", "middle", "open", "close", "pause", "stop"] as const).map(
    (kind) => STEPS[stepOf(kind) ?? 4],
  );
  expect(order).toEqual(["space", "middle", "bracket", "bracket", "pause", "stop"]);
  expect(STEPS.indexOf("latin")).toBeLessThan(STEPS.indexOf("stop"));
  expect(stepOf("han")).toBeUndefined();
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
  expect(squeezable(small, 0, HOUSE)).toBeCloseTo(0.4, 9);
  expect(squeezable(narrow, 0, HOUSE)).toBe(0);
});

test("clreq: a gap between Han and Latin, none between Latin and a mark", () => {
  expect(["共1", "1人", "%人", "AI县"].map(gap)).toEqual(["latin", "latin", "open", "latin"]);
  expect(["1，", "。A", "（A", "A）"].map(gap)).toEqual(Array(4).fill("fixed"));
  expect(gap("）A")).toBe("white");
});

test("the gap is between letters or digits and Han: a bracket of the word has its own space", () => {
  const at = (text: string) => {
    const clusters = toClusters(runs(text), square, 11);
    const [a, b] = clusters.slice(-2);
    if (!a || !b) throw new Error("no clusters");
    return gapBetween(a, b);
  };
  expect(at("12%人")).toBe("latin");
  expect(at("(WTO)人")).toBe("open");
});

test("words are opened at their spaces only; units and the sign-off code stay close", () => {
  expect(gap("A B")).toBe("fixed");
  expect(gap("5℃")).toBe("fixed");
  const [stop, tail] = toClusters(
    [
      { text: "。", font: "song" },
      { text: "③7", font: "song", tail: true },
    ],
    square,
    11,
  );
  if (!stop || !tail) throw new Error("no clusters");
  expect(gapBetween(stop, tail)).toBe("fixed");
});
