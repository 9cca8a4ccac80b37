import { type Diagnostic, diagnose, type Place } from "../diagnostics/index.js";
import { beginsAfresh, cannotBegin, isComplete, isLabelLine, isLoose, standsApart } from "./loose.js";
import type { Node, ParagraphNode } from "./nodes.js";
import { overlap } from "./overlap.js";
import type { Repair, RepairWish } from "./repair.js";
import { plain, type Text } from "./story.js";
import { joinTexts, slice, spanOf } from "./text.js";

/** How much of the joined text the message shows. */
const SHOWN = 12;

/** What joining needs to know of a story. */
export interface Joining {
  readonly file: string;
  readonly wish: RepairWish;
  /** True where a line (from 1) may not be mended. */
  readonly keeps: (line: number) => boolean;
}

/** The nodes with their paragraphs joined, and what was done and said about it. */
export interface Joined {
  readonly nodes: readonly Node[];
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly Repair[];
}

/**
 * Joins paragraphs that a layout's columns cut apart: one that does not end in a closing mark goes
 * on in the next (BX1007), also across a photo; so does one whose next begins with a mark that begins
 * no paragraph. Where the end of one is repeated at the head of the next, both are kept and BX1006
 * names both places, unless the story has such words dropped. Captions, headings, poems, list items
 * and two short lines in a row (a signature and its date) are left alone.
 */
export function joinParagraphs(nodes: readonly Node[], joining: Joining): Joined {
  const out: Node[] = [];
  const diagnostics: Diagnostic[] = [];
  const repairs: Repair[] = [];
  for (const node of nodes) {
    const open = node.kind === "paragraph" ? lastParagraph(out) : -1;
    const before = out[open];
    if (
      node.kind === "paragraph" &&
      before?.kind === "paragraph" &&
      belong(before, node, joining)
    ) {
      const seam = seamOf(before, node, joining);
      diagnostics.push(...seam.diagnostics);
      repairs.push(...seam.repairs);
      out[open] = joined(before, node, seam.text);
    } else out.push(node);
  }
  return { nodes: out, diagnostics, repairs };
}

/** The index of the paragraph before this place, photos apart; -1 where another thing comes first. */
function lastParagraph(nodes: readonly Node[]): number {
  let index = nodes.length - 1;
  while (nodes[index]?.kind === "photo") index -= 1;
  return nodes[index]?.kind === "paragraph" ? index : -1;
}

function belong(before: ParagraphNode, after: ParagraphNode, { wish, keeps }: Joining): boolean {
  if (wish.off.has("join") || keeps(before.span.end.line) || keeps(after.span.start.line)) {
    return false;
  }
  if (standsApart(before) || standsApart(after) || beginsAfresh(after)) return false;
  if (cannotBegin(after)) return true;
  return !isComplete(before) && !isLabelLine(before) && !(isLoose(before) && isLoose(after));
}

function joined(before: ParagraphNode, after: ParagraphNode, text: Text): ParagraphNode {
  return {
    ...before,
    text,
    lines: [...before.lines, ...after.lines],
    span: { start: before.span.start, end: after.span.end },
  };
}

/** A number cut in two is one number; other Latin words are parted by a space. */
const sewn = (before: Text, after: Text): Text =>
  /\d$/u.test(plain(before.slice(-1))) && /^\d/u.test(plain(after.slice(0, 1)))
    ? [...before, ...after]
    : joinTexts([before, after]);

interface Seam {
  readonly text: Text;
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly Repair[];
}

function seamOf(before: ParagraphNode, after: ParagraphNode, { file, wish }: Joining): Seam {
  const place = (text: Text): Place => {
    const span = spanOf(text);
    return { file, ...(span ? { span } : {}) };
  };
  const shown = slice(after.text.slice(0, 1), 0, SHOWN);
  const info = diagnose("BX1007", { text: plain(shown) }, place(shown));
  const gap = { start: before.span.end, end: after.span.start };
  const tail = plain(before.text);
  const head = plain(after.text);
  const repeated = overlap(tail, head);
  const text = sewn(before.text, after.text);
  const blank = " ".repeat(plain(text).length - tail.length - head.length);
  const join: Repair = { rule: "join", place: { file, span: gap }, before: "\n\n", after: blank };
  if (repeated === "") return { text, diagnostics: [info], repairs: [join] };
  const first = place(slice(before.text, tail.length - repeated.length));
  const second = place(slice(after.text, 0, repeated.length));
  if (wish.off.has("repeat")) {
    const twice = { ...diagnose("BX1006", { text: repeated }, first), related: [second] };
    return { text, diagnostics: [info, twice], repairs: [join] };
  }
  const drop: Repair = { rule: "repeat", place: second, before: repeated, after: "" };
  const once = sewn(before.text, slice(after.text, repeated.length));
  return { text: once, diagnostics: [info], repairs: [join, drop] };
}
