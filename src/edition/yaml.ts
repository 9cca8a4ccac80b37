import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import { diagnoseIssue } from "./issues.js";
import { type YamlPlaces, yamlPlaces } from "./yaml-places.js";

/** Aliases may multiply a value this often; more is refused (a "billion laughs" file). */
const MAX_ALIAS_COUNT = 100;

/** A checked YAML file with the places of all its keys and values. */
export interface YamlFile<T> {
  readonly data: T;
  readonly places: YamlPlaces;
}

/**
 * Reads a YAML file and checks it against a schema. Complaints: BX1002 not UTF-8, BX2001 syntax,
 * BX2002 unknown key, BX2003 wrong value, BX2004 missing key, each at its line and column (code
 * points, counted from 1; a byte order mark is not counted). The value is undefined after any.
 */
export function readYaml<T>(
  source: string | Uint8Array,
  file: string,
  schema: z.ZodType<T>,
): Result<T | undefined> {
  const { value, diagnostics } = readYamlFile(source, file, schema);
  return { value: value?.data, diagnostics };
}

/** Like readYaml, and keeps the places, for checks that a schema cannot make. */
export function readYamlFile<T>(
  source: string | Uint8Array,
  file: string,
  schema: z.ZodType<T>,
): Result<YamlFile<T> | undefined> {
  const text = decode(source);
  if (text === undefined) {
    return { value: undefined, diagnostics: [diagnose("BX1002", { file }, { file })] };
  }
  const parsed = parse(text, file);
  if (parsed.value === undefined) return { value: undefined, diagnostics: parsed.diagnostics };
  const { places, raw } = parsed.value;
  // An empty file is a mapping in which every key is missing.
  const checked = schema.safeParse(raw ?? {});
  if (checked.success) return { value: { data: checked.data, places }, diagnostics: [] };
  const diagnostics = checked.error.issues.flatMap((issue) => diagnoseIssue(issue, schema, places));
  return { value: undefined, diagnostics };
}

function decode(source: string | Uint8Array): string | undefined {
  if (typeof source === "string") return source.replace(/^\uFEFF/, "");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(source);
  } catch {
    return undefined;
  }
}

type Parsed = Result<{ readonly places: YamlPlaces; readonly raw: unknown } | undefined>;

function parse(text: string, file: string): Parsed {
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false });
    const places = yamlPlaces(document, text, lineCounter, file);
    const complaints: Diagnostic[] = [...document.errors, ...document.warnings].map((error) =>
      diagnose(
        "BX2001",
        { reason: slipAt(text, error.pos[0]) ?? error.message },
        places.range(error.pos[0], error.pos[1]),
      ),
    );
    if (complaints.length > 0) return { value: undefined, diagnostics: complaints };
    const raw: unknown = document.toJS({ maxAliasCount: MAX_ALIAS_COUNT });
    return { value: { places, raw }, diagnostics: [] };
  } catch (error) {
    // Too many aliases, or a nesting so deep that the parser runs out of stack.
    const reason = error instanceof Error ? error.message : String(error);
    return { value: undefined, diagnostics: [diagnose("BX2001", { reason }, { file })] };
  }
}

/** The two slips of a hand that is used to Chinese: `name：云汀` and `name:云汀`. */
function slipAt(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const line = text.slice(start).split("\n", 1)[0] ?? "";
  if (/^\s*(?:- )?\w+\s*：/u.test(line)) return "a full-width colon";
  if (/^\s*(?:- )?\w+:[^\s/]/u.test(line)) return "no space after the colon";
  return undefined;
}
