import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extractEdition, listEditions, verifyArchive } from "../../src/archive/index.js";
import { sha512 } from "../../src/archive/inventory.js";
import { folderOf } from "../../src/archive/object.js";
import { LOCK } from "../../src/run/lock.js";
import { add, type FakeBuild, fakeBuild, filesIn, NAME } from "../support/archive.js";
import { compiledMain } from "../support/compiled.js";
import { type Changes, DATE, inEdition, STORY, temporary } from "../support/paper.js";

/** Kills of each kind, spread evenly over the length of the write. */
const KILLS = 30;

/** Photos, so that there is something to write. */
const photos = (round: number): Changes =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      inEdition(`photos/p${i}.jpg`),
      Buffer.alloc(60_000, `${i} ${round}`),
    ]),
  );

const start = (main: string, store: string, { edition }: FakeBuild): ChildProcess =>
  spawn(
    process.execPath,
    [main, "archive", "add", edition, "--store", store, "--correction", "更正"],
    {
      stdio: "ignore",
      env: { PATH: process.env.PATH, BANXIN_USER: "许衡 <xu@yunting.example>" },
    },
  );

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", resolve));

/** Waits until the archive is locked: the write begins. */
async function begun(store: string, child: ChildProcess): Promise<number> {
  while (!existsSync(join(store, LOCK)) && child.exitCode === null) await turn();
  return performance.now();
}

/** What the archive's edition is: of no version, of the first or of the second. */
async function headOf(store: string): Promise<number> {
  const { editions, diagnostics } = await listEditions(store);
  expect(diagnostics).toEqual([]);
  return editions[0]?.versions ?? 0;
}

/** Digests of all files of a folder: megabytes are compared in no time. */
const digestsIn = (dir: string): string[] =>
  [...filesIn(dir)].map(([path, bytes]) => `${sha512(bytes)} ${path}`);

/** The copy of an edition as it is taken out. */
async function copyOf(store: string): Promise<string[]> {
  const out = join(temporary(), "out");
  await extractEdition(store, DATE, out);
  return digestsIn(join(out, "copy", "editions"));
}

const hits = { first: 0, correction: 0, placed: 0, torn: 0, late: 0 };
let main: string;
/** The edition at first, and corrected. */
let first: FakeBuild;
let corrected: FakeBuild;
/** An archive that has the first. */
let base: string;

beforeAll(async () => {
  main = compiledMain();
  first = await fakeBuild({ changes: photos(1), pictures: true });
  corrected = await fakeBuild({
    changes: { ...photos(2), [STORY]: "# 云汀湖水位回落\n\n湖水退了。\n" },
    proof: "二",
    pictures: true,
  });
  base = join(temporary(), "archive");
  await add(first.edition, { store: base });
});

afterAll(() => {
  console.log(`kills that hit the write: ${JSON.stringify(hits)} of ${KILLS} each`);
});

/**
 * How long the write takes, from the lock until it is given back. Measured anew before each kill:
 * other work on the machine changes it from one second to the next.
 */
async function measure(store: string, edition: FakeBuild): Promise<number> {
  const child = start(main, store, edition);
  const end = ended(child);
  const begin = await begun(store, child);
  while (existsSync(join(store, LOCK))) await turn();
  const length = performance.now() - begin;
  expect(await end).toBe(0);
  rmSync(store, { recursive: true });
  return length;
}

/** Starts an add and kills it when it is time; whether that hit the write. */
async function kill(
  store: string,
  edition: FakeBuild,
  isTime: (ms: number) => boolean,
): Promise<boolean> {
  const child = start(main, store, edition);
  const end = ended(child);
  const begin = await begun(store, child);
  while (!isTime(performance.now() - begin) && child.exitCode === null) await turn();
  child.kill("SIGKILL");
  await end;
  return child.signalCode === "SIGKILL" && existsSync(join(store, LOCK));
}

