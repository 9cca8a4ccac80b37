import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mailBytes, move, note, post, readOutbox, tidy } from "../../src/proof/outbox.js";
import { temporary } from "../support/paper.js";
import { mailOf, record } from "./records.js";

const round = { stage: "大样", revision: 1, digest: "a".repeat(64) } as const;
const posted = (...names: string[]) =>
  names.map((name, order) => ({ record: record(name, { order }), bytes: mailOf(name) }));
const outbox = () => ({ dir: join(temporary(), "proofs", "2026-11-23") });

describe("the outbox", () => {
  it("keeps the mails of each call in a folder of its own, in their order", async () => {
    const box = outbox();
    await post(box, round, posted("tao", "xu"));
    await post(box, { ...round, revision: 2 }, posted("bai"));
    expect(readdirSync(box.dir)).toEqual(["01-大样-1", "02-大样-2"]);
    const kept = await readOutbox(box);
    expect(kept.map(({ state, record: { name } }) => [state, name])).toEqual([
      ["queued", "tao"],
      ["queued", "xu"],
      ["queued", "bai"],
    ]);
    // An old call may be thrown away; the next number is free all the same.
    rmSync(join(box.dir, "01-大样-1"), { recursive: true });
    await post(box, { ...round, revision: 3 }, posted("he"));
    expect(readdirSync(box.dir)).toEqual(["02-大样-2", "03-大样-3"]);
  });

  it("gives the bytes of a mail as they were written, and no others", async () => {
    const box = outbox();
    const sha256 = createHash("sha256").update(mailOf("tao")).digest("hex");
    const [tao] = await post(box, round, [
      { record: record("tao", { sha256 }), bytes: mailOf("tao") },
    ]);
    expect(tao && Buffer.from(await mailBytes(tao)).equals(mailOf("tao"))).toBe(true);
    if (!tao) throw new Error("not posted");
    writeFileSync(join(tao.folder, "mail", `${tao.record.id}.eml`), "Subject: ta");
    await expect(mailBytes(tao)).rejects.toThrow("BX8013");
  });

  it("moves a mail by a rename, keeps what is noted, and drops the mail when it is sent", async () => {
    const box = outbox();
    const [queued] = await post(box, round, posted("tao"));
    if (!queued) throw new Error("not posted");
    const attempts = [{ at: "2026-11-22T13:01:00.000Z", reason: "450 wait", uncertain: false }];
    const sending = await move(await note(queued, { attempts }), "sending");
    expect(readdirSync(join(queued.folder, "sending"))).toEqual([`${queued.record.id}.json`]);
    const sent = await move(sending, "sent");
    expect(await readOutbox(box)).toEqual([{ ...sent, record: record("tao", { attempts }) }]);
    expect(readdirSync(join(queued.folder, "mail"))).toEqual([]);
  });

  it("does not count what a killed call left half written, and removes it", async () => {
    const box = outbox();
    const [kept] = await post(box, round, posted("tao"));
    const half = join(box.dir, "02-大样-2.banxin-part");
    mkdirSync(join(half, "queued"), { recursive: true });
    writeFileSync(join(half, "queued", "x.json"), "{");
    expect(await readOutbox(box)).toEqual([kept]);
    await tidy(box, await readOutbox(box));
    expect(existsSync(half)).toBe(false);
  });

  it("names a record that cannot be read, or a mail that is gone, instead of passing it over", async () => {
    const box = outbox();
    const [kept] = await post(box, round, posted("tao"));
    if (!kept) throw new Error("not posted");
    await expect(mailBytes({ ...kept, record: record("xu") })).rejects.toThrow("BX8013");
    writeFileSync(join(kept.folder, "queued", `${kept.record.id}.json`), "{");
    await expect(readOutbox(box)).rejects.toThrow("BX8013");
  });

  it("counts a mail found in several states once, by the strongest, and clears the others away", async () => {
    const box = outbox();
    const [tao, he, xu] = await post(box, round, posted("tao", "he", "xu"));
    if (!tao || !he || !xu) throw new Error("not posted");
    const lie = (one: typeof tao, state: string) =>
      copyFileSync(
        join(one.folder, "queued", `${one.record.id}.json`),
        join(one.folder, state, `${one.record.id}.json`),
      );
    for (const state of ["sending", "failed", "sent"]) lie(tao, state);
    for (const state of ["sending", "failed"]) lie(he, state);
    lie(xu, "sending");
    const attempts = [{ at: "2026-11-22T13:01:00.000Z", reason: "450 wait", uncertain: true }];
    await note(xu, { attempts });
    const kept = await readOutbox(box);
    expect(kept.map(({ state, record: { name } }) => [name, state])).toEqual([
      ["tao", "sent"],
      ["he", "failed"],
      ["xu", "sending"],
    ]);
    expect(kept[2]?.record.attempts).toEqual(attempts);
    await tidy(box, kept);
    expect(readdirSync(join(tao.folder, "queued"))).toEqual([]);
    expect(readdirSync(join(tao.folder, "sending"))).toEqual([`${xu.record.id}.json`]);
    expect(readdirSync(join(tao.folder, "failed"))).toEqual([`${he.record.id}.json`]);
  });

  it("is empty where nothing was ever sent", async () => {
    expect(await readOutbox(outbox())).toEqual([]);
  });
});
