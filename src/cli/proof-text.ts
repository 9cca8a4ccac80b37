import { reasonIn, toJson } from "../diagnostics/index.js";
import type { MailLine, ProofResult } from "../proof/index.js";
import type { Context } from "./context.js";
import { table } from "./table.js";
import type { CliText } from "./text/zh-CN.js";

/** Places of the stages among their names in a language. */
const STAGES: Readonly<Record<MailLine["stage"], number>> = { 小样: 0, 大样: 1, 清样: 2 };

/** Local time without the year, as short as a table wants it. */
function timeText(iso: string | undefined): string {
  if (iso === undefined) return "";
  const time = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, "0");
  const day = `${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

function remark(mail: MailLine, { text, output, language }: Context): string {
  const { proof } = text;
  const parts = [
    ...(mail.file === undefined ? [] : [output.path(mail.file)]),
    ...(mail.uncertain ? [proof.twice] : []),
    ...(mail.attempts > 0 && mail.state !== "sent" ? [proof.tries(mail.attempts)] : []),
    ...(mail.reason === undefined ? [] : [reasonIn(mail.reason, language)]),
  ];
  return parts.join("; ");
}

/** A table with one row for each mail. */
export function mailLines(mails: readonly MailLine[], context: Context): string[] {
  if (mails.length === 0) return [];
  const { proof } = context.text;
  const rows = mails.map((mail) => [
    proof.revision(proof.stages[STAGES[mail.stage]] ?? mail.stage, mail.revision),
    mail.name,
    mail.address,
    mail.pages.join(","),
    proof.states[mail.state],
    timeText(mail.sentAt ?? mail.queuedAt),
    remark(mail, context),
  ]);
  return [...table([proof.columns, ...rows], Array(7).fill("left")), ""];
}

/** How many mails were sent, wait, and failed. */
export function proofTotal({ mails }: ProofResult, { proof }: CliText): string {
  const count = (...states: readonly MailLine["state"][]): number =>
    mails.filter(({ state }) => states.includes(state)).length;
  return proof.total(count("sent"), count("queued", "sending"), count("failed"));
}

/** The result of a proof command for programs. */
export const proofJson = (
  command: string,
  { ok, mails, diagnostics }: ProofResult,
  exitCode: number,
  { language }: Context,
): object => ({
  command,
  ok,
  exitCode,
  mails,
  diagnostics: diagnostics.map((d) => toJson(d, language)),
});
