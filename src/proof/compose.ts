import { createHash } from "node:crypto";
import { basename } from "node:path";
import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import { type SheetName, sheetEdition, sheetWords } from "../edition/index.js";
import { type Stamp, stampPages } from "../press/index.js";
import { typeArea } from "../render/index.js";
import type { Html } from "./html.js";
import { clockText, letterView, shortDigest, sizeText } from "./letter.js";
import { marginNotes, storyBoxes } from "./margin.js";
import { attachments, type Envelope, messageBytes } from "./message.js";
import type { Posted } from "./outbox.js";
import { LEVELS, PageMaker } from "./page-files.js";
import type { MailRecord } from "./record.js";
import { type Due, mailId, type Round } from "./rounds.js";
import type { Sender } from "./server.js";
import type { Source } from "./source.js";

/** What the mails of one call have in common. */
export interface Batch {
  readonly source: Source;
  readonly round: Round;
  readonly sender: Sender;
  readonly html: Html;
  readonly time: Date;
  /** Largest mail as it goes over the wire, in bytes. */
  readonly limit: number;
}

/** The pages that anybody gets, each stamped once. */
async function stamped(
  { source, round, time }: Batch,
  numbers: readonly SheetName[],
): Promise<Map<SheetName, Uint8Array>> {
  const { built, edition, pages, words } = source;
  const boxes = storyBoxes(built);
  const stamps: Stamp[] = pages.flatMap((page, index) => {
    const { number, name, between } = page;
    if (!numbers.includes(number)) return [];
    const area = typeArea(sheetEdition(edition, page), typeof number === "number" ? number : 0);
    return {
      index,
      stage: round.stage,
      revision: round.revision,
      title: `${words.paper}　${words.dateText}　${between ? sheetWords(number) : `${sheetWords(number)}　${name}`}`,
      time: clockText(time),
      digest: shortDigest(round.digest),
      left: area.left,
      width: area.width,
      notes: marginNotes(
        words.pages.find((page) => page.number === number)?.fits ?? [],
        boxes.get(number) ?? [],
        area,
      ),
    };
  });
  const { furniture } = edition.theme;
  const bytesOf = (font: string): Uint8Array => edition.fonts.get(font)?.bytes ?? new Uint8Array();
  const proof = built.outputs.find(({ sha256 }) => sha256 === built.digest);
  const files = await stampPages(proof?.bytes ?? new Uint8Array(), stamps, {
    strong: bytesOf(furniture.strong.font),
    plain: bytesOf(furniture.text.font),
    area: typeArea(edition, 1),
    date: time,
  });
  return new Map(stamps.map(({ index }, i) => [pages[index]?.number ?? 0, files[i] as Uint8Array]));
}

function envelopeOf({ source, round, sender, time }: Batch, due: Due): Envelope {
  const { words, built } = source;
  const id = mailId({ paper: words.paper, edition: basename(built.editionDir) }, round, due);
  return {
    id,
    messageId: `<banxin.${id}@${sender.from.split("@")[1]}>`,
    from: sender.from,
    fromName: `${words.paper}校样`,
    replyTo: sender.replyTo,
    to: due.share.address,
    toName: due.share.name,
    date: time,
  };
}

interface Made {
  readonly envelope: Envelope;
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly level: number;
}

async function makeMail(batch: Batch, due: Due, maker: PageMaker, level: number): Promise<Made> {
  const { source, round, html, time } = batch;
  const envelope = envelopeOf(batch, due);
  const pages = await Promise.all(due.pages.map((page) => maker.make(page, level)));
  const proof = `${round.stage}${round.revision}`;
  const files = attachments(pages, source.built.report.date, proof);
  const view = letterView({
    edition: source.words,
    round,
    share: due.share,
    pages: due.pages,
    time,
    files,
    reduced: level > 0,
  });
  const bytes = await messageBytes(envelope, view, html(view), pages, files);
  return { envelope, subject: view.subject, bytes, level };
}

/** The mail with the largest files that stays under the limit; else the smallest there is. */
async function fittingMail(batch: Batch, due: Due, maker: PageMaker): Promise<Made> {
  let made = await makeMail(batch, due, maker, 0);
  while (made.bytes.length > batch.limit && made.level < LEVELS.length - 1) {
    made = await makeMail(batch, due, maker, made.level + 1);
  }
  return made;
}

function recordOf({ round, time }: Batch, due: Due, made: Made, order: number): MailRecord {
  const { name, address, role } = due.share;
  return {
    format: "banxin-mail/1",
    id: made.envelope.id,
    messageId: made.envelope.messageId,
    order,
    from: made.envelope.from,
    name,
    address,
    role,
    pages: [...due.pages],
    stage: round.stage,
    revision: round.revision,
    digest: round.digest,
    copy: due.copy,
    subject: made.subject,
    bytes: made.bytes.length,
    sha256: createHash("sha256").update(made.bytes).digest("hex"),
    reduced: made.level > 0,
    queuedAt: time.toISOString(),
    attempts: [],
  };
}

/**
 * Writes the mails of one call, each whole: nothing is looked up any more when they are sent.
 * Diagnostics: BX8014 a mail that stays over the limit.
 * @param due with at least one page each
 * @param onMail told before each mail
 */
export async function composeMails(
  batch: Batch,
  due: readonly Due[],
  onMail?: (due: Due) => void,
): Promise<Result<readonly Posted[]>> {
  const numbers = due.flatMap(({ pages }) => pages);
  const maker = new PageMaker(batch.source.pages, await stamped(batch, numbers));
  const value: Posted[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const one of due) {
    onMail?.(one);
    const made = await fittingMail(batch, one, maker);
    value.push({ record: recordOf(batch, one, made, value.length), bytes: made.bytes });
    if (made.bytes.length <= batch.limit) continue;
    const facts = { size: sizeText(made.bytes.length), limit: sizeText(batch.limit) };
    diagnostics.push(diagnose("BX8014", { name: one.share.name, ...facts }));
  }
  return { value, diagnostics };
}
