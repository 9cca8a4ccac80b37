import { expect, it } from "vitest";
import { readCopy } from "../../../src/manuscript/desk/copy.js";
import { byPattern } from "../../../src/manuscript/desk/search.js";
import { readStory } from "../../../src/manuscript/index.js";

const copy = readCopy(readStory("# 船船\n\n船上的船船。船船船。\n", "稿.md").value);

it("makes a rule of a pattern: every hit in title and text, with its words and place", () => {
  const found = byPattern(/船{2}/gu)(copy);
  expect(
    found.map(({ facts, span }) => [facts.text, span?.start.line, span?.start.column]),
  ).toEqual([
    ["船船", 1, 3],
    ["船船", 3, 4],
    ["船船", 3, 7],
  ]);
});

it("leaves out hits that do not count", () => {
  expect(byPattern(/船{2}/gu, ({ passage }) => passage.part === "title")(copy)).toHaveLength(1);
});
