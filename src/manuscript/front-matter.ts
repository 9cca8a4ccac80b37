import { closest, distance } from "fastest-levenshtein";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node as YamlNode } from "yaml";
import { z } from "zod";
import { type Diagnostic, diagnose, type Position, pointSpan } from "../diagnostics/index.js";
import type { Source } from "./decode.js";
import { type DeskRule, deskRules } from "./desk-rules.js";
import { joinBylines } from "./head.js";
import { type RepairWish, repairByDefault } from "./repair.js";
import { repairSchema, repairWish } from "./repair-wish.js";
import { type StoryLanguage, storyLanguages, type Text } from "./story.js";
import { makeRun } from "./text.js";

/** What the front matter of a story says; all of it may be missing. */
export interface FrontMatter {
  readonly kicker: readonly Text[];
  readonly title: readonly Text[];
  readonly deck: readonly Text[];
  readonly byline: Text;
  readonly column: string;
  readonly short: string;
  readonly language?: StoryLanguage;
  /** Rules of the sub-editor's desk that are off for this story. */
  readonly deskOff: readonly DeskRule[];
  /** What may be mended. */
  readonly repair: RepairWish;
  /** The first line after it, from 0. */
  readonly end: number;
}

const lines = z.union([z.string(), z.array(z.string())], "string | string[]");
const line = z.string("string");
const RULES = `expected one of ${deskRules.join(", ")}`;
const LANGUAGES = `expected one of ${storyLanguages.join(", ")}`;
const schema = z.strictObject({
  kicker: lines.optional(),
  title: lines.optional(),
  deck: lines.optional(),
  byline: line.optional(),
  column: line.optional(),
  short: line.optional(),
  lang: z.enum(storyLanguages, LANGUAGES).optional(),
  desk: z
    .strictObject(
      { off: z.array(z.enum(deskRules, RULES), "expected off: […]") },
      "expected off: […]",
    )
    .optional(),
  repair: repairSchema.optional(),
});
const KEYS = Object.keys(schema.shape);
/** A name that differs in more characters than this is another word, not a slip. */
const NEAR = 3;

/** The place in the file of an offset in the YAML. */
type At = (offset: number) => Position;

/** What was found of one key: where it stands, where its value begins, the value. */
interface Entry {
  readonly key: string;
  readonly place: Position;
  readonly node: YamlNode | null;
}

const EMPTY = {
  kicker: [],
  title: [],
  deck: [],
  byline: [],
  column: "",
  short: "",
  deskOff: [],
  repair: repairByDefault,
} as const;

/**
 * Reads the YAML between two lines `---` at the very beginning of a story. Every scalar is text
 * (`title: 2026` is a title). Unknown keys are BX1005 with the nearest known one, wrong values and
 * broken YAML BX1004; what is right is taken all the same.
 */
export function readFrontMatter(source: Source): {
  readonly value: FrontMatter;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { lines: all, file } = source;
  if (!/^---\s*$/u.test(all[0] ?? "")) return { value: { ...EMPTY, end: 0 }, diagnostics: [] };
  const close = all.findIndex((text, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(text));
  if (close < 0) return { value: { ...EMPTY, end: 0 }, diagnostics: unclosed(source) };
  const end = close + 1;
  const counter = new LineCounter();
  const yaml = all.slice(1, close).join("\n");
  const document = parseDocument(yaml, {
    lineCounter: counter,
    prettyErrors: false,
    schema: "failsafe",
  });
  const at: At = (offset) => {
    const { line: row, col } = counter.linePos(offset);
    return source.at(Math.min(Math.max(row, 1), close), Math.max(col - 1, 0));
  };
  const wrong = (place: Position, key: string, reason: string): Diagnostic =>
    diagnose("BX1004", { key, reason }, { file, span: pointSpan(place.line, place.column) });
  const error = document.errors[0];
  if (error) {
    const place = at(error.pos[0]);
    const key = /^\s*([\p{L}\w-]+)\s*:/u.exec(all[place.line - 1] ?? "")?.[1] ?? "---";
    return { value: { ...EMPTY, end }, diagnostics: [wrong(place, key, error.message)] };
  }
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === "")) {
    return { value: { ...EMPTY, end }, diagnostics: [] };
  }
  if (!isMap(root)) {
    return { value: { ...EMPTY, end }, diagnostics: [wrong(at(0), "---", "key: value")] };
  }
  const entries = root.items.map((pair): Entry => {
    const key = pair.key as YamlNode | null;
    const name = isScalar(key) ? String(key.value) : String(key);
    return { key: name, place: at(key?.range?.[0] ?? 0), node: pair.value as YamlNode | null };
  });
  return check(source, entries, at, end, wrong);
}

