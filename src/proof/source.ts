import { basename, join } from "node:path";
import { diagnose, Failure } from "../diagnostics/index.js";
import { type Edition, findEdition, loadEdition, sheetName } from "../edition/index.js";
import { browsers } from "../render/index.js";
import { type BuiltEdition, readBuilt } from "../run/index.js";
import type { EditionWords, PageWords } from "./letter.js";
import { notesOf } from "./notes.js";
import type { Outbox } from "./outbox.js";
import type { PageName } from "./people.js";

/** A finished edition with what its proofs need besides: the people, names, titles and fonts. */
export interface Source {
  readonly built: BuiltEdition;
  readonly edition: Edition;
  /** In the proof's order: pages, then gutters. */
  readonly pages: readonly PageName[];
  readonly words: EditionWords;
}

/**
 * `<paper>/proofs/<folder of the edition>`: build folders are thrown away, who got what is not. Not
 * the date: an extra (号外) appears on the day of another edition and supersedes none of its mails.
 */
export const outboxOf = (paperDir: string, editionDir: string): Outbox => ({
  dir: join(paperDir, "proofs", basename(editionDir)),
});

/**
 * The outbox of an edition that may have changed since its proofs were sent.
 * @throws Failure BX9006
 */
export async function findOutbox(dir: string): Promise<Outbox> {
  const folder = await findEdition(dir);
  return outboxOf(folder.paperDir, folder.dir);
}

/** The edition's pages, then its gutters, as they follow each other in the proof. */
const sheetsOf = ({ pages, gutters }: Edition): (PageName & { editors: PageWords["editors"] })[] =>
  [...pages, ...gutters].map((page) => ({
    number: sheetName(page),
    name: page.settings.name,
    ...(page.spread ? { spread: page.spread } : {}),
    ...(page.between ? { between: page.between } : {}),
    editors: Object.entries(page.settings.editors),
  }));

function wordsOf(built: BuiltEdition, edition: Edition): EditionWords {
  const { report } = built;
  const titles = new Map(edition.stories.map(({ file, short }) => [file, short]));
  const notes = notesOf(report, titles);
  return {
    paper: edition.paper.name,
    dateText: edition.facts.dateText,
    weekday: edition.facts.weekday,
    issue: edition.facts.issueText,
    errors: report.diagnostics.filter(({ severity }) => severity === "error").length,
    general: notes.general,
    pages: sheetsOf(edition).map((sheet) => ({
      ...sheet,
      fits: report.fits
        .filter(({ page }) => page === sheet.number)
        .map((fit) => ({ ...fit, title: titles.get(fit.story) || fit.story })),
      notes: notes.byPage.get(sheet.number) ?? [],
    })),
  };
}

/**
 * Reads a finished edition.
 * @param dir the edition's folder, or that of its build
 * @param options.built where it was built to, if not to its usual place
 * @throws Failure BX6004 to BX6006 not built, or changed since; BX9006
 */
export async function readSource(
  dir: string,
  options: { readonly built?: string; readonly cacheDir?: string },
): Promise<Source> {
  const built = await readBuilt(dir, options.built === undefined ? {} : { built: options.built });
  const cacheDir = options.cacheDir ?? browsers.defaultCacheDir();
  const { value: edition } = await loadEdition(built.editionDir, { cacheDir });
  if (!edition) throw new Failure(diagnose("BX6004", { dir }));
  const pages = sheetsOf(edition).map(({ editors: _, ...page }) => page);
  return { built, edition, pages, words: wordsOf(built, edition) };
}
