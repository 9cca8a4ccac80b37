import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { deliverAll } from "../../src/proof/delivery.js";
import { post, readOutbox } from "../../src/proof/outbox.js";
import { smtpServer } from "../../src/proof/server.js";
import {
  deadUrl,
  type MailServer,
  type Manners,
  mailServer,
  SHORT,
  scriptedServer,
} from "../support/mail-server.js";
import { temporary } from "../support/paper.js";
import { mailOf, record } from "./records.js";

const round = { stage: "大样", revision: 1, digest: "a".repeat(64) } as const;
const now = () => new Date("2026-11-22T13:05:00Z");

let server: MailServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function outbox(...names: string[]) {
  const box = { dir: join(temporary(), "2026-11-23") };
  const kept = await post(
    box,
    round,
    names.map((name) => ({ record: record(name), bytes: mailOf(name) })),
  );
  return { box, kept };
}

async function run(manners: Manners, names: string[], pauses: number[] = [1, 1]) {
  server = await mailServer(manners);
  const { box, kept } = await outbox(...names);
  const options = { server: smtpServer({ BANXIN_SMTP_URL: server.url }, SHORT), pauses, now };
  const result = await deliverAll(kept, options);
  const stored = await readOutbox(box);
  const byName = (name: string) => stored.find((one) => one.record.name === name);
  return { ...result, byName, names: server.arrived.map(({ to }) => to.split("@")[0]) };
}

