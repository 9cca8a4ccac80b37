import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import { loadAds } from "./ads.js";
import { assemblePages } from "./assemble.js";
import { countIssue, isPublicationDay, plannedKind } from "./calendar.js";
import type { Edition, EditionFacts } from "./edition.js";
import { editionFacts } from "./facts.js";
import { fallbackChains } from "./fallback.js";
import { type Folder, findEdition } from "./folder.js";
import { loadFonts } from "./fonts.js";
import { assembleGutters } from "./gutters.js";
import { loadLogos } from "./logos.js";
import { loadNameplate } from "./nameplate.js";
import { loadOwnGlyphs } from "./own-glyphs.js";
import { loadTemplates } from "./own-templates.js";
import { loadPhotos } from "./photos.js";
import { loadProfile } from "./press-profile.js";
import type { EditionFile } from "./schema/edition.js";
import type { PaperFile } from "./schema/paper.js";
import { loadSettings } from "./settings.js";
import { pageCount } from "./sheets.js";
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
  const gutters = assembleGutters(edition, theme.data, stories.value);
  const templates = await loadTemplates(folder, theme);
  const [nameplate, profile, logos, photos, ads, glyphs, fonts] = await Promise.all([
    loadNameplate(folder, paper),
    loadProfile(folder, paper),
    loadLogos(folder, theme),
    loadPhotos(folder, all),
    loadAds(folder, edition),
    loadOwnGlyphs(folder, options.cacheDir),
    loadFonts(folder, theme.data.fonts, options.cacheDir, (name) =>
      theme.places.value(["fonts", name]),
    ),
  ]);
  const facts = factsOf(paper.data, edition);
  // Nobody is sent to a gutter: it has no number.
  const inGutters = new Set(gutters.value.flatMap(({ areas }) => areas.flatMap((a) => a.stories)));
  const named = all.filter((story) => !inGutters.has(story)).map((story) => story.file);
  const guide = resolveGuide(edition, named, await storyFiles(folder.dir));
  const diagnostics = [
    ...settings.diagnostics,
    ...nameplate.diagnostics,
    ...profile.diagnostics,
    ...logos.diagnostics,
    ...templates.diagnostics,
    ...facts.diagnostics,
    ...pages.diagnostics,
    ...gutters.diagnostics,
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
    gutters: gutters.value,
    stories: all,
    photos: new Map([...photos.value, ...ads.value]),
    fonts: glyphs.value
      ? new Map([...fonts.value, [glyphs.value.name, glyphs.value]])
      : fonts.value,
    ...(nameplate.value ? { nameplate: nameplate.value } : {}),
    profile: profile.value,
    logos: logos.value,
    templates: templates.value,
    inputs: sortedInputs(folder),
  };
  return { value, diagnostics };
}

/** A theme that names fonts and colours which it has not would only fail later, and worse. */
const unsound = ({ diagnostics }: Result<unknown>): boolean =>
  diagnostics.some(({ code }) => code === "BX2003" || code === "BX2017");

/**
 * Date and number of the edition. Complaints: BX2003 before the first issue, BX2020 a day without
 * publication, BX2026 another number than the paper's calendar counts.
 */
function factsOf(paper: PaperFile, { data, places }: YamlFile<EditionFile>): Result<EditionFacts> {
  const { date } = data;
  const kind = data.kind ?? plannedKind(paper, date);
  const counted = countIssue(paper, date, kind);
  const issue = data.issue ?? counted;
  const diagnostics: Diagnostic[] = [];
  if (issue < 1 && kind !== "号外") {
    const reason = "before the paper's first issue";
    diagnostics.push(diagnose("BX2003", { key: "date", reason }, places.value(["date"])));
  } else if (kind === "号外") {
    // It has no number: one that is given is printed nowhere.
    if (data.issue !== undefined) {
      const facts = { date, have: data.issue, want: "号外" };
      diagnostics.push(diagnose("BX2026", facts, places.value(["issue"])));
    }
  } else if (data.issue !== undefined && data.issue !== counted) {
    const facts = { date, have: data.issue, want: counted };
    diagnostics.push(diagnose("BX2026", facts, places.value(["issue"])));
  } else if (data.issue === undefined && !isPlanned(paper, data)) {
    diagnostics.push(diagnose("BX2020", { date, issue }, places.value(["date"])));
  }
  return { value: editionFacts(date, issue, pageCount(data.pages), kind), diagnostics };
}

/** True where paper.yaml says that an issue of this kind appears on the day. */
const isPlanned = (paper: PaperFile, { date, kind }: EditionFile): boolean =>
  paper.extra.some((one) => one.date === date && one.kind === (kind ?? one.kind)) ||
  (kind === undefined && isPublicationDay(paper, date));

/** By name, in the order of code units: the same on every system. */
const sortedInputs = ({ inputs }: Folder): Edition["inputs"] =>
  [...inputs]
    .map(([file, sha256]) => ({ file, sha256 }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
