import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { composePage, missingInPaper, type PagePlan } from "../compose/index.js";
import { type Diagnostic, diagnose, Failure, hasErrors } from "../diagnostics/index.js";
import {
  type Edition,
  type InkSet,
  isWanted,
  loadEdition,
  sheetEdition,
  sheetName,
  sheetSlug,
} from "../edition/index.js";
import { decodeBytes } from "../manuscript/index.js";
import { makeProof, openProfile, pressPhotos, rasterise } from "../press/index.js";
import { browsers, type Print, type RenderResult, renderPages } from "../render/index.js";
import { createMeter } from "../typeset/index.js";
import { reviewPages } from "./desk.js";
import { type Output, withWorkDir, writeOutputs } from "./files.js";
import type { BuildOptions, BuildResult, BuiltFile, StageName } from "./options.js";
import { type PressWork, pressFiles } from "./press.js";
import { fitsOf, geometryJson, reportJson } from "./report.js";

/** Dots per inch of the page pictures. */
const PICTURE_DPI = 150;

/** Times each stage and tells the progress display. */
class Clock {
  readonly timings: { stage: StageName; ms: number }[] = [];
  constructor(private readonly options: BuildOptions) {}

  async run<T>(stage: StageName, work: () => T | Promise<T>): Promise<T> {
    this.options.signal?.throwIfAborted();
    this.options.onProgress?.({ stage });
    const start = performance.now();
    const value = await work();
    const ms = Math.round(performance.now() - start);
    this.timings.push({ stage, ms });
    this.options.onProgress?.({ stage, ms });
    return value;
  }
}

/** Everything up to the plans: what `check` needs, and `build` prints. */
interface Composed {
  readonly edition: Edition;
  readonly plans: readonly PagePlan[];
}

interface Prepared {
  readonly composed?: Composed;
  readonly diagnostics: readonly Diagnostic[];
}

const cacheOf = (options: BuildOptions): string =>
  options.cacheDir ?? browsers.defaultCacheDir(options.env ?? process.env);

async function prepare(dir: string, options: BuildOptions, clock: Clock): Promise<Prepared> {
  const loaded = await clock.run("edition", () => loadEdition(dir, { cacheDir: cacheOf(options) }));
  const edition = loaded.value;
  if (!edition) return { diagnostics: loaded.diagnostics };
  const meter = createMeter(edition.fonts.values(), { fallback: edition.theme.fallback });
  const pages = [...edition.pages, ...edition.gutters].filter((page) =>
    isWanted(page, options.pages),
  );
  const reviewed = await clock.run("desk", () => reviewPages(pages, edition));
  const results = await clock.run("compose", () =>
    pages.map((page) => composePage(page, sheetEdition(edition, page), meter)),
  );
  return {
    composed: { edition, plans: results.map((r) => r.value) },
    diagnostics: [
      ...loaded.diagnostics,
      ...reviewed,
      ...missingInPaper(edition, meter),
      ...results.flatMap((r) => r.diagnostics),
    ],
  };
}

/** Reads a file of the paper again for a code frame; nothing where it cannot be read. */
const sourceReader =
  (paperDir: string): BuildResult["source"] =>
  (file) => {
    try {
      return decodeBytes(readFileSync(join(paperDir, file)))?.text.replace(/^\uFEFF/, "");
    } catch {
      return undefined;
    }
  };

/**
 * Stages after `edition` name a story by its file in the edition's folder; a reader of diagnostics
 * wants every file from the paper's folder.
 */
function fromPaper(diagnostics: readonly Diagnostic[], edition: Edition): Diagnostic[] {
  const files = new Set(edition.stories.map((story) => story.file));
  const folder = relative(edition.paperDir, edition.dir).split(sep).join("/");
  return diagnostics.map((d) =>
    d.place && files.has(d.place.file)
      ? { ...d, place: { ...d.place, file: `${folder}/${d.place.file}` } }
      : d,
  );
}

