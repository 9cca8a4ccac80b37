import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { browsers } from "../../src/render/index.js";
import { type BuildResult, buildEdition } from "../../src/run/index.js";
import { compiledMain } from "../support/compiled.js";
import { compareMarks, complaints, pdfiumDrawn, readDrawn } from "../support/marks.js";
import { DATE, type Paper } from "../support/paper.js";
import { pageTexts } from "../support/proof.js";
import { copyAwkward, copySeed, copyStarter } from "../support/starter-copy.js";
import {
  ghostDrawn,
  has,
  mupdfCharacters,
  popplerFonts,
  popplerWords,
  qpdfCheck,
} from "../support/tools.js";

const DPI = 100;
/** Newsprint's inks are lighter and duller than a screen's, photos most. */
const LIMITS = { darker: 0.25, lighter: 0.25 };
/** Pages of an edition, and what its vertical heads read. */
const EDITIONS: readonly [name: string, copy: () => Paper, pages: number][] = [
  ["the starter edition", copyStarter, 4],
  ["the awkward edition", copyAwkward, 6],
  ["the page of one long story", copySeed, 1],
];

describe.each(EDITIONS)("%s at the press", (_, copy, count) => {
  let paper: Paper;
  let result: BuildResult;
  let proof: Uint8Array;
  let whole: Uint8Array;

  beforeAll(async () => {
    paper = copy();
    const options = { browser: "packaged", target: "press", force: true } as const;
    result = await buildEdition(paper.edition, options);
    const file = (kind: string): Uint8Array[] =>
      result.files.filter((one) => one.kind === kind).map(({ path }) => readFileSync(path));
    proof = file("proof")[0] ?? new Uint8Array();
    whole = file("press").at(-1) ?? new Uint8Array();
  });

  it("has a press file of all its pages", () => {
    expect(result.diagnostics.filter(({ code }) => /^BX60(0|2)/.test(code))).toEqual([]);
    expect(result.files.filter(({ kind }) => kind === "press")).toHaveLength(count + 1);
  });

  it("lost, moved and gained no mark, as pdfium draws", async () => {
    const [before, after] = [await pdfiumDrawn(proof, DPI), await pdfiumDrawn(whole, DPI)];
    expect(after).toHaveLength(count);
    for (const [i, page] of after.entries()) {
      const screen = before[i] ?? page;
      expect(complaints(compareMarks(screen, page, DPI), LIMITS), `page ${i + 1}`).toEqual([]);
    }
  });

  it.skipIf(!has("gs"))("lost, moved and gained no mark, as Ghostscript draws (gs)", async () => {
    for (let page = 1; page <= count; page++) {
      const [before, after] = [
        await readDrawn(await ghostDrawn(proof, DPI, page)),
        await readDrawn(await ghostDrawn(whole, DPI, page)),
      ];
      expect(complaints(compareMarks(before, after, DPI), LIMITS), `page ${page}`).toEqual([]);
    }
  });

  it("reads as the proof does, by pdfium, poppler and MuPDF, without radicals", async () => {
    expect(await pageTexts(whole)).toEqual(await pageTexts(proof));
    if (has("pdftotext")) expect(popplerWords(whole)).toEqual(popplerWords(proof));
    if (!has("mutool")) return;
    const characters = mupdfCharacters(whole);
    expect(characters).toEqual(mupdfCharacters(proof));
    expect(characters.length).toBeGreaterThan(1000);
    const radical = /c="&#x(2[ef][8-9a-f][0-9a-f]|2f[0-9a-d][0-9a-f]);/i;
    expect(characters.filter((one) => radical.test(one))).toEqual([]);
  });

  it.skipIf(!has("qpdf"))("is clean for qpdf (qpdf)", () => {
    expect(qpdfCheck(whole)).toBe(0);
  });

  it.skipIf(!has("pdffonts"))("has all fonts embedded, and no Type 3 (pdffonts)", () => {
    const fonts = popplerFonts(whole);
    expect(fonts.length).toBeGreaterThan(3);
    for (const { row, type, embedded } of fonts) {
      expect([type, embedded], row).toEqual(["CID TrueType", true]);
    }
  });
});

it("a process of its own makes the same bytes", async () => {
  const cacheDir = browsers.defaultCacheDir();
  const files = async (build: (paper: Paper) => Promise<unknown>): Promise<Buffer[]> => {
    const paper = copyStarter();
    await build(paper);
    const names = [1, 2, 3, 4].map((page) => `${DATE}-0${page}.pdf`);
    return [...names, `${DATE}-press.pdf`].map((name) =>
      readFileSync(join(paper.dir, "build", DATE, name)),
    );
  };
  const here = await files(({ edition }) =>
    buildEdition(edition, { browser: "packaged", target: "press" }),
  );
  const there = await files(({ edition }) =>
    promisify(execFile)(
      process.execPath,
      [compiledMain(), "build", edition, "--browser", "packaged", "--target", "press"],
      { env: { PATH: process.env.PATH, BANXIN_CACHE: cacheDir } },
    ),
  );
  expect(there.map((bytes, i) => bytes.equals(here[i] ?? Buffer.alloc(0)))).toEqual(
    here.map(() => true),
  );
});
