import { type Code, codes, type Severity } from "./codes.js";

/** A place in a file. Lines and columns count from 1; a column is a code point, as editors show it. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file: from the first character up to, not including, `end`. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** Where a complaint lies: a file, and a stretch of it where one can be named. */
export interface Place {
  readonly file: string;
  readonly span?: Span;
}

/** The values that a sentence about a diagnostic names. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * One complaint: a code, the facts and the place. The sentences are made from them at the edge, one
 * file per language, so that the pure stages know no language.
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: Code;
  readonly facts: Facts;
  readonly place?: Place;
  readonly related?: readonly Place[];
}

/** Makes a diagnostic; its severity is the one of the code table. */
export function diagnose(code: Code, facts: Facts = {}, place?: Place): Diagnostic {
  return { severity: codes[code], code, facts, ...(place ? { place } : {}) };
}

/** What a stage hands on: its value and what it found to say. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** An environment that cannot do the work (no browser, unreadable disk): thrown by adapters only. */
export class Failure extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic, options?: ErrorOptions) {
    super(`${diagnostic.code} ${JSON.stringify(diagnostic.facts)}`, options);
    this.name = "Failure";
    this.diagnostic = diagnostic;
  }
}

/** A span of one point, for complaints about what is missing there. */
export const pointSpan = (line: number, column: number): Span => ({
  start: { line, column },
  end: { line, column: column + 1 },
});

/** True where any of them forbids an edition to be called good. */
export const hasErrors = (list: readonly Diagnostic[]): boolean =>
  list.some((d) => d.severity === "error");
