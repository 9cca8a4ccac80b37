/** Builds the starter edition into build/demo and says where each file lies: `npm run demo`. */
import { join, relative } from "node:path";
import { renderDiagnostic } from "../src/diagnostics/index.js";
import { packageRoot } from "../src/edition/index.js";
import { buildEdition } from "../src/run/index.js";

const chinese = /^zh/.test(process.env.LC_ALL || process.env.LANG || "");
const say = (zh: string, en: string): void => console.log(chinese ? zh : en);

const root = packageRoot();
const edition = join(root, "assets", "starter", "editions", "2026-11-23");
const out = join(root, "build", "demo");
say(
  "正在排印样报……（第一次要先解开浏览器，约十秒）",
  "Building the starter edition … (the browser is unpacked first, some ten seconds)",
);
const result = await buildEdition(edition, {
  out,
  browser: "packaged", // so that the pages are the same on every machine
  png: true,
});
for (const diagnostic of result.diagnostics.filter((d) => d.severity !== "info")) {
  const options = {
    language: chinese ? "zh-CN" : "en",
    colour: false,
    source: result.source,
  } as const;
  console.log(renderDiagnostic(diagnostic, options));
}
for (const { stage, ms } of result.timings)
  console.log(`  ${stage.padEnd(10)}${String(ms).padStart(7)} ms`);
for (const { kind, path, bytes } of result.files) {
  console.log(`  ${kind.padEnd(10)}${relative(root, path)}  ${Math.round(bytes / 1024)} kB`);
}
say(`浏览器：${result.browser}`, `Browser: ${result.browser}`);
say(result.ok ? "完成。" : "有错误。", result.ok ? "Done." : "There are errors.");
process.exitCode = result.ok ? 0 : 1;
