import {
  charCount,
  creditAt,
  hasSentenceMark,
  isClosed,
  readCredits,
  readDateline,
} from "../manuscript/index.js";
import { type CopyBlock, type CopyParagraph, words } from "./model.js";

/** The head of foreign copy, found by its looks and its words. */
export interface Shape {
  readonly kicker: readonly CopyParagraph[];
  readonly title: readonly CopyParagraph[];
  readonly deck: readonly CopyParagraph[];
  readonly byline: readonly CopyParagraph[];
  readonly body: readonly CopyBlock[];
}

/** A head has at most this many lines, each of at most this many characters. */
const HEAD_LINES = 8;
const HEAD_LINE = 40;
const SUBHEAD = 24;
const BYLINE = /^(?:[□■◎]|(?:本报|见习|实习|特约|首席)*(?:记者|通讯员|评论员|作者)(?![，。]))/u;

const textOf = (paragraph: CopyParagraph): string => words(paragraph.pieces).trim();

/** A line that says who wrote, read as stories read it. */
function isByline(paragraph: CopyParagraph): boolean {
  const text = textOf(paragraph);
  if (charCount(text) > HEAD_LINE || isClosed(text.replace(/[）)]$/u, ""))) return false;
  return BYLINE.test(text) || readCredits(text).some(({ role }) => role !== "");
}

function isHeadLine(paragraph: CopyParagraph): boolean {
  const text = textOf(paragraph);
  if (paragraph.role === "title") return true;
  if (paragraph.mark !== "" || readDateline(text)) return false;
  return charCount(text) <= HEAD_LINE && !/[。；：，、;:,]$/u.test(text);
}

/** Finds the head of the copy: kickers, the title's turns, decks, bylines; all else is body. */
export function findShape(blocks: readonly CopyBlock[]): Shape {
  const first = blocks.findIndex((block) => block.kind === "paragraph");
  const lines: CopyParagraph[] = [];
  for (const block of blocks.slice(Math.max(first, 0))) {
    if (block.kind !== "paragraph" || !isHeadLine(block) || lines.length === HEAD_LINES) break;
    lines.push(block);
  }
  const at = titleAt(lines);
  const [top] = lines.slice(at);
  if (at < 0 || !top) return { kicker: [], title: [], deck: [], byline: [], body: blocks };
  const turns = lines.slice(at).findIndex((line, i) => i > 0 && !goesOn(top, line));
  const title = lines.slice(at, turns < 0 ? lines.length : at + turns);
  const before = lines.slice(0, at);
  const under = lines.slice(at + title.length);
  const body = under.findIndex((line) => !isByline(line) && !isDeck(line));
  const head = under.slice(0, body < 0 ? under.length : body);
  const taken = before.length + title.length + head.length;
  return {
    kicker: before.filter((line) => !isByline(line)),
    title,
    deck: head.filter((line) => !isByline(line)),
    byline: [...before, ...head].filter(isByline),
    body: [...blocks.slice(0, first), ...blocks.slice(first + taken)],
  };
}

/** The title by its style; else the largest line; else bold or centred; else the first. */
function titleAt(lines: readonly CopyParagraph[]): number {
  const styled = lines.findIndex((line) => line.role === "title");
  if (styled >= 0) return styled;
  const heading = lines.findIndex((line) => line.role === "heading");
  if (heading >= 0) return heading;
  const sizes = lines.map((line) => line.size);
  const largest = Math.max(...sizes);
  if (Math.min(...sizes) < largest) return sizes.indexOf(largest);
  const looks = [
    (line: CopyParagraph) => line.bold && line.centred,
    (line: CopyParagraph) => line.bold,
    (line: CopyParagraph) => line.centred,
    () => true,
  ];
  const open = lines.map((line) => !isByline(line) && !/^——/u.test(textOf(line)));
  for (const look of looks) {
    const found = lines.findIndex((line, i) => open[i] && look(line));
    if (found >= 0) return found;
  }
  return -1;
}

/** A second turn of the title looks just like the first. */
function goesOn(top: CopyParagraph, line: CopyParagraph): boolean {
  if (isByline(line) || /^——/u.test(textOf(line))) return false;
  if (top.role === "title") return line.role === "title";
  return !top.role && top.size >= 14 && line.size === top.size && top.centred && line.centred;
}

const isDeck = (line: CopyParagraph): boolean =>
  line.role !== "heading" && (/^——/u.test(textOf(line)) || line.centred);

/** A section head: by its style, or a short bold line without the marks of a sentence. */
export function isSubhead(paragraph: CopyParagraph): boolean {
  if (paragraph.role === "heading" || paragraph.role === "title") return true;
  const text = textOf(paragraph);
  const short = charCount(text) <= SUBHEAD && !isClosed(text) && !hasSentenceMark(text);
  return paragraph.bold && short && !paragraph.role;
}

/** The paragraph right after a picture that speaks of it. */
export function isCaption(paragraph: CopyParagraph): boolean {
  if (paragraph.role) return paragraph.role === "caption";
  const text = textOf(paragraph);
  if (paragraph.mark !== "" || charCount(text) > 120 || readDateline(text)) return false;
  if (creditAt(text) >= 0 || /^(?:图[为片：:一二三四五六七八九十\d]|[▲△↑↓←→])/u.test(text))
    return true;
  return charCount(text) <= HEAD_LINE && !isClosed(text) && !paragraph.bold;
}

/** The line right before a table that names it. */
export function isTableTitle(paragraph: CopyParagraph): boolean {
  const text = textOf(paragraph);
  if (charCount(text) > HEAD_LINE || isClosed(text) || paragraph.mark !== "") return false;
  return (
    paragraph.role === "caption" || /^表/u.test(text) || (paragraph.centred && !paragraph.role)
  );
}
