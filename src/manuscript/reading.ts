import type { Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/index.js";
import type { Source } from "./decode.js";
import type { Node, ParagraphNode } from "./nodes.js";
import type { Setting, Text } from "./story.js";
import { isBlank, joinTexts, spanOf, trim } from "./text.js";

/** Where the Markdown reader is: quotations and lists are units, poems keep their indents. */
export interface Context {
  readonly whole: boolean;
  readonly verse: boolean;
  /** Of every paragraph inside. */
  readonly setting?: Setting;
}

/** What the readers of single constructs share. */
export interface Reading {
  readonly source: Source;
  /** Says how the lines of a paragraph were taken. */
  report(said: Diagnostic): void;
  /** Reads the tokens of a construct's inside. */
  inside(tokens: readonly Token[], context: Context): Node[];
}

/** A paragraph of some lines, or nothing where they are blank. */
export function makeParagraph(lines: readonly Text[], context: Context): ParagraphNode[] {
  const kept = lines.map((line) => (context.verse ? line : trim(line))).filter((t) => !isBlank(t));
  const text = joinTexts(kept);
  const span = spanOf(text);
  if (!span) return [];
  const { whole, setting } = context;
  return [{ kind: "paragraph", text, lines: kept, span, whole, ...(setting ? { setting } : {}) }];
}
