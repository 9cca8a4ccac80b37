import { type Diagnostic, Failure } from "../diagnostics/index.js";
import { exit } from "./exit.js";

/** Folders, editions and versions that the user named and that do not fit; a missing --correction. */
const usageCodes: readonly string[] = [
  "BX7002",
  "BX7003",
  "BX7004",
  "BX7005",
  "BX7006",
  "BX7007",
  "BX7009",
  "BX7017",
  "BX8006",
  "BX8015",
  "BX9006",
  "BX9007",
];
/** No mail server, or one that does not let us in. */
const environmentCodes: readonly string[] = ["BX8001", "BX8002", "BX8003", "BX8010", "BX8011"];

/** The exit code for a complaint that stopped the work. */
export function exitCodeOf(d: Diagnostic): number {
  if (usageCodes.includes(d.code)) return exit.usage;
  return d.code.startsWith("BX90") || environmentCodes.includes(d.code)
    ? exit.environment
    : exit.errors;
}

/** What became of something thrown: a complaint that banxin knows, or an error in banxin. */
export interface Trouble {
  readonly exitCode: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The first line of an error that nobody foresaw. */
  readonly unexpected?: string;
  readonly stack?: string;
}

/** Sorts what was thrown into foreseen and unforeseen. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Failure) {
    return { exitCode: exitCodeOf(error.diagnostic), diagnostics: [error.diagnostic] };
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  return {
    exitCode: exit.environment,
    diagnostics: [],
    unexpected: text.split(/\r?\n/, 1)[0] ?? "",
    ...(stack === undefined ? {} : { stack }),
  };
}
