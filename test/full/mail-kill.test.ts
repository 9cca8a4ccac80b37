import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { proofStatus } from "../../src/proof/index.js";
import { browsers } from "../../src/render/index.js";
import { compiledMain } from "../support/compiled.js";
import { type Arrived, type MailServer, mailServer } from "../support/mail-server.js";
import { proofPaper } from "../support/proof-paper.js";

/** Kills, spread evenly over the length of a run. */
const KILLS = 24;
/** A server takes its time, so that many kills fall into the conversation with it. */
const PAUSE = 100;
const NAMES = ["bai", "he", "jian", "shen", "tao", "xu"];
const ADDRESSES = NAMES.map((name) => `${name}@yunting.example`);

let main: string;
let paper: Awaited<ReturnType<typeof proofPaper>>;
let server: MailServer | undefined;

beforeAll(async () => {
  main = compiledMain();
  const people = NAMES.map((name) => `  - { name: ${name}, address: ${name}@yunting.example }\n`);
  paper = await proofPaper({
    "paper.yaml": (was) => `${was}email: desk@yunting.example\npeople:\n${people.join("")}`,
  });
});
afterEach(async () => {
  await server?.close();
  paper.fresh();
});

function start(command: "send" | "resume", url: string): ChildProcess {
  const stage = command === "send" ? ["--stage", "大样"] : [];
  return spawn(process.execPath, [main, "proof", command, paper.edition, ...stage], {
    stdio: "ignore",
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      BANXIN_CACHE: browsers.defaultCacheDir(),
      BANXIN_SMTP_URL: url,
    },
  });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", resolve));

/** How often each address got its mail. */
const counts = (arrived: readonly Arrived[]): Record<string, number> =>
  Object.fromEntries(ADDRESSES.map((to) => [to, arrived.filter((one) => one.to === to).length]));

/** All have it; who has it twice has the same bytes under the same Message-ID. */
function nobodyMissesAnything(arrived: readonly Arrived[]): string[] {
  const count = counts(arrived);
  expect(Math.min(...Object.values(count)), JSON.stringify(count)).toBeGreaterThan(0);
  const twice = ADDRESSES.filter((to) => (count[to] ?? 0) > 1);
  for (const to of twice) {
    const mails = arrived.filter((one) => one.to === to);
    expect(new Set(mails.map(({ raw }) => raw.toString("latin1"))).size).toBe(1);
  }
  return twice;
}

describe("killed at any moment", () => {
  let length = 0;
  beforeAll(async () => {
    server = await mailServer({ pause: PAUSE });
    const begin = performance.now();
    expect(await ended(start("send", server.url))).toBe(0);
    length = performance.now() - begin;
    expect(counts(server.arrived)).toEqual(Object.fromEntries(ADDRESSES.map((to) => [to, 1])));
    await server.close();
    paper.fresh();
  });

  it.each(Array.from({ length: KILLS }, (_, i) => i + 1))(
    `at %i of ${KILLS + 1} parts of its length, sending again completes it`,
    async (part) => {
      server = await mailServer({ pause: PAUSE });
      const child = start("send", server.url);
      const end = ended(child);
      await wait((length * part) / (KILLS + 1));
      child.kill("SIGKILL");
      await end;
      expect(await ended(start("send", server.url))).toBe(0);
      expect(nobodyMissesAnything(server.arrived).length).toBeLessThanOrEqual(1);
      const { ok, mails } = await proofStatus(paper.edition);
      expect(ok).toBe(true);
      expect(mails).toHaveLength(NAMES.length);
      expect(readdirSync(paper.outbox)).toEqual(["01-大样-1"]);
    },
  );
});

/** A server that kills the sender at a step of the third mail, once. */
async function killing(step: "rcpt" | "end" | "answer"): Promise<MailServer> {
  let seen = 0;
  const kill = (): void => {
    seen += 1;
    if (seen === 3) child?.kill("SIGKILL");
  };
  return mailServer({
    rcpt: () => {
      if (step === "rcpt") kill();
      return undefined;
    },
    data: () => {
      if (step === "end") kill();
      // The answer goes out at once; by the time of the kill it is on its way or read.
      if (step === "answer") setTimeout(kill, 3);
      return undefined;
    },
  });
}
let child: ChildProcess | undefined;

describe("killed at a step of the conversation, resume completes it", () => {
  it("before the mail: nobody gets it twice", async () => {
    server = await killing("rcpt");
    child = start("send", server.url);
    await ended(child);
    expect(server.arrived).toHaveLength(2);
    expect(await ended(start("resume", server.url))).toBe(0);
    expect(nobodyMissesAnything(server.arrived)).toEqual([]);
  });

  it("after the mail's end and before the answer: one mail comes twice, as documented", async () => {
    server = await killing("end");
    child = start("send", server.url);
    await ended(child);
    const { arrived } = server;
    await vi.waitFor(() => expect(arrived).toHaveLength(3));
    expect(await ended(start("resume", server.url))).toBe(0);
    expect(nobodyMissesAnything(server.arrived)).toHaveLength(1);
    const { mails } = await proofStatus(paper.edition);
    expect(mails.filter(({ uncertain }) => uncertain)).toHaveLength(1);
  });

  it("around the answer: once, or twice where it was not noted in time", async () => {
    server = await killing("answer");
    child = start("send", server.url);
    await ended(child);
    expect(await ended(start("resume", server.url))).toBe(0);
    expect(nobodyMissesAnything(server.arrived).length).toBeLessThanOrEqual(1);
  });
});
