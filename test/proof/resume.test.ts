import { mkdirSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { move, post, readOutbox } from "../../src/proof/outbox.js";
import { resumeProofs } from "../../src/proof/resume.js";
import { findOutbox } from "../../src/proof/source.js";
import { withLock } from "../../src/run/index.js";
import { type MailServer, mailServer, SHORT } from "../support/mail-server.js";
import { makePaper } from "../support/paper.js";
import { mailOf, record } from "./records.js";

let server: MailServer | undefined;
afterEach(() => server?.close());

const round = { stage: "大样", revision: 1, digest: "a".repeat(64) } as const;

/** An edition whose last run was killed: one mail sent, one with its end just gone out, one queued. */
async function killed() {
  const { edition } = makePaper();
  const outbox = await findOutbox(edition);
  const names = ["tao", "he", "xu"];
  const posted = names.map((name, order) => ({
    record: record(name, { order }),
    bytes: mailOf(name),
  }));
  const [sent, sending] = await post(outbox, round, posted);
  if (!sent || !sending) throw new Error("not posted");
  await move(sent, "sent");
  await move(sending, "sending");
  return { edition, outbox };
}

it("sends what waits and what may not have arrived, and nothing that was taken", async () => {
  server = await mailServer();
  const { edition, outbox } = await killed();
  const env = { BANXIN_SMTP_URL: server.url };
  const { ok, mails } = await resumeProofs(edition, { env, limits: SHORT });
  expect(ok).toBe(true);
  expect(server.arrived.map(({ to }) => to)).toEqual(["he@yunting.example", "xu@yunting.example"]);
  expect(mails.map(({ name, uncertain }) => [name, uncertain])).toEqual([
    ["he", true],
    ["xu", false],
  ]);
  expect((await readOutbox(outbox)).map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
});

it("asks for no server where nothing waits", async () => {
  expect(await resumeProofs(makePaper().edition, { env: {} })).toMatchObject({
    ok: true,
    mails: [],
  });
});

it("leaves the outbox to another run that is at it", async () => {
  server = await mailServer();
  const { edition, outbox } = await killed();
  mkdirSync(outbox.dir, { recursive: true });
  const env = { BANXIN_SMTP_URL: server.url };
  await withLock(outbox.dir, () =>
    expect(resumeProofs(edition, { env })).rejects.toThrow("BX9008"),
  );
  expect(server.arrived).toEqual([]);
});

it("does not send an old revision after a newer one that a killed run had queued", async () => {
  server = await mailServer();
  const { edition } = makePaper();
  const outbox = await findOutbox(edition);
  for (const revision of [1, 2]) {
    const mail = record("tao", { revision, id: String(revision).repeat(32) });
    await post(outbox, { ...round, revision }, [{ record: mail, bytes: mailOf("tao") }]);
  }
  const env = { BANXIN_SMTP_URL: server.url };
  const { mails } = await resumeProofs(edition, { env, limits: SHORT });
  expect(mails.map(({ revision, state }) => [revision, state])).toEqual([[2, "sent"]]);
  expect((await readOutbox(outbox))[0]).toMatchObject({
    state: "failed",
    record: { reason: "superseded by revision 2" },
  });
});
