import { basename, join } from "node:path";
import { type Diagnostic, diagnose, Failure } from "../diagnostics/index.js";
import { paperSchema, readYaml } from "../edition/index.js";
import { rasterise } from "../press/index.js";
import { type BuiltEdition, type Lock, readBuilt, TIMES, withLock } from "../run/index.js";
import { readStored, versionOf } from "./contents.js";
import { liesIn } from "./disk.js";
import {
  COPY,
  type EditionFile,
  editionFiles,
  hasPictures,
  isSubstance,
  sheetCount,
} from "./edition-files.js";
import {
  filesOf,
  type Inventory,
  type NamedDigest,
  nextInventory,
  sha512,
  type User,
} from "./inventory.js";
import { editionId, nameOf } from "./names.js";
import { readEdition, renewPair, type StoredEdition } from "./object.js";
import { onDisk } from "./open.js";
import { samePaper } from "./paper-substance.js";
import { beginStore, clearWork, editionNames, prepareStore, storeOf } from "./store.js";
import { writeVersion } from "./write.js";

/** Dots per inch of the pictures that are drawn for the archive, as `banxin build --png` draws. */
const PICTURE_DPI = 150;
/** The message of the first version, where the user gives none. */
const FIRST = "首次存档";
const NAMED_CHANGES = 3;
const PAPER = `${COPY}paper.yaml`;

/** How far an archive's work has come. */
export interface ArchiveProgress {
  readonly stage: "pictures" | "hash" | "wait" | "store" | "verify" | "extract";
  readonly done?: number;
  readonly total?: number;
}

export interface AddOptions {
  /** Folder of the archive; that of the paper where absent. */
  readonly store?: string;
  /** Where the edition was built to, if not into `<paper>/build/<date>`. */
  readonly built?: string;
  /** Why an archived edition is archived again with other content. */
  readonly correction?: string;
  /** Archives an edition whose report has errors. */
  readonly force?: boolean;
  /** Who does it; without an address, that of the paper is taken. */
  readonly user: User;
  /** When, in RFC 3339. */
  readonly created: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ArchiveProgress) => void;
}

