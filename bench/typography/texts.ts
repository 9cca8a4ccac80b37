import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Edition } from "../../src/edition/index.js";
import { plain, readStory, type Story } from "../../src/manuscript/index.js";
import type { Meter } from "../../src/typeset/index.js";

/** A text that every engine sets: the same paragraphs of plain text. */
export interface Corpus {
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly characters: number;
}

const corpus = (name: string, texts: readonly string[]): Corpus => {
  // Blanks at a paragraph's edges are not set by anybody.
  const paragraphs = texts.map((text) => text.trim()).filter((text) => text !== "");
  return { name, paragraphs, characters: paragraphs.reduce((n, p) => n + [...p].length, 0) };
};

const bodyOf = (story: Story): string[] =>
  story.blocks.flatMap((block) => (block.kind === "paragraph" ? [plain(block.text)] : []));

/** The body paragraphs of an edition's stories. */
export const editionCorpus = (name: string, edition: Edition): Corpus =>
  corpus(name, edition.stories.flatMap(bodyOf));

/** A file: a story where it is Markdown, else one paragraph a line. */
export async function fileCorpus(path: string): Promise<Corpus> {
  const text = await readFile(path, "utf8");
  const name = basename(path, extname(path));
  if (extname(path) !== ".md") return corpus(name, text.split(/\r?\n/u));
  return corpus(name, bodyOf(readStory(text, basename(path)).value));
}

/**
 * The corpus without the characters that the font does not draw: an engine would take another font
 * for them, or ink nothing that can be read back.
 */
export function drawn(
  { name, paragraphs }: Corpus,
  font: string,
  meter: Meter,
): { readonly corpus: Corpus; readonly left: readonly string[] } {
  const all = new Set(paragraphs.flatMap((text) => [...text]));
  const left = [...all].filter((c) => c.trim() !== "" && !meter.has(font, c.codePointAt(0) ?? 0));
  const kept = paragraphs.map((text) => [...text].filter((c) => !left.includes(c)).join(""));
  return { corpus: corpus(name, kept), left };
}