const order = (diagnostics: readonly Diagnostic[]): Diagnostic[] => {
  const key = (d: Diagnostic): string =>
    [d.place?.file ?? "", String(d.place?.span?.start.line ?? 0).padStart(6, "0"), d.code].join(
      "\0",
    );
  return [...diagnostics].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
};

/** The paper names its browser from its own folder. */
const configured = (browser: string, edition: Edition): string =>
  browser === "packaged" ? browser : resolve(edition.paperDir, browser);

async function print(
  composed: Composed,
  workDir: string,
  options: BuildOptions,
  clock: Clock,
): Promise<RenderResult> {
  const { edition, plans } = composed;
  const wish = {
    cacheDir: cacheOf(options),
    ...(options.env ? { env: options.env } : {}),
    ...(options.browser ? { explicit: options.browser } : {}),
    ...(edition.paper.browser ? { configured: configured(edition.paper.browser, edition) } : {}),
  };
  const browser = await clock.run("browser", () => browsers.findBrowser(wish));
  return clock.run("render", () =>
    renderPages(plans, edition, {
      browser,
      workDir,
      ...(options.signal ? { signal: options.signal } : {}),
      onPage: (done, total) => options.onProgress?.({ stage: "render", done, total }),
    }),
  );
}

/** Some pages alone have names of their own, so that the whole edition's files stay: `-p1_3`. */
function suffixOf(plans: readonly PagePlan[], edition: Edition): string {
  const pages = plans.filter(({ between }) => !between).map((plan) => sheetSlug(sheetName(plan)));
  return pages.length === edition.pages.length ? "" : `-p${pages.join("_")}`;
}

/** What a picture is called by: `01` for page 1, `02-03` for a spread, `gutter-4-1` for a gutter. */
const pictureOf = (print: Print): string => sheetSlug(sheetName(print), 2);

/** Two issues of one day (`2026-11-23`, `2026-11-23-special`) do not write over each other's files. */
function folderOf({ dir, facts }: Edition): string {
  const name = basename(dir);
  return name.startsWith(`${facts.date}-`) ? name : facts.date;
}

interface Made extends Output {
  readonly kind: BuiltFile["kind"];
  readonly inks?: InkSet;
}

/** The press files, where they are asked for. */
async function pressOf(
  { prints, originals }: RenderResult,
  edition: Edition,
  options: BuildOptions,
  work: Pick<PressWork, "dir" | "found" | "whole">,
): ReturnType<typeof pressFiles> {
  const { target, force = false, signal } = options;
  if (target !== "press") return { files: [], outdated: [], diagnostics: [] };
  const profile = await openProfile(edition.profile);
  const photos = pressPhotos({
    originals,
    profile,
    mostInk: edition.paper.press.ink,
    ppi: edition.theme.photo.ppi,
    cacheDir: cacheOf(options),
  });
  const given = {
    ...(signal ? { signal } : {}),
    ...(options.pages ? { pages: options.pages } : {}),
  };
  return pressFiles(prints, edition, { ...work, ...given, profile, photos, force });
}

