import { createHash } from "node:crypto";

/** OCFL 1.1, 3.5.1: says which version of the specification an inventory follows. */
export const INVENTORY_TYPE = "https://ocfl.io/1.1/spec/#inventory";
/** The digest of names and contents, as OCFL names it. */
export const ALGORITHM = "sha512";
export const INVENTORY = "inventory.json";
export const SIDECAR = `${INVENTORY}.${ALGORITHM}`;
/** The folder of a version's own files, where an inventory names no other. */
export const CONTENT_FOLDER = "content";

/** Who made a version. */
export interface User {
  readonly name: string;
  /** A URI, such as `mailto:desk@yunting.example`. */
  readonly address?: string;
}

/** Digest (128 hex digits) to the paths of the files that have it. */
export type PathsByDigest = Readonly<Record<string, readonly string[]>>;

/** One version of an edition, as its inventory describes it. */
export interface Version {
  /** RFC 3339. */
  readonly created: string;
  /** Logical paths of all files of this version. */
  readonly state: PathsByDigest;
  readonly message?: string;
  readonly user?: User;
}

/** inventory.json of OCFL 1.1, section 3.5: the history and the state of one object. */
export interface Inventory {
  readonly id: string;
  readonly type: string;
  readonly digestAlgorithm: string;
  readonly head: string;
  readonly contentDirectory?: string;
  /** Content paths (`v1/content/…`) of all files of all versions. */
  readonly manifest: PathsByDigest;
  readonly versions: Readonly<Record<string, Version>>;
  readonly fixity?: Readonly<Record<string, PathsByDigest>>;
}

/** A file to be archived: its logical path and its SHA-512. */
export interface NamedDigest {
  readonly path: string;
  readonly digest: string;
}

/** What is said of a new version besides its files. */
export interface VersionNote {
  /** RFC 3339; comes from the edge, since nothing in here has a clock. */
  readonly created: string;
  readonly message: string;
  readonly user: User;
}

export const sha512 = (bytes: Uint8Array | string): string =>
  createHash(ALGORITHM).update(bytes).digest("hex");

/** Order of code units: the same on every machine and in every locale. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function grouped(files: readonly NamedDigest[]): Record<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { path, digest } of [...files].sort((a, b) => byName(a.path, b.path))) {
    paths.set(digest, [...(paths.get(digest) ?? []), path]);
  }
  return Object.fromEntries(paths);
}

/** The number of a version folder: 2 for `v2`. */
export const versionNumber = (name: string): number => Number(name.slice(1));

/** An inventory with one more version, and those of its files that are not stored yet. */
export interface NextInventory {
  readonly inventory: Inventory;
  /** Logical paths of what has to be stored under `<head>/content/`. */
  readonly fresh: readonly string[];
}

/**
 * The inventory after a new version. A file whose content an earlier version has is not stored
 * again; within a version every file is, so that its folder can be read without the inventory.
 * @param before the inventory until now; undefined for a new object
 */
export function nextInventory(
  id: string,
  before: Inventory | undefined,
  files: readonly NamedDigest[],
  note: VersionNote,
): NextInventory {
  const head = before === undefined ? "v1" : `v${versionNumber(before.head) + 1}`;
  const fresh = files.filter(({ digest }) => contentPaths(before, digest).length === 0);
  const stored = fresh.map(({ path, digest }) => ({
    path: `${head}/${CONTENT_FOLDER}/${path}`,
    digest,
  }));
  return {
    inventory: {
      id,
      type: INVENTORY_TYPE,
      digestAlgorithm: ALGORITHM,
      head,
      manifest: { ...before?.manifest, ...grouped(stored) },
      versions: {
        ...before?.versions,
        [head]: {
          created: note.created,
          message: note.message,
          user: note.user,
          state: grouped(files),
        },
      },
    },
    fresh: fresh.map(({ path }) => path),
  };
}

/** inventory.json: pretty, for people who read it without banxin. */
export const inventoryBytes = (inventory: Inventory): Uint8Array =>
  Buffer.from(`${JSON.stringify(inventory, null, 2)}\n`);

/** The sidecar of an inventory (OCFL 1.1, 3.6), as `sha512sum -c` reads it: two spaces. */
export const sidecarText = (inventory: Uint8Array): string =>
  `${sha512(inventory)}  ${INVENTORY}\n`;

/** The files of a version by logical path, in order. */
export const filesOf = (version: Version): NamedDigest[] =>
  Object.entries(version.state)
    .flatMap(([digest, paths]) => paths.map((path) => ({ path, digest })))
    .sort((a, b) => byName(a.path, b.path));

/**
 * All paths of a digest's content in the object's folder. What is no digest but a name that every
 * object knows, such as `constructor`, has none.
 */
export function contentPaths(inventory: Inventory | undefined, digest: string): readonly string[] {
  const { manifest = {} } = inventory ?? {};
  return (Object.hasOwn(manifest, digest) ? manifest[digest] : undefined) ?? [];
}

/** Where the content of a digest lies in the object's folder: its first path. */
export const contentPath = (inventory: Inventory, digest: string): string | undefined =>
  contentPaths(inventory, digest)[0];
