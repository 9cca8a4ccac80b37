import type { Diagnostic } from "../diagnostics/index.js";
import type { ProofStage, SheetName } from "../edition/index.js";
import type { Limits } from "./server.js";

/** What happens while proofs are sent. */
export interface ProofEvent {
  readonly step: "compose" | "send";
  /** Whose mail it is. */
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** Why the mail still waits, where a try failed for the moment. */
  readonly reason?: string;
  /** How long until the next try, in milliseconds; absent where there is none. */
  readonly pause?: number;
}

/** What sending and resuming share. */
export interface DeliverySettings {
  readonly env?: NodeJS.ProcessEnv;
  /** Time limits of the network. */
  readonly limits?: Limits;
  /** Pauses before each further try, in milliseconds. */
  readonly pauses?: readonly number[];
  readonly now?: () => Date;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: ProofEvent) => void;
}

export interface SendOptions extends DeliverySettings {
  readonly stage: ProofStage;
  /** Only these addresses; one that nobody in paper.yaml has gets every page that is asked for. */
  readonly to?: readonly string[];
  /** Only these pages, and the gutters between two of them. */
  readonly pages?: readonly number[];
  /** Sends once more what people have already. */
  readonly again?: boolean;
  /** Sends an edition with errors; the mail says so. */
  readonly force?: boolean;
  /** Where the edition was built to, if not into `<paper>/build/<date>`. */
  readonly built?: string;
  /** A folder for .eml files: nothing is sent and nothing is noted. */
  readonly dryRun?: string;
  /** Largest mail in bytes. */
  readonly limit?: number;
  readonly cacheDir?: string;
}

/** What became of a person's mail. `had`: nothing new for this person, so no mail; `written`: a file. */
export type MailState = "queued" | "sending" | "sent" | "failed" | "had" | "written";

/** One mail, as it is told to people and programs. */
export interface MailLine {
  readonly name: string;
  readonly address: string;
  readonly role: string;
  readonly pages: readonly SheetName[];
  readonly stage: ProofStage;
  readonly revision: number;
  readonly digest: string;
  readonly state: MailState;
  /** Tries that failed. */
  readonly attempts: number;
  /** True where an earlier try may have arrived all the same. */
  readonly uncertain: boolean;
  /** Why it was given up, or why the last try failed. */
  readonly reason?: string;
  readonly messageId?: string;
  readonly bytes?: number;
  readonly reduced?: boolean;
  readonly queuedAt?: string;
  readonly sentAt?: string;
  /** With `--dry-run`. */
  readonly file?: string;
}

export interface ProofResult {
  readonly ok: boolean;
  readonly mails: readonly MailLine[];
  readonly diagnostics: readonly Diagnostic[];
}
