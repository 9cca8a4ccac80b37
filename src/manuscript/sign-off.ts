import type { Node, ParagraphNode } from "./nodes.js";
import { plain } from "./story.js";
import { slice, spanOf, trim } from "./text.js";

/** A circled digit and a number, alone or glued after the last mark of the text. */
const SIGN_OFF = /(?:^|(?<=[。！？…”』」’）】.!?)])\s*)([①-⑳㉑-㉟❶-❿]\d{1,3})\s*$/u;

/** Takes the desk code (such as ③7) off the end of the last paragraph of the running text. */
export function takeSignOff(nodes: readonly Node[]): {
  readonly nodes: readonly Node[];
  readonly signOff: string;
} {
  const index = nodes.findLastIndex((node) => node.kind === "paragraph" && !node.setting);
  const last = nodes[index];
  if (last?.kind !== "paragraph") return { nodes, signOff: "" };
  const found = SIGN_OFF.exec(plain(last.text));
  const signOff = found?.[1];
  if (!found || signOff === undefined) return { nodes, signOff: "" };
  return { nodes: nodes.toSpliced(index, 1, ...without(last, found.index)), signOff };
}

function without(node: ParagraphNode, from: number): readonly ParagraphNode[] {
  const text = trim(slice(node.text, 0, from));
  const span = spanOf(text);
  return span ? [{ ...node, text, span: { ...node.span, end: span.end } }] : [];
}
