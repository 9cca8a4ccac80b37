import type {
  AddOptions,
  AddResult,
  ArchiveList,
  ExtractOptions,
  ExtractResult,
  ShownEdition,
  VerifyOptions,
  VerifyResult,
} from "../archive/index.js";
import type { Language } from "../diagnostics/index.js";
import type { EditionFacts } from "../edition/index.js";
import type { Imported, ImportOptions } from "../import/index.js";
import type { DeliverySettings, ProofResult, SendOptions } from "../proof/index.js";
import type {
  BuildOptions,
  BuildResult,
  DoctorReport,
  FontsOptions,
  FontsReport,
  TidyResult,
} from "../run/index.js";

/** What the command line needs of the run stage. */
export interface RunModule {
  buildEdition(dir: string, options?: BuildOptions): Promise<BuildResult>;
  checkEdition(dir: string, options?: BuildOptions): Promise<BuildResult>;
  tidyFile(path: string, name: string, write: boolean): Promise<TidyResult>;
  unifiedDiff(result: TidyResult): string;
  doctor(options?: {
    paperDir?: string;
    browser?: string;
    cacheDir?: string;
    env?: NodeJS.ProcessEnv;
    language?: Language;
  }): Promise<DoctorReport>;
  doctorFonts(options?: FontsOptions): Promise<FontsReport>;
}

/** What the command line needs of the edition stage. */
export interface EditionModule {
  newPaper(dir: string): Promise<{ readonly dir: string; readonly files: readonly string[] }>;
  newEdition(
    paperDir: string,
    date: string,
    options?: { readonly kind?: "增期" | "号外" },
  ): Promise<{ readonly dir: string; readonly facts: EditionFacts }>;
}

/** What the command line needs of the archive stage. */
export interface ArchiveModule {
  addEdition(dir: string, options: AddOptions): Promise<AddResult>;
  listEditions(store: string): Promise<ArchiveList>;
  showEdition(store: string, id: string): Promise<ShownEdition>;
  extractEdition(
    store: string,
    id: string,
    dir: string,
    options?: ExtractOptions,
  ): Promise<ExtractResult>;
  verifyArchive(store: string, options?: VerifyOptions): Promise<VerifyResult>;
  /** The archive that the paper around a folder names; throws BX9006 where there is no paper. */
  storeAround(dir: string): Promise<string>;
}

/** What the command line needs of the import stage. */
export interface ImportModule {
  importFiles(
    files: readonly string[],
    dir: string,
    options?: ImportOptions,
  ): Promise<readonly Imported[]>;
}

/** What the command line needs of the proof stage. */
export interface ProofModule {
  sendProofs(dir: string, options: SendOptions): Promise<ProofResult>;
  resumeProofs(dir: string, settings?: DeliverySettings): Promise<ProofResult>;
  proofStatus(dir: string): Promise<ProofResult>;
}

/** A stream to write to: stdout, stderr, or a test's list. */
export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The world outside of the command line, as values: tests pass their own. */
export interface Deps {
  /** Loaded when a command needs it, so that help comes at once. */
  readonly loadRun: () => Promise<RunModule>;
  readonly loadEdition: () => Promise<EditionModule>;
  readonly loadArchive: () => Promise<ArchiveModule>;
  readonly now: () => Date;
  /** The name of the user's account. */
  readonly userName: () => string;
  readonly loadImport: () => Promise<ImportModule>;
  readonly loadProof: () => Promise<ProofModule>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The system's locale as Intl knows it, e.g. `zh-CN`. */
  readonly systemLocale: string;
  /** Aborted with the reason `SIGINT` or `SIGTERM`. */
  readonly signal: AbortSignal;
  readonly version: string;
  /** Address for reports of errors in banxin itself, where the package names one. */
  readonly bugs?: string;
}
