import { join } from "node:path";
import { type Diagnostic, diagnose, hasErrors } from "../diagnostics/index.js";
import { type Edition, type InkSet, most, pressFileName } from "../edition/index.js";
import { makePress, type PressJob, type PressPhotos, type WrittenFile } from "../press/index.js";
import type { Print } from "../render/index.js";
import type { Output } from "./files.js";
import { findLeftovers, forcedName, wholeName } from "./leftovers.js";

/** A press file with the inks of its pages. */
export interface PressOutput extends Output {
  readonly kind: "press";
  readonly inks: InkSet;
}

/** What a build knows when its press files are made. */
export interface PressWork extends Omit<PressJob, "image"> {
  /** Photos from their originals; pictures of the pages take their place where absent. */
  readonly photos?: PressPhotos;
  /** Folder of the files. */
  readonly dir: string;
  /** What was found before: an error keeps press files back. */
  readonly found: readonly Diagnostic[];
  /** Writes them all the same, with a word in their names that no printer overlooks. */
  readonly force: boolean;
}

/** BX6028 for each rule of PDF/X-4 that a file breaks. */
const broken = (files: readonly (WrittenFile & { readonly name: string })[]): Diagnostic[] =>
  files.flatMap(({ name, broken: rules }) =>
    rules.map((rule) => diagnose("BX6028", { file: name, ...rule })),
  );

/** A photo of too few pixels was told when the page was drawn (BX6003). */
function isTold({ code, facts }: Diagnostic, before: readonly Diagnostic[]): boolean {
  if (code !== "BX6030") return false;
  const ofPhoto = ({ code, facts: { photo } }: Diagnostic) =>
    code === "BX6003" && String(facts.element).endsWith(`(${photo})`);
  return before.some(ofPhoto);
}

/** The press files of a build, and what there is to say. */
export interface MadePress {
  readonly files: readonly PressOutput[];
  /** Files of an earlier build that these make void: they are removed when these are written. */
  readonly outdated: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The press files of an edition under the printer's names, one for each sheet, and with `whole` one of all.
 * Where there is an error, in what was found before or in the files, none is given (BX6025) or, with
 * `force`, all have FORCED in their names (BX6027); good files of an earlier build that
 * these do not replace stay, and are told (BX6029).
 */
export async function pressFiles(
  prints: readonly Print[],
  edition: Edition,
  work: PressWork,
): Promise<MadePress> {
  const { date } = edition.facts;
  const { photos } = work;
  const made = await makePress(prints, edition, {
    ...work,
    ...(photos ? { image: photos.image } : {}),
  });
  const files = made.sheets.map(({ sheet, ...file }) => {
    return { ...file, name: pressFileName(edition.paper, date, sheet) };
  });
  if (made.whole) {
    const inks = most(files.map((file) => file.inks));
    files.push({ ...made.whole, name: wholeName(edition), inks });
  }
  const told = [...made.diagnostics, ...(photos?.diagnostics ?? []), ...broken(files)];
  const diagnostics = told.filter((one) => !isTold(one, work.found));
  const errors = [...work.found, ...diagnostics].filter((d) => hasErrors([d]));
  const count = errors.length;
  const left = await findLeftovers(work.dir, prints, edition);
  if (count > 0) diagnostics.push(diagnose(work.force ? "BX6027" : "BX6025", { count }));
  // Pages alone leave the file of all of them as it was.
  const old = left.good.filter((name) => count > 0 || (!work.whole && name === wholeName(edition)));
  if (old.length > 0) {
    diagnostics.push(diagnose("BX6029", { files: old.join(", "), count: old.length }));
  }
  const kept = count > 0 && !work.force ? [] : files;
  const named = (name: string): string => join(work.dir, count > 0 ? forcedName(name) : name);
  return {
    outdated: count > 0 ? [] : left.forced.map((name) => join(work.dir, name)),
    files: kept.map(({ name, inks, bytes }) => ({ kind: "press", path: named(name), bytes, inks })),
    diagnostics,
  };
}
