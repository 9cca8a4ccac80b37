import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { proofStatus, resumeProofs, type SendOptions, sendProofs } from "../../src/proof/index.js";
import { JPEG_LIMIT } from "../../src/proof/page-files.js";
import { buildEdition } from "../../src/run/index.js";
import {
  deadUrl,
  type MailServer,
  type Manners,
  mailServer,
  SHORT,
} from "../support/mail-server.js";
import { temporary } from "../support/paper.js";
import { pageTexts } from "../support/proof.js";
import { proofPaper } from "../support/proof-paper.js";

let paper: Awaited<ReturnType<typeof proofPaper>>;
let server: MailServer | undefined;
beforeAll(async () => {
  paper = await proofPaper();
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  paper.fresh();
});

const serving = async (manners: Manners = {}): Promise<MailServer> => {
  await server?.close();
  server = await mailServer(manners);
  return server;
};
const settings = (url: string) => ({
  env: { BANXIN_SMTP_URL: url },
  limits: SHORT,
  pauses: [],
  now: () => new Date("2026-11-22T13:05:00Z"),
});
const send = (options: Partial<SendOptions> = {}) =>
  sendProofs(paper.edition, { stage: "大样", ...settings(server?.url ?? ""), ...options });
const states = (mails: readonly { name: string; state: string }[]) =>
  mails.map(({ name, state }) => `${name} ${state}`);

describe("banxin proof send", () => {
  it("sends each person one mail with that person's pages, stamped, as PDF and as JPEG", async () => {
    const { arrived } = await serving();
    const result = await send();
    expect(result).toMatchObject({ ok: true, diagnostics: [] });
    expect(states(result.mails)).toEqual(["许衡 sent", "陶然 sent", "何文澜 sent"]);
    const files = arrived.map(({ mail }) =>
      mail.attachments.filter((file) => !file.related).map(({ filename }) => filename),
    );
    expect(files[0]).toHaveLength(4);
    expect(files[1]).toEqual(["20261123-01-要闻-大样1.pdf", "20261123-01-要闻-大样1.jpg"]);
    expect(files[2]).toEqual(["20261123-02-综合-大样1.pdf", "20261123-02-综合-大样1.jpg"]);
    const mail = arrived[2]?.mail;
    expect(mail?.subject).toBe("【大样·第1次】云汀日报 2026年11月23日 第2版");
    const [inline, pdf, jpeg] = mail?.attachments ?? [];
    expect(inline?.cid).toBe("page-2@banxin");
    expect(jpeg?.size).toBeLessThan(JPEG_LIMIT);
    expect((await sharp(jpeg?.content).metadata()).format).toBe("jpeg");
    const document = await PDFDocument.load(pdf?.content ?? new Uint8Array());
    expect(document.getPageCount()).toBe(1);
    const [text] = await pageTexts(pdf?.content ?? new Uint8Array());
    expect(text).toContain("第1次");
    expect(text).toContain("石渡镇夜校开课");
  });

  it("does not send again what somebody has, unless it is wished", async () => {
    const { arrived } = await serving();
    await send({ to: ["taoran@yunting.example"] });
    expect(states((await send()).mails)).toEqual(["许衡 sent", "何文澜 sent", "陶然 had"]);
    expect(states((await send()).mails)).toEqual(["许衡 had", "陶然 had", "何文澜 had"]);
    expect(arrived).toHaveLength(3);
    await send({ again: true, to: ["taoran@yunting.example"] });
    expect(arrived).toHaveLength(4);
    expect(new Set(arrived.map(({ mail }) => mail.messageId)).size).toBe(4);
    expect(arrived.every(({ mail }) => mail.subject?.includes("第1次"))).toBe(true);
  });

  it("counts each stage by itself", async () => {
    await serving();
    await send();
    const { mails } = await send({ stage: "清样" });
    expect(mails.map(({ stage, revision }) => [stage, revision])).toContainEqual(["清样", 1]);
    const { mails: galleys } = await send({ stage: "小样" });
    expect(states(galleys)).toEqual(["陶然 sent", "何文澜 sent"]);
  });

  it("sends to an address that nobody has, and no page twice to anybody", async () => {
    const { arrived } = await serving();
    await send({ to: ["guest@press.example"], pages: [2] });
    await send({ to: ["guest@press.example"] });
    expect(arrived.map(({ mail }) => mail.subject?.slice(-3))).toEqual(["第2版", "第1版"]);
  });

  it("keeps the mails where the server is away; resume sends the same ones", async () => {
    const away = await send({ env: { BANXIN_SMTP_URL: await deadUrl() } });
    expect(away).toMatchObject({ ok: false, diagnostics: [{ code: "BX8010" }] });
    const waiting = await proofStatus(paper.edition);
    expect(states(waiting.mails)).toEqual(["许衡 queued", "陶然 queued", "何文澜 queued"]);
    const { arrived, url } = await serving();
    const result = await resumeProofs(paper.edition, settings(url));
    expect(result.ok).toBe(true);
    expect(arrived.map(({ mail }) => mail.messageId)).toEqual(
      waiting.mails.map(({ messageId }) => messageId),
    );
    expect(await resumeProofs(paper.edition, settings(url))).toMatchObject({ ok: true, mails: [] });
    expect(arrived).toHaveLength(3);
  });

  it("tells what was refused, and takes it up again when it is sent anew", async () => {
    await serving({ rcpt: (address) => (/^tao/.test(address) ? "550 no such user" : undefined) });
    expect((await send()).diagnostics).toMatchObject([{ code: "BX8008", facts: { name: "陶然" } }]);
    const { mails } = await proofStatus(paper.edition);
    expect(mails.find(({ state }) => state === "failed")?.reason).toMatch(/550/);
    const { arrived } = await serving();
    expect(states((await send()).mails)).toEqual(["陶然 sent", "许衡 had", "何文澜 had"]);
    expect(arrived).toHaveLength(1);
  });

  it("writes a mail anew whose file in the outbox was damaged", async () => {
    await send({ env: { BANXIN_SMTP_URL: await deadUrl() } });
    const mails = join(paper.outbox, "01-大样-1", "mail");
    writeFileSync(join(mails, readdirSync(mails)[0] ?? ""), "Subject: ");
    const { arrived, url } = await serving();
    const resumed = await resumeProofs(paper.edition, settings(url));
    expect(resumed.diagnostics).toMatchObject([{ code: "BX8013", facts: { file: /\.eml$/ } }]);
    expect(arrived).toHaveLength(2);
    expect((await send()).mails.filter(({ state }) => state === "sent")).toHaveLength(1);
    expect(arrived).toHaveLength(3);
  });

  it("makes pages smaller to keep a mail under its limit, and says so in the mail", async () => {
    const { arrived } = await serving();
    const { mails } = await send({ to: ["xuheng@yunting.example"], limit: 600_000 });
    expect(mails[0]).toMatchObject({ reduced: true });
    expect(arrived[0]?.raw.length).toBeLessThan(600_000);
    expect(arrived[0]?.mail.text).toContain("缩小过");
    const { diagnostics, mails: large } = await send({
      to: ["xuheng@yunting.example"],
      limit: 1000,
      again: true,
    });
    expect(diagnostics).toMatchObject([{ code: "BX8014", severity: "warning" }]);
    expect(large[0]?.state).toBe("sent");
  });

  it("writes mails that can be opened, and notes nothing, with dryRun", async () => {
    const dir = temporary();
    const result = await send({ dryRun: dir, env: {} });
    expect(readdirSync(dir).sort()).toEqual([
      "01-许衡-大样1.eml",
      "02-陶然-大样1.eml",
      "03-何文澜-大样1.eml",
    ]);
    expect(states(result.mails)).toContain("陶然 written");
    expect(readFileSync(join(dir, "02-陶然-大样1.eml"), "latin1")).toMatch(/^From: /m);
    expect((await proofStatus(paper.edition)).mails).toEqual([]);
  });
});

