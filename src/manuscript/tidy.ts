import type { Diagnostic, Position, Result, Span } from "../diagnostics/index.js";
import { readStory } from "./read-story.js";
import type { Repair } from "./repair.js";
import type { Story } from "./story.js";

/** A story's file with the repairs written into it. */
export interface Tidied {
  readonly text: string;
  /** The repairs that were written, in the order of the file. */
  readonly written: readonly Repair[];
  /** What reading the file says, as it was. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A change of the file at offsets of its text. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly repair: Repair;
}

/**
 * Writes what reading mends into the Markdown itself. Only the mended characters change: front
 * matter, tables, marks of Markdown, comments, line ends and a byte order mark stay as they are. A
 * repair is written only where the file then reads as the same story; where Markdown would
 * understand it in another way, the file keeps its characters, and reading goes on mending them.
 */
export function tidyStory(text: string, file: string): Tidied {
  const { value, diagnostics } = readStory(text, file);
  const wanted = essence(value);
  const trial: Trial = {
    left: MOST_READINGS,
    passes: (changed) => essence(readStory(changed, file).value) === wanted,
  };
  const written: Repair[] = [];
  let now = text;
  let read = { value, diagnostics };
  for (;;) {
    const edits = editsOf(now, read);
    const kept = edits.length === 0 ? [] : acceptable(now, edits, trial);
    if (kept.length === 0) break;
    written.push(...kept.map((edit) => edit.repair));
    now = carryOut(now, kept);
    read = readStory(now, file);
  }
  return { text: now, written, diagnostics };
}

/** Readings of one file; a file that needs more of them is written for this program, not by people. */
const MOST_READINGS = 400;

/** The proof of a changed file, and how many more may be made. */
interface Trial {
  left: number;
  readonly passes: (changed: string) => boolean;
}

/**
 * The edits that together leave the story as it is: all of them, or else those of the halves that do
 * so one after the other.
 */
function acceptable(text: string, edits: readonly Edit[], trial: Trial): readonly Edit[] {
  const kept: Edit[] = [];
  const offer = (some: readonly Edit[]): void => {
    if (trial.left === 0 || some.length === 0) return;
    trial.left -= 1;
    if (trial.passes(carryOut(text, [...kept, ...some]))) {
      kept.push(...some);
    } else if (some.length > 1) {
      const middle = some.length >> 1;
      offer(some.slice(0, middle));
      offer(some.slice(middle));
    }
  };
  // A paragraph joined in the file can make its neighbours look different; a mark hardly ever does.
  const isJoin = (edit: Edit): boolean => edit.repair.rule === "join";
  if (trial.passes(carryOut(text, edits))) return edits;
  offer(edits.filter((edit) => !isJoin(edit)));
  offer(edits.filter(isJoin));
  return kept;
}

function carryOut(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { from, to, repair } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(text.slice(at, from), repair.after);
    at = to;
  }
  return parts.join("") + text.slice(at);
}

/** What a story says, without the places where it says it. */
const essence = (story: Story): string => JSON.stringify({ ...story, repairs: [] }, withoutPlaces);

/** Runs of one style are one text; where they are parted depends on what was mended. */
function withoutPlaces(key: string, value: unknown): unknown {
  if (key === "span") return undefined;
  if (!Array.isArray(value) || !value.every(isRun)) return value;
  const runs: { style: string; text: string }[] = [];
  for (const { style, text } of value) {
    const last = runs.at(-1);
    if (last?.style === style) last.text += text;
    else runs.push({ style, text });
  }
  return runs.map(({ style, text }) => [style, text]);
}

const isRun = (value: unknown): value is { style: string; text: string } =>
  typeof value === "object" && value !== null && "style" in value && "text" in value;

/**
 * The repairs that can be found in the file by their characters. A seam with repeated words stays
 * open until the desk has decided about them: in one paragraph nobody would find them any more.
 */
function editsOf(text: string, { value: story, diagnostics }: Result<Story>): readonly Edit[] {
  const offsets = offsetsOf(text);
  const undecided = diagnostics.flatMap(({ code, related }) =>
    code === "BX1006" ? (related ?? []).flatMap(({ span }) => (span ? [span.start] : [])) : [],
  );
  const isUndecided = ({ line, column }: Position): boolean =>
    undecided.some((place) => place.line === line && place.column === column);
  const tables = story.tables.map((table) => table.span);
  const body = firstLineOfBody(text);
  const edits = story.repairs.flatMap((repair): readonly Edit[] => {
    const { span } = repair.place;
    if (!span || span.start.line < body || tables.some((table) => holds(table, span))) return [];
    if (repair.rule === "join" && isUndecided(span.end)) return [];
    const [from, to] = [offsets(span.start), offsets(span.end)];
    if (from === undefined || to === undefined || to < from) return [];
    const found = text.slice(from, to);
    const fits = repair.rule === "join" ? /^\s*$/u.test(found) : found === repair.before;
    return fits ? [{ from, to, repair }] : [];
  });
  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  let end = 0;
  return edits.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

const holds = (outer: Span, inner: Span): boolean =>
  outer.start.line <= inner.start.line && inner.end.line <= outer.end.line;

/** The first line (from 1) that is not front matter. */
function firstLineOfBody(text: string): number {
  const front =
    /^\ufeff?---[^\S\r\n]*(?:\r\n?|\n)[\s\S]*?(?:^|[\r\n])(?:---|\.\.\.)[^\S\r\n]*(?=[\r\n]|$)/u;
  const found = front.exec(text)?.[0];
  return found === undefined ? 1 : found.split(/\r\n?|\n/u).length + 1;
}

/** From a place in the file to the offset in its text. */
function offsetsOf(text: string): (place: Position) => number | undefined {
  const starts: number[] = [text.startsWith("\ufeff") ? 1 : 0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/gu)) starts.push(index + end.length);
  const columns = new Map<number, readonly number[]>();
  return ({ line, column }) => {
    const start = starts[line - 1];
    if (start === undefined) return undefined;
    let known = columns.get(line);
    if (!known) {
      const end = starts[line] ?? text.length;
      const list: number[] = [];
      for (let at = start; at <= end; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
        list.push(at);
      }
      columns.set(line, list);
      known = list;
    }
    return known[column - 1];
  };
}
