import { readdir } from "node:fs/promises";
import { type Edition, pressFileName, sheetName, sheetPages } from "../edition/index.js";
import type { Print } from "../render/index.js";
import { codeOf } from "./files.js";

/** The word in the names of press files that were written in spite of errors: no printer overlooks it. */
export const forcedName = (name: string): string => name.replace(/\.pdf$/i, "-FORCED.pdf");

/** The name of the press file of the whole edition. */
export const wholeName = ({ facts }: Edition): string => `${facts.date}-press.pdf`;

/** All names that press files of these prints can have: a spread's own, and those of its halves. */
function namesOf(prints: readonly Print[], edition: Edition): string[] {
  const { paper, facts } = edition;
  const sheets = prints.flatMap((print) => [sheetName(print), ...sheetPages(print)]);
  return [
    ...new Set([
      ...sheets.map((sheet) => pressFileName(paper, facts.date, sheet)),
      wholeName(edition),
    ]),
  ];
}

/** Press files of an earlier build in the folder, by their names. */
export interface Leftovers {
  readonly good: readonly string[];
  readonly forced: readonly string[];
}

/** Finds what an earlier build left of the press files of these prints. */
export async function findLeftovers(
  dir: string,
  prints: readonly Print[],
  edition: Edition,
): Promise<Leftovers> {
  const there = new Set(
    await readdir(dir).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return [];
      throw error;
    }),
  );
  const names = namesOf(prints, edition);
  return {
    good: names.filter((name) => there.has(name)),
    forced: names.map(forcedName).filter((name) => there.has(name)),
  };
}
