import type { Fit } from "../compose/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import type { InkSet } from "../edition/index.js";
import type { Repair } from "../manuscript/index.js";

/** The stages of a build as a progress display names them. */
export type StageName =
  | "manuscript"
  | "edition"
  | "desk"
  | "typeset"
  | "compose"
  | "browser"
  | "render"
  | "press"
  | "write";

export interface ProgressEvent {
  readonly stage: StageName;
  readonly done?: number;
  readonly total?: number;
  readonly ms?: number;
}

/** How an edition is to be built. */
export interface BuildOptions {
  /** Folder for the files; `<paper>/build/<date>` where absent. */
  readonly out?: string;
  /** Page numbers; all where absent. A gutter is built where both of its pages are, a spread where one is. */
  readonly pages?: readonly number[];
  /** `press` also writes the press files; `proof`, the proof alone, where absent. */
  readonly target?: "proof" | "press";
  /** Write press files in spite of errors, with FORCED in their names. */
  readonly force?: boolean;
  /** Also write a picture of every page and gutter. */
  readonly png?: boolean;
  /** Path of a browser, or `packaged`. */
  readonly browser?: string;
  readonly cacheDir?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: ProgressEvent) => void;
  readonly env?: NodeJS.ProcessEnv;
}

export interface BuiltFile {
  readonly kind: "proof" | "geometry" | "report" | "png" | "press";
  readonly path: string;
  readonly bytes: number;
  /** Of a press file: what its pages are printed with. */
  readonly inks?: InkSet;
}

/** What came of a build. `ok` is false where an error was found. */
export interface BuildResult {
  readonly ok: boolean;
  readonly files: readonly BuiltFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: readonly { readonly stage: StageName; readonly ms: number }[];
  readonly fits: readonly Fit[];
  /** What was mended in the stories while they were read. */
  readonly repairs: readonly Repair[];
  /** Name and version of the browser; empty where none was needed. */
  readonly browser: string;
  /** Text of a file that a diagnostic names, for its code frame. */
  readonly source: (file: string) => string | undefined;
}
