/**
 * How long a page takes to compose: the first time, when its text is measured, and again, when the
 * meter knows its words: `npm run bench:compose -- [EDITION...]`.
 */
import { join } from "node:path";
import { composePage } from "../src/compose/index.js";
import { loadEdition, packageRoot } from "../src/edition/index.js";
import { browsers } from "../src/render/index.js";
import { createMeter } from "../src/typeset/index.js";
import { median } from "./typography/figures.js";

const RUNS = 15;

const starter = join(packageRoot(), "assets", "starter", "editions", "2026-11-23");
const dirs = process.argv.length > 2 ? process.argv.slice(2) : [starter];
const ms = (value: number): string => value.toFixed(1);

console.log(`milliseconds for one page; again: median of ${RUNS} runs (least to most)\n`);
console.log("| page | characters | first | again | from | to |");
console.log("|---|--:|--:|--:|--:|--:|");
for (const dir of dirs) {
  const { value: edition } = await loadEdition(dir, { cacheDir: browsers.defaultCacheDir() });
  if (!edition) throw new Error(`${dir} does not load: banxin check says why`);
  const meter = createMeter(edition.fonts.values(), { fallback: edition.theme.fallback });
  for (const page of edition.pages) {
    const times = Array.from({ length: RUNS + 1 }, () => {
      const start = performance.now();
      const { value } = composePage(page, edition, meter);
      const took = performance.now() - start;
      return { took, chars: value.fits.reduce((sum, fit) => sum + fit.chars, 0) };
    });
    const [first, ...others] = times.map(({ took }) => took);
    const cells = [
      `${page.number} ${page.settings.name}`,
      String(times[0]?.chars ?? 0),
      ms(first ?? 0),
      ms(median(others)),
      ms(Math.min(...others)),
      ms(Math.max(...others)),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}
