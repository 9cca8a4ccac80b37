import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { diagnose, Failure } from "../diagnostics/index.js";
import { moveDurably, TEMPORARY, writeOutputs } from "../run/index.js";
import { type Entry, type MailRecord, recordSchema, type State, states } from "./record.js";
import type { Round } from "./rounds.js";

/**
 * The outbox of an edition, `<paper>/proofs/<edition>/`. Each call of `proof send` is one folder in it,
 * `01-大样-1`, that appears whole or not at all; in it a folder for each state, in which the record
 * of a mail lies (`queued/<id>.json`), and `mail/<id>.eml` while it is still to be sent. A mail
 * changes its state by one rename.
 */
export interface Outbox {
  readonly dir: string;
}

/** A mail that lies in the outbox. */
export interface Kept extends Entry {
  /** The folder of its call of `proof send`. */
  readonly folder: string;
}

/** A mail to be put into the outbox. */
export interface Posted {
  readonly record: MailRecord;
  readonly bytes: Uint8Array;
}

const FOLDER = /^\d{2,}-(小样|大样|清样)-\d+$/u;

const recordPath = (folder: string, state: State, id: string): string =>
  join(folder, state, `${id}.json`);
const mailPath = (folder: string, id: string): string => join(folder, "mail", `${id}.eml`);
const recordBytes = (record: MailRecord): Uint8Array =>
  Buffer.from(`${JSON.stringify(record, null, 2)}\n`);

const namesIn = (dir: string): Promise<string[]> => readdir(dir).catch(() => []);

async function readRecord(file: string): Promise<MailRecord> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    throw new Failure(diagnose("BX8013", { file }), { cause: error });
  }
}

const numberOf = (folder: string): number => Number.parseInt(basename(folder), 10);

/** The calls of `proof send`, in their order. */
async function folders({ dir }: Outbox): Promise<string[]> {
  const names = (await namesIn(dir)).filter((name) => FOLDER.test(name));
  return names.sort((a, b) => numberOf(a) - numberOf(b)).map((name) => join(dir, name));
}

/** How much a state says, from the least: who was sent a mail has it, whatever else is noted. */
const RANK: readonly State[] = ["queued", "sending", "failed", "sent"];

/**
 * One entry for each mail. Earlier versions could leave a mail in two states; the stronger one counts,
 * with all the tries that are known.
 */
function merged(kept: readonly Kept[]): Kept[] {
  const byId = new Map<string, Kept>();
  for (const one of kept) {
    const other = byId.get(one.record.id) ?? one;
    const [weak, strong] = [one, other].sort(
      (a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state),
    ) as [Kept, Kept];
    const attempts = [weak, strong]
      .map(({ record }) => record.attempts)
      .reduce((a, b) => (b.length >= a.length ? b : a));
    byId.set(one.record.id, { ...strong, record: { ...strong.record, attempts } });
  }
  return [...byId.values()];
}

/**
 * Every mail of the edition, once, in the order of sending.
 * @throws Failure BX8013 a record that cannot be read
 */
export async function readOutbox(outbox: Outbox): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const folder of await folders(outbox)) {
    const own: Kept[] = [];
    for (const state of states) {
      const names = (await namesIn(join(folder, state))).filter((name) => name.endsWith(".json"));
      for (const name of names) {
        own.push({ folder, state, record: await readRecord(join(folder, state, name)) });
      }
    }
    kept.push(...merged(own).sort((a, b) => a.record.order - b.record.order));
  }
  return kept;
}

/**
 * Removes what a killed call left half done: a folder that never appeared, mails sent already, and
 * records of a mail in states that no longer count. Only for whom holds the outbox: elsewhere a record
 * may just be on its way from one state to another.
 */
export async function tidy({ dir }: Outbox, kept: readonly Kept[]): Promise<void> {
  for (const name of await namesIn(dir)) {
    if (name.endsWith(TEMPORARY)) await rm(join(dir, name), { recursive: true, force: true });
  }
  for (const { folder, state, record } of kept) {
    for (const other of states) {
      if (other !== state) await rm(recordPath(folder, other, record.id), { force: true });
    }
    if (state === "sent" || state === "failed") {
      await rm(mailPath(folder, record.id), { force: true });
    }
  }
}

/**
 * Puts the mails of one call into the outbox: all of them or, after a kill, none.
 * @throws Failure BX9004, BX9005
 */
export async function post(
  outbox: Outbox,
  round: Round,
  mails: readonly Posted[],
): Promise<Kept[]> {
  // After the last, not after how many there are: old ones may have been thrown away.
  const number = numberOf((await folders(outbox)).at(-1) ?? "0") + 1;
  const name = `${String(number).padStart(2, "0")}-${round.stage}-${round.revision}`;
  const folder = join(outbox.dir, name);
  const part = `${folder}${TEMPORARY}`;
  await rm(part, { recursive: true, force: true });
  await writeOutputs(
    mails.flatMap(({ record, bytes }) => [
      { path: mailPath(part, record.id), bytes },
      { path: recordPath(part, "queued", record.id), bytes: recordBytes(record) },
    ]),
  );
  for (const state of states) await mkdir(join(part, state), { recursive: true });
  await moveDurably(part, folder);
  return mails.map(({ record }) => ({ folder, state: "queued", record }));
}

/**
 * The bytes of a mail that is still to be sent.
 * @throws Failure BX8013 a file that is gone, or that is not what was written
 */
export async function mailBytes({ folder, record }: Kept): Promise<Uint8Array> {
  const file = mailPath(folder, record.id);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(diagnose("BX8013", { file }), { cause: error });
  });
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (record.sha256 !== undefined && record.sha256 !== digest) {
    throw new Failure(diagnose("BX8013", { file }));
  }
  return bytes;
}

/** Writes a record anew where it lies. */
export async function note(kept: Kept, change: Partial<MailRecord>): Promise<Kept> {
  const record = { ...kept.record, ...change };
  const path = recordPath(kept.folder, kept.state, record.id);
  await writeOutputs([{ path, bytes: recordBytes(record) }]);
  return { ...kept, record };
}

/** Moves a mail to another state: one rename, which outlasts a power cut. */
export async function move(kept: Kept, state: State): Promise<Kept> {
  if (state === kept.state) return kept;
  const { folder, record } = kept;
  await moveDurably(
    recordPath(folder, kept.state, record.id),
    recordPath(folder, state, record.id),
  );
  if (state === "sent" || state === "failed") {
    await rm(mailPath(folder, record.id), { force: true }).catch(() => undefined);
  }
  return { ...kept, state };
}
