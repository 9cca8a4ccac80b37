import { expect, test } from "vitest";
import { isClosing, kindOf, mayBreak } from "../../src/typeset/marks.js";

test("marks have the classes of clreq", () => {
  expect([..."（”，。·—%汉"].map(kindOf)).toEqual([
    "open",
    "close",
    "pause",
    "stop",
    "middle",
    "connector",
    "suffix",
    "han",
  ]);
});

test("no mark begins a line that may not, none ends one", () => {
  expect(mayBreak("han", "han")).toBe(true);
  expect(mayBreak("han", "pause")).toBe(false);
  expect(mayBreak("han", "close")).toBe(false);
  expect(mayBreak("open", "han")).toBe(false);
  expect(mayBreak("latin", "suffix")).toBe(false);
  expect(mayBreak("middle", "han")).toBe(true); // a foreign name breaks after its dot
  expect(mayBreak("han", "middle")).toBe(false);
});

test("closing marks are those with their ink at the left", () => {
  expect(["close", "pause", "stop"].every((k) => isClosing(k as "close"))).toBe(true);
  expect(isClosing("open")).toBe(false);
});
