import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/index.js";
import { rules } from "../../../src/manuscript/desk/rules.js";
import {
  type DeskContext,
  type DeskRule,
  deskRules,
  readStory,
  reviewStory,
} from "../../../src/manuscript/index.js";

/** A Monday. */
const context: DeskContext = {
  date: "2026-11-23",
  news: true,
  lexicon: {
    wrong: { 云汀胡: "云汀湖", 帐号: "账号", 报导: "报道", 石渡: "石渡镇" },
    banned: ["神医", "国家级", "最佳"],
    people: [
      { name: "周启明", titles: ["县委书记"] },
      { name: "何立", titles: ["县委副书记", "县长"] },
      { name: "汪敏", titles: ["副县长"] },
      { name: "许衡", titles: [] },
    ],
  },
  off: [],
};

/** What one rule says of a story; `¶` parts its paragraphs, and a title stands before them. */
export function review(
  rule: DeskRule,
  source: string,
  more: Partial<DeskContext> = {},
): readonly Diagnostic[] {
  const text = source.replaceAll(/\s*¶\s*/gu, "\n\n");
  const { value } = readStory(/^(?:#|---)/u.test(text) ? text : `# 题\n\n${text}`, "稿.md");
  const off = deskRules.filter((each) => each !== rule);
  return reviewStory(value, { ...context, off, ...more });
}

/** The lines of a rule's fixture: `+` must alarm, `-` must not, `;` is a remark. */
const linesOf = (rule: DeskRule): readonly string[] =>
  readFileSync(new URL(`../../fixtures/desk/${rule}.txt`, import.meta.url), "utf8")
    .split(/\r?\n/u)
    .filter((line) => /^[+-] /u.test(line));

/** Tells the story of a rule by its fixture: a hit and the near misses beside it. */
export function itJudges(rule: DeskRule): void {
  const lines = linesOf(rule);
  describe(`the rule ${rule}`, () => {
    it.each(lines)("%s", (line) => {
      const codes = review(rule, line.slice(2)).map(({ code }) => code);
      expect(new Set(codes)).toEqual(new Set(line.startsWith("+") ? [rules[rule].code] : []));
    });

    it("has hits and near misses enough", () => {
      expect(lines.length).toBeGreaterThanOrEqual(15);
      expect(lines.filter((line) => line.startsWith("+")).length).toBeGreaterThanOrEqual(5);
      expect(lines.filter((line) => line.startsWith("-")).length).toBeGreaterThanOrEqual(5);
    });
  });
}
