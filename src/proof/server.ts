import { parseConnectionUrl } from "nodemailer/lib/shared";
import type { SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";
import { diagnose, Failure } from "../diagnostics/index.js";
import { addressSchema } from "../edition/index.js";

/** Where the server and its password are named; nowhere else, so that they get into no git. */
export const VARIABLE = "BANXIN_SMTP_URL";

/** Time limits in milliseconds. */
export interface Limits {
  readonly connectionTimeout: number;
  readonly greetingTimeout: number;
  /** Of silence. RFC 5321, 4.5.3.2 allows minutes; a person waits in front of this program. */
  readonly socketTimeout: number;
}

export const LIMITS: Limits = {
  connectionTimeout: 15_000,
  greetingTimeout: 20_000,
  socketTimeout: 60_000,
};

/** The server that sends the mails. */
export interface SmtpServer {
  readonly options: SMTPConnectionOptions;
  /** Absent where the server asks for none. */
  readonly login?: { readonly user: string; readonly pass: string };
  /** Host and port, without name and password: to be shown. */
  readonly label: string;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

const refuse = (reason: string): Failure =>
  new Failure(diagnose("BX8002", { variable: VARIABLE, reason }));

/** `new URL`, whose complaint would quote the password. */
function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw refuse("not a URL");
  if (url.protocol !== "smtp:" && url.protocol !== "smtps:") {
    throw refuse("neither smtp:// nor smtps://");
  }
  if (url.hostname === "") throw refuse("no host");
  return url;
}

/**
 * Reads the server from the environment: `smtps://name:password@host:465` or
 * `smtp://name:password@host:587`, with nodemailer's options behind a question mark.
 * @throws Failure BX8001 not set, BX8002 not such a URL; neither shows the password
 */
export function smtpServer(env: NodeJS.ProcessEnv, limits: Limits = LIMITS): SmtpServer {
  const text = env[VARIABLE]?.trim() ?? "";
  if (text === "") throw new Failure(diagnose("BX8001", { variable: VARIABLE }));
  const url = parse(text);
  const { auth, ...options } = parseConnectionUrl(text);
  const port = url.port || (url.protocol === "smtps:" ? "465" : "587");
  return {
    options: {
      ...limits,
      // A name and a password do not leave the machine unless the line is encrypted.
      requireTLS: url.protocol === "smtp:" && url.username !== "" && !LOOPBACK.test(url.hostname),
      ...options,
      port: Number(port),
    },
    ...(auth ? { login: { user: String(auth.user), pass: String(auth.pass) } } : {}),
    label: `${url.hostname}:${port}`,
  };
}

/** Who the mails come from, and where answers go. */
export interface Sender {
  readonly from: string;
  /** Empty where answers go to `from`. */
  readonly replyTo: string;
}

/**
 * Most providers take mails from the account's own address only: the login's, where it is one, else
 * the paper's. Answers go to the paper.
 * @throws Failure BX8003 where there is neither
 */
export function senderOf(server: SmtpServer | undefined, email: string | undefined): Sender {
  const paper = addressSchema.safeParse(email).data;
  const account = addressSchema.safeParse(server?.login?.user).data;
  const from = account ?? paper;
  if (from === undefined) throw new Failure(diagnose("BX8003", { variable: VARIABLE }));
  return { from, replyTo: paper !== undefined && paper !== from ? paper : "" };
}
