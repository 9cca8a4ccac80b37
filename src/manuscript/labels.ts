import { charCount, hasHan } from "./characters.js";
import type { LeadNode, Node, ParagraphNode } from "./nodes.js";
import { plain, type Text } from "./story.js";
import { boldTo } from "./text.js";

/** True for a label that was set upright in the layout: each line is one Chinese character. */
export function isLabel(node: Node): node is ParagraphNode {
  if (node.kind !== "paragraph" || node.whole || node.lines.length < 2) return false;
  return node.lines.every((line) => {
    const text = plain(line);
    return hasHan(text) && charCount(text) === 1;
  });
}

/** Turns each upright label into the empty lead box that it begins. */
export const findLabels = (nodes: readonly Node[]): readonly Node[] =>
  nodes.map((node): Node => {
    if (!isLabel(node)) return node;
    const label = node.lines.map(plain).join("");
    return { kind: "lead", label, paragraphs: [], span: node.span, flow: true };
  });

/**
 * Gives each labelled box the paragraphs that follow it, up to a caption, heading, photo or any
 * other thing. Where nothing ends the box before the copy does, it takes the first paragraph only:
 * the body is not a lead.
 */
export function fillLeads(nodes: readonly Node[]): readonly Node[] {
  const out: Node[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] as Node;
    if (node.kind !== "lead" || !node.flow) {
      out.push(node);
      continue;
    }
    const following = paragraphsFrom(nodes, i + 1);
    const endless = i + 1 + following.length === nodes.length;
    const paragraphs = endless ? following.slice(0, 1) : following;
    out.push(filled(node, paragraphs));
    i += paragraphs.length;
  }
  return out;
}

function paragraphsFrom(nodes: readonly Node[], from: number): readonly ParagraphNode[] {
  const out: ParagraphNode[] = [];
  for (let i = from; ; i += 1) {
    const node = nodes[i];
    if (node?.kind !== "paragraph") return out;
    out.push(node);
  }
}

function filled(lead: LeadNode, paragraphs: readonly ParagraphNode[]): LeadNode {
  const end = paragraphs.at(-1)?.span.end ?? lead.span.end;
  return { ...lead, paragraphs, span: { start: lead.span.start, end } };
}

/** How a paragraph says itself that it is the editor's. */
const EDITORS_NOTE = /^(?:编者按|编者的话|编后)[：:]|^[【〔［]编者按[】〕］]/u;

/** The text of an editor's note (编者按) with its label set apart; undefined for any other paragraph. */
export function editorsNote(text: Text): Text | undefined {
  const label = EDITORS_NOTE.exec(plain(text))?.[0];
  return label === undefined ? undefined : boldTo(text, label.length);
}
