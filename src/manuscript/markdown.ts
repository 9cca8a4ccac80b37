import type { MarkdownIt, Token } from "markdown-it";
import type { Diagnostic, Span } from "../diagnostics/index.js";
import { readContainer } from "./containers.js";
import type { Source } from "./decode.js";
import { glossed } from "./gloss.js";
import { type Inline, originOf, readInline } from "./inline.js";
import { groupLines, saidOfLines } from "./lines.js";
import type { Node, ParagraphNode } from "./nodes.js";
import { numberNotes } from "./notes.js";
import { makeParser } from "./parser.js";
import { type Context, makeParagraph, type Reading } from "./reading.js";
import { plain, type Run, type Text } from "./story.js";
import { readTable } from "./table.js";
import { joinTexts, makeRun, spanOf, trim } from "./text.js";

let parser: MarkdownIt | undefined;

/**
 * Reads the body of a story into nodes in the order of the file. `firstLine` (from 0) is the line
 * after the front matter. No text is lost: what Markdown knows and a newspaper does not (quotations,
 * lists, code) becomes paragraphs, and an unknown construct gives the text that it holds. How lines
 * were taken is reported (BX1042, BX1043).
 */
export function readMarkdown(
  source: Source,
  firstLine: number,
  report: (said: Diagnostic) => void = () => undefined,
): readonly Node[] {
  parser ??= makeParser();
  const body = source.lines
    // A line of full-width spaces looks empty, and is.
    .map((line, index) => (index < firstLine || line.trim() === "" ? "" : line))
    .join("\n");
  const reading: Reading = {
    source,
    report,
    inside: (tokens, context) => readTokens(reading, tokens, context),
  };
  const nodes = readTokens(reading, parser.parse(body, {}), { whole: false, verse: false });
  return numberNotes(nodes);
}

function readTokens(reading: Reading, tokens: readonly Token[], context: Context): Node[] {
  const nodes: Node[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    const end = token.nesting === 1 ? closing(tokens, i) : i;
    nodes.push(...readConstruct(reading, token, tokens.slice(i + 1, end), context));
    i = end + 1;
  }
  return nodes;
}

/** The index of the token that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i += 1) {
    depth += tokens[i]?.nesting ?? 0;
    if (depth === 0) return i;
  }
  return tokens.length;
}

function readConstruct(
  reading: Reading,
  token: Token,
  inner: readonly Token[],
  context: Context,
): Node[] {
  switch (token.type) {
    case "heading_open":
      return readHeading(reading, token, inner);
    case "paragraph_open":
      return inner.flatMap((inline) => readParagraph(reading, inline, context));
    case "bullet_list_open":
    case "ordered_list_open":
      return readList(reading, inner, context);
    case "blockquote_open":
      return reading.inside(inner, { setting: "quote", ...context, whole: true });
    case "table_open":
      return readTable(reading, token, inner, "");
    case "hr":
      return [];
    case "inline":
      return readParagraph(reading, token, context);
    default:
      if (token.type.startsWith("container_")) {
        return readContainer(reading, token, inner, context);
      }
      if (token.nesting === 1) return reading.inside(inner, context);
      return readLiteral(reading.source, token);
  }
}

function readHeading(reading: Reading, token: Token, inner: readonly Token[]): Node[] {
  const inline = inner[0];
  if (!inline) return [];
  const content = readBlock(reading.source, inline);
  const text = joinTexts(content.lines.map(trim));
  const photos = content.photos.map((photo): Node => ({ kind: "photo", photo }));
  const span = spanOf(text);
  if (!span) return photos;
  return [{ kind: "heading", text, span, level: Number(token.tag.slice(1)) }, ...photos];
}

function readBlock(source: Source, inline: Token): Inline {
  const read = readInline(inline, originOf(source, inline.content, inline.map?.[0] ?? 0));
  return { ...read, lines: read.lines.map(glossed) };
}

/** A paragraph; lines that were one paragraph each, or were cut at a fixed width, are told apart. */
function readParagraph(reading: Reading, inline: Token, context: Context): Node[] {
  const { lines, photos } = readBlock(reading.source, inline);
  const { how, groups } = context.verse
    ? { how: "flow", groups: [lines.map((_, index) => index)] }
    : groupLines(lines.map(plain));
  const nodes: Node[] = groups.flatMap((group) =>
    makeParagraph(
      group.map((index) => lines[index] ?? []),
      context,
    ),
  );
  const span = spanOf(lines[0] ?? []);
  if (how !== "flow" && span) {
    reading.report(saidOfLines(lines.length, groups.length, { file: reading.source.file, span }));
  }
  return [...nodes, ...photos.map((photo): Node => ({ kind: "photo", photo }))];
}

/** List items are paragraphs of their own; numbers stay as `1. `, a bullet prints as `·`. */
function readList(reading: Reading, inner: readonly Token[], context: Context): Node[] {
  const nodes: Node[] = [];
  for (let i = 0; i < inner.length; ) {
    const item = inner[i] as Token;
    const end = item.nesting === 1 ? closing(inner, i) : i;
    const [first, ...rest] = reading.inside(inner.slice(i + 1, end), { ...context, whole: true });
    const mark = item.info === "" ? "·" : `${item.info}${item.markup} `;
    if (first?.kind === "paragraph") nodes.push(prefixed(first, mark, itemStart(reading, item)));
    else {
      // The number of an item that is empty, or begins with a heading, is copy all the same.
      if (item.info !== "") nodes.push(...lone(mark, itemStart(reading, item)));
      if (first) nodes.push(first);
    }
    nodes.push(...rest);
    i = end + 1;
  }
  return nodes;
}

function itemStart(reading: Reading, item: Token): Span["start"] {
  const line = item.map?.[0] ?? 0;
  const mark = item.info === "" ? item.markup : `${item.info}${item.markup}`;
  const found = (reading.source.lines[line] ?? "").indexOf(mark);
  return reading.source.at(line, Math.max(found, 0));
}

const lone = (mark: string, start: Span["start"]): ParagraphNode[] =>
  makeParagraph([[makeRun(mark, "plain", start)]], { whole: true, verse: false });

function prefixed(node: ParagraphNode, mark: string, start: Span["start"]): ParagraphNode {
  const run: Run = makeRun(mark, "plain", start);
  const [first = [], ...rest] = node.lines;
  return {
    ...node,
    text: [run, ...node.text],
    lines: [[run, ...first], ...rest],
    span: { start, end: node.span.end },
  };
}

/** Code, and any construct that only has characters: its lines as one paragraph. */
function readLiteral(source: Source, token: Token): Node[] {
  const first = token.map?.[0] ?? 0;
  const fenced = token.type === "fence";
  const info = fenced ? readInfo(source, token, first) : [];
  const content = token.content.replace(/\n$/u, "");
  const origin = originOf(source, content, first + (fenced ? 1 : 0));
  let offset = 0;
  const lines = content.split("\n").map((line): Text => {
    const run = line === "" ? [] : [makeRun(line, "plain", origin(offset))];
    offset += line.length + 1;
    return run;
  });
  return makeParagraph([...info, ...lines], { whole: true, verse: false });
}

/** Words after the marks of a fence: copy, unless they are the plain name of a language. */
function readInfo(source: Source, token: Token, line: number): Text[] {
  const info = token.info.trim();
  if (/^[A-Za-z+#-]*$/u.test(info)) return [];
  const at = (source.lines[line] ?? "").lastIndexOf(info);
  return [[makeRun(info, "plain", source.at(line, Math.max(at, 0)))]];
}
