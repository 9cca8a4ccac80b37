import { z } from "zod";
import { type Diagnostic, diagnose } from "../diagnostics/index.js";
import { nearest } from "./nearest.js";
import { reasonOf } from "./reasons.js";
import type { YamlPlaces } from "./yaml-places.js";

type Issue = z.core.$ZodIssue;

/**
 * Turns one complaint of zod into diagnostics: BX2002 for each unknown key (at the key, with the
 * known key that was probably meant), BX2004 for what the file does not have (at the first key of
 * the mapping that lacks it), BX2003 for everything else (at the value).
 */
export function diagnoseIssue(issue: Issue, schema: z.ZodType, places: YamlPlaces): Diagnostic[] {
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) =>
      diagnose("BX2002", { key, nearest: nearest(key, known) }, places.key([...issue.path, key])),
    );
  }
  const key = keyText(issue.path);
  if (issue.path.length > 0 && !places.has(issue.path)) {
    return [diagnose("BX2004", { key }, places.firstKey(issue.path.slice(0, -1)))];
  }
  const place = issue.code === "invalid_key" ? places.key(issue.path) : places.value(issue.path);
  return [diagnose("BX2003", { key, reason: reasonOf(issue, places.isEmpty(issue.path)) }, place)];
}

/** `pages[2].areas.A.role`: entries of lists are counted from 1, as pages are. */
export function keyText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part + 1}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}

/** The keys that a schema allows at a path; none where any key is allowed. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = unwrap(schema);
  for (const part of path) {
    if (at instanceof z.ZodObject) at = unwrap(at.shape[String(part)]);
    else if (at instanceof z.ZodRecord) at = unwrap(at.valueType);
    else if (at instanceof z.ZodArray) at = unwrap(at.element);
    else return [];
  }
  if (at instanceof z.ZodObject) return Object.keys(at.shape);
  if (at instanceof z.ZodRecord && at.keyType instanceof z.ZodEnum) {
    return at.keyType.options.map(String);
  }
  return [];
}

function unwrap(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodPipe
  ) {
    inner = inner instanceof z.ZodPipe ? inner.in : inner.unwrap();
  }
  return inner;
}
