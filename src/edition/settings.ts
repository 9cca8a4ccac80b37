import { join } from "node:path";
import type { z } from "zod";
import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import { type Folder, isFile, readInput } from "./folder.js";
import { checkImprint } from "./imprint.js";
import { inside, shown } from "./paths.js";
import { checkPressFiles } from "./press-names.js";
import { type EditionFile, editionSchema } from "./schema/edition.js";
import { type LexiconFile, lexiconSchema } from "./schema/lexicon.js";
import { type PaperFile, paperSchema } from "./schema/paper.js";
import { type Theme, themeSchema } from "./schema/theme.js";
import { checkTheme } from "./theme-check.js";
import { readYamlFile, type YamlFile } from "./yaml.js";

/** The YAML files of an edition. */
export interface Settings {
  readonly paper: YamlFile<PaperFile>;
  readonly theme: YamlFile<Theme>;
  readonly edition: YamlFile<EditionFile>;
  /** Empty where the paper has none. */
  readonly lexicon: LexiconFile;
}

/**
 * Reads paper.yaml, the theme that it names, edition.yaml and, where there is one, lexicon.yaml;
 * undefined where one of the first three is wrong. A wrong lexicon is an error too, but the edition
 * can be composed without it.
 */
export async function loadSettings(folder: Folder): Promise<Result<Settings | undefined>> {
  const paper = await loadYaml(folder, join(folder.paperDir, "paper.yaml"), paperSchema);
  const theme = await loadTheme(folder, paper.value);
  const edition = await loadYaml(folder, join(folder.dir, "edition.yaml"), editionSchema);
  const lexicon = await loadLexicon(folder);
  return {
    value:
      paper.value && theme.value && edition.value
        ? {
            paper: paper.value,
            theme: theme.value,
            edition: edition.value,
            lexicon: lexicon.value,
          }
        : undefined,
    diagnostics: [
      ...paper.diagnostics,
      ...(paper.value ? [...checkImprint(paper.value), ...checkPressFiles(paper.value)] : []),
      ...theme.diagnostics,
      ...edition.diagnostics,
      ...lexicon.diagnostics,
    ],
  };
}

/** The paper's theme alone, for those who look at a paper without an edition. */
export async function loadPaperSettings(
  folder: Folder,
): Promise<Result<YamlFile<Theme> | undefined>> {
  const paper = await loadYaml(folder, join(folder.paperDir, "paper.yaml"), paperSchema);
  const theme = await loadTheme(folder, paper.value);
  return { value: theme.value, diagnostics: [...paper.diagnostics, ...theme.diagnostics] };
}

type Loaded<T> = Result<YamlFile<T> | undefined>;

async function loadYaml<T>(folder: Folder, path: string, schema: z.ZodType<T>): Promise<Loaded<T>> {
  const { value: bytes, diagnostics } = await readInput(folder, path);
  if (bytes === undefined) return { value: undefined, diagnostics };
  return readYamlFile(bytes, shown(folder.paperDir, path), schema);
}

async function loadLexicon(folder: Folder): Promise<Result<LexiconFile>> {
  const path = join(folder.paperDir, "lexicon.yaml");
  const empty = lexiconSchema.parse({});
  if (!(await isFile(path))) return { value: empty, diagnostics: [] };
  const { value, diagnostics } = await loadYaml(folder, path, lexiconSchema);
  return { value: value?.data ?? empty, diagnostics };
}

async function loadTheme(
  folder: Folder,
  paper: YamlFile<PaperFile> | undefined,
): Promise<Loaded<Theme>> {
  if (paper === undefined) return { value: undefined, diagnostics: [] };
  const place = paper.places.value(["theme"]);
  const path = await inside(folder.paperDir, paper.data.theme);
  const refuse = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] });
  if (path === undefined) return refuse(diagnose("BX2017", { path: paper.data.theme }, place));
  if (!(await isFile(path))) {
    return refuse(
      diagnose("BX1001", { file: paper.data.theme, reason: "ENOENT: no such file" }, place),
    );
  }
  const theme = await loadYaml(folder, path, themeSchema);
  const more = theme.value ? checkTheme(theme.value) : [];
  return { value: theme.value, diagnostics: [...theme.diagnostics, ...more] };
}
