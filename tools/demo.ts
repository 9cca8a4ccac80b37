/**
 * Builds the starter edition with its press files into build/demo, archives it in build/demo/archive and
 * writes its proof mails to build/demo/mail, and says where each file lies: `npm run demo`.
 */
import { rmSync } from "node:fs";
import { join, relative } from "node:path";
import { addEdition, verifyArchive } from "../src/archive/index.js";
import { type Diagnostic, renderDiagnostic } from "../src/diagnostics/index.js";
import { packageRoot } from "../src/edition/index.js";
import { sendProofs } from "../src/proof/index.js";
import { buildEdition } from "../src/run/index.js";

const chinese = /^zh/.test(process.env.LC_ALL || process.env.LANG || "");
const say = (zh: string, en: string): void => console.log(chinese ? zh : en);

const root = packageRoot();
const edition = join(root, "assets", "starter", "editions", "2026-11-23");
const out = join(root, "build", "demo");
const archive = join(out, "archive");
const mail = join(out, "mail");

const row = (name: string, value: string): void => console.log(`  ${name.padEnd(10)}${value}`);

function complain(
  diagnostics: readonly Diagnostic[],
  source: (file: string) => string | undefined,
): void {
  const language = chinese ? "zh-CN" : "en";
  for (const diagnostic of diagnostics.filter((d) => d.severity !== "info")) {
    console.log(renderDiagnostic(diagnostic, { language, colour: false, source }));
  }
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const value = await work();
  row(name, `${String(Math.round(performance.now() - begin)).padStart(7)} ms`);
  return value;
}

say(
  "正在排印样报……（第一次要先解开浏览器，约十秒）",
  "Building the starter edition … (the browser is unpacked first, some ten seconds)",
);
// The packaged browser, so that the pages are the same on every machine.
const built = await buildEdition(edition, {
  out,
  browser: "packaged",
  png: true,
  target: "press",
});
complain(built.diagnostics, built.source);
for (const { stage, ms } of built.timings) row(stage, `${String(ms).padStart(7)} ms`);

// A demo of its own each time: an archive would refuse other content without a correction.
for (const dir of [archive, mail]) rmSync(dir, { recursive: true, force: true });
const user = { name: "banxin demo", address: "mailto:demo@yunting.example" };
await timed("archive", () =>
  addEdition(edition, { store: archive, built: out, user, created: new Date().toISOString() }),
);
const verified = await timed("verify", () => verifyArchive(archive));
complain(verified.diagnostics, () => undefined);
const mailed = await timed("mail", () =>
  sendProofs(edition, { stage: "大样", built: out, dryRun: mail }),
);
complain(mailed.diagnostics, () => undefined);

for (const { kind, path, bytes } of built.files) {
  row(kind, `${relative(root, path)}  ${Math.round(bytes / 1024)} kB`);
}
row("archive", relative(root, archive));
row("mail", `${relative(root, mail)}  ${mailed.mails.length} eml`);
say(`浏览器：${built.browser}`, `Browser: ${built.browser}`);
const ok = built.ok && verified.ok && mailed.ok;
say(ok ? "完成。" : "有错误。", ok ? "Done." : "There are errors.");
process.exitCode = ok ? 0 : 1;
