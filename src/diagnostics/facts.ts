import type { Code } from "./codes.js";
import type { Diagnostic } from "./diagnostic.js";

/** Which facts each complaint names. `nearest` may be empty: then nothing similar was found. */
export const factNames = {
  BX1001: ["file", "reason"],
  BX1002: ["file"],
  BX1003: ["file"],
  BX1004: ["key", "reason"],
  BX1005: ["key", "nearest"],
  BX1006: ["text"],
  BX1007: ["text"],
  BX1008: ["count"],
  BX1009: ["caption"],
  BX1020: ["name", "other"],
  BX1021: ["text"],
  BX1022: ["date", "have", "want"],
  BX1023: ["text"],
  BX1024: ["text"],
  BX1025: ["text"],
  BX1026: ["text"],
  BX1027: ["text", "want"],
  BX1028: ["text", "before"],
  BX1029: ["text"],
  BX1030: ["mark"],
  BX1031: [],
  BX1032: ["text", "other"],
  BX1033: ["text", "want"],
  BX1034: ["text"],
  BX1035: ["name", "have", "want"],
  BX1036: ["first", "second"],
  BX1010: ["text"],
  BX1011: ["count", "text"],
  BX1012: ["count"],
  BX1040: ["file", "encoding"],
  BX1041: ["file", "count"],
  BX1042: ["count"],
  BX1043: ["lines", "paragraphs"],
  BX1044: ["file", "format"],
  BX1045: ["file", "reason"],
  BX1046: ["file"],
  BX1047: ["file", "insertions", "deletions", "paragraphs", "text"],
  BX1048: ["author", "paragraph", "text"],
  BX1049: ["picture", "format"],
  BX1050: ["target"],
  BX1051: ["part", "text"],
  BX1052: ["paragraph", "text"],
  BX1053: ["file"],
  BX1054: ["file", "name"],
  BX2001: ["reason"],
  BX2002: ["key", "nearest"],
  BX2003: ["key", "reason"],
  BX2004: ["key"],
  BX2005: ["row"],
  BX2006: ["have", "want"],
  BX2007: ["have", "want"],
  BX2008: ["letter", "nearest"],
  BX2009: ["letter"],
  BX2010: ["letter"],
  BX2011: ["file", "nearest"],
  BX2012: ["file", "nearest"],
  BX2013: ["file", "reason"],
  BX2014: ["file"],
  BX2015: ["file"],
  BX2016: ["font", "file"],
  BX2017: ["path"],
  BX2018: ["dir"],
  BX2019: ["row"],
  BX2020: ["date", "issue"],
  BX2021: ["file", "reason"],
  BX2025: ["key", "name"],
  BX2026: ["date", "have", "want"],
  BX2027: ["file", "reason"],
  BX3001: ["char", "codepoint", "font"],
  BX4001: ["story", "chars", "lines"],
  BX4002: ["story", "chars", "lines"],
  BX4003: ["story", "chars", "lines"],
  BX4004: ["story", "what"],
  BX4005: ["story", "columns"],
  BX4006: ["story", "what"],
  BX4007: ["story", "text"],
  BX4008: ["story", "text", "chars"],
  BX4009: ["story", "number"],
  BX4010: ["story", "text", "chars"],
  BX4011: ["story"],
  BX4015: ["story", "text", "size", "name"],
  BX4016: ["text", "want"],
  BX4017: ["what", "count"],
  BX5001: ["template", "path"],
  BX5002: ["block", "page", "template", "over"],
  BX5003: ["font"],
  BX5004: ["url"],
  BX5005: ["block", "page", "template", "off"],
  BX5006: ["block", "page", "template", "text"],
  BX5007: ["names"],
  BX6001: ["story", "text", "off"],
  BX6002: ["font", "type"],
  BX6003: ["photo", "ppi"],
  BX6004: ["dir"],
  BX6005: ["file"],
  BX6006: ["file", "dir"],
  BX6007: ["font"],
  BX6009: ["file", "ppi", "want"],
  BX7001: ["edition", "count"],
  BX7002: ["dir", "reason"],
  BX7003: ["dir"],
  BX7004: ["id", "nearest"],
  BX7005: ["id", "names"],
  BX7006: ["version", "edition", "head"],
  BX7007: ["edition", "files"],
  BX7009: ["dir"],
  BX7010: ["path", "edition"],
  BX7011: ["file", "where"],
  BX7012: ["file", "where"],
  BX7013: ["file", "where"],
  BX7014: ["file", "where", "clause", "reason"],
  BX7015: ["file", "where", "clause", "reason"],
  BX7016: ["what"],
  BX7017: ["dir", "store"],
  BX7018: ["file"],
  BX8001: ["variable"],
  BX8002: ["variable", "reason"],
  BX8003: ["variable"],
  BX8004: ["dir"],
  BX8005: ["name", "page", "nearest"],
  BX8006: ["address"],
  BX8007: ["dir", "count"],
  BX8008: ["name", "address", "reason"],
  BX8009: ["name", "address", "reason"],
  BX8010: ["server", "reason"],
  BX8011: ["server", "reason"],
  BX8013: ["file"],
  BX8014: ["name", "size", "limit"],
  BX8015: ["page", "pages"],
  BX9001: ["looked"],
  BX9002: ["path", "reason"],
  BX9003: ["dir", "reason"],
  BX9004: ["file", "reason"],
  BX9005: ["file"],
  BX9006: ["dir"],
  BX9007: ["dir"],
  BX9008: ["dir", "holder"],
} as const satisfies Record<Code, readonly string[]>;

/** The facts of one complaint, all of them present. */
export type FactsOf<C extends Code> = Readonly<
  Record<(typeof factNames)[C][number], string | number>
>;

/** What a complaint says: what is wrong, and what to do about it. */
export interface Told {
  readonly message: string;
  readonly help: string;
}

/** One language: a sentence and an advice for every code, from that code's own facts. */
export type Sentences = { readonly [C in Code]: (facts: FactsOf<C>) => Told };

/**
 * The facts of a diagnostic, complete and fit to stand inside a sentence: a forgotten one reads `?`,
 * control characters and line ends become spaces, and a reason that came from elsewhere loses its
 * own full stop.
 */
export function completeFacts(d: Diagnostic): Readonly<Record<string, string | number>> {
  const entries = factNames[d.code].map((name): [string, string | number] => {
    const value = d.facts[name] ?? (name === "nearest" ? "" : "?");
    if (typeof value === "number") return [name, value];
    const safe = value.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
    return [name, name === "reason" ? safe.trim().replace(/[.。]$/u, "") : safe];
  });
  return Object.fromEntries(entries);
}
