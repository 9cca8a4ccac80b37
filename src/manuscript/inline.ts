import type { Token } from "markdown-it";
import type { Position } from "../diagnostics/index.js";
import { charCount } from "./characters.js";
import type { Source } from "./decode.js";
import type { Photo, Run, RunStyle, Text } from "./story.js";
import { makeRun } from "./text.js";

/** What one inline token holds: its lines of text, and the pictures that stood among them. */
export interface Inline {
  readonly lines: readonly Text[];
  readonly photos: readonly Photo[];
}

/** The place in the file of an offset in an inline token's content. */
export type Origin = (offset: number) => Position;

/**
 * Maps the content of a block back to the file. markdown-it takes marks and indents from the head
 * of each line and white space from its end, so each content line is the tail of its source line.
 */
export function originOf(source: Source, content: string, firstLine: number): Origin {
  const starts: number[] = [];
  const columns: number[] = [];
  let offset = 0;
  content.split("\n").forEach((line, index) => {
    const written = source.lines[firstLine + index] ?? "";
    const found = written.lastIndexOf(line);
    starts.push(offset);
    columns.push(Math.max(found, 0));
    offset += line.length + 1;
  });
  return (at) => {
    // The last line that starts at or before the offset, by halving: copy may have 100,000 lines.
    let line = 0;
    for (let above = starts.length; above - line > 1; ) {
      const middle = (line + above) >> 1;
      if ((starts[middle] ?? 0) <= at) line = middle;
      else above = middle;
    }
    return source.at(firstLine + line, (columns[line] ?? 0) + at - (starts[line] ?? 0));
  };
}

/** The reader's hand: where it is in the content, which styles are open, what it has collected. */
interface Reader {
  readonly content: string;
  readonly origin: Origin;
  readonly photos: Photo[];
  readonly links: string[];
  lines: Run[][];
  cursor: number;
  strong: number;
  emphasis: number;
  dotted: number;
  raised: number;
  lowered: number;
}

/**
 * Reads an inline token into lines of runs. Each text is sought forward in the token's content, so
 * that every run knows its place in the file. Links give their text and keep their address, code gives
 * its characters; a picture
 * gives a photo with the alternative text as caption and the title as credit.
 */
export function readInline(token: Token, origin: Origin): Inline {
  const reader: Reader = {
    content: token.content,
    origin,
    photos: [],
    links: [],
    lines: [[]],
    cursor: 0,
    strong: 0,
    emphasis: 0,
    dotted: 0,
    raised: 0,
    lowered: 0,
  };
  readChildren(reader, token.children ?? []);
  return { lines: reader.lines, photos: reader.photos };
}

function readChildren(reader: Reader, children: readonly Token[]): void {
  for (const child of children) readChild(reader, child);
}

function readChild(reader: Reader, child: Token): void {
  switch (child.type) {
    case "softbreak":
    case "hardbreak": {
      const end = reader.content.indexOf("\n", reader.cursor);
      if (end >= 0) reader.cursor = end + 1;
      reader.lines.push([]);
      return;
    }
    case "strong_open":
    case "strong_close":
      reader.strong += child.nesting;
      return;
    case "em_open":
    case "em_close":
      reader.emphasis += child.nesting;
      return;
    case "mark_open":
    case "mark_close":
      reader.dotted += child.nesting;
      return;
    case "sup_open":
    case "sup_close":
      reader.raised += child.nesting;
      return;
    case "sub_open":
    case "sub_close":
      reader.lowered += child.nesting;
      return;
    case "code_inline":
      push(reader, child.content, child.content, 0, "code");
      return;
    case "link_open":
      reader.links.push(String(child.attrGet("href") ?? ""));
      return;
    case "link_close":
      skipTarget(reader, reader.links.pop() ?? "", "");
      return;
    case "image":
      readImage(reader, child);
      return;
    case "text_special":
      push(reader, child.content, child.markup || child.content, child.info === "escape" ? 1 : 0);
      return;
    default:
      if (child.content !== "") push(reader, child.content, child.content, 0);
  }
}

function styleOf({ strong, emphasis, dotted, raised, lowered }: Reader): RunStyle {
  if (raised > 0) return "super";
  if (lowered > 0) return "sub";
  if (dotted > 0) return "dotted";
  if (strong > 0) return "strong";
  return emphasis > 0 ? "emphasis" : "plain";
}

/** Adds `text`, which the file writes as `written`; `inset` characters of that come before it. */
function push(
  reader: Reader,
  text: string,
  written: string,
  inset: number,
  style: RunStyle = styleOf(reader),
): void {
  const found = reader.content.indexOf(written, reader.cursor);
  const from = found < 0 ? reader.cursor : found;
  if (found >= 0) reader.cursor = found + written.length;
  const start = reader.origin(from + inset);
  const end = found < 0 ? undefined : reader.origin(found + written.length);
  const link = reader.links.at(-1);
  const line = reader.lines.at(-1) ?? [];
  const last = line.at(-1);
  const goesOn = last && last.style === style && last.link === link && touches(last, start);
  const run = goesOn
    ? makeRun(last.text + text, style, last.span.start, end)
    : makeRun(text, style, start, end);
  line.splice(goesOn ? -1 : line.length, goesOn ? 1 : 0, link ? { ...run, link } : run);
}

/** True where the run goes on at `start` and its columns can still be counted by characters. */
function touches(run: Run, start: Position): boolean {
  const { start: from, end } = run.span;
  return (
    end.line === start.line &&
    end.column === start.column &&
    end.column - from.column === charCount(run.text)
  );
}

/** Steps over `](target "title")`, so that the text after a link is not found inside its address. */
function skipTarget(reader: Reader, target: string, title: string): void {
  if (!reader.content.startsWith("](", reader.cursor)) return;
  let at = reader.cursor + 2;
  for (const part of [target, title]) {
    const found = part === "" ? -1 : reader.content.indexOf(part, at);
    if (found >= 0) at = found + part.length;
  }
  const end = reader.content.indexOf(")", at);
  reader.cursor = end < 0 ? at : end + 1;
}

function readImage(reader: Reader, token: Token): void {
  const src = String(token.attrGet("src") ?? "");
  const credit = String(token.attrGet("title") ?? "");
  const opening = reader.content.indexOf("![", reader.cursor);
  const from = opening < 0 ? reader.cursor : opening;
  reader.cursor = opening < 0 ? from : opening + 2;
  const outer = reader.lines;
  reader.lines = [[]];
  readChildren(reader, token.children ?? []);
  const caption = reader.lines.flat();
  reader.lines = outer;
  skipTarget(reader, src, credit);
  const span = { start: reader.origin(from), end: reader.origin(reader.cursor) };
  reader.photos.push({ ...(src ? { src: decoded(src) } : {}), caption, credit, span });
}

/** Editors write `%20` for a space in a file name; a name with a bare % stays as it is. */
function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
