import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { type Edition, loadEdition } from "../../src/edition/index.js";
import { type Block, plain } from "../../src/manuscript/index.js";
import { pageFontWidths } from "../../src/press/font-widths.js";
import { glyphPositions, pageContent } from "../../src/press/glyph-positions.js";
import type { LineGeometry, PageGeometry } from "../../src/render/index.js";
import { type BuildResult, buildEdition } from "../../src/run/index.js";
import { mmToPt } from "../../src/units.js";
import { temporary } from "../support/paper.js";
import { bare, pageTexts } from "../support/proof.js";
import { copyStarter, STARTER_PAGES } from "../support/starter-copy.js";

let result: BuildResult;
let edition: Edition;
let out: string;
let proofBytes: Uint8Array;
let proof: PDFDocument;
let pages: readonly PageGeometry[];

beforeAll(async () => {
  const starter = copyStarter();
  out = join(temporary(), "out");
  result = await buildEdition(starter.edition, { browser: "packaged", out });
  const loaded = await loadEdition(starter.edition, { cacheDir: temporary() });
  if (!loaded.value) throw new Error("the starter did not load");
  edition = loaded.value;
  proofBytes = readFileSync(join(out, "2026-11-23-proof.pdf"));
  proof = await PDFDocument.load(proofBytes, { updateMetadata: false });
  pages = JSON.parse(readFileSync(join(out, "2026-11-23-geometry.json"), "utf8")).pages;
});

describe("the starter edition", () => {
  it("has nothing to complain of, and every story fits", () => {
    expect(result.diagnostics.filter((d) => d.severity !== "info")).toEqual([]);
    expect(result.ok).toBe(true);
    expect(result.fits.filter((fit) => fit.over > 0)).toEqual([]);
    expect(new Set(result.fits.map((fit) => fit.story)).size).toBe(edition.stories.length);
  });

  it("leaves three files and nothing else", () => {
    const names = ["geometry.json", "proof.pdf", "report.json"].map((name) => `2026-11-23-${name}`);
    expect(readdirSync(out).sort()).toEqual(names);
  });

  it("has the sheets of the theme, exactly", () => {
    expect(proof.getPageCount()).toBe(STARTER_PAGES);
    for (const page of proof.getPages()) {
      for (const box of [page.getMediaBox(), page.getTrimBox(), page.getCropBox()]) {
        expect(box.width).toBeCloseTo((275 / 25.4) * 72, 3);
        expect(box.height).toBeCloseTo((390 / 25.4) * 72, 3);
        expect([box.x, box.y]).toEqual([page.getMediaBox().x, page.getMediaBox().y]);
      }
    }
  });

  it("says whose it is, of which day, and names its pages as a newspaper does", () => {
    expect(proof.getTitle()).toBe("云汀日报 2026年11月23日");
    expect(proof.getAuthor()).toBe("云汀县融媒体中心");
    expect(proof.getProducer()).toBe("banxin");
    expect(proof.getCreationDate()?.toISOString()).toBe("2026-11-23T04:00:00.000Z");
    expect(proof.getModificationDate()?.toISOString()).toBe("2026-11-23T04:00:00.000Z");
    expect(proof.catalog.lookup(PDFName.of("Lang"))?.toString()).toMatch(/zh-CN/);
    const labels = proof.catalog.lookup(PDFName.of("PageLabels"), PDFDict);
    const numbers = labels.lookup(PDFName.of("Nums"), PDFArray);
    const words = Array.from({ length: STARTER_PAGES }, (_, i) =>
      numbers
        .lookup(2 * i + 1, PDFDict)
        .lookup(PDFName.of("P"), PDFHexString)
        .decodeText(),
    );
    expect(words).toEqual(["第1版", "第2版", "第3版", "第4版"]);
  });

  it("embeds every font as a CID TrueType font", () => {
    const dicts = proof.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
      .filter((dict) => dict.get(PDFName.of("Type")) === PDFName.of("Font"));
    const kinds = dicts.map((dict) => dict.get(PDFName.of("Subtype"))?.toString());
    expect(new Set(kinds)).toEqual(new Set(["/Type0", "/CIDFontType2"]));
    const parts = dicts.filter(
      (dict) => dict.get(PDFName.of("Subtype")) === PDFName.of("CIDFontType2"),
    );
    // The nine of the theme at least.
    expect(parts.length).toBeGreaterThanOrEqual(9);
    for (const part of parts) {
      const descriptor = part.lookup(PDFName.of("FontDescriptor"), PDFDict);
      expect(
        descriptor.has(PDFName.of("FontFile2")),
        String(part.get(PDFName.of("BaseFont"))),
      ).toBe(true);
    }
  });

  it("reports the hashes of its files and of what went into them", () => {
    const hash = (path: string): string =>
      createHash("sha256").update(readFileSync(path)).digest("hex");
    const report = JSON.parse(readFileSync(join(out, "2026-11-23-report.json"), "utf8"));
    expect(report.files.map((file: { name: string }) => file.name)).toEqual([
      "2026-11-23-proof.pdf",
      "2026-11-23-geometry.json",
    ]);
    for (const { name, bytes, sha256 } of report.files) {
      expect(sha256).toBe(hash(join(out, name)));
      expect(bytes).toBe(readFileSync(join(out, name)).length);
    }
    const own = report.inputs.filter((input: { file: string }) => !input.file.startsWith("npm:"));
    expect(own.length).toBeGreaterThan(20);
    for (const { file, sha256 } of own) expect(sha256).toBe(hash(join(edition.paperDir, file)));
  });
});

