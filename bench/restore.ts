/**
 * How much of a text comes back after it was degraded as careless copy is, and how fast:
 * `node build/lib/bench/restore.js FILE...` (one paragraph a line; Markdown too).
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readStory } from "../src/manuscript/index.js";
import { restored } from "../src/manuscript/punctuation/index.js";

type Degrade = (text: string) => string;

const HALF: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "！": "!",
  "？": "?",
  "（": "(",
  "）": ")",
};
const STRAIGHT: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "……": "...",
  "——": "--",
};

/** As much copy arrives: these marks half-width, 。、“” kept. */
const marks: Degrade = (text) => text.replace(/[，；：！？（）]/gu, (c) => HALF[c] ?? c);
/** As text from a terminal or an old system: quotes, ellipses and dashes too. */
const all: Degrade = (text) => marks(text).replace(/[“”‘’]|……|——/gu, (c) => STRAIGHT[c] ?? c);

const SHOWN = 60;
const EXAMPLES = Number(process.env.EXAMPLES ?? 0);

/** Blanks are not degraded, so authors who type them beside figures (2026 年) keep theirs here. */
const mended = (text: string): string => restored(text, { off: new Set(["repeat", "space"]) });

/** The share of paragraphs that come back exactly, of those that the degrading changed. */
function share(paragraphs: readonly string[], degrade: Degrade): string {
  const changed = paragraphs.filter((text) => degrade(text) !== text);
  const wrong = changed.filter((text) => mended(degrade(text)) !== text);
  for (const text of wrong.slice(0, EXAMPLES)) {
    const got = mended(degrade(text));
    const at = Math.max(0, Array.from(text).findIndex((c, i) => c !== Array.from(got)[i]) - 15);
    console.log(`- ${text.slice(at, at + SHOWN)}\n+ ${got.slice(at, at + SHOWN)}`);
  }
  const good = changed.length - wrong.length;
  const percent = changed.length === 0 ? 100 : (100 * good) / changed.length;
  return `${percent.toFixed(1)} % (${good}/${changed.length})`;
}

/** Milliseconds to read a story of about `megabytes` made of the paragraphs, median of five. */
function readingTime(paragraphs: readonly string[], megabytes: number): number {
  const body = paragraphs.map(all).join("\n\n");
  const times = Math.max(1, Math.round((megabytes * 1e6) / Buffer.byteLength(body)));
  const story = `# 题\n\n${Array.from({ length: times }, () => body).join("\n\n")}\n`;
  const measured = Array.from({ length: 5 }, () => {
    const start = performance.now();
    readStory(story, "a.md");
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return Math.round((measured[2] ?? 0) / (Buffer.byteLength(story) / 1e6));
}

console.log("| text | marks half-width | quotes, … and — too | untouched stays | ms for 1 MB |");
console.log("|---|---|---|---|---|");
for (const file of process.argv.slice(2)) {
  const paragraphs = readFileSync(file, "utf8")
    .replace(/^---\n[\s\S]*?\n---\n/u, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^(?:#|:::|!\[|\|)/u.test(line));
  const kept = paragraphs.filter((text) => mended(text) === text).length;
  console.log(
    `| ${basename(file)} | ${share(paragraphs, marks)} | ${share(paragraphs, all)} | ${kept}/${paragraphs.length} | ${readingTime(paragraphs, 1)} |`,
  );
}