export interface AddResult {
  readonly outcome: "added" | "corrected" | "unchanged";
  readonly store: string;
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Number and size of all files of this version. */
  readonly files: number;
  readonly bytes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Errors in the report forbid an edition to be kept as good. */
function checkReport({ report }: BuiltEdition, force: boolean): void {
  const count = report.diagnostics.filter(({ severity }) => severity === "error").length;
  if (count > 0 && !force) {
    throw new Failure(diagnose("BX7001", { edition: report.edition, count }));
  }
}

/** The geometry names the pages that were built: `build --pages 1` is no whole edition. */
function checkWhole({ outputs, report, editionDir }: BuiltEdition): void {
  const file = outputs.find(({ name }) => name === `${report.date}-geometry.json`);
  const pages: unknown = file && JSON.parse(Buffer.from(file.bytes).toString("utf8")).pages;
  if (Array.isArray(pages) && pages.length === sheetCount(report)) return;
  throw new Failure(diagnose("BX6004", { dir: editionDir }));
}

/**
 * An archive in a folder that is archived or cleared would be part of itself, or lost with it: that of
 * the edition, and the paper's `build`, which is made to be thrown away. A folder that was named with
 * --out is the user's own.
 */
async function checkPlace(store: string, { editionDir, paperDir }: BuiltEdition): Promise<void> {
  const places = [
    [editionDir, "it lies in the folder of the edition"],
    [join(paperDir, "build"), "it lies in the folder of the build"],
  ] as const;
  for (const [folder, reason] of places) {
    if (await liesIn(folder, store)) throw new Failure(diagnose("BX7002", { dir: store, reason }));
  }
}

/** The check without banxin, in awk, knows names as JSON writes them: these it would escape. */
function checkNames(files: readonly EditionFile[]): void {
  const file = files.find(({ path }) => /["\\\p{Cc}]/u.test(path))?.path;
  if (file !== undefined) throw new Failure(diagnose("BX7018", { file }));
}

async function withPictures(edition: BuiltEdition, options: AddOptions): Promise<EditionFile[]> {
  if (hasPictures(edition)) return editionFiles(edition, []);
  options.onProgress?.({ stage: "pictures" });
  const proof = edition.outputs.find(({ sha256 }) => sha256 === edition.digest);
  return editionFiles(edition, proof ? await rasterise(proof.bytes, PICTURE_DPI) : []);
}

/** The paper as it was when the edition was built. */
function paperOf({ inputs }: BuiltEdition): { readonly cn?: string; readonly email?: string } {
  const file = inputs.find(({ name }) => name === "paper.yaml");
  const { value, diagnostics } = readYaml(file?.bytes ?? "", "paper.yaml", paperSchema);
  const [first] = diagnostics;
  if (value !== undefined) {
    return {
      ...(value.cn === undefined ? {} : { cn: value.cn }),
      ...(value.email === undefined ? {} : { email: value.email }),
    };
  }
  throw first ? new Failure(first) : new Error("paper.yaml has neither value nor complaint");
}

/** Logical paths that are new, gone or different, without what another build may change. */
function changes(before: Inventory, files: readonly NamedDigest[]): string[] {
  const head = before.versions[before.head];
  const old = new Map(head ? filesOf(head).map(({ path, digest }) => [path, digest]) : []);
  const now = new Map(files.map(({ path, digest }) => [path, digest]));
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((path) => isSubstance(path) && old.get(path) !== now.get(path))
    .sort();
}

/** Whether paper.yaml says what it said in print; where the archived one is damaged, it does not. */
async function keepsPaper(before: StoredEdition, files: readonly EditionFile[]): Promise<boolean> {
  const old = filesOf(versionOf(before)).find(({ path }) => path === PAPER);
  const now = files.find(({ path }) => path === PAPER);
  if (old === undefined || now === undefined) return false;
  try {
    return samePaper(await readStored(before, old), now.bytes);
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** The changes that a correction is needed for. */
async function corrections(
  before: StoredEdition,
  { files, digests }: Parcel,
): Promise<readonly string[]> {
  const changed = changes(before.inventory, digests);
  if (!changed.includes(PAPER) || !(await keepsPaper(before, files))) return changed;
  return changed.filter((path) => path !== PAPER);
}

/** The edition as it is archived, completed where the last add was interrupted; needs the lock. */
async function stored(store: string, name: string): Promise<StoredEdition | undefined> {
  if (!(await editionNames(store)).includes(name)) return undefined;
  const edition = await readEdition(store, name);
  if (edition.torn) await renewPair(store, edition.dir, edition.torn);
  return edition;
}

/** What is to be archived, hashed before the archive is locked. */
interface Parcel {
  readonly id: string;
  readonly files: readonly EditionFile[];
  readonly digests: readonly NamedDigest[];
  readonly user: User;
}

async function pack(edition: BuiltEdition, options: AddOptions): Promise<Parcel> {
  const paper = paperOf(edition);
  const files = await withPictures(edition, options);
  checkNames(files);
  const digests = files.map(({ path, bytes }, i) => {
    options.signal?.throwIfAborted();
    options.onProgress?.({ stage: "hash", done: i + 1, total: files.length });
    return { path, digest: sha512(bytes) };
  });
  const { name, address = paper.email && `mailto:${paper.email}` } = options.user;
  const folder = basename(edition.editionDir);
  return {
    id: editionId({
      date: edition.report.date,
      ...(paper.cn === undefined ? {} : { cn: paper.cn }),
      folder,
    }),
    files,
    digests,
    user: { name, ...(address === undefined ? {} : { address }) },
  };
}

async function put(
  store: string,
  parcel: Parcel,
  options: AddOptions,
  lock: Lock,
): Promise<Pick<AddResult, "outcome" | "version" | "diagnostics">> {
  const { id, files, digests, user } = parcel;
  await beginStore(store);
  const what = "removed what was not finished";
  const diagnostics = (await clearWork(store)) ? [diagnose("BX7016", { what })] : [];
  const old = await stored(store, nameOf(id));
  const before = old?.inventory;
  const changed = old ? await corrections(old, parcel) : [];
  if (before && changed.length === 0) {
    return { outcome: "unchanged", version: before.head, diagnostics };
  }
  if (before && options.correction === undefined) {
    const more = changed.length > NAMED_CHANGES ? ` (+${changed.length - NAMED_CHANGES})` : "";
    const named = `${changed.slice(0, NAMED_CHANGES).join(", ")}${more}`;
    throw new Failure(diagnose("BX7007", { edition: nameOf(id), files: named }));
  }
  options.signal?.throwIfAborted();
  const message = options.correction ?? FIRST;
  const next = nextInventory(id, before, digests, { created: options.created, message, user });
  await writeVersion(store, next, files, {
    lock,
    onFile: (done, total) => options.onProgress?.({ stage: "store", done, total }),
  });
  return { outcome: before ? "corrected" : "added", version: next.inventory.head, diagnostics };
}

/**
 * Archives a finished edition, as its first version or as a correction. The same content again
 * changes nothing.
 * @param dir the edition's folder or that of its build
 * @throws Failure BX6004 to BX6006 from `readBuilt`; BX7001 errors in its report, BX7002 no archive
 * can be there, BX7007 archived with other content, BX7018 a name that cannot be checked, BX9008 in use, BX7014 damaged, BX9004 disk
 */
export async function addEdition(dir: string, options: AddOptions): Promise<AddResult> {
  const edition = await readBuilt(dir, options.built === undefined ? {} : { built: options.built });
  checkReport(edition, options.force ?? false);
  checkWhole(edition);
  const store = options.store ?? (await storeOf(edition.paperDir));
  await checkPlace(store, edition);
  const parcel = await pack(edition, options);
  const result = await onDisk(store, async () => {
    await prepareStore(store);
    return withLock(
      store,
      (lock) => put(store, parcel, options, lock),
      () => options.onProgress?.({ stage: "wait" }),
      TIMES,
      options.signal,
    );
  });
  return {
    ...result,
    store,
    id: parcel.id,
    name: nameOf(parcel.id),
    files: parcel.files.length,
    bytes: parcel.files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}
