import type { Entry } from "./disk.js";
import { type Finding, partAt, partsOf } from "./findings.js";
import { CONTENT_FOLDER, INVENTORY, type Inventory, SIDECAR } from "./inventory.js";
import { foldersOf } from "./paths.js";
import { OBJECT_DECLARATION } from "./root-files.js";

const ROOT_FILES = [OBJECT_DECLARATION, INVENTORY, SIDECAR];

const contentFolder = ({ contentDirectory = CONTENT_FOLDER }: Inventory): string =>
  contentDirectory;

/** The paths that an object with this inventory has. */
function expected(inventory: Inventory): {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
} {
  const versions = Object.keys(inventory.versions);
  const files = [
    ...ROOT_FILES,
    ...versions.flatMap((version) => [`${version}/${INVENTORY}`, `${version}/${SIDECAR}`]),
    ...Object.values(inventory.manifest).flat(),
  ];
  return { files: new Set(files), folders: new Set(files.flatMap(foldersOf)) };
}

/** The clause by which a file of an object may not be missing. */
function missingClause(path: string): string {
  if (path === OBJECT_DECLARATION) return "E003";
  if (path === INVENTORY) return "E063";
  if (path === SIDECAR) return "E058";
  if (path.endsWith(`/${SIDECAR}`) && !path.includes("/content/")) return "E058";
  return /^v\d+\/inventory\.json$/.test(path) ? "W010" : "E092";
}

/** The clause by which something may not be there. */
function foreignClause({ path, kind }: Entry, inventory: Inventory): string {
  if (kind === "other") return "E090";
  const steps = path.split("/");
  if (steps.length === 1) return /^0=ocfl_object_/.test(path) ? "E003" : "E001";
  const [version = "", folder = ""] = steps;
  if (!Object.hasOwn(inventory.versions, version)) return "E001";
  if (folder === contentFolder(inventory) && steps.length > 2) {
    return kind === "folder" ? "E024" : "E023";
  }
  return kind === "folder" ? "W002" : "E015";
}

/**
 * Compares what lies in an edition's folder with its inventory: what is missing (E003, E058, E063,
 * E092, W010), and what does not belong there (E001, E015, E023, E024, E090, W002). All of both is
 * damage here, whatever OCFL would let pass: nobody but banxin writes into an archive.
 */
export function compareTree(inventory: Inventory, tree: readonly Entry[]): Finding[] {
  const { files, folders } = expected(inventory);
  const parts = partsOf(inventory);
  const there = new Set(tree.filter(({ kind }) => kind === "file").map(({ path }) => path));
  const part = (path: string) => {
    const known = parts.get(path) ?? partAt(path);
    return known === undefined ? {} : { part: known };
  };
  const missing = [...files]
    .filter((path) => !there.has(path))
    .map(
      (path): Finding => ({ kind: "missing", path, clause: missingClause(path), ...part(path) }),
    );
  const foreign = tree
    .filter(({ path, kind }) => !(kind === "file" ? files : folders).has(path) || kind === "other")
    .map((entry): Finding => {
      const clause = foreignClause(entry, inventory);
      return { kind: "foreign", path: entry.path, clause, ...part(entry.path) };
    });
  const top = foreign.filter(
    ({ path }) => !foreign.some((other) => path.startsWith(`${other.path}/`)),
  );
  return [...missing, ...top];
}