/** After a kill: verified, then added again, and whole. */
async function recovered(store: string, edition: FakeBuild, heads: readonly number[]) {
  const { ok, diagnostics } = await verifyArchive(store);
  expect(diagnostics.filter(({ code }) => code !== "BX7016" && code !== "BX7015")).toEqual([]);
  expect(ok).toBe(true);
  if (diagnostics.some(({ facts }) => facts.what === `completed ${NAME}`)) hits.torn += 1;
  const head = await headOf(store);
  expect(heads).toContain(head);
  if (head === heads[1]) hits.late += 1;
  const again = await add(edition.edition, { store, correction: "更正" });
  expect(again.outcome === "unchanged").toBe(head === heads[1]);
  expect((await verifyArchive(store)).ok).toBe(true);
  expect(await copyOf(store)).toEqual(digestsIn(join(edition.dir, "editions")));
  expect(readdirSync(join(store, "extensions"))).toHaveLength(1);
  expect(existsSync(join(store, LOCK))).toBe(false);
}

const fresh = (): string => join(temporary(), "archive");

function copy(): string {
  const store = fresh();
  cpSync(base, store, { recursive: true });
  return store;
}

describe("an archive whose process is killed", () => {
  it(`while it is made, at ${KILLS} times, is whole with the edition or without`, async () => {
    for (let part = 1; part <= KILLS; part += 1) {
      const after = ((await measure(fresh(), first)) * part) / (KILLS + 1);
      const store = fresh();
      if (await kill(store, first, (ms) => ms >= after)) hits.first += 1;
      await recovered(store, first, [0, 1]);
      rmSync(store, { recursive: true });
    }
    expect(hits.first).toBeGreaterThanOrEqual(KILLS / 2);
  });

  it(`during a correction, at ${KILLS} times, has the old version or the new one`, async () => {
    for (let part = 1; part <= KILLS; part += 1) {
      const after = ((await measure(copy(), corrected)) * part) / (KILLS + 1);
      const store = copy();
      if (await kill(store, corrected, (ms) => ms >= after)) hits.correction += 1;
      await recovered(store, corrected, [1, 2]);
      rmSync(store, { recursive: true });
    }
    expect(hits.correction).toBeGreaterThanOrEqual(KILLS / 2);
  });

  it("just when a correction's folder is in place has the new version", async () => {
    for (let i = 0; i < KILLS; i += 1) {
      const store = copy();
      const placed = join(folderOf(store, NAME), "v2");
      if (await kill(store, corrected, () => existsSync(placed))) hits.placed += 1;
      await recovered(store, corrected, [1, 2]);
      rmSync(store, { recursive: true });
    }
  });
});

describe("two processes that archive at once", () => {
  it("wait for each other: both editions are in, nothing is mixed", async () => {
    const cn = { "paper.yaml": (was: string) => was.replace("CN 00-0000", "CN 00-0001") };
    const other = await fakeBuild({ changes: { ...photos(3), ...cn } });
    const store = join(temporary(), "archive");
    const children = [first, other, first, other].map((edition) => start(main, store, edition));
    expect(await Promise.all(children.map(ended))).toEqual([0, 0, 0, 0]);
    expect(await verifyArchive(store)).toMatchObject({ ok: true, editions: 2 });
    const { editions } = await listEditions(store);
    expect(editions.map(({ versions }) => versions)).toEqual([1, 1]);
  });

  it("let one verify while another adds", async () => {
    const store = join(temporary(), "archive");
    cpSync(base, store, { recursive: true });
    const child = start(main, store, corrected);
    const end = ended(child);
    await begun(store, child);
    while (child.exitCode === null) {
      const { ok, diagnostics } = await verifyArchive(store);
      expect(diagnostics).toEqual([]);
      expect(ok).toBe(true);
      await wait(5);
    }
    expect(await end).toBe(0);
    expect(await headOf(store)).toBe(2);
  });
});
