import { join } from "node:path";
import { type Diagnostic, diagnose, hasErrors } from "../diagnostics/index.js";
import { type Edition, type InkSet, most, pressFileName } from "../edition/index.js";
import { makePress, type PressJob, type PressPhotos, x4Breaches } from "../press/index.js";
import type { Print } from "../render/index.js";
import type { Output } from "./files.js";

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

const FORCED = "-FORCED.pdf";

const forced = (name: string): string => name.replace(/\.pdf$/i, FORCED);

/** BX6028 for what a file has that PDF/X-4 does not allow. */
async function checked(files: readonly { name: string; bytes: Uint8Array }[]) {
  const diagnostics: Diagnostic[] = [];
  for (const { name, bytes } of files) {
    for (const reason of await x4Breaches(bytes)) {
      diagnostics.push(diagnose("BX6028", { file: name, reason }));
    }
  }
  return diagnostics;
}

/**
 * The press files of an edition under the printer's names, one for each sheet, and with `whole` one of all.
 * Where there is an error, in what was found before or in the files, none is given (BX6025) or, with
 * `force`, all have FORCED in their names (BX6027).
 */
export async function pressFiles(
  prints: readonly Print[],
  edition: Edition,
  work: PressWork,
): Promise<{
  readonly files: readonly PressOutput[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { date } = edition.facts;
  const { photos } = work;
  const image = photos && ((inks: InkSet) => photos.onPage(inks));
  const made = await makePress(prints, edition, { ...work, ...(image ? { image } : {}) });
  const files = made.sheets.map(({ sheet, inks, bytes }) => {
    return { name: pressFileName(edition.paper, date, sheet), inks, bytes };
  });
  if (made.whole) {
    const inks = most(files.map((file) => file.inks));
    files.push({ name: `${date}-press.pdf`, inks, bytes: made.whole });
  }
  const told = [...made.diagnostics, ...(photos?.diagnostics ?? [])];
  const diagnostics = [...told, ...(await checked(files))];
  const errors = [...work.found, ...diagnostics].filter((d) => hasErrors([d]));
  const count = errors.length;
  if (count > 0) diagnostics.push(diagnose(work.force ? "BX6027" : "BX6025", { count }));
  const kept = count > 0 && !work.force ? [] : files;
  const named = (name: string): string => join(work.dir, count > 0 ? forced(name) : name);
  return {
    files: kept.map(({ name, inks, bytes }) => ({ kind: "press", path: named(name), bytes, inks })),
    diagnostics,
  };
}
