/**
 * What it costs to bring pages into print colours, beside what it costs to print them:
 * `npm run bench:press -- [RUNS]`.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composePage } from "../../src/compose/index.js";
import { type Edition, loadEdition } from "../../src/edition/index.js";
import { openProfile, pressPhotos } from "../../src/press/index.js";
import { launchBrowser } from "../../src/render/browser/index.js";
import { browsers, type RenderResult, renderPages } from "../../src/render/index.js";
import { makePictures } from "../../src/render/pictures.js";
import { pressFiles } from "../../src/run/press.js";
import { createMeter } from "../../src/typeset/index.js";
import { median } from "../typography/figures.js";
import { eightPages } from "./eight-pages.js";
import { photoTimes } from "./photos.js";

const runs = Number(process.argv[2] ?? 5);
const cacheDir = browsers.defaultCacheDir();
const { paper, edition: dir } = await eightPages();
const work = await mkdtemp(join(tmpdir(), "banxin-bench-"));

/** The work's result, and what it took. */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

/** The prints of an edition; `ms` is printing alone: neither the pictures nor the browser's start. */
async function printed(edition: Edition): Promise<{ value: RenderResult; ms: number }> {
  const meter = createMeter(edition.fonts.values(), { fallback: edition.theme.fallback });
  const plans = edition.pages.map((page) => composePage(page, edition, meter).value);
  const browser = await browsers.findBrowser({ cacheDir });
  const pictures = await timed(() => makePictures(plans, edition, work));
  const start = await timed(async () => (await launchBrowser(browser)).close());
  const all = await timed(() => renderPages(plans, edition, { browser, workDir: work }));
  return { value: all.value, ms: all.ms - pictures.ms - start.ms };
}

async function pressed(edition: Edition, { prints, originals }: RenderResult) {
  const profile = await openProfile(edition.profile);
  const photos = pressPhotos({
    originals,
    profile,
    mostInk: edition.paper.press.ink,
    ppi: edition.theme.photo.ppi,
    cacheDir: work,
  });
  const found = { dir: work, found: [], whole: true, force: false };
  return timed(() => pressFiles(prints, edition, { ...found, profile, photos }));
}

try {
  const { value: edition } = await loadEdition(dir, { cacheDir });
  if (!edition) throw new Error(`${dir} does not load: banxin check says why`);
  const rows: { print: number; press: number; fresh: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const print = await printed(edition);
    await rm(join(work, "press"), { recursive: true, force: true });
    const fresh = await pressed(edition, print.value);
    const press = await pressed(edition, print.value);
    for (const { code, facts } of press.value.diagnostics) console.error(code, facts);
    rows.push({ print: print.ms, press: press.ms, fresh: fresh.ms });
  }
  const of = (key: "print" | "press" | "fresh"): number => median(rows.map((row) => row[key]));
  const photos = 12;
  console.log(`${edition.pages.length} pages, ${photos} photos of 12 MP, median of ${runs} runs\n`);
  console.log("| untagged print ms | press, photos kept ms | press / print | each new photo ms |");
  console.log("|--:|--:|--:|--:|");
  const each = (of("fresh") - of("press")) / photos;
  const ratio = median(rows.map(({ press, print }) => press / print));
  const cells = [of("print").toFixed(0), of("press").toFixed(0), ratio.toFixed(2), each.toFixed(0)];
  console.log(`| ${cells.join(" | ")} |\n`);
  await photoTimes(edition, runs);
} finally {
  await rm(paper, { recursive: true, force: true });
  await rm(work, { recursive: true, force: true });
}
