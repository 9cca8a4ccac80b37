import { expect, it } from "vitest";
import { applyEdits, reading, untouched } from "../../../src/manuscript/punctuation/pieces.js";

const edit = (from: number, to: number, after: string) =>
  ({ from, to, after, rule: "dash" }) as const;

it("parts the text at its edits and remembers where everything stood", () => {
  const pieces = applyEdits(untouched("甲--乙 丙"), [edit(1, 3, "——"), edit(4, 5, "")]);
  expect(reading(pieces)).toBe("甲——乙丙");
  expect(pieces.map(({ text, from, to }) => [text, from, to])).toEqual([
    ["甲", 0, 1],
    ["——", 1, 3],
    ["乙", 3, 4],
    ["", 4, 5],
    ["丙", 5, 6],
  ]);
});

it("takes edits of edits: offsets are those of the text as it stands", () => {
  const once = applyEdits(untouched("甲...,乙"), [edit(1, 4, "……")]);
  const twice = applyEdits(once, [edit(2, 4, "！")]);
  expect(reading(twice)).toBe("甲…！乙");
  expect(twice.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 5],
    [5, 6],
  ]);
});

it("changes nothing without edits", () => {
  const pieces = untouched("甲");
  expect(applyEdits(pieces, [])).toBe(pieces);
});
