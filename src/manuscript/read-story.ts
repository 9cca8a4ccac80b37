import { type Diagnostic, diagnose, pointSpan, type Result } from "../diagnostics/index.js";
import { findAsIs } from "./asis.js";
import { findCaptions, splitCredit } from "./captions.js";
import { readCredits, readDateline } from "./credits.js";
import { decode, type Source } from "./decode.js";
import { type FrontMatter, readFrontMatter } from "./front-matter.js";
import { type Head, joinBylines, readHead } from "./head.js";
import { joinParagraphs } from "./join.js";
import { editorsNote, fillLeads, findLabels } from "./labels.js";
import { readMarkdown } from "./markdown.js";
import type { Node, ParagraphNode } from "./nodes.js";
import type { Repair } from "./repair.js";
import {
  finishParagraphs,
  type Mender,
  makeMender,
  restoreByline,
  restoreHeadlines,
  restoreNodes,
} from "./restore-nodes.js";
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
  const wish = front.value.repair;
  const asIs = findAsIs(decoded, front.value.end);
  const mender = makeMender(file, wish, asIs);
  const lines: Diagnostic[] = [];
  const body = readMarkdown(asIs.source, front.value.end, (said) => lines.push(said));
  const written = restoreNodes(body, mender);
  const heads = restoreFrontMatter(front.value, mender);
  const head = readHead(written, heads.title);
  const captioned = findCaptions(findLabels(head.rest), file);
  const joined = joinParagraphs(captioned.nodes, { file, wish, keeps: asIs.keeps });
  const { nodes, signOff } = takeSignOff(finishParagraphs(joined.nodes, mender));
  const repairs = [...mender.repairs, ...joined.repairs].toSorted(byPlace);
  const story = assemble(decoded, heads, head, fillLeads(nodes), signOff, repairs);
  const found = [
    ...read.diagnostics,
    ...lines,
    ...front.diagnostics,
    ...(story.title.length === 0 ? [missingTitle(file)] : []),
    ...captioned.diagnostics,
    ...joined.diagnostics,
    ...mender.doubts,
    ...summary(repairs, file),
  ];
  return { value: withShort(withDateline(story)), diagnostics: found.toSorted(byPlace) };
}

/** One BX1008 says how many marks and blanks were mended, at the place of the first. */
function summary(repairs: readonly Repair[], file: string): readonly Diagnostic[] {
  const marks = repairs.filter(({ rule }) => rule !== "join" && rule !== "repeat");
  if (marks.length === 0) return [];
  const place = marks.find((repair) => repair.place.span)?.place ?? { file };
  return [diagnose("BX1008", { count: marks.length }, place)];
}

function restoreFrontMatter(front: FrontMatter, mender: Mender): FrontMatter {
  return {
    ...front,
    kicker: restoreHeadlines(front.kicker, mender),
    title: restoreHeadlines(front.title, mender),
    deck: restoreHeadlines(front.deck, mender),
    byline: restoreByline(front.byline, mender),
    column: mender.words(front.column),
    short: mender.words(front.short),
  };
}

const missingTitle = (file: string): Diagnostic =>
  diagnose("BX1003", { file }, { file, span: pointSpan(1, 1) });

function byPlace(a: Pick<Diagnostic, "place">, b: Pick<Diagnostic, "place">): number {
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
    deskOff: [],
    repairs: [],
  };
}

function assemble(
  source: Source,
  front: FrontMatter,
  head: Head,
  nodes: readonly Node[],
  signOff: string,
  repairs: readonly Repair[],
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
    ...(front.language === undefined ? {} : { language: front.language }),
    deskOff: front.deskOff,
    repairs,
  };
}

function toParagraph({ text, span, setting }: ParagraphNode): Paragraph {
  if (setting) return { kind: "paragraph", text, span, setting };
  const note = editorsNote(text);
  if (note) return { kind: "paragraph", text: note, span, setting: "aside" };
  return { kind: "paragraph", text, span };
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
