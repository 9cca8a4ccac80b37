import type { Entry } from "./disk.js";
import type { Finding } from "./findings.js";
import { foldersOf } from "./paths.js";
import { EXTENSIONS, LAYOUT_FILE, ROOT_DECLARATION, rootFiles } from "./root-files.js";

const YEAR_FOLDER = /^\d{4}$/;

/** The clause by which one of the archive's own files may not be missing or changed. */
const ownClause = (path: string, missing: boolean): string => {
  if (path === ROOT_DECLARATION) return missing ? "E069" : "E080";
  return path === LAYOUT_FILE && !missing ? "E070" : "";
};

/** The archive's own files against the bytes that they must have. */
export function checkRootFiles(found: ReadonlyMap<string, Uint8Array | undefined>): Finding[] {
  return [...rootFiles].flatMap(([path, text]): Finding[] => {
    const bytes = found.get(path);
    if (bytes === undefined) return [{ kind: "missing", path, clause: ownClause(path, true) }];
    if (Buffer.compare(bytes, Buffer.from(text)) === 0) return [];
    return [{ kind: "changed", path, clause: ownClause(path, false) }];
  });
}

/** The clause by which something may not lie beside the editions. */
function foreignClause({ path, kind }: Entry): string {
  if (kind === "other") return "E090";
  if (/^0=ocfl_/.test(path)) return "E076";
  if (path.startsWith(`${EXTENSIONS}/`)) return kind === "folder" ? "W016" : "E112";
  if (!path.includes("/")) return kind === "folder" ? "E088" : "";
  return kind === "folder" ? "E085" : "E084";
}

/**
 * What does not belong into an archive, down to the folders of its editions: other files and folders
 * beside the declaration, files in a year's folder (E084), folders that hold no edition (E085), empty
 * years (E073), links (E090).
 * @param tree entries of the root, of `extensions` and of the years
 * @param declared folders below a year that have an object's declaration or inventory
 */
export function checkRootTree(tree: readonly Entry[], declared: ReadonlySet<string>): Finding[] {
  const folders = new Set([...rootFiles.keys()].flatMap(foldersOf));
  const isYear = ({ path, kind }: Entry): boolean => kind === "folder" && YEAR_FOLDER.test(path);
  const foreign = tree.filter((entry) => {
    if (entry.kind === "file") return !rootFiles.has(entry.path);
    if (entry.kind === "other") return true;
    return !folders.has(entry.path) && !isYear(entry) && !declared.has(entry.path);
  });
  const empty = tree.filter(
    (year) => isYear(year) && !tree.some(({ path }) => path.startsWith(`${year.path}/`)),
  );
  return [
    ...foreign.map(
      (entry): Finding => ({ kind: "foreign", path: entry.path, clause: foreignClause(entry) }),
    ),
    ...empty.map(({ path }): Finding => ({ kind: "foreign", path, clause: "E073" })),
  ];
}