describe("a new revision", () => {
  it("goes out under the next number, and withdraws what still waits of the last", async () => {
    const own = await proofPaper();
    const at = (url: string) => ({ stage: "大样" as const, ...settings(url) });
    await sendProofs(own.edition, at(await deadUrl()));
    const story = join(own.edition, "stories", "lead.md");
    writeFileSync(story, readFileSync(story, "utf8").replace("第1天", "第一天"));
    await buildEdition(own.edition, { browser: "packaged" });
    const { arrived, url } = await serving();
    const { mails } = await sendProofs(own.edition, at(url));
    expect(mails.map(({ revision, state }) => [revision, state])).toEqual([
      [2, "sent"],
      [2, "sent"],
      [2, "sent"],
    ]);
    expect(arrived.map(({ mail }) => mail.subject?.slice(0, 8))).toEqual(
      Array(3).fill("【大样·第2次】"),
    );
    const old = (await proofStatus(own.edition)).mails.filter(({ revision }) => revision === 1);
    expect(old.map(({ reason }) => reason)).toEqual(Array(3).fill("superseded by revision 2"));
  });
});

describe("what must not be sent", () => {
  it("is refused before anything is written", async () => {
    await serving();
    await expect(send({ env: {} })).rejects.toThrow("BX8001");
    await expect(send({ to: ["tao ran"] })).rejects.toThrow("BX8006");
    // RFC 5321, 4.5.3.1.1: 64 octets before the @.
    const long = `${"a".repeat(65)}@press.example`;
    await expect(send({ to: [long] })).rejects.toThrow("BX8006");
    await expect(send({ to: ["a@b.example\r\nBcc: c@d.example"] })).rejects.toThrow("BX8006");
    await expect(send({ pages: [2, 9] })).rejects.toThrow("BX8015");
    await expect(send({ pages: [2], to: ["taoran@yunting.example"] })).rejects.toThrow("BX8004");
    expect((await proofStatus(paper.edition)).mails).toEqual([]);
  });

  it("an edition with errors goes out only by force, and its mails say so", async () => {
    const { arrived, url } = await serving();
    const bad = await proofPaper({
      "editions/2026-11-23/stories/lead.md": `# 云汀湖水位上涨\n\n${"湖水上涨。".repeat(400)}\n`,
    });
    const options = { stage: "大样" as const, ...settings(url) };
    await expect(sendProofs(bad.edition, options)).rejects.toThrow("BX8007");
    await sendProofs(bad.edition, { ...options, force: true });
    expect(arrived[1]?.mail.text).toMatch(/※ 本期还有1处错误/);
    // Page 1 is over; its error stands in the mail of page 1 and not in that of page 2.
    expect(arrived[1]?.mail.text).toContain("BX4001");
    expect(arrived[2]?.mail.text).not.toContain("BX4001");
  });
});
