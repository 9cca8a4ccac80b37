import { expect, test } from "vitest";
import { missingGlyphs } from "../../src/compose/glyphs.js";
import { starter, storyOf } from "../support/starter.js";

test("a character that the font lacks is named at its place", async () => {
  const { edition, meter } = await starter();
  const story = storyOf("# 题\n\n山那边是\u{2A6D6}村。");
  expect(missingGlyphs(story, "third", edition.theme, meter)).toMatchObject([
    {
      code: "BX3001",
      facts: { codepoint: "U+2A6D6", font: "song-400" },
      place: { file: "stories/a.md", span: { start: { line: 3, column: 5 } } },
    },
  ]);
});

test("the starter's stories lack nothing", async () => {
  const { diagnostics } = await starter();
  expect(diagnostics.filter((d) => d.code === "BX3001")).toEqual([]);
});
