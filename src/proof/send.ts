import { join, resolve } from "node:path";
import { type Diagnostic, diagnose, Failure, hasErrors } from "../diagnostics/index.js";
import { addressSchema } from "../edition/index.js";
import { writeOutputs } from "../run/index.js";
import { type Batch, composeMails } from "./compose.js";
import { openHtml } from "./html.js";
import { fileName } from "./message.js";
import type { MailLine, ProofResult, SendOptions } from "./options.js";
import { type Outbox, post, readOutbox } from "./outbox.js";
import { pagesOf, type Share, sharesOf } from "./people.js";
import { deliverWaiting, recovered, withdrawOld, withOutbox } from "./resume.js";
import { type Due, dueOf, type Round, roundOf } from "./rounds.js";
import { senderOf, smtpServer } from "./server.js";
import { outboxOf, readSource, type Source } from "./source.js";
import { lineOf } from "./status.js";

/** Most providers take mails of 20 to 25 MB as they go over the wire. */
export const MAIL_LIMIT = 18_000_000;

/** Refuses what must not be sent. */
function checkWish(dir: string, { words, pages }: Source, options: SendOptions): void {
  const numbers = pages.flatMap(pagesOf);
  const none = options.pages?.find((wish) => !numbers.includes(wish));
  if (none !== undefined) {
    const there = numbers.join(", ");
    throw new Failure(diagnose("BX8015", { page: none, pages: there }));
  }
  const wrong = options.to?.find((address) => !addressSchema.safeParse(address).success);
  if (wrong !== undefined) throw new Failure(diagnose("BX8006", { address: wrong }));
  if (words.errors > 0 && options.force !== true) {
    throw new Failure(diagnose("BX8007", { dir, count: words.errors }));
  }
}

const hadLine = ({ name, address, role, pages }: Share, round: Round): MailLine => ({
  name,
  address,
  role,
  pages,
  ...round,
  state: "had",
  attempts: 0,
  uncertain: false,
});

const needed = (due: readonly Due[]): Due[] => due.filter(({ pages }) => pages.length > 0);

const hadLines = (due: readonly Due[], round: Round): MailLine[] =>
  due.filter(({ pages }) => pages.length === 0).map(({ share }) => hadLine(share, round));

/** Mails as files, which every mail program opens. */
async function writeMails(
  dir: string,
  batch: Batch,
  due: readonly Due[],
  options: SendOptions,
): Promise<ProofResult> {
  const { value, diagnostics } = await composing(batch, due, options);
  const { stage, revision } = batch.round;
  const files = value.map(({ record, bytes }, i) => {
    const number = String(i + 1).padStart(2, "0");
    const name = fileName(`${record.name}`);
    return { path: join(resolve(dir), `${number}-${name}-${stage}${revision}.eml`), bytes };
  });
  await writeOutputs(files);
  const mails = value.map(({ record }, i): MailLine => {
    const line = lineOf({ state: "queued", record });
    return { ...line, state: "written", file: files[i]?.path ?? "" };
  });
  return { ok: true, mails, diagnostics };
}

function composing(
  batch: Batch,
  due: readonly Due[],
  { onProgress }: SendOptions,
): ReturnType<typeof composeMails> {
  let done = 0;
  return composeMails(batch, due, ({ share }) => {
    done += 1;
    onProgress?.({ step: "compose", name: share.name, done, total: due.length });
  });
}

interface Call {
  readonly source: Source;
  readonly shares: readonly Share[];
  readonly options: SendOptions;
  readonly now: () => Date;
}

async function batchOf({ source, options, now }: Call, round: Round): Promise<Batch> {
  const { env = process.env, dryRun, limits, limit = MAIL_LIMIT } = options;
  const server = dryRun !== undefined && !env.BANXIN_SMTP_URL ? undefined : smtpServer(env, limits);
  const sender = senderOf(server, source.edition.paper.email);
  return { source, round, sender, html: await openHtml(), time: now(), limit };
}

/** Sends for real: what is due goes into the outbox, then the outbox is emptied. */
async function sendFromOutbox(call: Call, outbox: Outbox): Promise<ProofResult> {
  const { source, shares, options, now } = call;
  const server = smtpServer(options.env ?? process.env, options.limits);
  return withOutbox(
    outbox,
    async () => {
      const kept = await recovered(outbox, now());
      const round = roundOf(kept, options.stage, source.built.digest);
      const due = dueOf(shares, kept, round, options.again === true);
      const batch = await batchOf(call, round);
      const made = await composing(batch, needed(due), options);
      options.signal?.throwIfAborted();
      if (made.value.length > 0) await post(outbox, round, made.value);
      const waiting = await withdrawOld(await readOutbox(outbox));
      const { entries, diagnostics } = await deliverWaiting(waiting, server, options);
      const had = hadLines(due, round).filter(
        ({ address }) => !entries.some(({ record }) => record.address === address),
      );
      const all = [...made.diagnostics, ...diagnostics];
      return { ok: !hasErrors(all), mails: [...entries.map(lineOf), ...had], diagnostics: all };
    },
    options.signal,
  );
}

async function dryRun(call: Call, outbox: Outbox, dir: string): Promise<ProofResult> {
  const { source, shares, options } = call;
  const kept = await readOutbox(outbox);
  const round = roundOf(kept, options.stage, source.built.digest);
  const due = dueOf(shares, kept, round, options.again === true);
  const result = await writeMails(dir, await batchOf(call, round), needed(due), options);
  return { ...result, mails: [...result.mails, ...hadLines(due, round)] };
}

/**
 * Sends the proofs of a finished edition, one mail to each person with that person's pages. What
 * the same digest and stage were sent to before is not sent again. What cannot be delivered stays
 * in the outbox and in the result's diagnostics: BX8008 refused for good, BX8009 waiting, BX8010 and
 * BX8011 the server; besides BX8005 and BX8014.
 * @param dir the edition's folder, or that of its build
 * @throws Failure BX6004 to BX6006 not built, BX8001 to BX8004, BX8006, BX8007, BX8015, BX9008, BX8013, BX9006
 */
export async function sendProofs(dir: string, options: SendOptions): Promise<ProofResult> {
  const source = await readSource(dir, options);
  checkWish(dir, source, options);
  const { edition, built, pages } = source;
  const shares = sharesOf(edition.paper.people, pages, options);
  if (shares.value.length === 0) throw new Failure(diagnose("BX8004", { dir }));
  const now = options.now ?? (() => new Date());
  const call: Call = { source, shares: shares.value, options, now };
  const outbox = outboxOf(built.paperDir, built.editionDir);
  const result =
    options.dryRun === undefined
      ? await sendFromOutbox(call, outbox)
      : await dryRun(call, outbox, options.dryRun);
  const diagnostics: Diagnostic[] = [...shares.diagnostics, ...result.diagnostics];
  return { ...result, diagnostics };
}