/** The files of an edition under their fixed names. */
async function makeFiles(
  composed: Composed,
  render: RenderResult,
  found: readonly Diagnostic[],
  options: BuildOptions,
): Promise<{ files: Made[]; outdated: readonly string[]; diagnostics: Diagnostic[] }> {
  const { edition, plans } = composed;
  const { date } = edition.facts;
  const dir = resolve(options.out ?? join(edition.paperDir, "build", folderOf(edition)));
  const proof = await makeProof(render.prints, edition);
  const part = suffixOf(plans, edition);
  const before = [...found, ...render.diagnostics, ...proof.diagnostics];
  const press = await pressOf(render, edition, options, { dir, found: before, whole: part === "" });
  const diagnostics = order(fromPaper([...before, ...press.diagnostics], edition));
  const geometry = geometryJson(
    edition,
    render.prints.map((p) => p.geometry),
  );
  const pictures = options.png ? await rasterise(proof.bytes, PICTURE_DPI) : [];
  const files: Made[] = [
    { kind: "proof", path: join(dir, `${date}-proof${part}.pdf`), bytes: proof.bytes },
    { kind: "geometry", path: join(dir, `${date}-geometry${part}.json`), bytes: geometry },
    ...pictures.map((picture, i): Made => {
      const print = render.prints[i];
      const name = print ? pictureOf(print) : String(picture.page);
      return { kind: "png", path: join(dir, `${date}-${name}.png`), bytes: picture.png };
    }),
    ...press.files,
  ];
  const report = reportJson({
    edition,
    diagnostics,
    fits: fitsOf(plans),
    browser: render.browser,
    files: files.map(({ path, bytes, inks }) => ({
      name: path.slice(dir.length + 1),
      bytes,
      ...(inks ? { inks } : {}),
    })),
  });
  files.push({ kind: "report", path: join(dir, `${date}-report${part}.json`), bytes: report });
  return { files, outdated: press.outdated, diagnostics };
}

/** @throws Failure BX2043 for pages that were asked for and do not exist */
function checkPages({ facts: { pageCount } }: Edition, { pages }: BuildOptions): void {
  const wrong = pages?.find((page) => page < 1 || page > pageCount);
  if (wrong !== undefined) throw new Failure(diagnose("BX2043", { page: wrong, pages: pageCount }));
}

/**
 * Builds an edition: reads, sets, composes, prints and checks it, and writes proof, geometry and
 * report. Errors in the edition are in the result; files are written as long as pages can be made.
 * @throws Failure for pages that do not exist, or where the environment cannot do it (no browser, full disk)
 */
export async function buildEdition(dir: string, options: BuildOptions = {}): Promise<BuildResult> {
  const clock = new Clock(options);
  const prepared = await prepare(dir, options, clock);
  const { composed } = prepared;
  if (!composed) return emptyResult(dir, prepared, clock);
  checkPages(composed.edition, options);
  const { render, files, outdated, diagnostics } = await withWorkDir(async (workDir) => {
    const printed = await print(composed, workDir, options, clock);
    const made = await clock.run("press", () =>
      makeFiles(composed, printed, prepared.diagnostics, options),
    );
    return { render: printed, ...made };
  });
  await clock.run("write", async () => {
    await writeOutputs(files);
    for (const path of outdated) await rm(path, { force: true });
  });
  return {
    ok: !hasErrors(diagnostics),
    files: files.map(({ kind, path, bytes, inks }) => {
      return { kind, path, bytes: bytes.length, ...(inks ? { inks } : {}) };
    }),
    diagnostics,
    timings: clock.timings,
    fits: fitsOf(composed.plans),
    repairs: repairsOf(composed),
    browser: render.browser,
    source: sourceReader(composed.edition.paperDir),
  };
}

const repairsOf = ({ edition }: Composed) => edition.stories.flatMap((story) => story.repairs);

function emptyResult(dir: string, prepared: Prepared, clock: Clock): BuildResult {
  const { composed } = prepared;
  const diagnostics = order(
    composed ? fromPaper(prepared.diagnostics, composed.edition) : prepared.diagnostics,
  );
  return {
    ok: !hasErrors(diagnostics),
    files: [],
    diagnostics,
    timings: clock.timings,
    fits: composed ? fitsOf(composed.plans) : [],
    repairs: composed ? repairsOf(composed) : [],
    browser: "",
    source: sourceReader(composed?.edition.paperDir ?? paperOf(dir)),
  };
}

/** The paper of an edition that could not be read: editions lie in `<paper>/editions/<date>`. */
const paperOf = (dir: string): string => resolve(dir, "..", "..");

/** Everything that can be said of an edition without printing it. */
export async function checkEdition(dir: string, options: BuildOptions = {}): Promise<BuildResult> {
  const clock = new Clock(options);
  const prepared = await prepare(dir, options, clock);
  return emptyResult(dir, prepared, clock);
}