/** The characters of a block, as they are printed. */
function charactersOf(block: Block): string {
  const texts = block.kind === "poem" ? block.lines : [block.text];
  return bare(texts.map(plain).join(""));
}

describe("the text", () => {
  const linesOf = (story: string): LineGeometry[] =>
    pages.flatMap((page) => page.lines.filter((line) => line.story === story));

  it("of every story stands on its page, each character once", () => {
    for (const story of edition.stories) {
      const lines = linesOf(story.file);
      const last = story.blocks.findLastIndex((block) => block.kind === "paragraph");
      story.blocks.forEach((block, index) => {
        const set = lines.filter((line) => line.block === index).map((line) => bare(line.text));
        const signOff = index === last ? bare(story.signOff) : "";
        expect(set.join(""), `${story.file} block ${index}`).toBe(charactersOf(block) + signOff);
      });
    }
  });

  it("can be read back from the proof line by line in order, and nothing of it twice", async () => {
    const texts = await pageTexts(proofBytes);
    expect(texts).toHaveLength(STARTER_PAGES);
    pages.forEach((page, index) => {
      const text = texts[index] ?? "";
      let at = 0;
      let furniture = "";
      for (const line of page.lines) {
        const words = bare(line.text);
        const found = text.indexOf(words, at);
        expect(found, `page ${page.page}: ${line.text}`).toBeGreaterThanOrEqual(at);
        furniture += text.slice(at, found);
        at = found + words.length;
      }
      furniture += text.slice(at);
      // Date, editors, imprint, guide; at most a few hundred characters, and none of the copy.
      expect(furniture.length).toBeLessThan(300);
      for (const { text: words, block } of page.lines) {
        if (block >= 0 && words.length >= 6) expect(furniture).not.toContain(bare(words));
      }
    });
  });
});

describe("the geometry", () => {
  it("lies inside the sheet", () => {
    for (const page of pages) {
      expect([page.width, page.height]).toEqual([275, 390]);
      const polygons = [
        ...page.stories.flatMap((story) => story.polygons),
        ...[...page.headlines, ...page.photos, ...page.furniture].map((one) => one.polygon),
      ];
      for (const [x, y] of polygons.flat()) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(275);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(390);
      }
      for (const line of page.lines) {
        expect(line.x).toBeGreaterThan(0);
        expect(line.x + line.width).toBeLessThan(275);
      }
    }
  });

  it("names every story, headline and photo once", () => {
    const stories = pages.flatMap((page) => page.stories.map((one) => one.story));
    expect([...stories].sort()).toEqual(edition.stories.map((story) => story.file).sort());
    const photos = pages.flatMap((page) => page.photos.map((one) => one.src));
    expect([...photos].sort()).toEqual(
      edition.stories.flatMap((story) => story.photos.map((photo) => photo.src)).sort(),
    );
  });
});

/** A body line and the line grid: theme.yaml's top margin, body size and leading. */
const TOP_MM = 18;
const SIZE = 9.5;
const LEADING = 12.75;
/** Baseline of the page's first body line: half of the leading's air, then 0.88 em. */
const FIRST = mmToPt(TOP_MM) + (LEADING - SIZE) / 2 + 0.88 * SIZE;

/** How far a height is from the nearest baseline of the grid, in lines. */
function offGrid(pt: number): number {
  const line = (pt - FIRST) / LEADING;
  return Math.abs(line - Math.round(line));
}

describe("the line grid", () => {
  const bodyLines = (page: PageGeometry): LineGeometry[] =>
    page.lines.filter((line) => line.role === "body" && Math.abs(mmToPt(line.size) - SIZE) < 0.01);

  it("is kept by every body line of the plan", () => {
    for (const page of pages) {
      expect(bodyLines(page).length).toBeGreaterThan(50);
      for (const line of bodyLines(page)) {
        expect(offGrid(mmToPt(line.baseline)), line.text).toBeLessThan(0.02);
      }
    }
  });

  it("is kept by the ink", () => {
    pages.forEach((page, index) => {
      const { y, height } = proof.getPage(index).getMediaBox();
      const glyphs = glyphPositions(
        pageContent(proof, index),
        pageFontWidths(proof, index),
        y + height,
      );
      for (const line of bodyLines(page)) {
        const x = mmToPt(line.firstOrigin);
        const baseline = mmToPt(line.baseline);
        const first = glyphs.find(
          (glyph) => Math.abs(glyph.x - x) < 0.2 && Math.abs(glyph.y - baseline) < LEADING / 2,
        );
        expect(first, line.text).toBeDefined();
        expect(offGrid(first?.y ?? 0), line.text).toBeLessThan(0.02);
      }
    });
  });
});
