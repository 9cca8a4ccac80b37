import { expect, it } from "vitest";
import { wordFinder } from "../../../src/manuscript/desk/word-finder.js";

it("finds the longest word at each place, and none inside another", () => {
  const find = wordFinder(["云汀", "云汀湖", "湖边"]);
  expect(find("云汀湖边，云汀县，湖边。")).toEqual([
    { word: "云汀湖", at: 0 },
    { word: "云汀", at: 5 },
    { word: "湖边", at: 9 },
  ]);
});

it("finds nothing for an empty list or an empty word", () => {
  expect(wordFinder([])("云汀湖")).toEqual([]);
  expect(wordFinder([""])("云汀湖")).toEqual([]);
});
