import type { Node, ParagraphNode } from "./nodes.js";
import { plain, type Run, type Text } from "./story.js";
import { makeRun, slice, spanOf, trim } from "./text.js";

/** `[^1]: …` at the head of a paragraph is a note, `[^1]` in a text calls it. */
const DEFINITION = /^\[\^([^\]\s^]{1,20})\]\s*[:：]\s*/u;
const CALL = /\[\^([^\]\s^]{1,20})\]/gu;

/** ① to ⑳, as notes are numbered in print; further ones in brackets. */
const sign = (number: number): string =>
  number <= 20 ? String.fromCodePoint(0x245f + number) : `［${number}］`;

/**
 * Numbers the notes of a story in the order of their definitions, sets their signs where they are
 * called, and moves the notes to the end. A call without its note stays as it is written.
 */
export function numberNotes(nodes: readonly Node[]): readonly Node[] {
  const signs = new Map<string, string>();
  for (const node of nodes) {
    const label = labelOf(node);
    if (label !== undefined && !signs.has(label)) signs.set(label, sign(signs.size + 1));
  }
  if (signs.size === 0) return nodes;
  const isNote = (node: Node): boolean => labelOf(node) !== undefined;
  return [
    ...nodes.filter((node) => !isNote(node)).map((node) => called(node, signs)),
    ...nodes.filter(isNote).map((node) => note(node as ParagraphNode, signs)),
  ];
}

const labelOf = (node: Node): string | undefined =>
  node.kind === "paragraph" ? DEFINITION.exec(plain(node.text))?.[1] : undefined;

function note(node: ParagraphNode, signs: ReadonlyMap<string, string>): ParagraphNode {
  const [written = "", label = ""] = DEFINITION.exec(plain(node.text)) ?? [];
  const run = makeRun(`${signs.get(label) ?? ""} `, "plain", node.span.start);
  const text = [run, ...trim(slice(node.text, written.length))];
  return { ...node, text, lines: [text], whole: true, setting: "note" };
}

function called(node: Node, signs: ReadonlyMap<string, string>): Node {
  const signed = (text: Text): Text => withSigns(text, signs);
  switch (node.kind) {
    case "paragraph":
      return { ...node, text: signed(node.text), lines: node.lines.map(signed) };
    case "heading":
      return { ...node, text: signed(node.text) };
    case "poem":
      return { ...node, lines: node.lines.map(signed) };
    default:
      return node;
  }
}

function withSigns(text: Text, signs: ReadonlyMap<string, string>): Text {
  const out: Run[] = [];
  let at = 0;
  for (const { index, 0: written, 1: label = "" } of plain(text).matchAll(CALL)) {
    const number = signs.get(label);
    const place = slice(text, index, index + written.length);
    const span = spanOf(place);
    if (number === undefined || !span) continue;
    out.push(...slice(text, at, index), makeRun(number, "super", span.start, span.end));
    at = index + written.length;
  }
  return at === 0 ? text : [...out, ...slice(text, at)];
}
