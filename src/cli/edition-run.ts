import { basename, resolve } from "node:path";
import { hasErrors, toJson } from "../diagnostics/index.js";
import type { BuildOptions, BuildResult } from "../run/index.js";
import type { Context } from "./context.js";
import { exit } from "./exit.js";
import { countSeverities, sizeText, timeText, troubleJson } from "./output.js";
import { createProgress } from "./progress.js";
import { table } from "./table.js";
import { type Trouble, troubleOf } from "./trouble.js";

/** What came of one edition: a result, or what stopped it. */
export interface Outcome {
  readonly dir: string;
  readonly exitCode: number;
  readonly result?: BuildResult;
  readonly trouble?: Trouble;
}

/**
 * Runs one edition with progress on stderr. What is thrown becomes part of the outcome, so that the
 * next edition gets its turn; only an interruption by the user is thrown on.
 */
export async function runEdition(
  context: Context,
  dir: string,
  options: BuildOptions,
  work: (dir: string, options: BuildOptions) => Promise<BuildResult>,
): Promise<Outcome> {
  const { deps, text } = context;
  deps.signal.throwIfAborted();
  const progress = createProgress(deps.stderr, text, basename(resolve(deps.cwd, dir)));
  try {
    const result = await work(resolve(deps.cwd, dir), {
      ...options,
      signal: deps.signal,
      env: deps.env,
      onProgress: progress.show,
    });
    deps.signal.throwIfAborted();
    const good = result.ok && !hasErrors(result.diagnostics);
    return { dir, exitCode: good ? exit.fine : exit.errors, result };
  } catch (error) {
    deps.signal.throwIfAborted();
    const trouble = troubleOf(error);
    return { dir, exitCode: trouble.exitCode, trouble };
  } finally {
    progress.clear();
  }
}

/**
 * Says what came of one edition: what stopped it on stderr; else on stdout complaints, files, times,
 * copyfit and counts.
 */
export function sayOutcome(context: Context, outcome: Outcome): void {
  const { text, output } = context;
  if (outcome.trouble) {
    output.complain(...output.renderTrouble(outcome.trouble));
    output.say(text.edition.stopped(outcome.dir));
  } else output.say(...resultText(context, outcome));
}

function resultText(context: Context, outcome: Outcome): string[] {
  const { text, output } = context;
  const { result } = outcome;
  if (!result) return [];
  const counts = countSeverities(result.diagnostics);
  const verdict = outcome.exitCode === exit.fine ? text.edition.ok : text.edition.failed;
  return [
    ...output.render(result.diagnostics, result.source),
    ...section(text.edition.files, fileRows(context, result)),
    ...section(text.edition.times, timeRows(context, result)),
    ...section(text.edition.fits, fitRows(context, result)),
    `${verdict(outcome.dir)}  ${text.edition.counts(counts.error, counts.warning, counts.info)}`,
  ];
}

const section = (title: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : [title, ...rows, ""];

function fileRows({ text, output }: Context, { files }: BuildResult): string[] {
  const rows = files.map((file) => {
    const row = [text.kinds[file.kind], output.path(file.path), sizeText(file.bytes)];
    return file.inks ? [...row, text.inks[file.inks]] : row;
  });
  return table(rows, ["left", "left", "right", "left"]);
}

function timeRows({ text }: Context, { timings }: BuildResult): string[] {
  const names: Readonly<Record<string, string>> = text.stages;
  return table(
    timings.map(({ stage, ms }) => [names[stage] ?? stage, timeText(ms)]),
    ["left", "right"],
  );
}

function fitRows({ text: { edition } }: Context, { fits }: BuildResult): string[] {
  if (fits.length === 0) return [];
  const rows = fits.map(({ story, page, chars, lines, over, overChars, short }) => [
    story,
    String(page),
    String(chars),
    String(lines),
    over > 0 ? edition.over(over, overChars) : short > 0 ? edition.short(short) : edition.fitting,
  ]);
  return table([edition.fitColumns, ...rows], ["left", "right", "right", "right", "right"]);
}

/** The outcome of one edition for programs. */
export function outcomeJson({ language }: Context, outcome: Outcome): object {
  const { dir, exitCode, result, trouble } = outcome;
  const ok = exitCode === exit.fine;
  if (trouble) return { dir, ok, ...troubleJson(trouble, language) };
  if (!result) return { dir, ok };
  const { files, timings, fits, browser } = result;
  const diagnostics = result.diagnostics.map((d) => toJson(d, language));
  return { dir, ok, diagnostics, files, timings, fits, browser };
}
