import { type Diagnostic, diagnose } from "../../diagnostics/index.js";

/** What the reader of a document meets beside its text, to be said at the end. */
export interface Found {
  readonly file: string;
  /** The number of the paragraph that is being read, from 1; empty ones do not count. */
  paragraph: number;
  insertions: number;
  readonly deletions: { readonly paragraph: number; readonly text: string }[];
  /** Paragraphs with insertions. */
  readonly inserted: Set<number>;
  readonly diagnostics: Diagnostic[];
}

/** Nothing met yet. */
export const nothingFound = (file: string): Found => ({
  file,
  paragraph: 1,
  insertions: 0,
  deletions: [],
  inserted: new Set(),
  diagnostics: [],
});

/** One complaint about the file as a whole: Word has no lines. */
export function say(found: Found, code: Diagnostic["code"], facts: Diagnostic["facts"]): void {
  found.diagnostics.push(diagnose(code, facts, { file: found.file }));
}

/** The tracked changes in one sentence; the text that was left out stands in it whole. */
export function sayChanges(found: Found): void {
  const { file, insertions, deletions, inserted } = found;
  if (insertions + deletions.length === 0) return;
  const places = new Set([...inserted, ...deletions.map(({ paragraph }) => paragraph)]);
  say(found, "BX1047", {
    file,
    insertions,
    deletions: deletions.length,
    paragraphs: [...places].sort((a, b) => a - b).join("、"),
    text: deletions
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join(" / "),
  });
}
