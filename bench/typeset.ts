/**
 * How fast paragraphs are set, on one core, all rules on, and whether the time grows with the length
 * of a paragraph: `npm run bench:typeset -- [FILE...]` (a story, or one paragraph a line).
 */
import { join } from "node:path";
import { loadEdition, packageRoot } from "../src/edition/index.js";
import { browsers } from "../src/render/index.js";
import { setParagraph } from "../src/typeset/index.js";
import { bodyMeter } from "./typography/banxin.js";
import { median } from "./typography/figures.js";
import { drawn, editionCorpus, fileCorpus } from "./typography/texts.js";

const RUNS = 9;
const MEASURES = [11, 13, 20];
/** Short texts are set again and again until a run has so many characters: less is lost in the clock. */
const RUN_CHARACTERS = 100_000;
const LENGTHS = [1_000, 10_000, 100_000];
/** Shorter paragraphs are set so often that every run is about as long: the collector is heard in all. */
const LONGEST = Math.max(...LENGTHS);

const starter = join(packageRoot(), "assets", "starter", "editions", "2026-11-23");
const { value: edition } = await loadEdition(starter, { cacheDir: browsers.defaultCacheDir() });
if (!edition) throw new Error("the starter edition does not load");
const { font, indent } = edition.theme.body;
const meter = bodyMeter(edition);

/** Median, least and most milliseconds of several runs, after two that only warm up. */
function time(work: () => void): {
  readonly ms: number;
  readonly least: number;
  readonly most: number;
} {
  const times = Array.from({ length: RUNS + 2 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).slice(2);
  return { ms: median(times), least: Math.min(...times), most: Math.max(...times) };
}

const set = (paragraphs: readonly string[], measure: number): void => {
  for (const text of paragraphs) setParagraph([{ text, font }], meter, { measure, indent });
};

const perSecond = (characters: number, ms: number): string =>
  Math.round((characters / ms) * 1000).toLocaleString("en");

const corpora = [
  editionCorpus("starter", edition),
  ...(await Promise.all(process.argv.slice(2).map(fileCorpus))),
].map((whole) => drawn(whole, font, meter).corpus);

console.log(`characters per second, median of ${RUNS} runs (least to most)\n`);
console.log("| text | cells | characters/s | from | to |");
console.log("|---|--:|--:|--:|--:|");
for (const { name, paragraphs, characters } of corpora) {
  const times = Math.max(1, Math.ceil(RUN_CHARACTERS / characters));
  const repeated = Array.from({ length: times }, () => paragraphs).flat();
  for (const measure of MEASURES) {
    const { ms, least, most } = time(() => set(repeated, measure));
    const all = times * characters;
    const figures = [ms, most, least].map((one) => perSecond(all, one));
    console.log(`| ${name} | ${measure} | ${figures.join(" | ")} |`);
  }
}

console.log("\none paragraph, 11 cells\n");
console.log("| text | characters | ms | µs for a character | to the shortest |");
console.log("|---|--:|--:|--:|--:|");
for (const { name, paragraphs, characters } of corpora) {
  const whole = paragraphs.join("");
  const long = whole.repeat(Math.ceil(LONGEST / characters));
  let first: number | undefined;
  for (const length of LENGTHS) {
    const paragraph = [...long].slice(0, length).join("");
    const times = LONGEST / length;
    const repeated = Array.from({ length: times }, () => paragraph);
    const ms = time(() => set(repeated, 11)).ms / times;
    const each = (ms * 1000) / length;
    first ??= each;
    const ratio = (each / first).toFixed(2);
    console.log(`| ${name} | ${length} | ${ms.toFixed(1)} | ${each.toFixed(2)} | ${ratio} |`);
  }
}
