import { expect, test } from "vitest";
import { toVerticalClusters, verticalQuotes } from "../../src/typeset/vertical-clusters.js";
import { runs, square } from "../support/square.js";

const forms = (text: string, years?: "digits" | "han") =>
  toVerticalClusters(runs(text), square, 100, years).map((c) => [c.text, c.form, c.advance]);

test("ideographs stand upright, commas and stops in the corner, brackets are turned", () => {
  expect(forms("湖，《水》。")).toEqual([
    ["湖", "upright", 1],
    ["，", "corner", 1],
    ["《", "turned", 1],
    ["水", "upright", 1],
    ["》", "turned", 1],
    ["。", "corner", 1],
  ]);
});

test("quotes become the corner brackets of GB/T 15834 §5.2.3, double outside", () => {
  expect(verticalQuotes("“他说：‘好。’”")).toBe("『他说：「好。」』");
  expect(forms("“‘好’”").map(([text]) => text)).toEqual(["『", "「", "好", "」", "』"]);
});

test("a font without 『』 keeps its quotes, turned", () => {
  const poor = { ...square, has: (_: string, point: number) => point < 0x3000 };
  const [quote] = toVerticalClusters(runs("“好”"), poor, 100);
  expect(quote).toMatchObject({ text: "“", form: "turned" });
});

test("digits stand by their number: one, two and three in a cell, a year in four, more turned", () => {
  expect(forms("5日12月100天")).toEqual([
    ["5", "upright", 1],
    ["日", "upright", 1],
    ["12", "across", 1],
    ["月", "upright", 1],
    ["100", "across", 1],
    ["天", "upright", 1],
  ]);
  expect(forms("2026年")[0]).toEqual(["2026", "stacked", 4]);
  expect(forms("1280盏")[0]).toEqual(["1280", "turned", 2]);
  expect(forms("3.5米")[0]).toEqual(["3.5", "turned", 1.5]);
});

test("years may be set as 二〇二六", () => {
  expect(forms("2026年", "han")[0]).toEqual(["二〇二六", "stacked", 4]);
  const poor = { ...square, has: (_: string, point: number) => point !== 0x3007 };
  expect(toVerticalClusters(runs("2026年"), poor, 100, "han")[0]?.text).toBe("2026");
});

test("％ and ℃ stand upright behind their number, whose sign belongs to it", () => {
  expect(forms("37%")).toEqual([
    ["37", "across", 1],
    ["％", "upright", 1],
  ]);
  expect(forms("5℃").map(([text, form]) => [text, form])).toEqual([
    ["5", "upright"],
    ["℃", "upright"],
  ]);
});

test("words are turned, a single letter stands upright", () => {
  expect(forms("WTO")).toEqual([["WTO", "turned", 1.5]]);
  expect(forms("A股")[0]).toEqual(["A", "upright", 1]);
});

test("—— and …… take two cells, · half of one; the sign-off code stands a cell for each sign", () => {
  expect(forms("——……·")).toEqual([
    ["——", "turned", 2],
    ["……", "turned", 2],
    ["·", "upright", 0.5],
  ]);
  const tail = toVerticalClusters([{ text: "③7", font: "song", tail: true }], square, 100);
  expect(tail.map(({ form, advance }) => [form, advance])).toEqual([
    ["stacked", 1],
    ["stacked", 1],
  ]);
});
