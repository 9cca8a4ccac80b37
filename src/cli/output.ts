import { relative } from "node:path";
import {
  type Diagnostic,
  type Language,
  renderDiagnostic,
  type Severity,
  toJson,
} from "../diagnostics/index.js";
import type { Deps } from "./deps.js";
import type { CliText } from "./text/zh-CN.js";
import type { Trouble } from "./trouble.js";

/** `text` is for people, `json` is one document on stdout for programs. */
export type Format = "text" | "json";

/** Where a command puts what it has to say. */
export interface Output {
  /** Lines for people, on stdout; nothing with `--format json`. */
  say(...lines: string[]): void;
  /** Text on stdout as it is, without a line end of ours; nothing with `--format json`. */
  print(text: string): void;
  /** The one JSON document; nothing with `--format text`. */
  document(value: object): void;
  /** Lines on stderr, in either format. */
  complain(...lines: string[]): void;
  /** Diagnostics as text for people. */
  render(list: readonly Diagnostic[], source?: (file: string) => string | undefined): string[];
  /** Something thrown, as text for people. */
  renderTrouble(trouble: Trouble): string[];
  /** A path as short as it can be from where the user stands. */
  path(path: string): string;
}

/** Colours where a terminal reads them; NO_COLOR and FORCE_COLOR as everywhere. */
function wantsColour({ env, stdout }: Deps): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return stdout.isTTY === true && env.TERM !== "dumb";
}

/** The output of one run of the command line. */
export function createOutput(
  deps: Deps,
  format: Format,
  language: Language,
  text: CliText,
): Output {
  const colour = wantsColour(deps);
  const render: Output["render"] = (list, source) =>
    list.flatMap((d) => [
      renderDiagnostic(d, { language, colour, ...(source ? { source } : {}) }),
      "",
    ]);
  return {
    say: (...lines) => {
      if (format === "text") deps.stdout.write(lines.map((line) => `${line}\n`).join(""));
    },
    print: (content) => {
      if (format === "text" && content !== "") deps.stdout.write(content);
    },
    document: (value) => {
      if (format === "json") deps.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    complain: (...lines) => deps.stderr.write(lines.map((line) => `${line}\n`).join("")),
    render,
    renderTrouble: (trouble) => {
      if (trouble.unexpected === undefined) return render(trouble.diagnostics);
      const debug = deps.env.BANXIN_DEBUG === "1";
      return [
        text.unexpected(trouble.unexpected, deps.bugs),
        ...(debug && trouble.stack !== undefined ? [trouble.stack] : []),
      ];
    },
    path: (path) => {
      const short = relative(deps.cwd, path);
      return short === "" || short.startsWith("..") ? path : short;
    },
  };
}

/** A trouble as a part of the JSON document. */
export const troubleJson = (trouble: Trouble, language: Language): object => ({
  diagnostics: trouble.diagnostics.map((d) => toJson(d, language)),
  ...(trouble.unexpected === undefined ? {} : { error: { message: trouble.unexpected } }),
});

/** How many there are of each severity. */
export function countSeverities(list: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const d of list) counts[d.severity] += 1;
  return counts;
}

/** A size for people: bytes, kB or MB with one decimal, thousands as the file managers count. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A time for people: milliseconds below a second, else seconds with one decimal. */
export const timeText = (ms: number): string =>
  ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
