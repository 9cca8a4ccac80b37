import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import { type ParsedMail, simpleParser } from "mailparser";
import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { rasterise } from "../../src/press/index.js";
import { resumeProofs, sendProofs } from "../../src/proof/index.js";
import { readOutbox } from "../../src/proof/outbox.js";
import { JPEG_LIMIT } from "../../src/proof/page-files.js";
import { findOutbox } from "../../src/proof/source.js";
import { pageTexts } from "../support/proof.js";
import { proofPaper } from "../support/proof-paper.js";

/** OpenSMTPD and Dovecot as test/full/real-mail.sh starts them. */
const SMTPS = "smtps://desk%40yunting.example:right@127.0.0.1:24465";
const STARTTLS = "smtp://desk%40yunting.example:right@localhost:24587?requireTLS=true";
const IMAPS = 24_993;

/** All mails of somebody's mailbox, once so many are there; the mailbox is emptied. */
async function mailbox(name: string, count: number): Promise<{ raw: Buffer; mail: ParsedMail }[]> {
  const client = new ImapFlow({
    host: "localhost",
    port: IMAPS,
    secure: true,
    auth: { user: `${name}@yunting.example`, pass: "right" },
    logger: false,
  });
  await client.connect();
  const lock = await client.getMailboxLock("INBOX");
  try {
    for (let i = 0; i < 100; i += 1) {
      await client.noop();
      if (client.mailbox && client.mailbox.exists >= count) break;
      await wait(100);
    }
    const mails: { raw: Buffer; mail: ParsedMail }[] = [];
    for await (const { source } of client.fetch("1:*", { source: true })) {
      if (source) mails.push({ raw: source, mail: await simpleParser(source) });
    }
    await client.messageDelete("1:*");
    return mails;
  } finally {
    lock.release();
    await client.logout();
  }
}

/** The part of a mail that its sender wrote: servers put their lines on top. */
const body = (raw: Buffer): string => {
  const text = raw.toString("latin1");
  return text.slice(text.indexOf("\r\n\r\n"));
};

describe.skipIf(process.env.BANXIN_REAL_MAIL !== "1")("a real mail server", () => {
  let paper: Awaited<ReturnType<typeof proofPaper>>;
  const send = (url: string, more: object = {}) =>
    sendProofs(paper.edition, {
      stage: "大样",
      env: { BANXIN_SMTP_URL: url },
      pauses: [],
      now: () => new Date("2026-11-22T13:05:00Z"),
      ...more,
    });
  beforeAll(async () => {
    paper = await proofPaper();
  });
  afterEach(() => paper.fresh());

  it.each([
    ["smtps", SMTPS],
    ["STARTTLS", STARTTLS],
  ])("over %s delivers each mail to its mailbox byte for byte", async (_, url) => {
    const dry = await send("", { env: {}, dryRun: `${paper.dir}/dry` });
    expect(dry.mails).toHaveLength(3);
    const { ok, diagnostics } = await send(url);
    expect([ok, diagnostics]).toEqual([true, []]);
    const [tao, ...more] = await mailbox("taoran", 1);
    expect(more).toEqual([]);
    expect(tao?.mail.subject).toBe("【大样·第1次】云汀日报 2026年11月23日 第1版");
    expect(tao?.mail.from?.value).toEqual([
      { name: "云汀日报校样", address: "desk@yunting.example" },
    ]);
    expect(tao?.mail.text).toContain("请看第1版大样");
    const [inline, pdf, jpeg] = tao?.mail.attachments ?? [];
    expect(tao?.mail.html).toContain("data:image/jpeg;base64,");
    expect((await sharp(inline?.content).metadata()).format).toBe("jpeg");
    expect(jpeg?.filename).toBe("20261123-01-要闻-大样1.jpg");
    expect(jpeg?.size).toBeLessThan(JPEG_LIMIT);
    const file = pdf?.content ?? Buffer.alloc(0);
    expect((await PDFDocument.load(file)).getPageCount()).toBe(1);
    expect((await pageTexts(file))[0]).toContain("版样号");
    expect(await rasterise(file, 50)).toHaveLength(1);
    const [xu] = await mailbox("xuheng", 1);
    expect(xu?.mail.attachments).toHaveLength(6);
    const [he] = await mailbox("hewenlan", 1);
    expect(he?.mail.attachments.map(({ filename }) => filename)).toContain(
      "20261123-02-综合-大样1.pdf",
    );
    const records = await readOutbox(await findOutbox(paper.edition));
    expect(records.map(({ record }) => record.messageId)).toContain(tao?.mail.messageId);
    const written = readFileSync(`${paper.dir}/dry/02-陶然-大样1.eml`);
    expect(body(tao?.raw ?? Buffer.alloc(0)).trimEnd()).toBe(body(written).trimEnd());
  });

  it("refuses an unknown mailbox with its reason, and the others have theirs", async () => {
    const to = ["nobody@yunting.example", "taoran@yunting.example"];
    const { diagnostics, mails } = await send(SMTPS, { to });
    expect(diagnostics).toMatchObject([
      { code: "BX8008", facts: { address: "nobody@yunting.example", reason: /^550/ } },
    ]);
    expect(mails.map(({ state }) => state)).toEqual(["failed", "sent"]);
    expect(await mailbox("taoran", 1)).toHaveLength(1);
  });

  it("does not let in a wrong password; the same mails go out with the right one", async () => {
    const wrong = await send(SMTPS.replace("right", "wrong"), { to: ["taoran@yunting.example"] });
    expect(wrong.diagnostics).toMatchObject([{ code: "BX8011", facts: { reason: /^535/ } }]);
    const { ok } = await resumeProofs(paper.edition, { env: { BANXIN_SMTP_URL: SMTPS } });
    expect(ok).toBe(true);
    const [tao] = await mailbox("taoran", 1);
    expect(tao?.mail.messageId).toBe(wrong.mails[0]?.messageId);
  });

  it("does not send to a server whose certificate nobody vouches for", async () => {
    const url = SMTPS.replace("127.0.0.1", "127.0.0.2");
    const { diagnostics } = await send(url, { to: ["taoran@yunting.example"] });
    expect(diagnostics).toMatchObject([{ code: "BX8010", facts: { reason: /cert's altnames/ } }]);
  });
});
