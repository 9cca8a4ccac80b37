import { describe, expect, it } from "vitest";
import type { Entry, MailRecord, State } from "../../src/proof/record.js";
import { dueOf, mailId, pagesHad, roundOf, supersededBy } from "../../src/proof/rounds.js";
import { record } from "./records.js";

const A = "a".repeat(64);
const B = "b".repeat(64);

const entry = (state: State, change: Partial<MailRecord> = {}): Entry => ({
  state,
  record: record("taoran", { pages: [1, 2], ...change }),
});
const share = (pages: number[]) => ({
  name: "陶然",
  address: "TaoRan@yunting.example",
  role: "",
  pages,
});

describe("roundOf", () => {
  it("counts on when the edition has changed, for each stage by itself", () => {
    const sent = [entry("sent"), entry("sent", { stage: "小样", revision: 4 })];
    expect(roundOf([], "大样", A).revision).toBe(1);
    expect(roundOf(sent, "大样", A).revision).toBe(1);
    expect(roundOf(sent, "大样", B).revision).toBe(2);
    expect(roundOf(sent, "小样", B).revision).toBe(5);
    expect(roundOf(sent, "清样", A).revision).toBe(1);
  });

  it("takes a return to an earlier state for a new revision: the last one sent is another", () => {
    const sent = [entry("sent"), entry("sent", { revision: 2, digest: B })];
    expect(roundOf(sent, "大样", A).revision).toBe(3);
  });
});

describe("dueOf", () => {
  const round = roundOf([entry("sent")], "大样", A);

  it("leaves out what somebody has or is about to get, not what was refused", () => {
    for (const state of ["queued", "sending", "sent"] as const) {
      expect([...pagesHad([entry(state)], "taoran@YUNTING.example", round)]).toEqual([1, 2]);
      expect(dueOf([share([1, 2])], [entry(state)], round, false)[0]?.pages).toEqual([]);
    }
    expect(dueOf([share([1, 2])], [entry("failed")], round, false)[0]?.pages).toEqual([1, 2]);
    expect(dueOf([share([1, 2, 3])], [entry("sent")], round, false)[0]?.pages).toEqual([3]);
  });

  it("sends all again when told to, as another copy with another name", () => {
    const [due] = dueOf([share([1, 2])], [entry("sent")], round, true);
    expect(due).toMatchObject({ pages: [1, 2], copy: 1 });
    const first = { ...due, copy: 0 } as NonNullable<typeof due>;
    const of = { paper: "云汀日报", edition: "2026-11-23" };
    const id = mailId(of, round, first);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(mailId(of, round, first)).toBe(id);
    expect(due && mailId(of, round, due)).not.toBe(id);
    const extra = { ...of, edition: "2026-11-23-extra" };
    expect(mailId(extra, round, first)).not.toBe(id);
  });
});

describe("supersededBy", () => {
  const newer = (change: Partial<MailRecord> = {}, state: State = "sent") =>
    entry(state, { revision: 3, digest: B, ...change });

  it("withdraws what waits of an older revision, where its pages go out anew", () => {
    for (const state of ["queued", "sending"] as const) {
      expect(supersededBy([entry(state), newer()], entry(state))).toBe(3);
    }
    const parts = [newer({ pages: [1] }, "queued"), newer({ pages: [2], revision: 2 })];
    expect(supersededBy(parts, entry("queued"))).toBe(3);
  });

  it("leaves what is done, what has a page of its own, and other stages and people", () => {
    expect(supersededBy([newer()], entry("sent"))).toBe(0);
    expect(supersededBy([newer()], entry("queued", { pages: [1, 3] }))).toBe(0);
    expect(supersededBy([newer({ stage: "清样" })], entry("queued"))).toBe(0);
    expect(supersededBy([newer({ address: "a@yunting.example" })], entry("queued"))).toBe(0);
    expect(supersededBy([newer({}, "failed")], entry("queued"))).toBe(0);
    expect(supersededBy([entry("sent")], entry("queued"))).toBe(0);
  });
});
