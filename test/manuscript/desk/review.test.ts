import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/index.js";
import { packageRoot } from "../../../src/edition/index.js";
import { deskRules, readStory, reviewStory } from "../../../src/manuscript/index.js";

const context = {
  date: "2026-11-23",
  news: false,
  lexicon: { wrong: {}, banned: [], people: [] },
  off: [],
};
const review = (source: string, more: Partial<Parameters<typeof reviewStory>[1]> = {}) =>
  reviewStory(readStory(source, "稿.md").value, { ...context, ...more });
const codesOf = (list: readonly Diagnostic[]) => list.map(({ code }) => code);

const wrong = "# 题\n\n2月30日，约30多人来了。\n";

describe("reviewStory", () => {
  it("says what each rule found, at its place in the story's file", () => {
    const found = review(wrong);
    expect(codesOf(found)).toEqual(["BX1021", "BX1024"]);
    expect(found[1]?.place).toEqual({
      file: "稿.md",
      span: { start: { line: 3, column: 7 }, end: { line: 3, column: 11 } },
    });
  });

  it("leaves out the rules that the paper or the story switches off", () => {
    expect(codesOf(review(wrong, { off: ["dates"] }))).toEqual(["BX1024"]);
    expect(codesOf(review(`---\ndesk: { off: [rough-twice] }\n---\n${wrong}`))).toEqual(["BX1021"]);
    expect(review(wrong, { off: deskRules })).toEqual([]);
  });

  it("shows both places of a name, the later one first", () => {
    const [found] = review("# 题\n\n村民张小满说，水大。\n\n张晓满介绍，水退。\n");
    expect(found?.place?.span?.start).toEqual({ line: 5, column: 1 });
    expect(found?.related).toEqual([
      { file: "稿.md", span: { start: { line: 3, column: 3 }, end: { line: 3, column: 6 } } },
    ]);
  });

  it("changes nothing of the story", () => {
    const { value } = readStory(wrong, "稿.md");
    const before = JSON.stringify(value);
    reviewStory(value, context);
    expect(JSON.stringify(value)).toBe(before);
  });
});

it.each([
  ["quotation marks", "“"],
  ["digits", "1"],
  ["dates", "2月30日"],
  ["names", "村民张小满说，"],
  ["ordinals", "1、修船。\n\n"],
  ["years", "2026年11月26日（周五）"],
  ["doubled words", "**的**的"],
])("is linear: eight times as many %s take some eight times as long", (_, text) => {
  const time = (count: number): number => {
    const { value } = readStory(`# 题\n\n${text.repeat(count)}\n`, "稿.md");
    const start = performance.now();
    reviewStory(value, context);
    return performance.now() - start;
  };
  time(500);
  // Quadratic work takes 64 times as long, some ten seconds here; a busy machine stays far below.
  expect(time(16_000)).toBeLessThan(30 * Math.max(time(2_000), 60));
});

describe("on clean copy", () => {
  const stories = join(packageRoot(), "assets", "starter", "editions", "2026-11-23", "stories");

  it.each(readdirSync(stories))("says nothing of the starter's %s", (name) => {
    expect(review(readFileSync(join(stories, name), "utf8"))).toEqual([]);
  });

  const prose = join(packageRoot(), "..", "shared", "data", "prose.txt");
  const there = existsSync(prose);
  if (!there) console.warn(`skipped: ${prose} is not there`);

  it.skipIf(!there)("alarms in less than 2% of the paragraphs of 1920s prose", () => {
    const paragraphs = readFileSync(prose, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    const found = review(`# 题\n\n${paragraphs.join("\n\n")}\n`);
    const lines = new Set(found.map(({ place }) => place?.span?.start.line));
    expect(paragraphs.length).toBeGreaterThan(800);
    expect(lines.size / paragraphs.length).toBeLessThan(0.02);
  });
});
