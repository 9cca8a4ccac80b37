import { setTimeout as wait } from "node:timers/promises";
import { type Diagnostic, diagnose, Failure } from "../diagnostics/index.js";
import { type Kept, mailBytes, move, note } from "./outbox.js";
import type { Entry } from "./record.js";
import type { SmtpServer } from "./server.js";
import { deliver, type Parcel } from "./smtp.js";
import type { Verdict } from "./verdict.js";

/** Pauses before the second, third … try of what is to be tried again, in milliseconds. */
export const PAUSES: readonly number[] = [3_000, 12_000, 45_000];

/** How a round of mails is handed over. */
export interface DeliveryOptions {
  readonly server: SmtpServer;
  readonly pauses?: readonly number[];
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  /** Told after each try of a mail, with the pause until the next where it is to be tried again. */
  readonly onMail?: (entry: Entry, pause?: number) => void;
}

/** Where the mails stand now, and what is to be said. */
export interface Delivered {
  readonly entries: readonly Kept[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What ends a run before its time: the server, not the mail, is at fault. */
type Stop = Extract<Verdict, { kind: "unreachable" | "login" }>;

/** What came of a try. */
interface Tried {
  readonly kept: Kept;
  readonly verdict?: Verdict;
  /** BX8013 where the mail's file is not what was written. */
  readonly damage?: Diagnostic;
}

/** Gives up a mail whose file is gone or damaged; the next `proof send` writes it anew. */
async function tryWhole(kept: Kept, options: DeliveryOptions): Promise<Tried> {
  try {
    return await tryOne(kept, await mailBytes(kept), options);
  } catch (error) {
    if (!(error instanceof Failure) || error.diagnostic.code !== "BX8013") throw error;
    const noted = await note(kept, { reason: "its file in the outbox is missing or damaged" });
    return { kept: await move(noted, "failed"), damage: error.diagnostic };
  }
}

/** One try of one mail, its state kept on disk before and after. */
async function tryOne(kept: Kept, bytes: Uint8Array, options: DeliveryOptions): Promise<Tried> {
  let current = kept;
  const parcel: Parcel = {
    from: kept.record.from,
    to: kept.record.address,
    bytes,
    beforeEnd: async () => {
      current = await move(current, "sending");
    },
  };
  const verdict = await deliver(options.server, parcel);
  const at = options.now().toISOString();
  if (verdict.kind === "sent") {
    // The rename first: the shorter the time between the server's word and ours, the better.
    const sent = await move(current, "sent");
    return { verdict, kept: await note(sent, { sentAt: at, response: verdict.response }) };
  }
  const uncertain = verdict.kind === "later" && verdict.uncertain;
  const attempts = [...current.record.attempts, { at, reason: verdict.reason, uncertain }];
  if (verdict.kind === "refused") {
    const noted = await note(current, { attempts, reason: verdict.reason });
    return { verdict, kept: await move(noted, "failed") };
  }
  const noted = await note(current, { attempts });
  return { verdict, kept: await move(noted, "queued") };
}

/** Where the server, not the mail, is at fault. */
const stopOf = (verdict: Verdict | undefined): Stop | undefined =>
  verdict?.kind === "unreachable" || verdict?.kind === "login" ? verdict : undefined;

/** What is to be said at the end. */
function told(
  entries: readonly Kept[],
  stop: Stop | undefined,
  damages: ReadonlyMap<number, Diagnostic>,
  { server }: DeliveryOptions,
): Diagnostic[] {
  const facts = { server: server.label, reason: stop?.reason ?? "" };
  const first = stop ? [diagnose(stop.kind === "login" ? "BX8011" : "BX8010", facts)] : [];
  const mails = entries.flatMap(({ state, record }, i) => {
    const damage = damages.get(i);
    if (damage) return [damage];
    const { name, address, reason = "" } = record;
    if (state === "failed") return [diagnose("BX8008", { name, address, reason })];
    if (state !== "queued" || stop) return [];
    const last = record.attempts.at(-1)?.reason ?? "";
    return [diagnose("BX8009", { name, address, reason: last })];
  });
  return [...first, ...mails];
}

/**
 * Hands over mails one after another, those that failed for the moment again after a pause. Never
 * throws for what the network does; an abort ends it before the next mail.
 * @param waiting mails queued, or left in `sending` by a killed run
 */
export async function deliverAll(
  waiting: readonly Kept[],
  options: DeliveryOptions,
): Promise<Delivered> {
  const entries = [...waiting];
  const damages = new Map<number, Diagnostic>();
  let stop: Stop | undefined;
  const pauses = options.pauses ?? PAUSES;
  for (const [turn, pause] of [0, ...pauses].entries()) {
    const open = entries.flatMap(({ state }, i) =>
      state === "queued" || state === "sending" ? [i] : [],
    );
    if (open.length === 0 || stop?.kind === "login") break;
    if (pause > 0) await wait(pause, undefined, options.signal ? { signal: options.signal } : {});
    stop = undefined;
    for (const i of open) {
      options.signal?.throwIfAborted();
      const kept = entries[i];
      if (!kept) continue;
      const tried = await tryWhole(kept, options);
      entries[i] = tried.kept;
      if (tried.damage) damages.set(i, tried.damage);
      stop = stopOf(tried.verdict);
      options.onMail?.(tried.kept, stop?.kind === "login" ? undefined : pauses[turn]);
      if (stop) break;
    }
  }
  return { entries, diagnostics: told(entries, stop, damages, options) };
}
