/**
 * How well and how fast words are found: `node build/lib/bench/words.js [FILE]`. The judged heads are
 * those of the tests; FILE is any Chinese text, for the speed.
 */
import { readFileSync } from "node:fs";
import { headWordStarts } from "../src/typeset/head-words.js";
import { segmenter } from "../src/typeset/segmenter.js";
import { wordStarts } from "../src/typeset/words.js";
import { judgedHeads, score } from "../test/support/headlines.js";

function marked(words: Iterable<string>, length: number): Uint8Array {
  const starts = new Uint8Array(length);
  let at = 0;
  for (const word of words) {
    starts[at] = 1;
    at += word.length;
  }
  return starts;
}

const intl = new Intl.Segmenter("zh-CN", { granularity: "word" });
const intlWords = (text: string): string[] => [...intl.segment(text)].map(({ segment }) => segment);
const finders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "Intl.Segmenter": (text) => marked(intlWords(text), text.length),
  jieba: (text) => marked(segmenter.cut(text), text.length),
  wordStarts: (text) => wordStarts(text),
  headWordStarts: (text) => headWordStarts(text),
};

const heads = judgedHeads();
const file = process.argv[2];
const body = (
  file === undefined ? heads.map(({ text }) => text).join("，") : readFileSync(file, "utf8")
)
  .split("\n")
  .filter((line) => line !== "");
const characters = body.reduce((sum, line) => sum + line.length, 0);
const repeat = Math.max(1, Math.ceil(70_000 / characters));

for (const [name, starts] of Object.entries(finders)) {
  const speeds: number[] = [];
  for (let run = 0; run < 5; run++) {
    const begin = performance.now();
    for (let i = 0; i < repeat; i++) for (const line of body) starts(line);
    speeds.push((characters * repeat) / (performance.now() - begin) / 1000);
  }
  const speed = speeds.sort((a, b) => a - b)[2] ?? 0;
  const judged = (["heads", "unseen"] as const).map((set) => {
    const { wrong, mustNot, missed, may, heads: bad } = score(starts, set);
    return `${set}: wrong ${wrong} of ${mustNot} (${bad} heads), missed ${missed} of ${may}`;
  });
  console.log([name.padEnd(16), ...judged, `${speed.toFixed(2)} million characters/s`].join("; "));
}
