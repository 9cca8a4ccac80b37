import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { type Hyphenate, setParagraph } from "../../src/typeset/index.js";
import { square } from "../support/square.js";

/** After every third letter. */
const thirds: Hyphenate = (word) =>
  Array.from({ length: Math.floor((word.length - 1) / 3) }, (_, i) => 3 * (i + 1));
const pieces = (text: string, parts = [text]): string[] =>
  toClusters(
    parts.map((part, i) => ({ text: part, font: i % 2 ? "hei" : "song" })),
    square,
    99,
    thirds,
  ).map((cluster) => cluster.text);

test("words of seven letters and more are divided where the patterns say", () => {
  expect(pieces("用newspaper。")).toEqual(["用", "new", "spa", "per", "。"]);
  expect(pieces("(Railways)")).toEqual(["(Rai", "lwa", "ys)"]);
});

test("short words, names in capitals, addresses and models are not", () => {
  const whole = ["office", "UNESCO", "McDonald", "www.example.com", "newspaper2026", "don’tknows"];
  for (const word of whole) expect(pieces(word).join("|")).not.toMatch(/new\||UNE\||off\|/u);
  expect(pieces("UNITEDNATIONS")).toEqual(["UNITEDNATIONS"]);
});

test("a word whose font changes inside stays whole: only a part of it would be known", () => {
  expect(pieces("", ["inter", "national"])).toEqual(["inter", "national"]);
});

test("a divided word prints a hyphen that is no letter of the copy", () => {
  const lines = setParagraph([{ text: "一二三四newspaper五六七八九", font: "song" }], square, {
    measure: 6.5,
    hyphenate: thirds,
  });
  expect(lines[0]?.runs.map((run) => run.text).join("")).toBe("一二三四new-");
  expect(lines[0]).toMatchObject({ from: 0, to: 7, copy: "一二三四new" });
  // Four cells, three letters and the hyphen are 6 em, the gap beside the word opens to the rest.
  expect(lines[0]?.width).toBeCloseTo(6.5, 9);
  expect(lines[1]?.from).toBe(7);
});

test("no line is wider than its measure for its hyphen", () => {
  const text = "甲乙newspaper丙丁".repeat(20);
  for (let measure = 5; measure < 9; measure += 0.25) {
    for (const line of setParagraph([{ text, font: "song" }], square, {
      measure,
      hyphenate: thirds,
    }))
      expect(line.width).toBeLessThanOrEqual(measure + 1e-6);
  }
});

test("no word is divided inside fi, fl or ff, which the font may draw as one sign", () => {
  // off|ice|s and wor|kfl|ow by thirds.
  expect(pieces("offices")).toEqual(["office", "s"]);
  expect(pieces("workflow")).toEqual(["wor", "kfl", "ow"]);
});
