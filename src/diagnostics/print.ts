import type { Severity } from "./codes.js";
import type { Diagnostic, Facts } from "./diagnostic.js";
import { en } from "./en.js";
import { completeFacts, type Sentences, type Told } from "./facts.js";
import { codeFrame } from "./frame.js";
import { zhCN } from "./zh-CN.js";
import { chineseReason } from "./zh-CN-reasons.js";

/** The languages in which banxin speaks to its users. */
export type Language = "zh-CN" | "en";

interface Words {
  readonly sentences: Sentences;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly help: string;
  readonly related: string;
}

const words: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    sentences: zhCN,
    severity: { error: "错误", warning: "警告", info: "提示" },
    help: "建议：",
    related: "参见：",
  },
  en: {
    sentences: en,
    severity: { error: "error", warning: "warning", info: "note" },
    help: "help: ",
    related: "see: ",
  },
};

/** SGR parameters of the terminal: bold red, bold yellow, bold cyan. */
const inks: Readonly<Record<Severity, string>> = { error: "1;31", warning: "1;33", info: "1;36" };

/** The sentence and the advice of a diagnostic. Never throws: a fact that is missing reads `?`. */
export function sentence(d: Diagnostic, language: Language): Told {
  // The table has a function for each code, over that code's facts; completeFacts gives just those.
  const tell = words[language].sentences[d.code] as (facts: Facts) => Told;
  return tell(completeFacts(d));
}

/** A short reason by itself in a language; one that is not known stays as it came. */
export const reasonIn = (reason: string, language: Language): string =>
  language === "zh-CN" ? chineseReason(reason) : reason;

/** How a diagnostic is printed; `source` gives the text of a file, for the frame. */
export interface RenderOptions {
  readonly language: Language;
  readonly colour: boolean;
  readonly source?: (file: string) => string | undefined;
}

/**
 * A diagnostic for a person to read: `file:line:column: 错误 BX2002 …`, the frame of the place where
 * its file is known, and the advice. Without a line end after the last line.
 */
export function renderDiagnostic(d: Diagnostic, options: RenderOptions): string {
  const { severity, help, related } = words[options.language];
  const told = sentence(d, options.language);
  const ink = (text: string) =>
    options.colour ? `\u001B[${inks[d.severity]}m${text}\u001B[0m` : text;
  const where = d.place ? `${placeText(d.place)}: ` : "";
  const span = d.place?.span;
  const source = d.place && span ? options.source?.(d.place.file) : undefined;
  const frame = source !== undefined && span ? codeFrame(source, span) : "";
  return [
    `${where}${ink(`${severity[d.severity]} ${d.code}`)} ${told.message}`,
    ...(frame === "" ? [] : [frame.replace(/\^+$/, ink)]),
    ...(d.related ?? []).map((place) => `  ${related}${placeText(place)}`),
    `  ${help}${told.help}`,
  ].join("\n");
}

const placeText = ({ file, span }: NonNullable<Diagnostic["place"]>): string =>
  span ? `${file}:${span.start.line}:${span.start.column}` : file;

/** A diagnostic for a program to read. Lines and columns count from 1; the end is exclusive. */
export interface JsonDiagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly facts: Facts;
}

/** Flattens a diagnostic for `--format json`. */
export function toJson(d: Diagnostic, language: Language): JsonDiagnostic {
  const span = d.place?.span;
  return {
    severity: d.severity,
    code: d.code,
    ...sentence(d, language),
    ...(d.place ? { file: d.place.file } : {}),
    ...(span
      ? {
          line: span.start.line,
          column: span.start.column,
          endLine: span.end.line,
          endColumn: span.end.column,
        }
      : {}),
    facts: d.facts,
  };
}
