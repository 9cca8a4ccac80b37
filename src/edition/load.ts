import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import { loadAds } from "./ads.js";
import { assemblePages } from "./assemble.js";
import type { Edition, EditionFacts } from "./edition.js";
import { countIssue, editionFacts, isPublicationDay } from "./facts.js";
import { fallbackChains } from "./fallback.js";
import { type Folder, findEdition } from "./folder.js";
import { loadFonts } from "./fonts.js";
import { loadOwnGlyphs } from "./own-glyphs.js";
import { loadTemplates } from "./own-templates.js";
import { loadPhotos } from "./photos.js";
import type { EditionFile } from "./schema/edition.js";
import type { PaperFile } from "./schema/paper.js";
import { loadSettings } from "./settings.js";
import { loadStories, resolveGuide, storyFiles } from "./stories.js";
import type { YamlFile } from "./yaml.js";

/**
 * Loads and checks an edition: `<paper>/editions/<date>` with edition.yaml, its stories, photos and
 * the paper's fonts. Whatever is wrong with the copy comes as diagnostics, whose files are named
 * from the paper's folder; the edition is given together with them wherever something can still be
 * built (a page with a wrong drawing has no areas, a missing photo no entry), and undefined where
 * one of the three YAML files, a font or the folder of templates is wrong. Throws BX9006 where `dir` is not an edition and
 * BX9004 where the cache cannot be written.
 */
export async function loadEdition(
  dir: string,
  options: { readonly cacheDir: string },
): Promise<Result<Edition | undefined>> {
  const folder = await findEdition(dir);
  const settings = await loadSettings(folder);
  if (settings.value === undefined) return { value: undefined, diagnostics: settings.diagnostics };
  const { paper, theme, edition, lexicon } = settings.value;
  const stories = await loadStories(folder, edition);
  const all = [...new Set(stories.value.values())];
  const pages = assemblePages(edition, theme.data, stories.value);
  const templates = await loadTemplates(folder, theme);
  const [photos, ads, glyphs, fonts] = await Promise.all([
    loadPhotos(folder, all),
    loadAds(folder, edition),
    loadOwnGlyphs(folder, options.cacheDir),
    loadFonts(folder, theme.data.fonts, options.cacheDir, (name) =>
      theme.places.value(["fonts", name]),
    ),
  ]);
  const facts = factsOf(paper.data, edition);
  const named = all.map((story) => story.file);
  const guide = resolveGuide(edition, named, await storyFiles(folder.dir));
  const diagnostics = [
    ...settings.diagnostics,
    ...templates.diagnostics,
    ...facts.diagnostics,
    ...pages.diagnostics,
    ...stories.diagnostics,
    ...guide.diagnostics,
    ...photos.diagnostics,
    ...ads.diagnostics,
    ...fonts.diagnostics,
    ...glyphs.diagnostics,
  ];
  const broken =
    fonts.value.size < Object.keys(theme.data.fonts).length ||
    unsound(settings) ||
    templates.diagnostics.length > 0;
  if (broken) return { value: undefined, diagnostics };
  const value: Edition = {
    dir: folder.dir,
    paperDir: folder.paperDir,
    paper: paper.data,
    theme: { ...theme.data, fallback: fallbackChains(theme.data, glyphs.value?.name) },
    lexicon,
    file: edition.data.guide ? { ...edition.data, guide: [...guide.value] } : edition.data,
    facts: facts.value,
    pages: pages.value,
    stories: all,
    photos: new Map([...photos.value, ...ads.value]),
    fonts: glyphs.value
      ? new Map([...fonts.value, [glyphs.value.name, glyphs.value]])
      : fonts.value,
    templates: templates.value,
    inputs: sortedInputs(folder),
  };
  return { value, diagnostics };
}

/** A theme that names fonts and colours which it has not would only fail later, and worse. */
const unsound = ({ diagnostics }: Result<unknown>): boolean =>
  diagnostics.some(({ code }) => code === "BX2003" || code === "BX2017");

function factsOf(paper: PaperFile, { data, places }: YamlFile<EditionFile>): Result<EditionFacts> {
  const issue = data.issue ?? countIssue(paper, data.date);
  const diagnostics: Diagnostic[] = [];
  if (issue < 1) {
    const reason = "before the paper's first issue";
    diagnostics.push(diagnose("BX2003", { key: "date", reason }, places.value(["date"])));
  }
  if (issue >= 1 && data.issue === undefined && !isPublicationDay(paper, data.date)) {
    diagnostics.push(diagnose("BX2020", { date: data.date, issue }, places.value(["date"])));
  }
  return { value: editionFacts(data.date, issue, data.pages.length), diagnostics };
}

/** By name, in the order of code units: the same on every system. */
const sortedInputs = ({ inputs }: Folder): Edition["inputs"] =>
  [...inputs]
    .map(([file, sha256]) => ({ file, sha256 }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
