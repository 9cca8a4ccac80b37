import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { diagnose, Failure } from "../diagnostics/index.js";
import {
  findEdition,
  findPaper,
  inkSets,
  inside,
  isFile,
  sha256,
  shown,
} from "../edition/index.js";

const hashed = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const count = z.number().int().nonnegative();
/** A page by its number, a spread (2-3), or a gutter (中缝4-1). */
const sheet = z.union([
  count,
  z.templateLiteral([count, "-", count]),
  z.templateLiteral(["中缝", count, "-", count]),
]);

/** What a report says that later work needs; it says more, which is kept in the file. */
const reportSchema = z.object({
  format: z.literal("banxin-report/1"),
  paper: z.string(),
  edition: z.string(),
  date: z.iso.date(),
  issue: count,
  pages: count,
  /** The two pages of each spread; reports of earlier versions have none. */
  spreads: z.array(z.tuple([count, count])).default([]),
  /** The pages beside each gutter; reports of earlier versions have none. */
  gutters: z.array(z.tuple([count, count])).default([]),
  diagnostics: z.array(
    z.object({
      severity: z.enum(["error", "warning", "info"]),
      code: z.string(),
      message: z.string(),
      help: z.string(),
      file: z.string().optional(),
      line: count.optional(),
      column: count.optional(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    }),
  ),
  fits: z.array(
    z.object({
      story: z.string(),
      page: sheet,
      chars: count,
      lines: count,
      over: count,
      overChars: count,
      short: count,
    }),
  ),
  inputs: z.array(hashed.extend({ file: z.string() })),
  files: z.array(
    hashed.extend({ name: z.string(), bytes: count, inks: z.enum(inkSets).optional() }),
  ),
});
/** report.json, read back. */
export type Report = z.infer<typeof reportSchema>;

/** A file of a finished edition. */
export interface KeptFile {
  /** An input's name from the paper's folder, an output's from the build's; forward slashes. */
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A finished edition as it lies on disk: what a build left, proved against its own report. */
export interface BuiltEdition {
  /** Absolute folder of the build's files. */
  readonly dir: string;
  readonly paperDir: string;
  readonly editionDir: string;
  readonly report: Report;
  /** SHA-256 of the proof PDF: names exactly what was printed. */
  readonly digest: string;
  /** What the build wrote, the report itself included. */
  readonly outputs: readonly KeptFile[];
  /** What it was made of: YAML, stories, photos, own fonts and templates; nothing from packages. */
  readonly inputs: readonly KeptFile[];
}

const REPORT = /^\d{4}-\d{2}-\d{2}-report\.json$/;

/** Reports of whole editions in a folder, by name. */
async function reportsIn(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch(() => []);
  return names
    .filter((name) => REPORT.test(name))
    .sort()
    .map((name) => join(dir, name));
}

interface Found {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly report: Report;
  readonly paperDir: string;
}

async function open(path: string, paperDir: string): Promise<Found> {
  const bytes = await readFile(path);
  return { path, bytes, report: parseReport(bytes, path), paperDir };
}

/** The report of the edition in a folder: in its usual place, or where it was built to. */
async function ofEdition(dir: string, built: string | undefined): Promise<Found> {
  const { dir: editionDir, paperDir } = await findEdition(dir);
  const usual = join(paperDir, "build");
  // Its own name first: a paper has hundreds of builds, and each report is a file to read.
  const names = [basename(editionDir), ...(await readdir(usual).catch(() => [])).sort()];
  const folders = built ? [resolve(built)] : [...new Set(names)].map((name) => join(usual, name));
  const own = shown(paperDir, editionDir);
  for (const folder of folders) {
    for (const path of await reportsIn(folder)) {
      const found = await open(path, paperDir);
      if (found.report.edition === own) return found;
    }
  }
  throw new Failure(diagnose("BX6004", { dir }));
}

async function find(dir: string, built: string | undefined): Promise<Found> {
  if (await isFile(join(resolve(dir), "edition.yaml"))) return ofEdition(dir, built);
  const [path, ...others] = await reportsIn(resolve(dir));
  if (path === undefined || others.length > 0) throw new Failure(diagnose("BX6004", { dir }));
  return open(path, await findPaper(resolve(dir)));
}

function parseReport(bytes: Uint8Array, file: string): Report {
  try {
    return reportSchema.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch (error) {
    throw new Failure(diagnose("BX6005", { file }), { cause: error });
  }
}

async function keep(name: string, path: string, wanted: string): Promise<KeptFile | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined || sha256(bytes) !== wanted) return undefined;
  return { name, path, bytes, sha256: wanted };
}

/**
 * Reads back what `buildEdition` left of an edition and proves it: every file of the build has the
 * hash that its report gives, and none of the copy has changed since.
 * @param dir the edition's folder, or that of its build below the paper's
 * @param options.built where the edition was built to, if not into `<paper>/build/<date>`
 * @throws Failure BX6004 not built yet, BX6005 a file of the build is missing or was changed, BX6006
 * the copy has changed since; BX9006 where there is no paper
 */
export async function readBuilt(
  dir: string,
  options: { readonly built?: string } = {},
): Promise<BuiltEdition> {
  const { path, bytes, report, paperDir } = await find(dir, options.built);
  const buildDir = dirname(path);
  const outputs: KeptFile[] = [];
  for (const { name, sha256: wanted } of report.files) {
    const file =
      basename(name) === name ? await keep(name, join(buildDir, name), wanted) : undefined;
    if (!file) throw new Failure(diagnose("BX6005", { file: join(buildDir, name) }));
    outputs.push(file);
  }
  const inputs: KeptFile[] = [];
  for (const { file: name, sha256: wanted } of report.inputs) {
    if (name.startsWith("npm:")) continue;
    const source = await inside(paperDir, name);
    const file = source === undefined ? undefined : await keep(name, source, wanted);
    if (!file) throw new Failure(diagnose("BX6006", { file: name, dir }));
    inputs.push(file);
  }
  const proof = outputs.find(({ name }) => name === `${report.date}-proof.pdf`);
  if (!proof) throw new Failure(diagnose("BX6004", { dir }));
  return {
    dir: buildDir,
    paperDir,
    editionDir: join(paperDir, report.edition),
    report,
    digest: proof.sha256,
    outputs: [...outputs, { name: basename(path), path, bytes, sha256: sha256(bytes) }],
    inputs,
  };
}
