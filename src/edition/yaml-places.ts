import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
} from "yaml";
import type { Place, Position } from "../diagnostics/index.js";

/** The way to a value: keys and list indexes from the top of the file. */
export type YamlPath = readonly PropertyKey[];

/** Where the keys and values of a YAML file stand. */
export interface YamlPlaces {
  readonly file: string;
  /** True where the file itself has a value there, be it empty. */
  has(path: YamlPath): boolean;
  /** True where a key is written and nothing after it. */
  isEmpty(path: YamlPath): boolean;
  /** The value, or its key where the value is empty, or what holds it where it is absent. */
  value(path: YamlPath): Place;
  /** The key of a value; for an entry of a list, the first key or character of the entry. */
  key(path: YamlPath): Place;
  /** The first key of the mapping at `path`: where something that is missing from it is shown. */
  firstKey(path: YamlPath): Place;
  /** A stretch of one line of a text; rows count from 0, `from` and `to` are string indexes. */
  row(path: YamlPath, row: number, from: number, to: number): Place;
  /** The stretch between two offsets into the source. */
  range(from: number, to: number): Place;
}

/** Makes the places of a parsed document. `text` is the source without its byte order mark. */
export function yamlPlaces(
  document: Document.Parsed,
  text: string,
  lines: LineCounter,
  file: string,
): YamlPlaces {
  const range = (from: number, to: number): Place => ({
    file,
    span: {
      start: position(text, lines, from),
      end: position(text, lines, Math.max(to, from + 1)),
    },
  });
  const walk = (path: YamlPath) => follow(document, path);
  const value = (path: YamlPath): Place => {
    const step = walk(path);
    if (step === undefined) return path.length === 0 ? range(0, 1) : value(path.slice(0, -1));
    const [from, to] = extent(step.value);
    if (to > from) return range(from, trimmed(text, from, to));
    return step.key === undefined ? range(from, to) : range(...extent(step.key));
  };
  const firstKey = (path: YamlPath): Place => {
    const node = walk(path)?.value;
    const pair = isMap(node) ? node.items[0] : undefined;
    return isNode(pair?.key) ? range(...extent(pair.key)) : value(path);
  };
  return {
    file,
    has: (path) => walk(path) !== undefined,
    isEmpty: (path) => isNothing(walk(path)?.value),
    value,
    firstKey,
    key: (path) => {
      const key = walk(path)?.key;
      return key === undefined ? firstKey(path) : range(...extent(key));
    },
    row: (path, row, from, to) => {
      const start = rowStart(walk(path)?.value, row, text, lines);
      return start === undefined ? value(path) : range(start + from, start + to);
    },
    range,
  };
}

interface Step {
  readonly key: Node | undefined;
  readonly value: Node | null;
}

/** Keys are compared as text: `1:` and `"1":` are the same letter of a drawing. */
function follow(document: Document.Parsed, path: YamlPath): Step | undefined {
  let step: Step = { key: undefined, value: document.contents };
  for (const part of path) {
    const node: unknown = isAlias(step.value) ? step.value.resolve(document) : step.value;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(part),
      );
      if (pair === undefined) return undefined;
      step = { key: isNode(pair.key) ? pair.key : undefined, value: nodeOf(pair.value) };
    } else if (isSeq(node) && Number(part) < node.items.length) {
      step = { key: undefined, value: nodeOf(node.items[Number(part)]) };
    } else {
      return undefined;
    }
  }
  return step;
}

const isNothing = (node: Node | null | undefined): boolean =>
  node === null || (isScalar(node) && node.value === null);

const nodeOf = (value: unknown): Node | null => (isNode(value) ? value : null);

function extent(node: Node | null): [number, number] {
  const found = node?.range;
  return found ? [found[0], found[1]] : [0, 0];
}

/** A block's range ends after its last line break; the complaint ends with its last character. */
function trimmed(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

/** Offset of a row of a literal block (`|`); undefined for other texts, whose lines are folded. */
function rowStart(
  node: Node | null | undefined,
  row: number,
  text: string,
  lines: LineCounter,
): number | undefined {
  if (!isScalar(node) || node.type !== "BLOCK_LITERAL" || !node.range) return undefined;
  const wanted = String(node.value).split("\n")[row];
  const header = lines.linePos(node.range[0]).line;
  // lineStarts counts from 0, lines from 1: the first row stands on the line after the header.
  const start = lines.lineStarts[header + row];
  if (start === undefined || wanted === undefined) return undefined;
  const next = lines.lineStarts[header + row + 1] ?? text.length;
  const line = text.slice(start, next).replace(/\r?\n$/, "");
  const bare = wanted.replace(/\r$/, "");
  return line.endsWith(bare) ? start + line.length - bare.length : undefined;
}

function position(text: string, lines: LineCounter, offset: number): Position {
  const { line } = lines.linePos(offset);
  const start = lines.lineStarts[line - 1] ?? 0;
  return { line: Math.max(1, line), column: [...text.slice(start, offset)].length + 1 };
}
