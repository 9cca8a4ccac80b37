import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { characterList } from "../../tools/make-characters.js";

const UNIHAN = [
  "# Unihan_OtherMappings.txt",
  "# Unicode version: 14.0.0",
  "U+3447\tkTGH\t2013:3",
  "U+4E00\tkTGH\t2013:1",
  "U+4E01\tkBigFive\t2013:9",
  "U+20BB7\tkTGH\t2013:2",
  "",
].join("\n");

it("puts the characters into the order of the table, and says where they are from", () => {
  const text = characterList(UNIHAN, 3);
  expect(text.split("\n").slice(2)).toEqual(["一𠮷㑇", ""]);
  expect(text).toContain("kTGH of the Unihan database, Unicode 14.0.0");
});

it("breaks off where a number of the table is missing", () => {
  expect(() => characterList(UNIHAN, 4)).toThrow("no character has number 4");
});

it("made the list that is shipped", () => {
  const shipped = readFileSync("assets/characters/general-standard.txt", "utf8");
  const [first, second] = characterList(UNIHAN, 3).split("\n");
  expect(shipped.startsWith(`${first}\n${second}\n一乙二十丁`)).toBe(true);
  const lines = shipped.trimEnd().split("\n").slice(2);
  expect(lines.map((line) => [...line].length)).toEqual([...Array(162).fill(50), 5]);
});
