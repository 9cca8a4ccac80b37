import { type Diagnostic, diagnose, type Position, pointSpan } from "../diagnostics/index.js";
import { charCount } from "./characters.js";
import { decodeBytes } from "./encoding.js";
import { unified } from "./radicals.js";

/** A story's file as lines, and the way back from a place in them to the place in the file. */
export interface Source {
  readonly file: string;
  readonly lines: readonly string[];
  /** The place of `lines[line][offset]` in the file; `line` counts from 0, `offset` in UTF-16. */
  at(line: number, offset: number): Position;
}

/** Controls, and format characters that print nothing: no font has them, no reader sees them. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** A source, and what there is to say about its bytes. */
export interface Read {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the bytes of a story: UTF-8, UTF-16, GB18030 with its parts GBK and GB 2312; with or without
 * a byte order mark; line ends of Windows or Unix. A string passes as it is. Invisible control
 * characters are left out (BX1012), radicals become the ideographs that they look like (BX1011);
 * places are those of the file, as editors count. What is not UTF-8 is said
 * (BX1040), lost bytes are too (BX1041). Gives BX1053 instead of a source for Big5 and BX1002 where
 * the bytes are in no known encoding.
 */
export function decode(source: string | Uint8Array, file: string): Read | Diagnostic {
  if (typeof source === "string") return sourceOf(source, file);
  const decoded = decodeBytes(source);
  if (decoded === undefined) return diagnose("BX1002", { file }, { file });
  const { encoding, text, damaged } = decoded;
  if (encoding === "Big5") return diagnose("BX1053", { file }, { file });
  const { source: read, diagnostics: cleaned } = sourceOf(text, file);
  const diagnostics: Diagnostic[] = [...cleaned];
  if (encoding !== "UTF-8") diagnostics.push(diagnose("BX1040", { file, encoding }, { file }));
  if (damaged > 0) {
    const line = read.lines.findIndex((each) => each.includes("\ufffd"));
    const { line: row, column } = read.at(line, read.lines[line]?.indexOf("\ufffd") ?? 0);
    const place = { file, span: pointSpan(row, column) };
    diagnostics.push(diagnose("BX1041", { file, count: damaged }, place));
  }
  return { source: read, diagnostics };
}

function sourceOf(text: string, file: string): Read {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const { text: words, at: radicals } = unified(
    body.replace(/\r\n?/gu, "\n").replace(/\p{Surrogate}/gu, "\ufffd"),
  );
  const { source, lost, first } = makeSource(words, file);
  const diagnostics: Diagnostic[] = [];
  const [offset] = radicals;
  if (offset !== undefined) {
    const before = words.slice(0, offset);
    const line = before.split("\n").length;
    const column = charCount(before.slice(before.lastIndexOf("\n") + 1)) + 1;
    const facts = { count: radicals.length, text: words.charAt(offset) };
    diagnostics.push(diagnose("BX1011", facts, { file, span: pointSpan(line, column) }));
  }
  if (first) {
    const place = { file, span: pointSpan(first.line, first.column) };
    diagnostics.push(diagnose("BX1012", { count: lost }, place));
  }
  return { source, diagnostics };
}

/** The lines without what nobody sees, how many of those there were, and the place of the first. */
interface Made {
  readonly source: Source;
  readonly lost: number;
  readonly first?: Position;
}

function makeSource(text: string, file: string): Made {
  const lines: string[] = [];
  /** For lines that lost characters: the offsets in the cleaned line where one was taken out. */
  const lost = new Map<number, number[]>();
  for (const raw of text.split("\n")) {
    const offsets: number[] = [];
    const clean = raw.replace(INVISIBLE, (_, offset: number) => {
      offsets.push(offset - offsets.length);
      return "";
    });
    if (offsets.length > 0) lost.set(lines.length, offsets);
    lines.push(clean);
  }
  /** Lines with characters of two UTF-16 units, in which an offset is not yet a column. */
  const astral = new Set(
    lines.flatMap((line, index) => (/[\ud800-\udbff]/.test(line) ? [index] : [])),
  );
  const at = (line: number, offset: number): Position => {
    const text = lines[line] ?? "";
    const before = astral.has(line)
      ? charCount(text.slice(0, offset))
      : Math.min(offset, text.length);
    const missing = upTo(lost.get(line) ?? [], offset);
    return { line: line + 1, column: before + missing + 1 };
  };
  const source = { file, lines, at };
  const count = [...lost.values()].reduce((sum, offsets) => sum + offsets.length, 0);
  const [[row, [place = 0] = []] = []] = lost;
  if (row === undefined) return { source, lost: 0 };
  const { column } = at(row, place);
  // `at` counts what was lost up to the place: the first stood before that.
  return {
    source,
    lost: count,
    first: { line: row + 1, column: column - upTo(lost.get(row) ?? [], place) },
  };
}

/** How many of the sorted numbers are at most `limit`. */
function upTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
