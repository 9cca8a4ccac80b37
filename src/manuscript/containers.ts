import type { Token } from "markdown-it";
import type { Position, Span } from "../diagnostics/index.js";
import type { Source } from "./decode.js";
import type { LeadNode, Node, ParagraphNode } from "./nodes.js";
import { containers } from "./parser.js";
import { type Context, makeParagraph, type Reading } from "./reading.js";
import { type Poem, plain, type Setting, type Text } from "./story.js";
import { boldTo, makeRun } from "./text.js";

/** What a container's name stands for; its Chinese names say the label too. */
function kindOf(token: Token): { kind: keyof typeof containers; name: string } {
  const name = token.type.slice("container_".length, -"_open".length);
  const kinds = Object.keys(containers) as (keyof typeof containers)[];
  const kind = kinds.find((each) => (containers[each] as readonly string[]).includes(name));
  return { kind: kind ?? "aside", name };
}

/**
 * Reads `::: lead 标签`, `::: poem`, `::: table 标题`, `::: 链接 标题` … What does not belong inside
 * comes after.
 */
export function readContainer(
  reading: Reading,
  token: Token,
  inner: readonly Token[],
  context: Context,
): Node[] {
  const title = titleOf(reading.source, token);
  const span = spanOfLines(reading.source, token);
  const { kind, name } = kindOf(token);
  const set = (setting: Setting): Node[] =>
    reading.inside(inner, { ...context, whole: true, setting });
  switch (kind) {
    case "lead":
      return lead(reading.inside(inner, context), title, span, name === kind ? "" : name);
    case "poem":
      return poem(reading.inside(inner, { whole: true, verse: true }), title, span);
    case "table":
      return table(reading.inside(inner, context), title, span);
    case "aside":
      return [...label(name === kind ? "" : name, title, span), ...set("aside")];
    case "dialogue":
      return [...asHeading(title), ...set("dialogue").flatMap(turns)];
    case "pull":
      return [...asHeading(title), ...set("pull")];
  }
}

/** The label of a side box: what its name says, then the words after it. */
function label(name: string, title: Text, span: Span): Node[] {
  const gap = name !== "" && title.length > 0 ? "　" : "";
  const words = name === "" ? [] : [makeRun(`${name}${gap}`, "plain", span.start, span.start)];
  const text = [...words, ...title];
  return text.length === 0 ? [] : [{ kind: "heading", text, span, level: 3, setting: "aside" }];
}

/** Who speaks, at the head of a line of question and answer: 记者： 答： 张主任： */
const SPEAKER = /^[^\s：:，。！？]{1,10}[：:]/u;

/** Each line that names a speaker is a paragraph of its own, the name set apart. */
function turns(node: Node): Node[] {
  if (node.kind !== "paragraph") return [node];
  const groups: Text[][] = [];
  for (const line of node.lines) {
    const last = groups.at(-1);
    if (last && !SPEAKER.test(plain(line))) last.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((lines) =>
    makeParagraph(lines, { whole: true, verse: false, setting: "dialogue" }).map((paragraph) => {
      const name = SPEAKER.exec(plain(paragraph.text))?.[0].length ?? 0;
      return { ...paragraph, text: boldTo(paragraph.text, name) };
    }),
  );
}

/** The words after the container's name, with their place; empty where there are none. */
function titleOf(source: Source, token: Token): Text {
  const title = token.info.trim().replace(/^\S+\s*/u, "");
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

function lead(nodes: readonly Node[], title: Text, span: Span, name: string): Node[] {
  const box: LeadNode = {
    kind: "lead",
    label: plain(title) || name,
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
