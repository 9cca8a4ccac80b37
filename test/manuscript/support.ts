import type { Story, Text } from "../../src/manuscript/index.js";
import { plain, readStory } from "../../src/manuscript/index.js";

/** The words of a story's blocks, with a mark for what is not a paragraph. */
export const blocksOf = (story: Story): string[] =>
  story.blocks.map((block) => {
    if (block.kind === "poem") return `poem: ${block.lines.map(plain).join(" / ")}`;
    return block.kind === "heading" ? `## ${plain(block.text)}` : plain(block.text);
  });

/** Reads a story from its lines. */
export const storyOf = (...lines: string[]) => readStory(lines.join("\n"), "稿.md");

/** The codes of what a story's reading said. */
export const codesOf = (result: ReturnType<typeof readStory>): string[] =>
  result.diagnostics.map((d) => d.code);

/** Every text of a story, wherever it went. */
export const textsOf = (story: Story): readonly Text[] => [
  ...story.kicker,
  ...story.title,
  ...story.deck,
  story.byline,
  ...story.blocks.flatMap((block) => (block.kind === "poem" ? block.lines : [block.text])),
  ...story.leads.flatMap((lead) => lead.paragraphs.map((p) => p.text)),
  ...story.photos.map((photo) => photo.caption),
  ...story.tables.flatMap((table) => [table.header, ...table.rows].flat()),
];
