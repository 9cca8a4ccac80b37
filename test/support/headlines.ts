import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/edition/index.js";

/** A head that was judged by hand. */
export interface JudgedHead {
  readonly text: string;
  /** For each place before a character: whether a line may begin there; undefined where nobody judged. */
  readonly mayBreak: readonly (boolean | undefined)[];
}

const LETTER = /[\p{Script=Han}\p{L}\p{N}]/u;

/** The heads of test/fixtures/headlines: a hundred, or thirty that the rules were not made with. */
export function judgedHeads(set: "heads" | "unseen" = "heads"): JudgedHead[] {
  const file = join(packageRoot(), "test", "fixtures", "headlines", `${set}.txt`);
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map(judged);
}

function judged(line: string): JudgedHead {
  const mayBreak: (boolean | undefined)[] = [];
  let text = "";
  let next: boolean | undefined = false;
  for (const character of line) {
    if (character === "|") next = true;
    else if (character === "~") next = undefined;
    else {
      mayBreak[text.length] = next;
      text += character;
      next = false;
    }
  }
  return { text, mayBreak };
}

export interface Score {
  /** Breaks inside of what must not be broken, of all such places. */
  readonly wrong: number;
  readonly mustNot: number;
  /** Good breaks that were not found, of all good ones. */
  readonly missed: number;
  readonly may: number;
  /** Heads with at least one wrong break. */
  readonly heads: number;
}

/** Holds places where words begin against the judgement; only between two letters, marks have their own rule. */
export function score(
  starts: (text: string) => Uint8Array,
  set: "heads" | "unseen" = "heads",
): Score {
  const sum = { wrong: 0, mustNot: 0, missed: 0, may: 0, heads: 0 };
  for (const { text, mayBreak } of judgedHeads(set)) {
    const found = starts(text);
    const before = sum.wrong;
    for (let at = 1; at < text.length; at++) {
      if (!LETTER.test(text.charAt(at - 1)) || !LETTER.test(text.charAt(at))) continue;
      const may = mayBreak[at];
      if (may === undefined) continue;
      const begins = found[at] !== 0;
      if (may) sum.may++;
      else sum.mustNot++;
      if (may && !begins) sum.missed++;
      if (!may && begins) sum.wrong++;
    }
    if (sum.wrong > before) sum.heads++;
  }
  return sum;
}
