import type { MailLine, ProofResult } from "./options.js";
import { readOutbox } from "./outbox.js";
import type { Entry } from "./record.js";
import { serverWords } from "./server-words.js";
import { findOutbox } from "./source.js";

/** A mail of the outbox as it is told. */
export function lineOf({ state, record }: Entry): MailLine {
  const { name, address, role, pages, stage, revision, digest, messageId, bytes, reduced } = record;
  const reason = record.reason ?? (state === "sent" ? undefined : record.attempts.at(-1)?.reason);
  return {
    name,
    address,
    role,
    pages,
    stage,
    revision,
    digest,
    state,
    attempts: record.attempts.length,
    uncertain: record.attempts.some(({ uncertain }) => uncertain),
    messageId,
    bytes,
    reduced,
    queuedAt: record.queuedAt,
    // Records of earlier versions hold what the server said as it came.
    ...(reason === undefined ? {} : { reason: serverWords(reason) }),
    ...(record.sentAt === undefined ? {} : { sentAt: record.sentAt }),
  };
}

/**
 * Who was sent which pages at which revision, what waits and what failed. Reads only.
 * @throws Failure BX8013, BX9006
 */
export async function proofStatus(dir: string): Promise<ProofResult> {
  const kept = await readOutbox(await findOutbox(dir));
  return {
    ok: kept.every(({ state }) => state === "sent"),
    mails: kept.map(lineOf),
    diagnostics: [],
  };
}
