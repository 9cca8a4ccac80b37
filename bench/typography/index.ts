/**
 * How well banxin, bare Chromium and Typst set the same text in the same columns, measured from what
 * they printed: `npm run bench:typography -- [FILE...]`. See bench/README.md.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Edition, loadEdition, packageRoot } from "../../src/edition/index.js";
import { browsers } from "../../src/render/index.js";
import { createMeter } from "../../src/typeset/index.js";
import { banxinSetter, printSet, type Setter } from "./banxin.js";
import { boundSetter, fewestLoose, leastSum } from "./bound.js";
import { CAPS } from "./caps.js";
import { printChromium } from "./chromium.js";
import { type Figures, figuresOf } from "./figures.js";
import { readGlyphs } from "./pdf-glyphs.js";
import { allRows, matchText } from "./rows.js";
import { type Sheet, sheetFor } from "./sheet.js";
import { type Measured, ratios, table } from "./table.js";
import { type Corpus, drawn, editionCorpus, fileCorpus } from "./texts.js";
import { printTypst } from "./typst.js";

const MEASURES = [11, 13, 20];
const OUT = join(packageRoot(), "build", "bench", "typography");

interface Engine {
  readonly name: string;
  readonly print: (paragraphs: readonly string[], sheet: Sheet) => Promise<Uint8Array>;
}

const complaints: string[] = [];

function engines(edition: Edition, browser: browsers.FoundBrowser): Engine[] {
  const font = edition.fonts.get(edition.theme.body.font);
  if (!font) throw new Error("the theme's body font is not there");
  const ours = (name: string, setter: Setter): Engine => ({
    name,
    print: async (paragraphs, sheet) => {
      const { pdf, complaints: n } = await printSet(paragraphs, sheet, setter, {
        edition,
        browser,
      });
      if (n > 0) complaints.push(`${name}, ${sheet.measure} cells: ${n} complaints of the press`);
      return pdf;
    },
  });
  return [
    ours("banxin", banxinSetter(edition)),
    { name: "chromium", print: (p, sheet) => printChromium(p, sheet, font, browser) },
    { name: "typst", print: async (p, sheet) => printTypst(p, sheet, font) },
    ours("bound: least sum", boundSetter(edition, leastSum)),
    ours("bound: fewest loose", boundSetter(edition, fewestLoose)),
  ];
}

async function measure(corpus: Corpus, sheet: Sheet, engine: Engine): Promise<Figures> {
  const pdf = await engine.print(corpus.paragraphs, sheet);
  const name = `${corpus.name}-${sheet.measure}-${engine.name.replaceAll(/\W+/gu, "-")}.pdf`;
  await writeFile(join(OUT, name), pdf);
  const lines = matchText(allRows(await readGlyphs(pdf), sheet), corpus.paragraphs);
  return figuresOf(lines, sheet, engine.name === "banxin" ? CAPS : undefined);
}

const list = (title: string, found: readonly string[]): void => {
  if (found.length > 0) console.log(`\n${title} (${found.length}): ${found.join(" ")}`);
};

const starter = join(packageRoot(), "assets", "starter", "editions", "2026-11-23");
const { value: edition } = await loadEdition(starter, { cacheDir: browsers.defaultCacheDir() });
if (!edition) throw new Error("the starter edition does not load");
const browser = await browsers.findBrowser({
  explicit: "packaged",
  cacheDir: browsers.defaultCacheDir(),
});
const { body } = edition.theme;
const meter = createMeter(edition.fonts.values(), { fallback: edition.theme.fallback });
const corpora = [
  editionCorpus("starter", edition),
  ...(await Promise.all(process.argv.slice(2).map(fileCorpus))),
].map((whole) => drawn(whole, body.font, meter));
await mkdir(OUT, { recursive: true });

const all: Measured[] = [];
for (const { corpus } of corpora) {
  for (const cells of MEASURES) {
    for (const engine of engines(edition, browser)) {
      const figures = await measure(corpus, sheetFor(cells, body), engine);
      all.push({ corpus: corpus.name, measure: cells, engine: engine.name, figures });
    }
  }
}
for (const { corpus, left } of corpora) {
  const { name, characters, paragraphs } = corpus;
  console.log(`${name}: ${characters} characters in ${paragraphs.length} paragraphs`);
  const points = left.map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  list(`${name}: left out, not in the font`, points);
}
console.log(`\n${table(all)}`);
console.log(`\n${ratios(all, "banxin", ["typst", "chromium", "bound: least sum"])}`);
for (const { corpus, measure: cells, engine, figures } of all) {
  if (engine !== "banxin") continue;
  list(`${corpus}, ${cells} cells: lines of one character`, figures.orphans);
  list(`${corpus}, ${cells} cells: numbers cut`, figures.cuts);
}
list("complaints", complaints);
console.log(`\nThe PDFs are in ${OUT}`);
