import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { loadAds } from "../../src/edition/ads.js";
import { adKey, findEdition, loadEdition } from "../../src/edition/index.js";
import { editionSchema } from "../../src/edition/schema/edition.js";
import { readYamlFile } from "../../src/edition/yaml.js";
import {
  type Changes,
  EDITION,
  editionYaml,
  inEdition,
  makePaper,
  temporary,
} from "../support/paper.js";
import { lockedPdf, redPages } from "../support/pdfs.js";

const picture = await sharp({ create: { width: 60, height: 20, channels: 3, background: "#888" } })
  .jpeg()
  .toBuffer();

/** Loads one advertisement that brings this file. */
async function load(file: string, changes: Changes = {}) {
  const area = `B: { file: "${file}", role: ad }`;
  const plan = editionYaml(["12 | A A A", " 4 | B B B"], ["A: { story: stories/lead.md }", area]);
  const { edition } = makePaper({ [EDITION]: plan, ...changes });
  const folder = await findEdition(edition);
  const read = readYamlFile(readFileSync(join(edition, "edition.yaml")), EDITION, editionSchema);
  if (!read.value) throw new Error("no edition");
  const { value, diagnostics } = await loadAds(folder, read.value);
  return {
    known: value.get(adKey(file)),
    said: diagnostics.map(({ code, facts }) => `${code} ${facts.reason ?? facts.count ?? ""}`),
    inputs: [...folder.inputs.keys()],
  };
}

describe("loadAds", () => {
  it("measures a picture in pixels and a PDF in points, and keeps both among the inputs", async () => {
    const jpg = await load("ads/a.jpg", { [inEdition("ads/a.jpg")]: picture });
    expect(jpg).toMatchObject({ known: { width: 60, height: 20 }, said: [] });
    expect(jpg.inputs).toEqual([inEdition("ads/a.jpg")]);
    const pdf = await load("ads/a.pdf", { [inEdition("ads/a.pdf")]: await redPages(680, 227) });
    expect(pdf).toMatchObject({ known: { width: 680, height: 227, pdf: true }, said: [] });
    expect(pdf.inputs).toEqual([inEdition("ads/a.pdf")]);
  });

  it("knows a PDF by its bytes", async () => {
    const { known } = await load("ads/a.jpg", { [inEdition("ads/a.jpg")]: await redPages(20, 20) });
    expect(known?.pdf).toBe(true);
  });

  it("says that of ten thousand pages only the first is printed", async () => {
    const book = await redPages(20, 20, 10_000);
    const { known, said } = await load("ads/a.pdf", { [inEdition("ads/a.pdf")]: book });
    expect(known).toBeDefined();
    expect(said).toEqual(["BX2032 10000"]);
  }, 30_000);

  it("refuses what cannot be drawn, with the reason", async () => {
    const file = inEdition("ads/a.pdf");
    expect(await load("ads/a.pdf")).toMatchObject({ said: ["BX2034 no such file"], inputs: [] });
    const locked = await load("ads/a.pdf", { [file]: await lockedPdf() });
    expect(locked.said).toEqual(["BX2034 it is encrypted and asks for a password"]);
    const half = (await redPages(200, 100)).subarray(0, 300);
    expect((await load("ads/a.pdf", { [file]: half })).said).toEqual(["BX2034 a damaged PDF"]);
    expect((await load("../../../a.pdf")).said).toEqual(["BX2017 "]);
  });
});

describe("areas of advertisements", () => {
  const errors = async (area: string) => {
    const plan = editionYaml(["12 | A A A", " 4 | B B B"], ["A: { story: stories/lead.md }", area]);
    const { edition } = makePaper({ [EDITION]: plan, [inEdition("ads/a.jpg")]: picture });
    const { value, diagnostics } = await loadEdition(edition, { cacheDir: temporary() });
    return {
      areas: value?.pages[0]?.areas.map(({ letter }) => letter),
      said: diagnostics.map(({ code, facts }) => `${code} ${facts.key}`),
    };
  };

  it("need no story where they bring a file", async () => {
    const { areas, said } = await errors("B: { file: ads/a.jpg, role: ad }");
    expect({ areas, said }).toEqual({ areas: ["A", "B"], said: [] });
  });

  it("are the only ones with a file or a size", async () => {
    const { said } = await errors("B: { file: ads/a.jpg, size: 通栏 }");
    expect(said).toEqual(["BX2003 pages[1].areas.B.file", "BX2003 pages[1].areas.B.size"]);
  });

  it("have a file or a story, not both", async () => {
    const { said } = await errors("B: { file: ads/a.jpg, story: stories/b.md, role: ad }");
    expect(said).toContain("BX2003 pages[1].areas.B.file");
  });
});
