import { type Diagnostic, diagnose, type Position } from "../diagnostics/index.js";
import { charCount } from "./characters.js";

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
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/**
 * Reads the bytes of a story: UTF-8 with or without byte order mark, line ends of Windows or Unix.
 * A string passes as it is. Invisible control characters are left out, and places still count them,
 * as editors do. Gives BX1002 instead of a source where the bytes are not UTF-8.
 */
export function decode(source: string | Uint8Array, file: string): Source | Diagnostic {
  let text: string;
  if (typeof source === "string") text = source;
  else {
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(source);
    } catch {
      return diagnose("BX1002", { file }, { file });
    }
  }
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  return makeSource(body.replace(/\r\n?/gu, "\n").replace(/\p{Surrogate}/gu, "\ufffd"), file);
}

function makeSource(text: string, file: string): Source {
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
    const missing = lost.get(line)?.filter((place) => place <= offset).length ?? 0;
    return { line: line + 1, column: before + missing + 1 };
  };
  return { file, lines, at };
}
