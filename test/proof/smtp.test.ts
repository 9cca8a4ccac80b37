import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { smtpServer } from "../../src/proof/server.js";
import { deliver, type Parcel } from "../../src/proof/smtp.js";
import {
  deadUrl,
  type MailServer,
  type Manners,
  mailServer,
  oddServer,
  SHORT,
  scriptedServer,
} from "../support/mail-server.js";

const bytes = Buffer.from(`Subject: proof\r\n\r\n${"大样\r\n".repeat(2000)}.\r\n..\r\nend\r\n`);
const parcel = (change: Partial<Parcel> = {}): Parcel => ({
  from: "desk@yunting.example",
  to: "taoran@yunting.example",
  bytes,
  beforeEnd: async () => undefined,
  ...change,
});
const at = (url: string) => smtpServer({ BANXIN_SMTP_URL: url }, SHORT);

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function serving(manners: Manners = {}): Promise<MailServer> {
  const server = await mailServer(manners);
  open.push(server);
  return server;
}

describe("deliver", () => {
  it("hands over the mail byte for byte, lines of dots too", async () => {
    const server = await serving();
    const verdict = await deliver(at(server.url), parcel());
    expect(verdict).toMatchObject({ kind: "sent", response: expect.stringMatching(/^250/) });
    expect(server.arrived[0]?.to).toBe("taoran@yunting.example");
    expect(server.arrived[0]?.raw.equals(bytes)).toBe(true);
  });

  it("logs in, and says when the password is wrong", async () => {
    const server = await serving({ login: { user: "press", pass: "right" } });
    expect(await deliver(at(server.url), parcel())).toMatchObject({ kind: "sent" });
    const wrong = at(server.url.replace("right", "wrong"));
    expect(await deliver(wrong, parcel())).toMatchObject({ kind: "login", reason: /535/ });
  });

  it("asks before the end goes out, and a server that is lost before has nothing", async () => {
    const server = await serving();
    let asked = 0;
    const stop = new Error("the disk is full");
    const beforeEnd = async (): Promise<void> => {
      asked += 1;
      expect(server.arrived).toEqual([]);
      throw stop;
    };
    await expect(deliver(at(server.url), parcel({ beforeEnd }))).rejects.toBe(stop);
    expect(asked).toBe(1);
    expect(server.arrived).toEqual([]);
  });

  it("knows that a mail may have arrived when the line breaks after its end", async () => {
    const server = await serving({ data: () => "drop" });
    expect(await deliver(at(server.url), parcel())).toMatchObject({
      kind: "later",
      uncertain: true,
    });
    expect(server.arrived).toHaveLength(1);
  });

  it("takes the server's answers for what they are", async () => {
    const wait = await serving({ rcpt: () => "450 greylisted" });
    expect(await deliver(at(wait.url), parcel())).toMatchObject({
      kind: "later",
      uncertain: false,
    });
    const no = await serving({ rcpt: () => "550 no such user" });
    expect(await deliver(at(no.url), parcel())).toMatchObject({ kind: "refused", reason: /550/ });
    const spam = await serving({ data: () => "554 looks like spam" });
    expect(await deliver(at(spam.url), parcel())).toMatchObject({ kind: "refused", reason: /554/ });
    const small = await serving({ size: 1000 });
    expect(await deliver(at(small.url), parcel())).toMatchObject({ kind: "refused" });
  });

  it("does not wait for a server that is silent, gone or no mail server", async () => {
    const silent = await oddServer();
    const other = await oddServer((socket) => socket.write("HTTP/1.1 400 Bad Request\r\n\r\n"));
    const hanging = await oddServer((socket) => {
      socket.write("220 mx ESMTP\r\n");
    });
    open.push(silent, other, hanging);
    for (const url of [silent.url, other.url, hanging.url, await deadUrl()]) {
      const begin = performance.now();
      expect(await deliver(at(url), parcel())).toMatchObject({ kind: "unreachable" });
      expect(performance.now() - begin).toBeLessThan(3000);
    }
  });

  it.each<[string, (socket: Socket) => void, object]>([
    ["answers 552 and closes", (socket) => socket.end("552 too large\r\n"), { kind: "refused" }],
    ["resets", (socket) => socket.resetAndDestroy(), { kind: "later", uncertain: false }],
    ["answers 552 and waits", (socket) => socket.write("552 too large\r\n"), { kind: "refused" }],
    ["says 250 before it has it", (socket) => socket.write("250 ok\r\n"), { kind: "later" }],
  ])(
    "a server %s while the mail goes out: nothing runs on after the verdict",
    async (_, early, verdict) => {
      for (const size of [100_000, 1_000_000]) {
        const server = await scriptedServer({ after: 50_000, early });
        open.push(server);
        let asking = 0;
        let asked = false;
        const beforeEnd = async (): Promise<void> => {
          asking += 1;
          await wait(60);
          asking -= 1;
          if (done) asked = true;
        };
        let done = false;
        const large = Buffer.from(`Subject: proof\r\n\r\n${"proof\r\n".repeat(size / 7)}`);
        expect(await deliver(at(server.url), parcel({ bytes: large, beforeEnd }))).toMatchObject(
          verdict,
        );
        done = true;
        expect(asking).toBe(0);
        await wait(120);
        expect(asked).toBe(false);
      }
    },
  );

  it("takes a 421 after the mail's end for the answer that it is, not for a lost line", async () => {
    const server = await scriptedServer({ end: (socket) => socket.end("421 shutting down\r\n") });
    open.push(server);
    expect(await deliver(at(server.url), parcel())).toEqual({
      kind: "later",
      reason: "421 shutting down",
      uncertain: false,
    });
  });

  it("keeps the password out of the reason where the server quotes the login", async () => {
    const server = await scriptedServer({ auth: (line) => `535 cannot parse: ${line}` });
    open.push(server);
    const url = server.url.replace("smtp://", "smtp://press:s3cret-word@");
    expect(await deliver(at(url), parcel())).toEqual({
      kind: "login",
      reason: "535 cannot parse: AUTH PLAIN ***",
    });
  });

  it("keeps the server's word on a sent mail to one plain line", async () => {
    const server = await scriptedServer({ end: (s) => s.write("250 ok \x1b[2J\x07taken\r\n") });
    open.push(server);
    expect(await deliver(at(server.url), parcel())).toEqual({
      kind: "sent",
      response: "250 ok [2J taken",
    });
  });
});
