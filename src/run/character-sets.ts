import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../edition/index.js";

/** A set of characters by whose number fonts are sold. */
export interface CharacterSet {
  readonly name: "gb2312" | "general-standard";
  /** Code points, in the order of the set. */
  readonly points: readonly number[];
}

/** The 6,763 ideographs of GB 2312-80: rows 16 to 87, of which row 55 ends at cell 89. */
export function gb2312(): CharacterSet {
  const decoder = new TextDecoder("gbk");
  const points: number[] = [];
  for (let row = 16; row <= 87; row++) {
    for (let cell = 1; cell <= (row === 55 ? 89 : 94); cell++) {
      points.push(decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell)).codePointAt(0) ?? 0);
    }
  }
  return { name: "gb2312", points };
}

/** The 8,105 characters of the Table of General Standard Chinese Characters (通用规范汉字表, 2013). */
export function generalStandard(): CharacterSet {
  const path = join(packageRoot(), "assets", "characters", "general-standard.txt");
  const text = readFileSync(path, "utf8").replace(/^#.*$/gmu, "");
  const points = [...text].flatMap((c) => (/\s/u.test(c) ? [] : [c.codePointAt(0) ?? 0]));
  return { name: "general-standard", points };
}
