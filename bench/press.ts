/**
 * What it costs to bring the starter edition's pages into print colours:
 * `npm run build && node build/lib/bench/press.js [RUNS]`.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { loadEdition, packageRoot } from "../src/edition/index.js";
import { readOperations } from "../src/press/content-stream.js";
import { pageContent } from "../src/press/glyph-positions.js";
import { openPressPage, type PressOptions } from "../src/press/index.js";
import { browsers } from "../src/render/index.js";
import { buildEdition } from "../src/run/index.js";
import { median } from "./typography/figures.js";

const runs = Number(process.argv[2] ?? 9);
const dir = join(packageRoot(), "assets", "starter", "editions", "2026-11-23");
const { value: edition } = await loadEdition(dir, { cacheDir: browsers.defaultCacheDir() });
if (!edition) throw new Error("the starter edition does not load");

async function proof(): Promise<PDFDocument> {
  const out = await mkdtemp(join(tmpdir(), "banxin-bench-"));
  try {
    await buildEdition(dir, { out, browser: "packaged" });
    const name = (await readdir(out)).find((file) => file.endsWith("-proof.pdf")) ?? "";
    return await PDFDocument.load(await readFile(join(out, name)));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Milliseconds of one run, the median of several after one that warms up. */
async function time(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}

const whole = await proof();
console.log("| page | operators | read ms | rewritten ms | with its pictures ms | operators/s |");
console.log("|--:|--:|--:|--:|--:|--:|");
for (const index of whole.getPageIndices()) {
  const single = await PDFDocument.create({ updateMetadata: false });
  const [page] = await single.copyPages(whole, [index]);
  if (page) single.addPage(page);
  const pdf = await single.save({ useObjectStreams: false });
  const content = pageContent(single, 0);
  const count = [...readOperations(content)].length;
  const options: PressOptions = { page: index + 1, inks: "cmyk", theme: edition.theme };
  const read = await time(() => {
    for (const _ of readOperations(content));
  });
  const empty = Buffer.alloc(0);
  // A picture that is at hand costs nothing: what is left is parsing, rewriting, packing.
  const image: PressOptions["image"] = async ({ width, height }) => ({
    width,
    height,
    space: "DeviceGray",
    filter: "FlateDecode",
    data: empty,
    inverted: false,
  });
  const rewritten = await time(() => openPressPage(pdf, { ...options, image }));
  const all = await time(() => openPressPage(pdf, options));
  const figures = [read, rewritten, all].map((ms) => ms.toFixed(1)).join(" | ");
  const rate = Math.round((count / rewritten) * 1000).toLocaleString("en");
  console.log(`| ${index + 1} | ${count} | ${figures} | ${rate} |`);
}
