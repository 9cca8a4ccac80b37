import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { x4Breaches } from "../../src/press/index.js";
import { type BuildResult, buildEdition } from "../../src/run/index.js";
import { pageTexts } from "../support/proof.js";
import { copyStarter, STARTER_PAGES } from "../support/starter-copy.js";
import { has, inkCoverage, qpdfCheck } from "../support/tools.js";

const DATE = "2026-11-23";
const pages = Array.from({ length: STARTER_PAGES }, (_, i) => `${DATE}-0${i + 1}.pdf`);
const all = [...pages, `${DATE}-press.pdf`];

let result: BuildResult;
let out: string;
/** A file of the first of two builds, which is all black and red but for page 2, which is black. */
const file = (name: string, dir = out): Buffer => readFileSync(join(dir, name));

async function build(): Promise<string> {
  const { dir, edition } = copyStarter();
  const yaml = join(edition, "edition.yaml");
  const text = readFileSync(yaml, "utf8")
    .replace(/^date: .*$/m, (date) => `${date}\ninks: black+red`)
    .replace("  - name: 综合\n", "  - name: 综合\n    inks: black\n");
  writeFileSync(yaml, text);
  const into = join(dir, "out");
  const options = { browser: "packaged", target: "press", out: into } as const;
  result = await buildEdition(edition, options);
  return into;
}

beforeAll(async () => {
  out = await build();
});

describe("the starter edition at the press", () => {
  it("has nothing to complain of", () => {
    expect(result.diagnostics.filter((d) => d.severity !== "info")).toEqual([]);
    const inks = result.files.filter(({ kind }) => kind === "press").map((one) => one.inks);
    expect(inks).toEqual(["black+red", "black", "black+red", "black+red", "black+red"]);
  });

  it("keeps what PDF/X-4 asks for, by our own reading of the bytes", async () => {
    for (const name of all) expect(await x4Breaches(file(name)), name).toEqual([]);
  });

  it("has the boxes of the theme to the hundredth of a point", async () => {
    for (const name of all) {
      const document = await PDFDocument.load(file(name), { updateMetadata: false });
      for (const page of document.getPages()) {
        for (const box of [page.getMediaBox(), page.getTrimBox(), page.getBleedBox()]) {
          expect(Math.abs(box.width - (275 / 25.4) * 72)).toBeLessThan(0.01);
          expect(Math.abs(box.height - (390 / 25.4) * 72)).toBeLessThan(0.01);
        }
      }
    }
  });

  it("has the same bytes in a second build", async () => {
    const again = await build();
    for (const name of all) expect(file(name, again).equals(file(name)), name).toBe(true);
  });

  it("reads as the proof does, page by page", async () => {
    const proof = await pageTexts(file(`${DATE}-proof.pdf`));
    expect(proof.join("").length).toBeGreaterThan(5000);
    expect(await pageTexts(file(`${DATE}-press.pdf`))).toEqual(proof);
    for (const [i, name] of pages.entries()) {
      expect(await pageTexts(file(name))).toEqual([proof[i]]);
    }
  });

  it("names no radical (U+2E80 to U+2FDF) in its fonts' ToUnicode: no story has one", async () => {
    let maps = 0;
    for (const name of pages) {
      const document = await PDFDocument.load(file(name), { updateMetadata: false });
      for (const [, object] of document.context.enumerateIndirectObjects()) {
        // A picture's stream is no text, and its filter is none that pdf-lib unpacks.
        if (!(object instanceof PDFRawStream) || String(object.dict).includes("/Image")) continue;
        const map = Buffer.from(decodePDFRawStream(object).decode()).toString("latin1");
        if (!map.includes("begincmap")) continue;
        maps += 1;
        // Targets stand last in each row of bfchar and bfrange.
        const targets = [...map.matchAll(/<([0-9A-F]{4})>\s*$/gim)].map(([, hex]) => `${hex}`);
        const named = targets.filter((hex) => {
          const code = Number.parseInt(hex, 16);
          return code >= 0x2e80 && code <= 0x2fdf;
        });
        expect(targets.length).toBeGreaterThan(0);
        expect(named, name).toEqual([]);
      }
    }
    expect(maps).toBeGreaterThan(STARTER_PAGES);
  });

  it("labels its pages as a newspaper does", async () => {
    const document = await PDFDocument.load(file(`${DATE}-press.pdf`));
    expect(document.getPageCount()).toBe(STARTER_PAGES);
    expect(document.catalog.has(PDFName.of("PageLabels"))).toBe(true);
    expect(document.catalog.lookup(PDFName.of("OutputIntents"), PDFArray).size()).toBe(1);
  });

  it.skipIf(!has("qpdf"))("passes qpdf --check (needs qpdf)", () => {
    for (const name of all) expect(qpdfCheck(file(name)), name).toBe(0);
  });

  it.skipIf(!has("gs"))("prints black pages in black alone (needs gs)", () => {
    const [c, m, y, k] = inkCoverage(file(`${DATE}-02.pdf`));
    expect([c, m, y]).toEqual([0, 0, 0]);
    expect(k).toBeGreaterThan(0.1);
    const [cyan, magenta] = inkCoverage(file(`${DATE}-01.pdf`));
    expect(cyan).toBe(0);
    expect(magenta).toBeGreaterThan(0.005);
  });
});
