import { type Diagnostic, diagnose } from "../../diagnostics/index.js";
import { deskRules } from "../desk-rules.js";
import type { Story } from "../story.js";
import { readCopy } from "./copy.js";
import type { DeskContext, Finding } from "./finding.js";
import { rules } from "./rules.js";

/**
 * Reads a story as a sub-editor does, and says what looks like a slip (硬伤) with its place and what
 * to do. Nothing is changed. Rules that the paper or the story has switched off are left out.
 */
export function reviewStory(story: Story, context: DeskContext): readonly Diagnostic[] {
  const copy = readCopy(story);
  const off = new Set([...context.off, ...story.deskOff]);
  return deskRules
    .filter((rule) => !off.has(rule))
    .flatMap((rule) => {
      const { code, check } = rules[rule];
      return check(copy, context).map(({ facts, span, related }: Finding): Diagnostic => {
        const { file } = story;
        const found = diagnose(code, facts, span ? { file, span } : { file });
        return related ? { ...found, related: [{ file, span: related }] } : found;
      });
    });
}
