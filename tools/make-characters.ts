/**
 * Writes assets/characters/general-standard.txt, the 8,105 characters of the Table of General Standard
 * Chinese Characters (通用规范汉字表, 2013) in its order, from the property kTGH of the Unihan database
 * (Unicode Character Database): `node build/lib/tools/make-characters.js Unihan_OtherMappings.txt`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "../src/edition/index.js";

const COUNT = 8105;
const PER_LINE = 50;

/**
 * The file's text from that of Unihan_OtherMappings.txt, whose lines are `U+3447 kTGH 2013:6602`, parted
 * by tabs. Throws where a number of the table is missing.
 */
export function characterList(unihan: string, count = COUNT): string {
  const version = /^# Unicode version: (\S+)/mu.exec(unihan)?.[1] ?? "unknown";
  const byNumber: string[] = [];
  for (const [, hex = "", number] of unihan.matchAll(/^U\+([0-9A-F]+)\tkTGH\t2013:(\d+)\r?$/gmu)) {
    byNumber[Number(number) - 1] = String.fromCodePoint(Number.parseInt(hex, 16));
  }
  for (let i = 0; i < count; i++) {
    if (byNumber[i] === undefined) throw new RangeError(`no character has number ${i + 1}`);
  }
  const lines = Array.from({ length: Math.ceil(count / PER_LINE) }, (_, i) =>
    byNumber.slice(i * PER_LINE, (i + 1) * PER_LINE).join(""),
  );
  return [
    "# 通用规范汉字表 (2013), in its order: level 1 is 1 to 3500, level 2 to 6500, level 3 to 8105.",
    `# From property kTGH of the Unihan database, Unicode ${version}; see NOTICES.md. Made by tools/make-characters.ts.`,
    ...lines,
    "",
  ].join("\n");
}

if (pathToFileURL(process.argv[1] ?? "").href === import.meta.url) {
  const path = join(packageRoot(), "assets", "characters", "general-standard.txt");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, characterList(readFileSync(process.argv[2] ?? "", "utf8")));
  console.log(`${path} written`);
}
