import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { type AddOptions, type AddResult, addEdition } from "../../src/archive/index.js";
import {
  type Inventory,
  inventoryBytes,
  nextInventory,
  type PathsByDigest,
  sha512,
} from "../../src/archive/inventory.js";
import { objectPath } from "../../src/archive/names.js";
import { folderOf, readEdition } from "../../src/archive/object.js";
import { beginStore, prepareStore } from "../../src/archive/store.js";
import { writeVersion } from "../../src/archive/write.js";
import { Failure } from "../../src/diagnostics/index.js";
import { withLock } from "../../src/run/lock.js";
import { type Changes, DATE, makePaper, type Paper, temporary } from "./paper.js";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The name of the minimal paper's edition in the archive. */
export const NAME = `${DATE}-CN00-0000`;
export const ID = `banxin:${NAME}`;
export const CREATED = "2026-11-23T06:30:00Z";
export const NOTE = {
  created: CREATED,
  message: "首次存档",
  user: { name: "许衡", address: "mailto:xu@yunting.example" },
};

/** Pages that are blank but for their number's worth of length, so that every word gives its own. */
async function blankPdf(pages: number, word: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(word);
  for (let i = 0; i < pages; i += 1) document.addPage([60, 40]);
  return document.save();
}

export interface FakeBuild extends Paper {
  readonly build: string;
}

/**
 * A paper whose edition was built without a browser: a blank proof, geometry and a report that is
 * true of its files.
 */
export async function fakeBuild(
  options: {
    readonly changes?: Changes;
    readonly dir?: string;
    readonly pages?: number;
    readonly built?: number;
    readonly errors?: number;
    readonly proof?: string;
    readonly out?: string;
    /** The build has pictures of its pages, so that none are drawn. */
    readonly pictures?: boolean;
  } = {},
): Promise<FakeBuild> {
  const { changes = {}, pages = 1, built = pages, errors = 0, proof = "一" } = options;
  const paper = makePaper(changes, options.dir);
  const build = options.out ?? join(paper.dir, "build", DATE);
  mkdirSync(build, { recursive: true });
  const inputs = readdirSync(paper.dir, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !/build|archive/.test(entry.parentPath.slice(paper.dir.length)),
    )
    .map((entry) => join(entry.parentPath, entry.name));
  const files: [string, Uint8Array][] = [
    [`${DATE}-proof.pdf`, await blankPdf(built, proof)],
    [
      `${DATE}-geometry.json`,
      Buffer.from(
        JSON.stringify({ pages: Array.from({ length: built }, (_, i) => ({ page: i + 1 })) }),
      ),
    ],
  ];
  if (options.pictures) {
    for (let page = 1; page <= built; page += 1) {
      files.push([`${DATE}-0${page}.png`, Buffer.from(`PNG ${page} ${proof}`)]);
    }
  }
  const report = {
    format: "banxin-report/1",
    paper: "云汀日报",
    edition: `editions/${DATE}`,
    date: DATE,
    issue: 3187,
    pages,
    diagnostics: Array.from({ length: errors }, () => ({
      severity: "error",
      code: "BX4001",
      message: "排不下",
      help: "删",
    })),
    fits: [],
    inputs: inputs.map((path) => ({
      file: path.slice(paper.dir.length + 1),
      sha256: sha256(readFileSync(path)),
    })),
    files: files.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  files.push([`${DATE}-report.json`, Buffer.from(JSON.stringify(report))]);
  for (const [name, bytes] of files) writeFileSync(join(build, name), bytes);
  return { ...paper, build };
}

/** Archives an edition as the user 许衡 at a fixed time. */
export const add = (dir: string, options: Partial<AddOptions> = {}): Promise<AddResult> =>
  addEdition(dir, { user: { name: "许衡" }, created: CREATED, ...options });

/** Files of a small edition: one of each kind. */
export const FILES: Readonly<Record<string, string>> = {
  [`build/${DATE}-proof.pdf`]: "%PDF 一",
  [`build/${DATE}-report.json`]: `{"paper":"云汀日报","date":"${DATE}","issue":3187,"pages":1}`,
  [`pages/${DATE}-01.png`]: "PNG 一",
  "copy/paper.yaml": "name: 云汀日报\n",
  [`copy/editions/${DATE}/stories/lead.md`]: "# 云汀湖水位上涨\n",
  [`copy/editions/${DATE}/photos/lake.jpg`]: "JPEG",
};

/** Puts files of an edition into an archive, as its next version. */
export async function putVersion(
  store: string,
  files: Readonly<Record<string, string>> = FILES,
  id: string = ID,
): Promise<void> {
  await prepareStore(store);
  await withLock(store, async (lock) => {
    await beginStore(store);
    const name = id.slice("banxin:".length);
    const before = await readEdition(store, name).catch(() => undefined);
    const list = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
    const digests = list.map(({ path, bytes }) => ({ path, digest: sha512(bytes) }));
    const next = nextInventory(id, before?.inventory, digests, NOTE);
    await writeVersion(store, next, list, { lock });
  });
}

/** An archive with one edition of two versions: the story was corrected. */
export async function smallStore(): Promise<{ readonly store: string; readonly object: string }> {
  const store = join(temporary(), "archive");
  await putVersion(store);
  await putVersion(store, CORRECTED);
  return { store, object: folderOf(store, NAME) };
}

export const CORRECTED: Readonly<Record<string, string>> = {
  ...FILES,
  [`copy/editions/${DATE}/stories/lead.md`]: "# 云汀湖水位回落\n",
};

/** Writes an inventory and its sidecar, as somebody who knows OCFL and means harm could. */
export function forge(object: string, change: (inventory: Inventory) => unknown): void {
  const path = join(object, "inventory.json");
  const changed = change(JSON.parse(readFileSync(path, "utf8"))) as Inventory;
  const bytes = inventoryBytes(changed);
  const folders = [object, ...(changed.head ? [join(object, changed.head)] : [])];
  for (const folder of folders) {
    writeFileSync(join(folder, "inventory.json"), bytes);
    writeFileSync(join(folder, "inventory.json.sha512"), `${sha512(bytes)}  inventory.json\n`);
  }
}

/** The digest of a text, as a manifest names it. */
export const digest = (text: string): string => sha512(Buffer.from(text));

/** A sound inventory of one version with one file. */
export function inventory(): Record<string, unknown> & {
  manifest: Record<string, string[]>;
  versions: Record<string, Record<string, unknown> & { state: Record<string, string[]> }>;
} {
  const state: PathsByDigest = { [digest("一")]: ["copy/paper.yaml"] };
  return JSON.parse(
    JSON.stringify({
      id: ID,
      type: "https://ocfl.io/1.1/spec/#inventory",
      digestAlgorithm: "sha512",
      head: "v1",
      manifest: { [digest("一")]: ["v1/content/copy/paper.yaml"] },
      versions: { v1: { ...NOTE, state } },
    }),
  );
}

/** The code of what was thrown. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return (await complaint(work)).diagnostic.code;
}

/** The Failure that was thrown. */
export async function complaint(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.then(() => undefined).catch((reason: unknown) => reason);
  if (error instanceof Failure) return error;
  throw new Error("no Failure was thrown", { cause: error });
}

/** All files of a folder by path, with their bytes. */
export function filesIn(dir: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length + 1).replaceAll("\\", "/"), readFileSync(path)]),
  );
}

export { folderOf, objectPath };
