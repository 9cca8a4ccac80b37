/** Medians of the stages of the starter edition: `node build/lib/bench/build.js [RUNS]`. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/edition/index.js";
import { buildEdition } from "../src/run/index.js";

const runs = Number(process.argv[2] ?? 5);
const edition = join(packageRoot(), "assets", "starter", "editions", "2026-11-23");
const out = await mkdtemp(join(tmpdir(), "banxin-bench-"));
const times = new Map<string, number[]>();
try {
  for (let run = 0; run <= runs; run++) {
    const { timings } = await buildEdition(edition, { out, browser: "packaged" });
    if (run === 0) continue; // warms caches and fonts
    for (const { stage, ms } of timings) times.set(stage, [...(times.get(stage) ?? []), ms]);
  }
} finally {
  await rm(out, { recursive: true, force: true });
}
for (const [stage, list] of times) {
  const sorted = [...list].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(
    `${stage.padEnd(10)} median ${median} ms  (${sorted[0]} to ${sorted.at(-1)}, n=${runs})`,
  );
}
