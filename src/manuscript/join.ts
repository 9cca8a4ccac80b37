import { type Diagnostic, diagnose, type Place } from "../diagnostics/index.js";
import { beginsAfresh, isComplete, isLoose, standsApart } from "./loose.js";
import type { Node, ParagraphNode } from "./nodes.js";
import { overlap } from "./overlap.js";
import { plain, type Text } from "./story.js";
import { joinTexts, slice, spanOf } from "./text.js";

/** How much of the joined text the message shows. */
const SHOWN = 12;

/**
 * Joins paragraphs that a layout's columns cut apart: one that does not end in a closing mark goes
 * on in the next (BX1007), also across a photo. Where the end of one is repeated at the head of the
 * next, both are kept and BX1006 names both places. Captions, headings, poems, list items and two
 * short lines in a row (a signature and its date) are left alone.
 */
export function joinParagraphs(
  nodes: readonly Node[],
  file: string,
): { readonly nodes: readonly Node[]; readonly diagnostics: readonly Diagnostic[] } {
  const out: Node[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const node of nodes) {
    const open = node.kind === "paragraph" ? lastParagraph(out) : -1;
    const before = out[open];
    if (node.kind === "paragraph" && before?.kind === "paragraph" && belong(before, node)) {
      diagnostics.push(...seam(before, node, file));
      out[open] = joined(before, node);
    } else out.push(node);
  }
  return { nodes: out, diagnostics };
}

/** The index of the paragraph before this place, photos apart; -1 where another thing comes first. */
function lastParagraph(nodes: readonly Node[]): number {
  let index = nodes.length - 1;
  while (nodes[index]?.kind === "photo") index -= 1;
  return nodes[index]?.kind === "paragraph" ? index : -1;
}

function belong(before: ParagraphNode, after: ParagraphNode): boolean {
  if (isComplete(before) || standsApart(after) || beginsAfresh(after)) return false;
  return !(isLoose(before) && isLoose(after));
}

function joined(before: ParagraphNode, after: ParagraphNode): ParagraphNode {
  return {
    ...before,
    text: joinTexts([before.text, after.text]),
    lines: [...before.lines, ...after.lines],
    span: { start: before.span.start, end: after.span.end },
  };
}

function seam(before: ParagraphNode, after: ParagraphNode, file: string): readonly Diagnostic[] {
  const place = (text: Text): Place => {
    const span = spanOf(text);
    return { file, ...(span ? { span } : {}) };
  };
  const head = slice(after.text.slice(0, 1), 0, SHOWN);
  const info = diagnose("BX1007", { text: plain(head) }, place(head));
  const tail = plain(before.text);
  const repeated = overlap(tail, plain(after.text));
  if (repeated === "") return [info];
  const first = place(slice(before.text, tail.length - repeated.length));
  const second = place(slice(after.text, 0, repeated.length));
  return [info, { ...diagnose("BX1006", { text: repeated }, first), related: [second] }];
}
