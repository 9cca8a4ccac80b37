import { readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import { type Diagnostic, diagnose, type Place, type Result } from "../diagnostics/index.js";
import { readStory, type Story } from "../manuscript/index.js";
import { type Folder, isFile, readInput } from "./folder.js";
import { keyText } from "./issues.js";
import { nearestFile } from "./nearest.js";
import { inside, shown } from "./paths.js";
import type { EditionFile } from "./schema/edition.js";
import { drawnSheets } from "./sheets.js";
import type { YamlFile } from "./yaml.js";
import type { YamlPath } from "./yaml-places.js";

/** The stories of an edition by the place in edition.yaml that names them, as keyText writes it. */
export type StoriesByKey = ReadonlyMap<string, Story>;

/** One story's name in the areas of edition.yaml. */
interface Wish {
  readonly name: string;
  readonly at: YamlPath;
  readonly place: Place;
}

/**
 * Reads every story that an area names, each once, in the order of edition.yaml. Complaints: what
 * the manuscript finds; BX2011 no such file, BX2014 story on no page, BX2015 placed twice (the
 * first place counts), BX2017 out of the paper's folder, BX2018 no story named at all, BX2022 a
 * continuation of a story that no area begins.
 */
export async function loadStories(
  folder: Folder,
  edition: YamlFile<EditionFile>,
): Promise<Result<StoriesByKey>> {
  const wishes = wishesOf(edition);
  const drawer = await storyFiles(folder.dir);
  const stories = new Map<string, Story>();
  const diagnostics: Diagnostic[] = [];
  const placed = new Map<string, Place>();
  for (const wish of wishes) {
    const found = await locate(folder, wish, drawer);
    diagnostics.push(...found.diagnostics);
    if (found.value === undefined) continue;
    const file = shown(folder.dir, found.value);
    const earlier = placed.get(file);
    if (earlier) {
      diagnostics.push({ ...diagnose("BX2015", { file }, wish.place), related: [earlier] });
      continue;
    }
    placed.set(file, wish.place);
    const story = await loadStory(folder, found.value, wish.place);
    diagnostics.push(...story.diagnostics);
    if (story.value) stories.set(keyText(wish.at), story.value);
  }
  for (const wish of continuationsOf(edition)) {
    const found = await locate(folder, wish, drawer);
    diagnostics.push(...found.diagnostics);
    if (found.value === undefined) continue;
    const file = shown(folder.dir, found.value);
    const story = begun(edition, stories, file);
    if (story) stories.set(keyText(wish.at), story);
    else if (!placed.has(file) || [...stories.values()].some((one) => one.file === file)) {
      diagnostics.push(diagnose("BX2022", { file }, wish.place));
      // Said of it once, and not that it stands on no page.
      placed.set(file, wish.place);
    }
  }
  diagnostics.push(...unplaced(folder, drawer, placed));
  if (wishes.length === 0) {
    const dir = shown(folder.paperDir, folder.dir);
    diagnostics.push(diagnose("BX2018", { dir }, edition.places.firstKey([])));
  }
  return { value: stories, diagnostics };
}

/**
 * The paths of an area's story names, `story` before `stories`.
 * @param sheet path of the page or gutter
 */
export function storyPaths(sheet: YamlPath, letter: string, count: number): YamlPath[] {
  const area: YamlPath = [...sheet, "areas", letter];
  return [[...area, "story"], ...Array.from({ length: count }, (_, i) => [...area, "stories", i])];
}

function wishesOf({ data, places }: YamlFile<EditionFile>): Wish[] {
  const wish = (name: string, at: YamlPath): Wish => ({ name, at, place: places.value(at) });
  return drawnSheets(data).flatMap(({ at: sheet, areas }) =>
    Object.entries(areas).flatMap(([letter, area]) => {
      const names = [area.story, ...(area.stories ?? [])];
      const paths = storyPaths(sheet, letter, names.length - 1);
      return paths.flatMap((at, i) => {
        const name = names[i];
        return name === undefined ? [] : [wish(name, at)];
      });
    }),
  );
}

/** The path of the story that an area continues. */
export const continuedPath = (sheet: YamlPath, letter: string): YamlPath => [
  ...sheet,
  "areas",
  letter,
  "continues",
];

const continuationsOf = ({ data, places }: YamlFile<EditionFile>): Wish[] =>
  data.pages.flatMap((page, number) =>
    Object.entries(page.areas).flatMap(([letter, { continues }]) => {
      const at = continuedPath(["pages", number], letter);
      return continues === undefined ? [] : [{ name: continues, at, place: places.value(at) }];
    }),
  );

/** The story of a file where an area has it for itself; one of several short stories cannot go on elsewhere. */
function begun(
  { data }: YamlFile<EditionFile>,
  stories: StoriesByKey,
  file: string,
): Story | undefined {
  const areas = data.pages.flatMap((page, number) =>
    Object.keys(page.areas).map((letter) => storyPaths(["pages", number], letter, 0)[0] ?? []),
  );
  return areas.map((at) => stories.get(keyText(at))).find((story) => story?.file === file);
}

async function locate(
  folder: Folder,
  { name, place }: Wish,
  drawer: readonly string[],
): Promise<Result<string | undefined>> {
  const path = await inside(folder.paperDir, name, folder.dir);
  if (path === undefined) {
    return { value: undefined, diagnostics: [diagnose("BX2017", { path: name }, place)] };
  }
  if (await isFile(path)) return { value: path, diagnostics: [] };
  const facts = { file: name, nearest: nearestFile(name.replaceAll("\\", "/"), drawer) };
  return { value: undefined, diagnostics: [diagnose("BX2011", facts, place)] };
}

/** `Story.file` is relative to the edition's folder, the places of complaints to the paper's. */
async function loadStory(
  folder: Folder,
  path: string,
  place: Place,
): Promise<Result<Story | undefined>> {
  const bytes = await readInput(folder, path, place);
  if (bytes.value === undefined) return { value: undefined, diagnostics: bytes.diagnostics };
  const { value, diagnostics } = readStory(bytes.value, shown(folder.paperDir, path));
  return { value: { ...value, file: shown(folder.dir, path) }, diagnostics };
}

/** The files in the edition's drawer of stories; README.md and names with `_` or `.` are no stories. */
export async function storyFiles(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(join(dir, "stories"), { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && /^(?!readme\.md$)[^._].*\.md$/i.test(entry.name))
      .map((entry) => `stories/${entry.name}`)
      .sort();
  } catch {
    return [];
  }
}

const unplaced = (
  folder: Folder,
  drawer: readonly string[],
  placed: ReadonlyMap<string, Place>,
): Diagnostic[] =>
  drawer
    .filter((file) => !placed.has(file))
    .map((file) =>
      diagnose("BX2014", { file }, { file: shown(folder.paperDir, join(folder.dir, file)) }),
    );

/**
 * The guide (导读) with each story by its `Story.file`; a name may leave out `stories/`. It can only
 * send the reader to stories that stand on a page: BX2011, or BX2014 where the story has no page.
 */
export function resolveGuide(
  { data, places }: YamlFile<EditionFile>,
  placed: readonly string[],
  drawer: readonly string[],
): Result<readonly string[]> {
  const diagnostics: Diagnostic[] = [];
  const value = (data.guide ?? []).flatMap((name, i) => {
    const written = posix.normalize(name.replaceAll("\\", "/"));
    const names = [written, `stories/${written}`];
    const file = names.find((one) => placed.includes(one));
    if (file !== undefined) return [file];
    const place = places.value(["guide", i]);
    const lying = names.find((one) => drawer.includes(one));
    diagnostics.push(
      lying === undefined
        ? diagnose("BX2011", { file: name, nearest: nearestFile(written, placed) }, place)
        : diagnose("BX2014", { file: lying }, place),
    );
    return [];
  });
  return { value, diagnostics };
}
