/** Why a path of an inventory is not safe, as the clause of OCFL 1.1 that it breaks. */
export interface PathClauses {
  /** An element is empty, `.` or `..`. */
  readonly element: string;
  /** The path begins or ends with a slash. */
  readonly edge: string;
  /** The path stands twice, or is the beginning of another one. */
  readonly conflict: string;
}

/** OCFL 1.1, 3.5.3.1: where a file lies for its reader. */
export const LOGICAL: PathClauses = { element: "E052", edge: "E053", conflict: "E095" };
/** OCFL 1.1, 3.5.2: where a file lies in the object's folder. */
export const CONTENT: PathClauses = { element: "E099", edge: "E100", conflict: "E101" };

/** A path that breaks a clause. */
export interface WrongPath {
  readonly clause: string;
  readonly path: string;
}

function wrongPath(path: string, clauses: PathClauses): WrongPath | undefined {
  if (path.startsWith("/") || path.endsWith("/")) return { clause: clauses.edge, path };
  const unsafe = path.split("/").some((element) => ["", ".", ".."].includes(element));
  return unsafe ? { clause: clauses.element, path } : undefined;
}

/** The folders above a path: `a`, `a/b` for `a/b/c`. */
export const foldersOf = (path: string): string[] =>
  path
    .split("/")
    .slice(0, -1)
    .map((_, i, parts) => parts.slice(0, i + 1).join("/"));

/** Those paths of one list (a manifest, a version) that are unsafe or in each other's way. */
export function wrongPaths(paths: readonly string[], clauses: PathClauses): WrongPath[] {
  const unsafe = paths.flatMap((path) => wrongPath(path, clauses) ?? []);
  const folders = new Set(paths.flatMap(foldersOf));
  const seen = new Set<string>();
  const conflicts = paths.filter((path) => {
    const again = seen.has(path) || folders.has(path);
    seen.add(path);
    return again;
  });
  return [...unsafe, ...conflicts.map((path) => ({ clause: clauses.conflict, path }))];
}
