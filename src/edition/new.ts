import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { diagnose, Failure } from "../diagnostics/index.js";
import { countIssue, type IssueKind, plannedKind } from "./calendar.js";
import type { EditionFacts } from "./edition.js";
import { editionFacts } from "./facts.js";
import { findPaper, whyNot } from "./folder.js";
import { inside, packageRoot, shown } from "./paths.js";
import type { EditionFile } from "./schema/edition.js";
import type { PaperFile } from "./schema/paper.js";
import { pageCount } from "./sheets.js";
import {
  type Earlier,
  earlierEdition,
  firstText,
  readPaper,
  renewedText,
  storyNames,
  storySkeleton,
} from "./skeleton.js";

/** What is left behind when the starter is copied: what a build wrote into it. */
const OUTPUT = new Set(["build", "node_modules", ".cache", ".DS_Store", "Thumbs.db"]);

/** What a new edition is, besides its date. */
export interface NewEditionOptions {
  /** 增期 or 号外; by the paper's calendar where absent. */
  readonly kind?: Exclude<IssueKind, "regular">;
}

/** Two issues of one day lie beside each other; names in ASCII travel through every archive. */
const FOLDERS = { 增期: "-extra", 号外: "-special" } as const;

/**
 * Makes `editions/<date>` in a paper's folder (`<date>-extra` for a 增期, `<date>-special` for a 号外
 * that is asked for): the text of the latest earlier edition.yaml with its
 * drawings, areas and comments, with the new date and the next issue number; a skeleton story under
 * each story name, so that the edition can be built at once; empty photos. Without an earlier
 * edition one page with masthead and a lead. Throws BX9006 (not a paper), BX9007 (the folder is
 * there), BX9004 (cannot write), BX2003 (no date), or the first complaint about the files read.
 */
export async function newEdition(
  paperDir: string,
  date: string,
  { kind: wished }: NewEditionOptions = {},
): Promise<{ readonly dir: string; readonly facts: EditionFacts }> {
  if (!z.iso.date().safeParse(date).success) {
    const reason = "expected a date such as 2026-11-23";
    throw new Failure(diagnose("BX2003", { key: "date", reason: `${reason}, not ${date}` }));
  }
  const root = await findPaper(paperDir);
  const { paper, theme } = await readPaper(root);
  const earlier = await earlierEdition(root, date, wished !== undefined);
  const kind = wished ?? plannedKind(paper, date);
  const issue = nextIssue(paper, earlier, date, kind);
  const facts = { date, issue, kind };
  const { text, file } = earlier ? renewedText(earlier, facts) : firstText(theme, facts);
  const dir = join(root, "editions", wished ? date + FOLDERS[wished] : date);
  await makeFolder(dir);
  await writing(dir, async () => {
    await mkdir(join(dir, "stories"), { recursive: true });
    await mkdir(join(dir, "photos"), { recursive: true });
    await writeStories(dir, file);
    // Last: a folder with edition.yaml is a whole edition.
    await writeFile(join(dir, "edition.yaml"), text, { flag: "wx" });
  });
  return { dir, facts: editionFacts(date, issue, pageCount(file.pages), kind) };
}

/**
 * Counted on from the earlier edition where it gives its number, else from paper.yaml: a paper whose
 * numbers once left the calendar goes on from where it is.
 */
function nextIssue(
  paper: PaperFile,
  earlier: Earlier | undefined,
  date: string,
  kind: IssueKind,
): number {
  const counted = countIssue(paper, date, kind);
  const last = earlier?.file.issue;
  if (kind === "号外" || earlier === undefined || last === undefined) return counted;
  const { date: before, kind: lastKind } = earlier.file;
  const since = counted - countIssue(paper, before, lastKind ?? plannedKind(paper, before));
  // An issue on a day without publication is an issue too.
  return last + Math.max(1, since);
}

/** Stories that lie elsewhere in the paper are there already and are left alone. */
async function writeStories(dir: string, file: EditionFile): Promise<void> {
  for (const name of storyNames(file)) {
    const path = await inside(dir, name);
    if (path === undefined) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, storySkeleton(name), { flag: "wx" });
  }
}

/**
 * Copies the starter paper (identity, theme, a full edition) into a folder that is new or empty,
 * and the JSON schemas that its YAML files name. Gives the absolute folder and its files, relative
 * with forward slashes. Throws BX9007 and BX9004.
 */
export async function newPaper(
  dir: string,
): Promise<{ readonly dir: string; readonly files: readonly string[] }> {
  const target = resolve(dir);
  const assets = join(packageRoot(), "assets");
  await writing(target, async () => {
    await mkdir(target, { recursive: true });
    if ((await readdir(target)).length > 0) throw new Failure(diagnose("BX9007", { dir }));
    await cp(join(assets, "starter"), target, { recursive: true, filter: isSource });
    await cp(join(assets, "schemas"), join(target, "schemas"), { recursive: true });
  });
  return { dir: target, files: await filesIn(target) };
}

async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => shown(dir, join(entry.parentPath, entry.name)))
    .sort();
}

const isSource = (path: string): boolean => !OUTPUT.has(path.split(/[\\/]/).at(-1) ?? "");

async function makeFolder(dir: string): Promise<void> {
  await writing(dir, async () => {
    await mkdir(dirname(dir), { recursive: true });
    await mkdir(dir);
  });
}

/** Runs what writes; the system's errors become BX9007 and BX9004. */
async function writing(dir: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    const diagnostic = exists
      ? diagnose("BX9007", { dir })
      : diagnose("BX9004", { file: dir, reason: whyNot(error) });
    throw new Failure(diagnostic, { cause: error });
  }
}