/** `---` may be a rule at the head of a story; with a known key under it, it is not. */
function unclosed(source: Source): readonly Diagnostic[] {
  const known = new RegExp(`^(?:${KEYS.join("|")})\\s*:`, "u");
  if (!known.test(source.lines[1] ?? "")) return [];
  const place = { file: source.file, span: pointSpan(1, 1) };
  return [diagnose("BX1004", { key: "---", reason: "--- … ---" }, place)];
}

function check(
  source: Source,
  entries: readonly Entry[],
  at: At,
  end: number,
  wrong: (place: Position, key: string, reason: string) => Diagnostic,
) {
  const { file } = source;
  const diagnostics: Diagnostic[] = [];
  const good = new Map<string, readonly Text[]>();
  const data = Object.fromEntries(entries.map((entry) => [entry.key, checkable(entry.node)]));
  const issues = schema.safeParse(data).error?.issues ?? [];
  for (const entry of entries) {
    const { key, place } = entry;
    if (!KEYS.includes(key)) {
      const nearest = closest(key, KEYS);
      const facts = { key, nearest: distance(key, nearest) <= NEAR ? nearest : "" };
      const span = {
        start: place,
        end: { ...place, column: place.column + Array.from(key).length },
      };
      diagnostics.push(diagnose("BX1005", facts, { file, span }));
      continue;
    }
    const issue = issues.find((found) => found.path[0] === key);
    if (issue) diagnostics.push(wrong(at(entry.node?.range?.[0] ?? 0), key, issue.message));
    else good.set(key, textsOf(entry.node, source, at));
  }
  const texts = (key: string): readonly Text[] => good.get(key) ?? [];
  const words = (key: string): string =>
    texts(key)
      .map((text) => text[0]?.text ?? "")
      .join("");
  const value: FrontMatter = {
    kicker: texts("kicker"),
    title: texts("title"),
    deck: texts("deck"),
    byline: joinBylines(texts("byline")),
    column: words("column"),
    short: words("short"),
    ...(good.has("lang") ? { language: words("lang") as StoryLanguage } : {}),
    deskOff: good.has("desk") ? (schema.shape.desk.parse(data.desk)?.off ?? []) : [],
    repair: repairWish(good.has("repair") ? data.repair : undefined),
    end,
  };
  return { value, diagnostics };
}

/** The value as the schema checks it: text, lists and maps of text. */
function checkable(node: YamlNode | null): unknown {
  if (node === null) return "";
  if (isScalar(node)) return typeof node.value === "string" ? node.value : String(node.value ?? "");
  if (isSeq(node)) return node.items.map((item) => checkable(item as YamlNode));
  if (!isMap(node)) return {};
  const pairs = node.items.map(({ key, value }): [string, unknown] => [
    isScalar(key) ? String(key.value) : String(key),
    checkable(value as YamlNode | null),
  ]);
  return Object.fromEntries(pairs);
}

/** A value as texts, one for each line, each at its place in the file. */
function textsOf(node: YamlNode | null, source: Source, at: At): readonly Text[] {
  if (isSeq(node)) return node.items.flatMap((item) => textsOf(item as YamlNode, source, at));
  if (!isScalar(node)) return [];
  const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
  const block = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  const start = at((node.range?.[0] ?? 0) + quoted);
  return String(node.value ?? "")
    .split("\n")
    .map((line) => line.trim())
    .map((line, index) => ({ line, place: block ? below(source, start, index, line) : start }))
    .filter(({ line }) => line !== "")
    .map(({ line, place }) => [makeRun(line, "plain", place)]);
}

/** The lines of a block scalar stand under its key, one each. */
function below(source: Source, key: Position, index: number, line: string): Position {
  const row = key.line + index;
  return source.at(row, Math.max((source.lines[row] ?? "").indexOf(line), 0));
}
