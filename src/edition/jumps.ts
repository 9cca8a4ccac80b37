import { type Diagnostic, diagnose, type Result } from "../diagnostics/index.js";
import type { Area, Jump, Page } from "./edition.js";
import { pageOfArea } from "./sheets.js";

/** One area of a story that runs over several. */
interface Part {
  /** Number of its sheet: a spread holds one part of a story. */
  readonly sheet: number;
  /** The page on which it begins. */
  readonly page: number;
  readonly area: Area;
}

/** Vertical lines and advertisements are set as a whole, not poured. */
const isWhole = ({ area: { settings } }: Part): boolean =>
  settings.role === "ad" ||
  settings.vertical === true ||
  settings.head.at === "left" ||
  settings.head.at === "right";

/** The parts of each story that an area continues, in the order of pages, its beginning first. */
function chains(pages: readonly Page[], columns: number): Part[][] {
  const parts = pages.flatMap((sheet) =>
    sheet.areas.map((area) => {
      return { sheet: sheet.number, page: pageOfArea(sheet, area.bands, columns), area };
    }),
  );
  const continued = parts.filter(({ area }) => area.settings.continues !== undefined);
  return [...new Set(continued.map(({ area }) => area.stories[0]))].map((story) => {
    const beginning = parts.filter(
      ({ area }) => area.settings.story !== undefined && area.stories[0] === story,
    );
    return [...beginning, ...continued.filter(({ area }) => area.stories[0] === story)];
  });
}

/** What the other parts of a story place. */
function elsewhere(parts: readonly Part[], own: Part): Jump["elsewhere"] {
  const others = parts.filter((part) => part !== own).map(({ area }) => area.settings);
  return {
    photos: new Set(others.flatMap(({ photos }) => photos.flatMap(({ use }, i) => use ?? i + 1))),
    lead: others.some(({ lead }) => lead !== undefined),
    table: others.some(({ table }) => table !== undefined),
  };
}

const linked = (parts: readonly Part[]): [Area, Area][] =>
  parts.map((part, i) => {
    const from = parts[i - 1]?.page;
    const to = parts[i + 1]?.page;
    const jump = {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      elsewhere: elsewhere(parts, part),
    };
    return [part.area, { ...part.area, jump }];
  });

/**
 * Links the areas over which a story runs, so that each knows the page before and after it. An area
 * that cannot go on with its story is left out, without a word where the story's beginning is missing
 * because of a mistake that is told elsewhere. Complaints: BX2023 a part that is not on a later page
 * than the one before it, BX2024 a story of which a part is vertical or an advertisement.
 * @param columns of one page
 */
export function linkJumps(pages: readonly Page[], columns: number): Result<readonly Page[]> {
  const diagnostics: Diagnostic[] = [];
  const replaced = new Map<Area, Area | undefined>();
  for (const chain of chains(pages, columns)) {
    const [first, ...rest] = chain;
    if (!first) continue;
    for (const { area } of chain) if (area.settings.continues) replaced.set(area, undefined);
    if (first.area.settings.continues !== undefined) continue;
    const file = first.area.stories[0]?.file ?? "";
    if (chain.some(isWhole)) {
      diagnostics.push(...rest.map(({ area }) => diagnose("BX2024", { file }, area.place)));
      continue;
    }
    const sound = [first];
    for (const part of rest) {
      const before = sound.at(-1);
      const from = before?.page ?? 0;
      if (part.sheet > (before?.sheet ?? 0)) sound.push(part);
      else diagnostics.push(diagnose("BX2023", { file, page: part.page, from }, part.area.place));
    }
    for (const [area, own] of linked(sound)) replaced.set(area, own);
  }
  const value = pages.map((page) => ({
    ...page,
    areas: page.areas.flatMap((area) => {
      const own = replaced.has(area) ? replaced.get(area) : area;
      return own ? [own] : [];
    }),
  }));
  return { value, diagnostics };
}
