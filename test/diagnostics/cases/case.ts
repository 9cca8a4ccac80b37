import type { Code, Diagnostic } from "../../../src/diagnostics/index.js";
import { Failure, type factNames } from "../../../src/diagnostics/index.js";
import { type BuildOptions, buildEdition, checkEdition } from "../../../src/run/index.js";
import { type Changes, makePaper } from "../../support/paper.js";

/** How a code is really raised, and what is then said. */
export interface Case<Name extends string = string> {
  readonly raise: () => Promise<readonly Diagnostic[]>;
  /** `file:line:column` of its one diagnostic, `file` without a line, or `-` without a place. */
  readonly at: string;
  /** The values that its sentence names; a pattern where the system adds words of its own. */
  readonly facts: Readonly<Record<Name, string | number | RegExp>>;
  /** Other codes that the same copy cannot but raise. */
  readonly also?: readonly Code[];
}

/** Cases for the codes of one or several stages. */
export type Cases<C extends Code> = { readonly [K in C]: Case<(typeof factNames)[K][number]> };

/** Checks the minimal paper with changes. */
export const check = (changes: Changes) => async (): Promise<readonly Diagnostic[]> =>
  (await checkEdition(makePaper(changes).edition)).diagnostics;

/** Builds the minimal paper with changes, by default with the packaged browser. */
export const build =
  (changes: Changes, options: BuildOptions = {}) =>
  (): Promise<readonly Diagnostic[]> =>
    failing(async () => {
      const { edition } = makePaper(changes);
      return (await buildEdition(edition, { browser: "packaged", ...options })).diagnostics;
    })();

/** What an adapter throws, as diagnostics. */
export const failing =
  (work: () => Promise<readonly Diagnostic[] | undefined>) =>
  async (): Promise<readonly Diagnostic[]> => {
    try {
      return (await work()) ?? [];
    } catch (error) {
      if (error instanceof Failure) return [error.diagnostic];
      throw error;
    }
  };

/** A diagnostic's place in short. */
export function placeOf({ place }: Diagnostic): string {
  if (!place) return "-";
  const start = place.span?.start;
  return start ? `${place.file}:${start.line}:${start.column}` : place.file;
}
