import type { Token } from "markdown-it";
import type { Position, Span } from "../diagnostics/index.js";
import type { Source } from "./decode.js";
import type { LeadNode, Node, ParagraphNode } from "./nodes.js";
import { type Context, makeParagraph, type Reading } from "./reading.js";
import { type Poem, plain, type Text } from "./story.js";
import { makeRun } from "./text.js";

/** Reads `::: lead 标签`, `::: poem` or `::: table 标题`. What does not belong inside comes after. */
export function readContainer(
  reading: Reading,
  token: Token,
  inner: readonly Token[],
  context: Context,
): Node[] {
  const title = titleOf(reading.source, token);
  const span = spanOfLines(reading.source, token);
  switch (token.type) {
    case "container_lead_open":
      return lead(reading.inside(inner, context), title, span);
    case "container_poem_open":
      return poem(reading.inside(inner, { whole: true, verse: true }), title, span);
    default:
      return table(reading.inside(inner, context), title, span);
  }
}

/** The words after the container's name, with their place; empty where there are none. */
function titleOf(source: Source, token: Token): Text {
  const title = token.info.trim().replace(/^\w+\s*/u, "");
  if (title === "") return [];
  const line = token.map?.[0] ?? 0;
  const found = (source.lines[line] ?? "").lastIndexOf(title);
  return [makeRun(title, "plain", source.at(line, Math.max(found, 0)))];
}

function spanOfLines(source: Source, token: Token): Span {
  const [first = 0, last = first + 1] = token.map ?? [];
  const start: Position = source.at(first, 0);
  return { start, end: source.at(last - 1, (source.lines[last - 1] ?? "").length) };
}

/** The text of any node as paragraphs, for a container that holds nothing else. */
function asParagraphs(node: Node): readonly ParagraphNode[] {
  switch (node.kind) {
    case "paragraph":
      return [{ ...node, whole: true }];
    case "heading":
      return makeParagraph([node.text], { whole: true, verse: false });
    case "poem":
      return node.lines.flatMap((line) => makeParagraph([line], { whole: true, verse: false }));
    case "lead":
      return node.paragraphs;
    default:
      return [];
  }
}

function lead(nodes: readonly Node[], title: Text, span: Span): Node[] {
  const box: LeadNode = {
    kind: "lead",
    label: plain(title),
    paragraphs: nodes.filter((n) => n.kind !== "lead").flatMap(asParagraphs),
    span,
    flow: false,
  };
  return [
    box,
    ...nodes.filter((n) => n.kind === "table" || n.kind === "photo" || n.kind === "lead"),
  ];
}

function poem(nodes: readonly Node[], title: Text, span: Span): Node[] {
  const lines: Text[] = [];
  for (const node of nodes) {
    const stanza =
      node.kind === "paragraph"
        ? node.lines
        : asParagraphs(node).map((paragraph) => paragraph.text);
    if (stanza.length === 0 || node.kind === "lead") continue;
    if (lines.length > 0) lines.push([]);
    lines.push(...stanza);
  }
  const verse: Poem = { kind: "poem", lines, span };
  const rest = nodes.filter((n) => n.kind === "table" || n.kind === "photo" || n.kind === "lead");
  return [...asHeading(title), ...(lines.length > 0 ? [verse] : []), ...rest];
}

function asHeading(title: Text): Node[] {
  const span = title[0]?.span;
  return span ? [{ kind: "heading", text: title, span, level: 3 }] : [];
}

/** The title goes to the first table; without a table it stays in the text. */
function table(nodes: readonly Node[], title: Text, span: Span): Node[] {
  const first = nodes.find((node) => node.kind === "table");
  if (first?.kind !== "table") return [...asHeading(title), ...nodes];
  const titled: Node = { kind: "table", table: { ...first.table, title: plain(title), span } };
  return nodes.map((node) => (node === first ? titled : node));
}
