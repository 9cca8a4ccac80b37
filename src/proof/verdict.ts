import { serverWords } from "./server-words.js";

/** How far a mail had come when it was lost. */
export type Phase =
  /** Before the server knew for whom it is: connecting, STARTTLS, login. */
  | "door"
  /** From MAIL FROM up to the last byte but some: the server cannot have taken it. */
  | "open"
  /** The end had been handed to the connection: it may have been taken (RFC 5321, 4.5.3.2.6). */
  | "ended";

/** What came of a try to hand a mail to the server. */
export type Verdict =
  | { readonly kind: "sent"; readonly response: string }
  /** Never going to work: given up. */
  | { readonly kind: "refused"; readonly reason: string }
  /** May work later. */
  | { readonly kind: "later"; readonly reason: string; readonly uncertain: boolean }
  /** No mail can go through this server now. */
  | { readonly kind: "unreachable"; readonly reason: string }
  /** Name or password are wrong: trying again only locks the account. */
  | { readonly kind: "login"; readonly reason: string };

/** What nodemailer's errors say (its documentation, "Error reference"). */
export interface SmtpError {
  readonly message: string;
  readonly code?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

/** Answers of 400 to 499 ask to come again, those from 500 on do not (RFC 5321, 4.2.1). */
const isLasting = (code: number | undefined): boolean => code !== undefined && code >= 500;

/** Errors of our side of the conversation, which stay what they are: the mail is too large, say. */
const OURS = ["EMESSAGE", "EENVELOPE", "ESTREAM"];

/**
 * What is to be done after an error.
 * @param secrets what no reason may quote
 */
export function verdictOf(
  error: SmtpError,
  phase: Phase,
  secrets: readonly string[] = [],
): Verdict {
  const { code = "", responseCode } = error;
  const reason = serverWords(error.response || error.message, secrets);
  if (code === "EAUTH" || code === "ENOAUTH") {
    const asksAgain = responseCode !== undefined && !isLasting(responseCode);
    return asksAgain ? { kind: "unreachable", reason } : { kind: "login", reason };
  }
  if (phase === "door") return { kind: "unreachable", reason };
  if (isLasting(responseCode)) return { kind: "refused", reason };
  if (responseCode === undefined && OURS.includes(code)) return { kind: "refused", reason };
  // An answer of the server says that it did not take the mail, wherever it came.
  const answered = responseCode !== undefined && responseCode > 0;
  return { kind: "later", reason, uncertain: phase === "ended" && !answered };
}
