import { TIMES, withLock } from "../run/index.js";
import { deliverAll } from "./delivery.js";
import type { DeliverySettings, ProofResult } from "./options.js";
import { type Kept, move, note, type Outbox, readOutbox, tidy } from "./outbox.js";
import type { Entry } from "./record.js";
import { supersededBy } from "./rounds.js";
import { type SmtpServer, smtpServer } from "./server.js";
import { findOutbox } from "./source.js";
import { lineOf } from "./status.js";

/**
 * Works in an outbox: one process at a time puts mails in or takes them out, and another does not
 * wait for it, since sending may take long. It only waits where it has to see whether the other one
 * is alive at all: 4 seconds where it is, 20 where it is not.
 * @param signal ends that waiting
 * @throws Failure BX9008
 */
export const withOutbox = <T>(
  { dir }: Outbox,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> => withLock(dir, work, undefined, { ...TIMES, patience: 0 }, signal);

export const isWaiting = ({ state }: Entry): boolean => state === "queued" || state === "sending";

/**
 * Opens an outbox after whatever happened to the last run. A mail in `sending` had gone out whole
 * when the run was killed: the server's answer is not known, so it is sent again under its old
 * Message-ID (at least once, never less).
 */
export async function recovered(outbox: Outbox, now: Date): Promise<Kept[]> {
  const kept = await readOutbox(outbox);
  await tidy(outbox, kept);
  const list: Kept[] = [];
  for (const one of kept) {
    if (one.state !== "sending") {
      list.push(one);
      continue;
    }
    const attempt = {
      at: now.toISOString(),
      reason: "interrupted before the server's answer",
      uncertain: true,
    };
    const noted = await note(one, { attempts: [...one.record.attempts, attempt] });
    list.push(await move(noted, "queued"));
  }
  return list;
}

/**
 * Takes old mails out of the queue that nobody should get after newer ones.
 * @returns what still waits
 */
export async function withdrawOld(kept: readonly Kept[]): Promise<Kept[]> {
  const waiting: Kept[] = [];
  for (const one of kept.filter(isWaiting)) {
    const revision = supersededBy(kept, one);
    if (revision === 0) waiting.push(one);
    else await move(await note(one, { reason: `superseded by revision ${revision}` }), "failed");
  }
  return waiting;
}

/** Hands over what waits, with progress. */
export async function deliverWaiting(
  waiting: readonly Kept[],
  server: SmtpServer,
  settings: DeliverySettings,
): ReturnType<typeof deliverAll> {
  const { pauses, signal, onProgress, now = () => new Date() } = settings;
  let done = 0;
  return deliverAll(waiting, {
    server,
    now,
    ...(pauses ? { pauses } : {}),
    ...(signal ? { signal } : {}),
    onMail: (entry, pause) => {
      const open = isWaiting(entry);
      if (!open) done += 1;
      const { name, attempts } = entry.record;
      const reason = open ? attempts.at(-1)?.reason : undefined;
      onProgress?.({
        step: "send",
        name,
        done,
        total: waiting.length,
        ...(reason === undefined ? {} : { reason }),
        ...(reason === undefined || pause === undefined ? {} : { pause }),
      });
    },
  });
}

/**
 * Sends what earlier runs left in an edition's outbox.
 * @throws Failure BX8001, BX8002 (no server), BX9008 (another run), BX8013, BX9006
 */
export async function resumeProofs(
  dir: string,
  settings: DeliverySettings = {},
): Promise<ProofResult> {
  const { env = process.env, limits, now = () => new Date() } = settings;
  const outbox = await findOutbox(dir);
  if (!(await readOutbox(outbox)).some(isWaiting)) return { ok: true, mails: [], diagnostics: [] };
  const server = smtpServer(env, limits);
  return withOutbox(
    outbox,
    async () => {
      const waiting = await withdrawOld(await recovered(outbox, now()));
      const { entries, diagnostics } = await deliverWaiting(waiting, server, settings);
      return { ok: diagnostics.length === 0, mails: entries.map(lineOf), diagnostics };
    },
    settings.signal,
  );
}
