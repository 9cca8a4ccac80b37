import { type Diagnostic, Failure } from "../diagnostics/index.js";
import {
  type ReportFacts,
  reportFacts,
  type StoredFile,
  storedFiles,
  versionOf,
} from "./contents.js";
import type { User } from "./inventory.js";
import { onDisk, openEdition, openTidy } from "./open.js";
import { editionNames, findName } from "./store.js";

/** One line of the list of an archive. */
export interface ListedEdition extends ReportFacts {
  readonly id: string;
  readonly name: string;
  /** Number of versions; more than one says that it was corrected. */
  readonly versions: number;
  /** When the latest version came in, RFC 3339. */
  readonly created: string;
  /** Number and size of the files of the latest version. */
  readonly files: number;
  readonly bytes: number;
}

export interface ArchiveList {
  readonly store: string;
  readonly editions: readonly ListedEdition[];
  /** Editions that cannot be read (BX7014), and what was tidied up (BX7016). */
  readonly diagnostics: readonly Diagnostic[];
}

const sizeOf = (files: readonly StoredFile[]): number =>
  files.reduce((sum, { bytes = 0 }) => sum + bytes, 0);

async function listed(store: string, name: string) {
  const { edition, diagnostics } = await openEdition(store, name);
  const version = versionOf(edition);
  const files = await storedFiles(edition, version);
  const row: ListedEdition = {
    id: edition.inventory.id,
    name,
    ...(await reportFacts(edition, version)),
    versions: Object.keys(edition.inventory.versions).length,
    created: version.created,
    files: files.length,
    bytes: sizeOf(files),
  };
  return { row, diagnostics };
}

/**
 * The editions of an archive in order of date; one that is damaged is among the diagnostics.
 * @throws Failure BX7002, BX7003 no archive there; BX9004 disk
 */
export const listEditions = (store: string): Promise<ArchiveList> =>
  onDisk(store, async () => {
    const diagnostics: Diagnostic[] = [...(await openTidy(store))];
    const editions: ListedEdition[] = [];
    for (const name of await editionNames(store)) {
      try {
        const { row, diagnostics: more } = await listed(store, name);
        editions.push(row);
        diagnostics.push(...more);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        diagnostics.push(error.diagnostic);
      }
    }
    return { store, editions, diagnostics };
  });

/** One version, as `show` tells of it. */
export interface ShownVersion {
  readonly version: string;
  readonly created: string;
  readonly message?: string;
  readonly user?: User;
  readonly files: readonly StoredFile[];
}

export interface ShownEdition extends ReportFacts {
  readonly store: string;
  readonly id: string;
  readonly name: string;
  readonly dir: string;
  readonly versions: readonly ShownVersion[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * All versions of an edition with their files.
 * @param spoken id, name or date
 * @throws Failure BX7002 to BX7005, BX7014 damaged
 */
export const showEdition = (store: string, spoken: string): Promise<ShownEdition> =>
  onDisk(store, async () => {
    const tidied = await openTidy(store);
    const { edition, diagnostics } = await openEdition(store, await findName(store, spoken));
    const versions: ShownVersion[] = [];
    for (const [name, version] of Object.entries(edition.inventory.versions)) {
      const { created, message, user } = version;
      versions.push({
        version: name,
        created,
        ...(message === undefined ? {} : { message }),
        ...(user === undefined ? {} : { user }),
        files: await storedFiles(edition, version),
      });
    }
    return {
      store,
      id: edition.inventory.id,
      name: edition.name,
      dir: edition.dir,
      ...(await reportFacts(edition, versionOf(edition))),
      versions,
      diagnostics: [...tidied, ...diagnostics],
    };
  });