describe("deliverAll", () => {
  it("sends to half of the people where the server refuses the others, and says whom", async () => {
    const rcpt = (address: string) => (/^(bai|xu)@/.test(address) ? "550 no such user" : undefined);
    const { names, byName, diagnostics } = await run({ rcpt }, ["tao", "bai", "he", "xu"]);
    expect(names).toEqual(["tao", "he"]);
    expect(byName("tao")).toMatchObject({
      state: "sent",
      record: { sentAt: "2026-11-22T13:05:00.000Z", response: expect.stringMatching(/^250/) },
    });
    expect(byName("bai")).toMatchObject({ state: "failed", record: { reason: /550/ } });
    expect(diagnostics.map(({ code, facts }) => [code, facts.name])).toEqual([
      ["BX8008", "bai"],
      ["BX8008", "xu"],
    ]);
  });

  it("comes again where the server asks for it, to those only who still wait", async () => {
    let asked = 0;
    const rcpt = (address: string) => {
      if (!address.startsWith("tao")) return undefined;
      asked += 1;
      return asked < 3 ? "450 greylisted" : undefined;
    };
    const { names, diagnostics, byName } = await run({ rcpt }, ["tao", "he"]);
    expect(names).toEqual(["he", "tao"]);
    expect(diagnostics).toEqual([]);
    expect(byName("tao")?.record.attempts).toHaveLength(2);
  });

  it("tells after a try in vain how long it waits for the next, and nothing after the last", async () => {
    server = await mailServer({ rcpt: () => "450 full" });
    const { kept } = await outbox("tao");
    const told: (number | undefined)[] = [];
    await deliverAll(kept, {
      server: smtpServer({ BANXIN_SMTP_URL: server.url }, SHORT),
      pauses: [1, 2],
      now,
      onMail: (_, pause) => told.push(pause),
    });
    expect(told).toEqual([1, 2, undefined]);
  });

  it("leaves in the outbox what is not taken after all tries", async () => {
    const { byName, diagnostics } = await run({ rcpt: () => "450 full" }, ["tao"], [1]);
    expect(byName("tao")).toMatchObject({ state: "queued", record: { attempts: [{}, {}] } });
    expect(diagnostics).toMatchObject([{ code: "BX8009", facts: { reason: /450/ } }]);
  });

  it("sends again what may have been lost after its end, and notes that it may arrive twice", async () => {
    let dropped = 0;
    const data = () => {
      dropped += 1;
      return dropped === 1 ? ("drop" as const) : undefined;
    };
    const { names, byName } = await run({ data }, ["tao"]);
    expect(names).toEqual(["tao", "tao"]);
    expect(server?.arrived.map(({ raw }) => raw.toString())).toEqual([
      mailOf("tao").toString(),
      mailOf("tao").toString(),
    ]);
    expect(byName("tao")).toMatchObject({
      state: "sent",
      record: { attempts: [{ uncertain: true }] },
    });
  });

  it("stops at a wrong password at once: trying again would only lock the account", async () => {
    server = await mailServer({ login: { user: "press", pass: "right" } });
    const { box, kept } = await outbox("tao", "he");
    const url = server.url.replace("right", "wrong");
    const told: string[] = [];
    const result = await deliverAll(kept, {
      server: smtpServer({ BANXIN_SMTP_URL: url }, SHORT),
      pauses: [1, 1],
      now,
      onMail: ({ record: { name } }) => told.push(name),
    });
    expect(told).toEqual(["tao"]);
    expect(result.diagnostics).toMatchObject([{ code: "BX8011" }]);
    expect((await readOutbox(box)).map(({ state }) => state)).toEqual(["queued", "queued"]);
  });

  it("does not knock for every mail at a server that is not there", async () => {
    const { kept } = await outbox("tao", "he", "xu");
    const told: string[] = [];
    const result = await deliverAll(kept, {
      server: smtpServer({ BANXIN_SMTP_URL: await deadUrl() }, SHORT),
      pauses: [1],
      now,
      onMail: ({ record: { name } }) => told.push(name),
    });
    expect(told).toHaveLength(2);
    expect(result.diagnostics).toMatchObject([
      { code: "BX8010", facts: { reason: /ECONNREFUSED/ } },
    ]);
  });

  it("gives up a mail whose file is gone, and sends everybody else's", async () => {
    server = await mailServer();
    const { box, kept } = await outbox("tao", "he", "xu");
    const file = join(kept[1]?.folder ?? "", "mail", `${kept[1]?.record.id}.eml`);
    rmSync(file);
    const url = smtpServer({ BANXIN_SMTP_URL: server.url }, SHORT);
    const { diagnostics } = await deliverAll(kept, { server: url, pauses: [1], now });
    expect(server.arrived.map(({ to }) => to.split("@")[0])).toEqual(["tao", "xu"]);
    expect(diagnostics).toMatchObject([{ code: "BX8013", facts: { file } }]);
    const he = (await readOutbox(box)).find(({ record: { name } }) => name === "he");
    expect(he).toMatchObject({ state: "failed", record: { reason: /missing or damaged/ } });
  });

  it("leaves a mail in one state where the server hangs up while it goes out", async () => {
    const hasty = await scriptedServer({
      after: 200_000,
      early: (socket) => socket.end("552 too large\r\n"),
    });
    const box = { dir: join(temporary(), "2026-11-23") };
    const bytes = Buffer.from(`Subject: proof\r\n\r\n${"proof\r\n".repeat(40_000)}`);
    const kept = await post(box, round, [{ record: record("tao"), bytes }]);
    const url = smtpServer({ BANXIN_SMTP_URL: hasty.url }, SHORT);
    const result = await deliverAll(kept, { server: url, pauses: [], now });
    hasty.close();
    expect(result.diagnostics).toMatchObject([{ code: "BX8008", facts: { reason: /552/ } }]);
    const folder = kept[0]?.folder ?? "";
    const lying = ["queued", "sending", "sent", "failed"].filter(
      (state) => readdirSync(join(folder, state)).length > 0,
    );
    expect(lying).toEqual(["failed"]);
  });

  it("ends between two mails when it is told to", async () => {
    server = await mailServer();
    const { box, kept } = await outbox("tao", "he");
    const stop = new AbortController();
    const work = deliverAll(kept, {
      server: smtpServer({ BANXIN_SMTP_URL: server.url }, SHORT),
      now,
      signal: stop.signal,
      onMail: () => stop.abort(new Error("enough")),
    });
    await expect(work).rejects.toThrow("enough");
    expect((await readOutbox(box)).map(({ state }) => state).sort()).toEqual(["queued", "sent"]);
  });
});
