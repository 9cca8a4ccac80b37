import { type Diagnostic, diagnose, pointSpan, type Result } from "../diagnostics/index.js";
import { findCaptions, splitCredit } from "./captions.js";
import { readCredits, readDateline } from "./credits.js";
import { decode, type Source } from "./decode.js";
import { type FrontMatter, readFrontMatter } from "./front-matter.js";
import { type Head, joinBylines, readHead } from "./head.js";
import { joinParagraphs } from "./join.js";
import { fillLeads, findLabels, isEditorsNote } from "./labels.js";
import { readMarkdown } from "./markdown.js";
import type { Node, ParagraphNode } from "./nodes.js";
import { restoreStory } from "./restore-story.js";
import { takeSignOff } from "./sign-off.js";
import { type Block, type Paragraph, plain, type Story } from "./story.js";

/**
 * Reads one story from its Markdown: front matter, head, body, photos, tables, lead boxes and the
 * desk's sign-off. What layout and mail did to the copy is mended, and each mending is said. Never
 * throws; bytes in no known encoding give an empty story and BX1002 or BX1053.
 */
export function readStory(source: string | Uint8Array, file: string): Result<Story> {
  const read = decode(source, file);
  if ("code" in read) return { value: emptyStory(file), diagnostics: [read] };
  const { source: decoded } = read;
  const front = readFrontMatter(decoded);
  const lines: Diagnostic[] = [];
  const body = readMarkdown(decoded, front.value.end, (said) => lines.push(said));
  const head = readHead(body, front.value.title);
  const captioned = findCaptions(findLabels(head.rest), file);
  const joined = joinParagraphs(captioned.nodes, file);
  const { nodes, signOff } = takeSignOff(joined.nodes);
  const written = assemble(decoded, front.value, head, fillLeads(nodes), signOff);
  const restored = restoreStory(written);
  const found = [
    ...read.diagnostics,
    ...lines,
    ...front.diagnostics,
    ...(written.title.length === 0 ? [missingTitle(file)] : []),
    ...captioned.diagnostics,
    ...joined.diagnostics,
    ...restored.diagnostics,
  ];
  return { value: withShort(withDateline(restored.value)), diagnostics: found.toSorted(byPlace) };
}

const missingTitle = (file: string): Diagnostic =>
  diagnose("BX1003", { file }, { file, span: pointSpan(1, 1) });

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const first = a.place?.span?.start;
  const second = b.place?.span?.start;
  if (!first || !second) return 0;
  return first.line - second.line || first.column - second.column;
}

function emptyStory(file: string): Story {
  return {
    file,
    kicker: [],
    title: [],
    deck: [],
    byline: [],
    credits: [],
    column: "",
    short: "",
    blocks: [],
    leads: [],
    photos: [],
    tables: [],
    signOff: "",
  };
}

function assemble(
  source: Source,
  front: FrontMatter,
  head: Head,
  nodes: readonly Node[],
  signOff: string,
): Story {
  const blocks = nodes.flatMap(toBlock);
  const byline = joinBylines([front.byline, head.byline]);
  return {
    file: source.file,
    kicker: [...front.kicker, ...head.kicker],
    title: [...front.title, ...head.title],
    deck: [...front.deck, ...head.deck],
    byline,
    credits: readCredits(plain(byline)),
    column: front.column,
    short: front.short,
    blocks,
    leads: nodes.flatMap((node) => {
      if (node.kind !== "lead") return [];
      const { label, paragraphs, span } = node;
      return [{ label, paragraphs: paragraphs.map(toParagraph), span }];
    }),
    photos: nodes.flatMap((node) => (node.kind === "photo" ? [splitCredit(node.photo)] : [])),
    tables: nodes.flatMap((node) => (node.kind === "table" ? [node.table] : [])),
    signOff,
  };
}

function toParagraph({ text, span, setting }: ParagraphNode): Paragraph {
  const set = setting ?? (isEditorsNote(plain(text)) ? "aside" : undefined);
  return { kind: "paragraph", text, span, ...(set ? { setting: set } : {}) };
}

function toBlock(node: Node): readonly Block[] {
  if (node.kind === "paragraph") return [toParagraph(node)];
  if (node.kind === "heading") {
    const { text, span, setting } = node;
    return [{ kind: "heading", text, span, ...(setting ? { setting } : {}) }];
  }
  return node.kind === "poem" ? [node] : [];
}

/** The dateline stands in the first paragraph, and names the reporters there. */
function withDateline(story: Story): Story {
  const first = story.blocks.find((block) => block.kind === "paragraph" && !block.setting);
  const found = first?.kind === "paragraph" ? readDateline(plain(first.text)) : undefined;
  if (!found) return story;
  const { dateline, credits } = found;
  return { ...story, dateline, credits: [...story.credits, ...credits] };
}

/** The short headline is the title in one line, its turns parted by a blank cell, unless one is given. */
function withShort(story: Story): Story {
  return story.short === "" ? { ...story, short: story.title.map(plain).join("　") } : story;
}
