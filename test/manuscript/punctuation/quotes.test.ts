import { expect, it } from "vitest";
import { quotes } from "../../../src/manuscript/punctuation/quotes.js";

it("waits in a draft while a half is missing", () => {
  expect(quotes('他说："好', true).edits).toEqual([]);
  expect(quotes('他说："好', false).edits.map((edit) => edit.after)).toEqual(["“"]);
});

it("does not guess a lone mark between two words", () => {
  expect(quotes('中"国', false)).toEqual({ edits: [], doubts: [1] });
});

it("takes the single marks of a long quotation for inner ones", () => {
  const shown = quotes("“甲'乙'丙。", false).edits.map((edit) => edit.after);
  expect(shown).toEqual(["‘", "’"]);
});
