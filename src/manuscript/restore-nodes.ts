import { type Diagnostic, diagnose, type Span } from "../diagnostics/index.js";
import type { AsIs } from "./asis.js";
import type { Node, ParagraphNode } from "./nodes.js";
import { type Manner, restorePunctuation } from "./punctuation/index.js";
import type { Repair, RepairRule, RepairWish } from "./repair.js";
import { restoreText } from "./restore-text.js";
import type { Photo, Table, Text } from "./story.js";

/** The hand that mends one story, and its notebook. */
export interface Mender {
  /** Mends a text. */
  text(text: Text, manner?: Manner): Text;
  /** Mends words that stand somewhere in `span`. */
  words(words: string, span?: Span): string;
  /** Everything mended so far. */
  readonly repairs: readonly Repair[];
  /** What could not be decided: BX1010. */
  readonly doubts: readonly Diagnostic[];
}

/** A mender for the copy of `file`. Lines that are kept as they are are not touched. */
export function makeMender(file: string, wish: RepairWish, asIs: AsIs): Mender {
  const repairs: Repair[] = [];
  const doubts: Diagnostic[] = [];
  return {
    repairs,
    doubts,
    text: (text, manner = {}) => {
      const first = text[0]?.span.start.line;
      if (first === undefined || asIs.keeps(first)) return text;
      const off = manner.off ? new Set([...wish.off, ...manner.off]) : wish.off;
      const made = restoreText(text, { ...manner, off }, asIs.isCode);
      for (const { rule, span, before, after } of made.changes) {
        repairs.push({ rule, place: { file, span }, before, after });
      }
      for (const doubt of made.doubts) {
        doubts.push(diagnose("BX1010", { text: doubt.text }, { file, span: doubt.span }));
      }
      return made.text;
    },
    words: (words, span) => {
      if (span && asIs.keeps(span.start.line)) return words;
      const place = { file, ...(span ? { span } : {}) };
      const { pieces } = restorePunctuation(words, { apart: true, off: wish.off });
      for (const piece of pieces) {
        if (!piece.rule) continue;
        const before = words.slice(piece.from, piece.to);
        repairs.push({ rule: piece.rule, place, before, after: piece.text });
      }
      return pieces.map((piece) => piece.text).join("");
    },
  };
}

/** In verse and code-like cells every blank is meant. */
const VERSE: Manner = { off: new Set<RepairRule>(["space"]) };
const HEADLINE: Manner = { apart: true };

/**
 * Mends every text of a story's nodes. Paragraphs of the running text may be cut, so what depends on
 * their other half waits for `finishParagraphs`.
 */
export const restoreNodes = (nodes: readonly Node[], mender: Mender): readonly Node[] =>
  nodes.map((node) => restoreNode(node, mender));

function restoreNode(node: Node, mender: Mender): Node {
  switch (node.kind) {
    case "paragraph":
      return { ...node, text: mender.text(node.text, { draft: !node.whole }) };
    case "heading":
      return { ...node, text: mender.text(node.text, HEADLINE) };
    case "poem":
      return { ...node, lines: node.lines.map((line) => mender.text(line, VERSE)) };
    case "lead":
      return {
        ...node,
        label: mender.words(node.label, node.span),
        paragraphs: node.paragraphs.map((p) => ({ ...p, text: mender.text(p.text) })),
      };
    case "photo":
      return { kind: "photo", photo: restorePhoto(node.photo, mender) };
    case "table":
      return { kind: "table", table: restoreTable(node.table, mender) };
  }
}

/** Mends what was left until the paragraphs were joined. */
export const finishParagraphs = (nodes: readonly Node[], mender: Mender): readonly Node[] =>
  nodes.map(
    (node): Node => (node.kind === "paragraph" && !node.whole ? finish(node, mender) : node),
  );

const finish = (node: ParagraphNode, mender: Mender): ParagraphNode => ({
  ...node,
  text: mender.text(node.text),
});

const restorePhoto = (photo: Photo, mender: Mender): Photo => ({
  ...photo,
  caption: mender.text(photo.caption),
  credit: mender.words(photo.credit, photo.span),
});

const restoreTable = (table: Table, mender: Mender): Table => ({
  ...table,
  title: mender.words(table.title, table.span),
  header: table.header.map((cell) => mender.text(cell, HEADLINE)),
  rows: table.rows.map((row) => row.map((cell) => mender.text(cell, HEADLINE))),
});

/** The head lines of the front matter. */
export const restoreHeadlines = (texts: readonly Text[], mender: Mender): readonly Text[] =>
  texts.map((text) => mender.text(text, HEADLINE));

/** A byline keeps the blanks between its names. */
export const restoreByline = (text: Text, mender: Mender): Text => mender.text(text, VERSE);
