import type { StyledRun } from "./run.js";

/** The part of a dotted run from its first to its last ideograph: nothing else bears a dot. */
const DOTTED = /^([^\p{Script=Han}]*)([\s\S]*\p{Script=Han})?([\s\S]*)$/u;

/** A run without the dots of letters at its edges, which are then set like the letters beside them. */
function undotted(run: StyledRun): StyledRun[] {
  if (!run.dotted) return [run];
  const { dotted: _, ...plain } = run;
  const [, before = "", inner = "", after = ""] = DOTTED.exec(run.text) ?? [];
  return [
    { ...plain, text: before },
    { ...run, text: inner },
    { ...plain, text: after },
  ].filter(({ text }) => text !== "");
}

const isAlike = (a: StyledRun, b: StyledRun): boolean =>
  a.font === b.font &&
  (a.scale ?? 1) === (b.scale ?? 1) &&
  (a.raise ?? 0) === (b.raise ?? 0) &&
  a.dotted === b.dotted &&
  a.tail === b.tail &&
  !a.reading &&
  !b.reading;

/**
 * Runs that look alike made one. Chromium shapes them together whatever elements they stand in: the
 * two halves of off**ice** in one font are printed with the ligature ffi, so they must be measured so.
 */
export function joinRuns(runs: readonly StyledRun[]): readonly StyledRun[] {
  const [only] = runs;
  if (runs.length === 1 && only && !only.dotted) return runs;
  const joined: StyledRun[] = [];
  for (const run of runs.flatMap(undotted)) {
    const last = joined.at(-1);
    if (last && isAlike(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
