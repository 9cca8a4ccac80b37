import { expect, test } from "vitest";
import { toClusters } from "../../src/typeset/clusters.js";
import { runs, square } from "../support/square.js";

const cut = (text: string, measure = 11) =>
  toClusters(runs(text), square, measure).map((c) => c.text);

test("numbers, words and two-cell signs are one piece, ideographs one each", () => {
  expect(cut("到11:30，1,234.5万—B5——等……")).toEqual(
    "到 11:30 ， 1,234.5 万 — B5 —— 等 ……".split(" "),
  );
});

test("a surrogate pair is one cluster, and offsets count UTF-16 units", () => {
  const clusters = toClusters(runs("𠮷野家"), square, 11);
  expect(clusters.map((c) => [c.text, c.from])).toEqual([
    ["𠮷", 0],
    ["野", 2],
    ["家", 3],
  ]);
});

test("a word longer than the line is cut into characters", () => {
  expect(cut("abcdefgh", 3)).toEqual([..."abcdefgh"]);
  expect(cut("abcd", 3)).toEqual(["abcd"]);
});

test("the desk's code is a tail that never begins a line", () => {
  const [code] = toClusters([{ text: "③", font: "song", scale: 0.8, tail: true }], square, 11);
  expect(code).toMatchObject({ kind: "tail", scale: 0.8, advance: 0.8 });
});
