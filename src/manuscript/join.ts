import { type Diagnostic, diagnose, type Place } from "../diagnostics/index.js";
import { gapBetween } from "./characters.js";
import {
  beginsAfresh,
  cannotBegin,
  isComplete,
  isLabelLine,
  isLoose,
  standsApart,
} from "./loose.js";
import type { Node, ParagraphNode } from "./nodes.js";
import { overlap } from "./overlap.js";
import type { Repair, RepairWish } from "./repair.js";
import { plain, type Run, type Text } from "./story.js";
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
  const out: (Node | Torn)[] = [];
  const diagnostics: Diagnostic[] = [];
  const repairs: Repair[] = [];
  for (const node of nodes) {
    const open = node.kind === "paragraph" ? lastParagraph(out) : -1;
    const before = out[open];
    if (node.kind !== "paragraph" || !before || !isPart(before)) {
      out.push(node);
      continue;
    }
    const last = before.kind === "torn" ? (before.parts.at(-1) as ParagraphNode) : before;
    if (!belong(last, before.kind === "torn", node, joining)) {
      out.push(node);
      continue;
    }
    const seam = seamOf(last, node, joining);
    diagnostics.push(...seam.diagnostics);
    repairs.push(...seam.repairs);
    if (before.kind === "torn") before.parts.push(seam.after);
    else out[open] = { kind: "torn", parts: [before, seam.after] };
  }
  return {
    nodes: out.map((node) => (node.kind === "torn" ? joined(node) : node)),
    diagnostics,
    repairs,
  };
}

/** A paragraph that lies in parts; they are joined at the end, all at once. */
interface Torn {
  readonly kind: "torn";
  readonly parts: ParagraphNode[];
}

const isPart = (node: Node | Torn): node is ParagraphNode | Torn =>
  node.kind === "paragraph" || node.kind === "torn";

/** The index of the paragraph before this place, photos apart; -1 where another thing comes first. */
function lastParagraph(nodes: readonly (Node | Torn)[]): number {
  let index = nodes.length - 1;
  while (nodes[index]?.kind === "photo") index -= 1;
  const node = nodes[index];
  return node && isPart(node) ? index : -1;
}

/** Whether a paragraph goes on in another; of one that is joined already, `before` is the last part. */
function belong(
  before: ParagraphNode,
  isTorn: boolean,
  after: ParagraphNode,
  { wish, keeps }: Joining,
): boolean {
  if (wish.off.has("join") || keeps(before.span.end.line) || keeps(after.span.start.line)) {
    return false;
  }
  if (standsApart(before) || standsApart(after) || beginsAfresh(after)) return false;
  if (cannotBegin(after)) return true;
  if (isComplete(before) || introduces(before, after)) return false;
  return isTorn || (!isLabelLine(before) && !(isLoose(before) && isLoose(after)));
}

/** What ends a paragraph on purpose before what it introduces: a dash, or a verb of speech before a quotation. */
function introduces(before: ParagraphNode, after: ParagraphNode): boolean {
  const tail = plain(before.text).slice(-4);
  if (/(?:——|－－)$/u.test(tail)) return true;
  return /[说道问喊叫曰想云答唱][，,]$/u.test(tail) && /^[“"「『]/u.test(plain(after.text));
}

/** A number cut in two is one number; other Latin words are parted by a space. */
const isCutNumber = (before: string, after: string): boolean =>
  /\d$/u.test(before) && /^\d/u.test(after);

function joined({ parts }: Torn): ParagraphNode {
  const [first, ...rest] = parts as [ParagraphNode, ...ParagraphNode[]];
  // Texts that touch inside of a number are one for joinTexts, which would part them.
  const texts: Run[][] = [[...first.text]];
  let tail = first;
  for (const part of rest) {
    if (part.text.length === 0) continue;
    if (isCutNumber(plain(tail.text.slice(-1)), plain(part.text.slice(0, 1)))) {
      texts.at(-1)?.push(...part.text);
    } else texts.push([...part.text]);
    tail = part;
  }
  return {
    ...first,
    text: joinTexts(texts),
    lines: parts.flatMap((part) => part.lines),
    span: { start: first.span.start, end: (parts.at(-1) ?? first).span.end },
  };
}

interface Seam {
  /** The second part as it is joined. */
  readonly after: ParagraphNode;
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
  const [tail, head] = [plain(before.text), plain(after.text)];
  const blank = isCutNumber(tail, head) ? "" : gapBetween(tail, head);
  const join: Repair = { rule: "join", place: { file, span: gap }, before: "\n\n", after: blank };
  const repeated = overlap(tail, head);
  if (repeated === "") return { after, diagnostics: [info], repairs: [join] };
  const first = place(slice(before.text, tail.length - repeated.length));
  const second = place(slice(after.text, 0, repeated.length));
  if (wish.off.has("repeat")) {
    const twice = { ...diagnose("BX1006", { text: repeated }, first), related: [second] };
    return { after, diagnostics: [info, twice], repairs: [join] };
  }
  const drop: Repair = { rule: "repeat", place: second, before: repeated, after: "" };
  const rest = { ...after, text: slice(after.text, repeated.length) };
  return { after: rest, diagnostics: [info], repairs: [join, drop] };
}
