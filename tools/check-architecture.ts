/**
 * Fails where the house rules of docs/architecture.md are broken: imports to the right, past a
 * stage's door or in a circle, a source file without its test, a folder list that is out of date.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Stages from left to right: each may import what stands to its left. */
const STAGES = [
  "manuscript",
  "edition",
  "typeset",
  "compose",
  "render",
  "press",
  "run",
  "import",
  "archive",
  "proof",
  "cli",
];
/** Neighbours that stand side by side: neither may import the other. */
const APART: readonly (readonly string[])[] = [["import", "archive", "proof"]];
/** Leaves that every stage may import. */
const LEAVES = ["diagnostics", "raster", "units.ts"];

/** Files that need no test of their own, with the reason. */
const WITHOUT_TEST: readonly [RegExp, string][] = [
  [/(^|\/)index\.ts$/, "a door only names what others test"],
  [/^cli\/main\.ts$/, "wiring that runs on import; the acceptance tests start it"],
  [
    /^(cli\/text|diagnostics\/(en|zh-CN))\//,
    "tables of sentences, compared with each other by type",
  ],
  [/^render\/printer\.ts$/, "needs a browser: covered by the acceptance tests"],
  [
    /^edition\/schema\/(paper|theme|edition|desk|lexicon)\.ts$/,
    "descriptions; tested through readYaml and the JSON Schemas",
  ],
];

export interface Module {
  /** Path from src/, with forward slashes. */
  readonly file: string;
  /** Files of src/ that it imports, types counted. */
  readonly imports: readonly string[];
}

const stageOf = (file: string): string => file.split("/")[0] ?? "";

/** Specifiers of `import … from`, `export … from` and `import()`. */
export function specifiers(source: string): string[] {
  const found = source.matchAll(/(?:from|import\(|^import)\s*"(\.[^"]+)"/gm);
  return [...found].map((match) => match[1] ?? "");
}

function walk(dir: string): string[] {
  return readdirSync(dir)
    .sort()
    .flatMap((name) => {
      const path = join(dir, name);
      if (statSync(path).isDirectory()) return walk(path);
      return name.endsWith(".ts") && !name.endsWith(".d.ts") ? [path] : [];
    });
}

/** Every source file with the files that it imports. */
export function readModules(src: string): Module[] {
  const short = (path: string): string => relative(src, path).split(sep).join("/");
  return walk(src).map((path) => ({
    file: short(path),
    imports: specifiers(readFileSync(path, "utf8")).map((to) =>
      short(resolve(dirname(path), to.replace(/\.js$/, ".ts"))),
    ),
  }));
}

/** Inner folders with a door of their own (`render/browser`), used only inside their stage. */
const innerRooms = (modules: readonly Module[]): string[] =>
  modules.flatMap(({ file }) => /^([a-z]+\/.+)\/index\.ts$/.exec(file)?.[1] ?? []);

/** Imports to the right, past another stage's door, or past an inner door of the own stage. */
export function wrongImports(modules: readonly Module[]): string[] {
  const rooms = innerRooms(modules);
  return modules.flatMap(({ file, imports }) => {
    const from = stageOf(file);
    return imports.flatMap((to) => {
      const stage = stageOf(to);
      if (file === "index.ts" && to === `${stage}/index.ts`) return [];
      if (stage === from) {
        const room = rooms.find((r) => to.startsWith(`${r}/`) && !file.startsWith(`${r}/`));
        if (room === undefined || to === `${room}/index.ts`) return [];
        return [`${file} imports ${to} past the door ${room}/index.ts`];
      }
      const leaf = LEAVES.includes(stage);
      if (APART.some((pair) => pair.includes(stage) && pair.includes(from))) {
        return [`${file} imports ${to}, which stands beside it`];
      }
      const left = STAGES.includes(stage) && STAGES.indexOf(stage) < STAGES.indexOf(from);
      if (!leaf && !left) return [`${file} imports ${to}, which stands to its right`];
      const door = to === "units.ts" || to === `${stage}/index.ts`;
      return door ? [] : [`${file} imports ${to} past the door ${stage}/index.ts`];
    });
  });
}

/** Circles of files, each named once by its members. */
export function circles(modules: readonly Module[]): string[] {
  const graph = new Map(modules.map(({ file, imports }) => [file, imports]));
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.add([...path.slice(at)].sort().join(" <-> "));
      return;
    }
    if (done.has(file)) return;
    for (const to of graph.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const { file } of modules) visit(file, []);
  return [...found].map((circle) => `circle: ${circle}`);
}

/** A file of types only has nothing to run, so no test. */
const onlyTypes = (source: string): boolean =>
  !/^\s*(export )?(async )?(function|const|class|let)\b/m.test(source);

/** Source files without their mirror in test/. */
export function untested(modules: readonly Module[], root: string): string[] {
  return modules.flatMap(({ file }) => {
    if (WITHOUT_TEST.some(([pattern]) => pattern.test(file))) return [];
    if (existsSync(join(root, "test", file.replace(/\.ts$/, ".test.ts")))) return [];
    if (onlyTypes(readFileSync(join(root, "src", file), "utf8"))) return [];
    return [`src/${file} has no test/${file.replace(/\.ts$/, ".test.ts")}`];
  });
}

/** The folder list of docs/architecture.md (lines `src/name/`) against the tree. */
export function staleFolders(text: string, folders: readonly string[]): string[] {
  const named = [...text.matchAll(/^\s*[-|]\s*`src\/([a-z]+)\/`/gm)].map((match) => match[1] ?? "");
  return [
    ...folders
      .filter((folder) => !named.includes(folder))
      .map((f) => `docs/architecture.md does not name src/${f}/`),
    ...named
      .filter((folder) => !folders.includes(folder))
      .map((f) => `docs/architecture.md names src/${f}/, which does not exist`),
  ];
}

/** All complaints about the tree at `root`. */
export function checkArchitecture(root: string): string[] {
  const src = join(root, "src");
  const modules = readModules(src);
  const folders = readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory());
  const text = readFileSync(join(root, "docs", "architecture.md"), "utf8");
  return [
    ...wrongImports(modules),
    ...circles(modules),
    ...untested(modules, root),
    ...staleFolders(text, folders),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = checkArchitecture(process.cwd());
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
  else console.log("The architecture holds.");
}
