import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadEdition, sha256 } from "../../src/edition/index.js";
import { adobeRgb, NEWSPRINT } from "../support/icc.js";
import { type Changes, makePaper } from "../support/paper.js";

const newsprint = await readFile(NEWSPRINT);

/** What comes of a paper whose `press` says so. */
async function load(press: string, changes: Changes = {}) {
  const { dir, edition } = makePaper({
    "paper.yaml": (was) => `${was}${press}\n`,
    ...changes,
  });
  const { value, diagnostics } = await loadEdition(edition, { cacheDir: join(dir, "cache") });
  const told = diagnostics.map(({ code, facts, place }) =>
    [code, facts.reason ?? facts.space ?? "", place?.span?.start.line].join(" ").trim(),
  );
  return { edition: value, told, dir };
}

test("without a word of it, a paper is printed on newsprint with 220 percent", async () => {
  const { edition, told } = await load("");
  expect(told).toEqual([]);
  expect(edition?.profile).toBe(NEWSPRINT);
  expect(edition?.paper.press).toMatchObject({ ink: 220 });
  // What belongs to banxin is no input of the paper.
  expect(edition?.inputs.map(({ file }) => file).join()).not.toMatch(/icc/);
});

test("the printer's profile is taken from the paper's folder, and its hash noted", async () => {
  const { edition, told, dir } = await load("press: { profile: profiles/press.icc, ink: 240 }", {
    "profiles/press.icc": newsprint,
  });
  expect(told).toEqual([]);
  expect(edition?.profile).toBe(join(dir, "profiles", "press.icc"));
  expect(edition?.inputs).toContainEqual({
    file: "profiles/press.icc",
    sha256: sha256(newsprint),
  });
});

test("a profile that cannot print is told at its line", async () => {
  const told = async (bytes: Uint8Array | string, name = "a.icc") =>
    (await load(`press:\n  profile: ${name}`, { "a.icc": bytes })).told;
  expect(await told(adobeRgb)).toEqual(["BX2038 RGB 17"]);
  expect(await told("")).toEqual(["BX2037 the file is empty 17"]);
  expect(await told("%PDF-1.7")).toEqual(["BX2037 not an ICC profile 17"]);
  expect(await told(newsprint.subarray(0, 9000))).toEqual(["BX2037 damaged or cut short 17"]);
  expect(await told(newsprint, "b.icc")).toEqual(["BX2037 ENOENT: no such file 17"]);
  expect(await told(newsprint, "../../a.icc")).toEqual(["BX2017  17"]);
  // Whole by its length, but with nothing in its tables.
  const hollow = Buffer.from(newsprint);
  hollow.fill(0, 636);
  expect(await told(hollow)).toEqual(["BX2037 its tables cannot be read 17"]);
  const scanner = Buffer.from(newsprint);
  scanner.write("scnr", 12, "latin1");
  expect(await told(scanner)).toEqual(["BX2038 CMYK 17"]);
});

test("a wrong profile leaves the shipped one, so that the pages can be seen all the same", async () => {
  const { edition } = await load("press: { profile: gone.icc }");
  expect(edition?.profile).toBe(NEWSPRINT);
});
