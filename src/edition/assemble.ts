import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import type { Area, Page } from "./edition.js";
import { keyText } from "./issues.js";
import { linkJumps } from "./jumps.js";
import { nearest } from "./nearest.js";
import { type PlanFrame, readPlan } from "./plan.js";
import type { AreaSettings, EditionFile, PageSettings } from "./schema/edition.js";
import type { Theme } from "./schema/theme.js";
import { type DrawnSheet, numberedPages } from "./sheets.js";
import { checkSpreads } from "./spread.js";
import { continuedPath, type StoriesByKey, storyPaths } from "./stories.js";
import type { YamlFile } from "./yaml.js";
import type { YamlPath, YamlPlaces } from "./yaml-places.js";

/**
 * The pages with their areas: see drawnAreas. Complaints: those of drawnAreas, checkSpreads and linkJumps.
 */
export function assemblePages(
  edition: YamlFile<EditionFile>,
  theme: Theme,
  stories: StoriesByKey,
): Result<readonly Page[]> {
  const { columns } = theme.page;
  const pages = numberedPages(edition.data.pages).map(({ number, settings, index }) => {
    const sheet = { at: ["pages", index], ...settings };
    // By its place, which its own numbers may miss: that is told.
    const spread = settings.spread && ([number, number + 1] as const);
    const size = { columns: spread ? 2 * columns : columns, lines: planLines(theme, settings) };
    const drawn = drawnAreas(edition, theme, stories, sheet, size);
    const place = edition.places.firstKey(sheet.at);
    return {
      page: { number, ...(spread ? { spread } : {}), settings, areas: drawn.value, place },
      diagnostics: drawn.diagnostics,
    };
  });
  const linked = linkJumps(
    pages.map(({ page }) => page),
    columns,
  );
  return {
    value: linked.value,
    diagnostics: [
      ...checkSpreads(edition),
      ...pages.flatMap(({ diagnostics }) => diagnostics),
      ...linked.diagnostics,
    ],
  };
}

/**
 * The areas of a page or gutter in the order of the drawing (from top to bottom, then from left to
 * right). Only areas that are drawn soundly and hold furniture or at least one story are given, so
 * that the next stages find no holes. Complaints: those of readPlan, and areas that hold nothing
 * (BX2004) or several kinds at once (BX2003).
 * @param size columns and lines that the drawing must fill
 */
export function drawnAreas(
  edition: YamlFile<EditionFile>,
  theme: Theme,
  stories: StoriesByKey,
  sheet: DrawnSheet,
  size: Pick<PlanFrame, "columns" | "lines">,
): Result<readonly Area[]> {
  const drawing = readPlan(sheet.plan, planFrame(edition, sheet, size));
  const value = [...drawing.value]
    .map(([letter, bands]): Area => {
      const settings = sheet.areas[letter] as AreaSettings;
      return {
        letter,
        bands,
        settings,
        stories: storiesOf(sheet.at, letter, settings, stories),
        place: edition.places.key([...sheet.at, "areas", letter]),
        ...(settings.file === undefined
          ? {}
          : { filePlace: edition.places.value([...sheet.at, "areas", letter, "file"]) }),
      };
    })
    .filter(
      ({ settings, stories: own }) =>
        settings.furniture !== undefined || settings.file !== undefined || own.length > 0,
    )
    .sort(byDrawing);
  return {
    value,
    diagnostics: [
      ...drawing.diagnostics,
      ...checkAreas(edition, sheet),
      ...checkRoles(edition, theme, sheet),
    ],
  };
}

/** Under a masthead the page has all its lines; the header (报眉) of the others takes some. */
export function planLines(theme: Theme, settings: PageSettings): number {
  const masthead = Object.values(settings.areas).some((area) => area.furniture === "masthead");
  return masthead ? theme.page.lines : theme.page.lines - theme.furniture.folio;
}

const planFrame = (
  { places }: YamlFile<EditionFile>,
  { at, areas }: DrawnSheet,
  size: Pick<PlanFrame, "columns" | "lines">,
): PlanFrame => ({
  ...size,
  letters: Object.keys(areas),
  rowPlace: (line, from, to) => places.row([...at, "plan"], line, from, to),
  areaPlace: (letter) => places.key([...at, "areas", letter]),
});

const storiesOf = (sheet: YamlPath, letter: string, area: AreaSettings, stories: StoriesByKey) =>
  [...storyPaths(sheet, letter, area.stories?.length ?? 0), continuedPath(sheet, letter)].flatMap(
    (at) => {
      const story = stories.get(keyText(at));
      return story ? [story] : [];
    },
  );

function byDrawing(one: Area, other: Area): number {
  const [a, b] = [one.bands[0], other.bands[0]];
  return (a?.top ?? 0) - (b?.top ?? 0) || (a?.firstColumn ?? 0) - (b?.firstColumn ?? 0);
}

/** What an area can hold; `file` as an advertisement. */
const KINDS = ["story", "stories", "continues", "file"] as const;

/** An area holds one of KINDS; an ear (报眼) has `text` in place of `furniture` among them. */
function checkAreas(
  { places }: YamlFile<EditionFile>,
  { at: sheet, areas }: DrawnSheet,
): Diagnostic[] {
  return Object.entries(areas).flatMap(([letter, area]) => {
    const path = [...sheet, "areas", letter];
    const ear = area.furniture === "ear";
    if (area.text !== undefined && !ear) {
      const at = [...path, "text"];
      const reason = "only an ear (furniture: ear) has text";
      return [diagnose("BX2003", { key: keyText(at), reason }, places.key(at))];
    }
    const kinds = [...KINDS, ear ? ("text" as const) : ("furniture" as const)].filter(
      (kind) => area[kind],
    );
    if (kinds.length === 1) return checkAd(places, path, area);
    const [first, second] = kinds;
    if (first === undefined || second === undefined) {
      return [diagnose("BX2004", { key: keyText([...path, "story"]) }, places.firstKey(path))];
    }
    const at = [...path, second];
    const reason = `the area has ${first} already`;
    return [diagnose("BX2003", { key: keyText(at), reason }, places.key(at))];
  });
}

/** What only an advertisement has. */
function checkAd({ key }: YamlPlaces, path: YamlPath, area: AreaSettings): Diagnostic[] {
  if (area.role === "ad") return [];
  return (["file", "size"] as const).flatMap((name) => {
    if (area[name] === undefined) return [];
    const at = [...path, name];
    const reason = "only an area with role: ad has it";
    return [diagnose("BX2003", { key: keyText(at), reason }, key(at))];
  });
}

/** A story's role is one of the theme's heads. */
function checkRoles(
  { places }: YamlFile<EditionFile>,
  theme: Theme,
  { at, areas }: DrawnSheet,
): Diagnostic[] {
  return Object.entries(areas).flatMap(([letter, { role, story, furniture, file }]) => {
    // What comes as a finished picture has no head, nor has furniture but an ear with a story.
    const headed = story !== undefined || (furniture === undefined && file === undefined);
    if (!headed || theme.heads[role] !== undefined) return [];
    const path = [...at, "areas", letter, "role"];
    const likely = nearest(role, Object.keys(theme.heads));
    const reason = `no such name${likely === "" ? "" : `; ${likely} is one`}`;
    return [diagnose("BX2003", { key: keyText(path), reason }, places.value(path))];
  });
}
