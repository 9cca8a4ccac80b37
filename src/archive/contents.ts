import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { diagnose, Failure } from "../diagnostics/index.js";
import { codeOf } from "../run/index.js";
import { isReport, partOf } from "./edition-files.js";
import { contentPath, filesOf, type NamedDigest, sha512, type Version } from "./inventory.js";
import { objectPath } from "./names.js";
import type { StoredEdition } from "./object.js";

/** A file of one version: where its reader finds it, and where it lies. */
export interface StoredFile {
  /** Logical path, such as `build/2026-11-23-proof.pdf`. */
  readonly path: string;
  /** Content path from the edition's folder, such as `v1/content/build/2026-11-23-proof.pdf`. */
  readonly content: string;
  /** Size in bytes; undefined where the file is missing. */
  readonly bytes?: number;
  readonly sha512: string;
}

/**
 * One version of an edition.
 * @param wanted `v2`; the latest where absent
 * @throws Failure BX7006
 */
export function versionOf(
  { inventory, name }: StoredEdition,
  wanted: string = inventory.head,
): Version {
  const version = Object.hasOwn(inventory.versions, wanted)
    ? inventory.versions[wanted]
    : undefined;
  if (version !== undefined) return version;
  throw new Failure(diagnose("BX7006", { version: wanted, edition: name, head: inventory.head }));
}

const contentOf = ({ inventory }: StoredEdition, file: NamedDigest): string =>
  contentPath(inventory, file.digest) ?? file.path;

/** The files of a version with their sizes. */
export async function storedFiles(edition: StoredEdition, version: Version): Promise<StoredFile[]> {
  return Promise.all(
    filesOf(version).map(async (file) => {
      const content = contentOf(edition, file);
      const found = await stat(join(edition.dir, content)).catch(() => undefined);
      const base = { path: file.path, content, sha512: file.digest };
      return found ? { ...base, bytes: found.size } : base;
    }),
  );
}

/**
 * The bytes of a file of a version, proved against its digest.
 * @throws Failure BX7011 changed, BX7012 missing
 */
export async function readStored(edition: StoredEdition, file: NamedDigest): Promise<Uint8Array> {
  const content = contentOf(edition, file);
  const facts = {
    file: `${objectPath(edition.name)}/${content}`,
    where: `${edition.name}, ${partOf(file.path) ?? "whole edition"}`,
  };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(edition.dir, content));
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new Failure(diagnose("BX7012", facts));
    throw error;
  }
  if (sha512(bytes) !== file.digest.toLowerCase()) throw new Failure(diagnose("BX7011", facts));
  return bytes;
}

/** What the archive shows of an edition's report; nothing where it is damaged, which `verify` tells. */
export interface ReportFacts {
  readonly paper?: string;
  readonly date?: string;
  readonly issue?: number;
  readonly pages?: number;
}

/** Facts from the report of a version. */
export async function reportFacts(edition: StoredEdition, version: Version): Promise<ReportFacts> {
  const file = filesOf(version).find(({ path }) => isReport(path));
  if (file === undefined) return {};
  try {
    const bytes = await readStored(edition, file);
    const { paper, date, issue, pages } = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return { paper, date, issue, pages };
  } catch {
    return {};
  }
}
