import { expect, it } from "vitest";
import { quoteMarks } from "../../../src/manuscript/punctuation/quote-marks.js";

const places = (text: string) => quoteMarks(text).map((mark) => mark.at);

it("finds quotation marks, straight and curly, with the characters beside them", () => {
  expect(quoteMarks('甲"乙”丙')).toMatchObject([
    { at: 1, kind: "double", straight: true, before: "甲", after: "乙" },
    { at: 3, kind: "double", straight: false, turn: "close", before: "乙", after: "丙" },
  ]);
  expect(quoteMarks("‘甲’").map((mark) => mark.turn)).toEqual(["open", "close"]);
});

it.each([
  ["don't停", []],
  ["’90s", [0]],
  ["5'10\"高", []],
  ['书名The "Big" Apple在此', []],
  ['他说"Yes"。', [2, 6]],
])("%s has its marks at %j", (text, expected) => {
  expect(places(text)).toEqual(expected);
});
