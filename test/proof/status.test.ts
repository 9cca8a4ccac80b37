import { expect, it } from "vitest";
import { move, note, post } from "../../src/proof/outbox.js";
import { findOutbox } from "../../src/proof/source.js";
import { lineOf, proofStatus } from "../../src/proof/status.js";
import { makePaper } from "../support/paper.js";
import { mailOf, record } from "./records.js";

it("shows who was sent what, what waits after how many tries, and why something failed", async () => {
  const { edition } = makePaper();
  const names = ["tao", "he", "xu"];
  const [sent, waiting, failed] = await post(
    await findOutbox(edition),
    { stage: "大样", revision: 1, digest: "a".repeat(64) },
    names.map((name, order) => ({ record: record(name, { order }), bytes: mailOf(name) })),
  );
  if (!sent || !waiting || !failed) throw new Error("not posted");
  await note(await move(sent, "sent"), { sentAt: "2026-11-22T13:05:00.000Z", response: "250 ok" });
  const attempts = [{ at: "2026-11-22T13:05:00.000Z", reason: "450 wait", uncertain: true }];
  await note(waiting, { attempts });
  await move(await note(failed, { reason: "550 no such user" }), "failed");
  const { ok, mails } = await proofStatus(edition);
  expect(ok).toBe(false);
  expect(mails).toMatchObject([
    { name: "tao", state: "sent", sentAt: "2026-11-22T13:05:00.000Z" },
    { name: "he", state: "queued", attempts: 1, uncertain: true, reason: "450 wait" },
    { name: "xu", state: "failed", reason: "550 no such user" },
  ]);
});

it("shows no password and no control characters that an old record still holds", () => {
  const reason = "535 \u001b[2Jcannot parse: AUTH PLAIN AGJvYmJ5AHg=";
  expect(lineOf({ state: "failed", record: record("tao", { reason }) }).reason).toBe(
    "535 [2Jcannot parse: AUTH PLAIN ***",
  );
});

it("does not show why an earlier try failed once the mail is sent", () => {
  const attempts = [{ at: "", reason: "450 wait", uncertain: false }];
  expect(lineOf({ state: "sent", record: record("tao", { attempts }) }).reason).toBeUndefined();
});
