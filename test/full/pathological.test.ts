import { describe, expect, it } from "vitest";
import { plain, readStory } from "../../src/manuscript/index.js";
import { textsOf } from "../manuscript/support.js";

const BIG = 10_000_000;

/** Copy that makes careless readers slow: each must be read before the test's time is over. */
const CASES: readonly (readonly [string, string])[] = [
  ["10 MB in one line", "湖".repeat(BIG)],
  ["10 MB of half-width marks", ",湖".repeat(BIG / 2)],
  ["quotations 100,000 deep", `${"> ".repeat(100_000)}湖`],
  ["lists 2,000 deep", Array.from({ length: 2_000 }, (_, i) => `${" ".repeat(i)}- 湖`).join("\n")],
  ["brackets", `${"[".repeat(300_000)}湖`],
  ["pictures that never close", `${"![".repeat(150_000)}湖`],
  ["calls of notes that never close", `${"[^1".repeat(100_000)}湖`],
  ["notes", "[^a]: 湖\n\n".repeat(20_000)],
  ["stars", "**湖".repeat(100_000)],
  ["marks", "==湖".repeat(100_000)],
  ["back ticks", "`湖".repeat(100_000)],
  ["readings that never close", "{湖|".repeat(200_000)],
  ["containers that never close", "::: lead 湖\n".repeat(5_000)],
  ["tags", `${"<a ".repeat(200_000)}湖`],
  ["500,000 lines of a paragraph", "湖\n".repeat(500_000)],
  ["100,000 paragraphs", "湖。\n\n".repeat(100_000)],
  ["a label of 100,000 lines", "湖\n".repeat(100_000)],
  ["columns", `${"|".repeat(100_000)}\n${"|-".repeat(1_000)}\n湖`],
  ["a byline of 50,000 names", `# 题\n\n□记者 ${"湖水 ".repeat(50_000)}`],
  ["spaces", `${" ".repeat(1_000_000)}湖`],
];

describe("copy made to be slow", () => {
  it.each(CASES)("%s: is read, and nothing of it is lost", { timeout: 60_000 }, (_, copy) => {
    const { value } = readStory(copy, "稿.md");
    const count = (text: string): number => text.split("湖").length - 1;
    const said = [...textsOf(value).map(plain), ...value.leads.map((lead) => lead.label)];
    expect(said.reduce((sum, text) => sum + count(text), 0)).toBeGreaterThanOrEqual(count(copy));
  });
});
